import Drawing
import Testing

@testable import Charts

@Suite struct LineChartTests {
  private func texts(_ drawing: ChartDrawing) -> [String] {
    SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.map(\.line.text)
  }

  private func placed(_ points: [LinePoint], notes: TimeNotes = TimeNotes(), isJoined: Bool = true) -> PlacedSeries {
    let chart = LineChart(
      text: ChartText(title: "", language: .english),
      series: [LineSeries(label: "x", role: .main(color: 0), points: points, isJoined: isJoined)], notes: notes)
    let measurer = FixedMeasurer()
    let sheet = ChartSheet(text: chart.text, canvas: .slide, measurer: measurer)
    let stage = LineStage(chart, sheet: sheet, measurer: measurer)
    return PlacedSeries(
      chart.series[0], values: stage.values, periods: stage.periods, notes: notes, frame: stage.frame)
  }

  @Test(arguments: Language.allCases)
  func `the figures of the reports`(language: Language) {
    for (name, canvas) in [("slide", ChartCanvas.slide), ("half", .half)] {
      let drawing = LineSamples.product(language).draw(on: canvas, measurer: FixedMeasurer())
      expectGolden("line-product-\(name)-\(language.rawValue)", SceneTranscript(drawing.scene).text)
    }
  }

  @Test func `a chart of targets`() {
    let drawing = LineSamples.targets.draw(on: .page, measurer: FixedMeasurer())
    expectGolden("line-targets-page-zh", SceneTranscript(drawing.scene).text)
  }

  @Test func `all labels of the reports find a place on a slide`() {
    for language in Language.allCases {
      #expect(LineSamples.product(language).draw(on: .slide, measurer: FixedMeasurer()).warnings.isEmpty)
    }
  }

  @Test func `points more than one period apart are not joined`() {
    let points = [2015.0, 2020, 2021, 2023, 2024].map { LinePoint(position: $0, value: $0) }
    #expect(placed(points).joins == [false, false, true, false, true])
    #expect(placed(points).runs.count == 2)
    #expect(placed(points, isJoined: false).runs.isEmpty)
  }

  @Test func `a missing value is a gap`() {
    let points = [
      LinePoint(position: 2020, value: 1), LinePoint(position: 2021, value: nil), LinePoint(position: 2022, value: 3),
    ]
    #expect(placed(points).joins == [false, false])
  }

  @Test func `no line crosses a break or meets a bound`() {
    let points = [2020.0, 2021, 2022].map { LinePoint(position: $0, value: $0) }
    let notes = TimeNotes(breaks: [TimeNotes.Break(position: 2020.5, lines: ["revised"])])
    #expect(placed(points, notes: notes).joins == [false, false, true])
    var bound = points
    bound[1].mark = .moreThan
    #expect(placed(bound).joins == [false, false, false])
  }

  @Test func `first, last, highest and lowest are the key figures`() {
    let values = [3.0, 5, 9, 4, 1, 2, 6]
    let points = values.enumerated().map { LinePoint(position: 2010 + Double($0.offset), value: $0.element) }
    #expect(placed(points).keyIndices == [0, 2, 4, 6])
  }

  @Test func `series beyond the seventh are muted and named`() {
    let drawing = LineChart(
      text: ChartText(title: "", language: .english),
      series: (0..<9).map {
        LineSeries(label: "s\($0)", role: .second(color: $0), points: [LinePoint(position: 2020, value: Double($0))])
      }
    ).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.filter { $0 == .seriesMuted("s7") || $0 == .seriesMuted("s8") }.count == 2)
  }

  @Test func `every label is drawn or warned about`() {
    for canvas in [ChartCanvas.slide, .half, .free(width: 300, height: 240)] {
      let chart = LineSamples.quarters
      let drawing = chart.draw(on: canvas, measurer: FixedMeasurer())
      let drawn = texts(drawing)
      let wanted = chart.series.flatMap { $0.points.compactMap(\.label) }
      let dropped = drawing.warnings.compactMap { warning -> String? in
        if case .labelDropped(let text) = warning { text } else { nil }
      }
      for label in Set(wanted) {
        let shown = drawn.filter { $0 == label || $0.hasSuffix(" " + label) }.count
        let lost = dropped.filter { $0 == label || $0.hasSuffix(" " + label) }.count
        #expect(shown + lost >= wanted.filter { $0 == label }.count, "\(label)")
      }
    }
  }

  @Test func `years have a tick each and a label where a figure stands`() {
    let drawn = texts(LineSamples.product(.chinese).draw(on: .slide, measurer: FixedMeasurer()))
    #expect(["2015年", "2020", "2021", "2022", "2023", "2024", "2025"].allSatisfy(drawn.contains))
    #expect(!drawn.contains("2017"))
  }

  @Test func `a chart wider than it needs keeps its size and a long one grows`() {
    let chart = LineSamples.product(.english)
    #expect(chart.draw(on: .slide, measurer: FixedMeasurer()).scene.size == Size(width: 960, height: 540))
    let small = ChartCanvas.block(width: 240, height: 60)
    #expect(chart.draw(on: small, measurer: FixedMeasurer()).scene.size.height > 150)
  }
}
