import Charts
import Drawing
import Testing

@Suite struct BarsChartTests {
  @Test(arguments: Language.allCases)
  func `grouped bars`(language: Language) {
    let upwards = BarsSamples.revenue(language).draw(on: .slide, measurer: FixedMeasurer())
    expectGolden("bars-revenue-slide-\(language.rawValue)", SceneTranscript(upwards.scene).text)
    let rightwards = BarsSamples.revenue(language, direction: .rightwards)
      .draw(on: .half, measurer: FixedMeasurer())
    expectGolden("bars-revenue-rightwards-half-\(language.rawValue)", SceneTranscript(rightwards.scene).text)
  }

  @Test func `negative bars`() {
    let drawing = BarsSamples.growth(.automatic).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("bars-growth-slide-en", SceneTranscript(drawing.scene).text)
    #expect(BarsSamples.growth(.rightwards).draw(on: .slide, measurer: FixedMeasurer()).warnings.isEmpty)
  }

  @Test func `bars start at zero whatever is asked for`() {
    let chart = BarsChart(
      text: ChartText(title: "", language: .english), groups: [BarGroup(label: "a"), BarGroup(label: "b")],
      series: [BarSeries(label: "x", role: .main(color: 0), bars: [BarValue(97), BarValue(103)])],
      values: ValueAxisSpecification(extent: .stated(from: 96, to: 104)))
    let drawing = chart.draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings == [.axisExtentNotTaken])
    #expect(SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.contains { $0.line.text == "0" })
  }

  @Test func `many groups lie one below the other`() {
    let drawing = BarsSamples.twoHundred.draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    #expect(drawing.scene.size.height > 200 * 23 * 1.6)
  }

  @Test func `a missing bar has its reason`() {
    let drawing = BarsSamples.revenue(.chinese).draw(on: .slide, measurer: FixedMeasurer())
    #expect(SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.contains { $0.line.text == "未载" })
  }
}
