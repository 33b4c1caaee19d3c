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

  @Test func `bars whose labels have no room beside each other lie down`() {
    func chart(_ label: String, groups: Int = 9) -> BarsChart {
      BarsChart(
        text: ChartText(title: "Years", language: .english),
        groups: (0..<groups).map { BarGroup(label: "\(2010 + $0)") },
        series: (0..<2).map { place in
          BarSeries(
            label: "Place \(place)", role: .inOrder(place),
            bars: (0..<groups).map { BarValue(Double(100 - place * 4 + $0), label: label) })
        })
    }
    func isLying(_ chart: BarsChart) -> Bool {
      let audit = SceneAudit(chart.draw(on: .slide, measurer: FixedMeasurer()).scene, measurer: FixedMeasurer())
      let years = audit.texts.filter { $0.line.text.hasPrefix("201") }
      return Set(years.map { $0.line.baseline.x }).count == 1
    }
    #expect(!isLying(chart("12")))
    #expect(isLying(chart("1234.56†")))
    #expect(chart("1234.56†").draw(on: .slide, measurer: FixedMeasurer()).warnings.isEmpty)
    // Too long a chart is worse than a label that is left to the table.
    #expect(!isLying(chart("1234.56†", groups: 24)))
  }

  @Test func `a year keeps to one line, and a new basis is parted by a rule`() {
    let groups = (2015...2023).map { BarGroup(label: $0 == 2015 ? "2015年" : "\($0)", isBreak: $0 == 2023) }
    let chart = BarsChart(
      text: ChartText(title: "年", language: .chinese), groups: groups,
      series: [
        BarSeries(
          label: "", role: .main(color: 0), bars: groups.indices.map { BarValue(Double($0 + 1), label: "\($0)") })
      ])
    let scene = chart.draw(on: .half, measurer: FixedMeasurer()).scene
    #expect(SceneAudit(scene, measurer: FixedMeasurer()).texts.map(\.line.text).contains("2015年"))
    #expect(SceneTranscript(scene).text.split(separator: "\n").filter { $0.contains("dash 3,2.5") }.count == 1)
  }
}
