import Drawing
import Testing

@testable import Charts

@Suite struct RevisionChartTests {
  private func texts(_ drawing: ChartDrawing) -> [String] {
    SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.map(\.line.text)
  }

  @Test(arguments: Language.allCases)
  func `the vintages of one figure`(language: Language) {
    let drawing = RevisionSamples.product(language).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("revision-product-slide-\(language.rawValue)", SceneTranscript(drawing.scene).text)
  }

  @Test func `several figures stand one below the other over the same days`() {
    let drawing = RevisionSamples.years.draw(on: .page, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    #expect(texts(drawing).filter { $0 == "2023" }.count == 1)
    expectGolden("revision-years-page-en", SceneTranscript(drawing.scene).text)
  }

  /// Risers lead from value to value; to and from a bound there are none, and its level is dashed.
  @Test func `a bound is a dashed level without risers`() {
    func line(_ bounds: [Bool]) -> StepLine {
      StepLine(
        steps: bounds.enumerated().map { .init(start: Point(x: Double($0 * 10), y: Double(50 - $0)), isBound: $1) },
        end: 40, color: Palette.ink)
    }
    func strokes(_ line: StepLine) -> [Stroke] {
      line.items.compactMap { if case .path(_, _, let stroke) = $0 { stroke } else { nil } }
    }
    #expect(strokes(line([false, false])).count == 3)
    #expect(strokes(line([true, false])).count == 2)
    #expect(strokes(line([true, false])).map { $0.dash.isEmpty } == [false, true])
    #expect(strokes(line([])).isEmpty)
    // The level that holds is the heaviest.
    let widths = strokes(line([false, false])).map(\.width)
    #expect(widths.last == widths.max())
  }

  @Test func `days lie at their true distance`() {
    let axis = DayAxis([], days: [2023, 2023.25, 2024], style: ChartStyle(setting: .freestanding, language: .english))
    let frame = PlotFrame(body: Rect(x: 0, y: 0, width: 400, height: 100), margins: PlotFrame.Margins())
    let places = [2023, 2023.25, 2024].map { axis.scale(on: frame).position(of: $0) }
    #expect(((places[2] - places[0]) - 4 * (places[1] - places[0])).magnitude < 1e-9)
    #expect(places[0] > 0 && places[2] < 400)
  }

  @Test func `what cannot be drawn is warned about`() {
    let chart = RevisionChart(
      text: ChartText(title: "", language: .english),
      panels: [RevisionPanel(label: "x", vintages: [RevisionVintage(day: 2023, value: .nan, use: .now, label: "?")])])
    #expect(chart.draw(on: .slide, measurer: FixedMeasurer()).warnings == [.valueNotFinite("x")])
  }
}
