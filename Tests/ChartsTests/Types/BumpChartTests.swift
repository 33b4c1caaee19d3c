import Charts
import Drawing
import Testing

@Suite struct BumpChartTests {
  @Test(arguments: Language.allCases)
  func `the ranks of the reports`(language: Language) {
    let drawing = BumpSamples.stated(language).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("bump-stated-slide-\(language.rawValue)", SceneTranscript(drawing.scene).text)
  }

  @Test func `only stated ranks apart are joined by arrows`() {
    func dashes(_ ranks: [BumpRank]) -> Int {
      let chart = BumpChart(
        text: ChartText(title: "", language: .english),
        members: [BumpMember(label: "x", role: .main(color: 0), ranks: ranks)])
      let transcript = SceneTranscript(chart.draw(on: .slide, measurer: FixedMeasurer()).scene)
      return transcript.lines.filter { $0.contains("dash 2.2,2") }.count
    }
    let first = BumpRank(position: 2015, rank: 8)
    #expect(dashes([first, BumpRank(position: 2020, rank: 4)]) == 1)
    #expect(dashes([first, BumpRank(position: 2016, rank: 4)]) == 0)
    #expect(dashes([first, BumpRank(position: 2020, rank: 4, isComputed: true)]) == 0)
  }

  @Test func `two hundred places make the chart longer`() {
    let chart = BumpChart(
      text: ChartText(title: "", language: .english),
      members: [BumpMember(label: "x", role: .main(color: 0), ranks: [BumpRank(position: 2020, rank: 200)])])
    #expect(chart.draw(on: .slide, measurer: FixedMeasurer()).scene.size.height > 200 * 15 * 1.6)
  }

  /// With very many the rows share the height that there is, and places are named further apart.
  @Test func `a background of eight hundred stays on a page`() {
    let members = (1...800).map { rank in
      BumpMember(
        label: rank == 50 ? "x" : "", role: rank == 50 ? .main(color: 0) : .muted,
        ranks: [2020, 2021].map { BumpRank(position: $0, rank: rank, isComputed: true) })
    }
    let chart = BumpChart(text: ChartText(title: "", language: .english), members: members)
    let drawing = chart.draw(on: .page, measurer: FixedMeasurer())
    #expect(drawing.scene.size.height < 620)
    #expect(drawing.warnings.isEmpty)
    let texts = SceneTranscript(drawing.scene).lines
    func names(_ place: Int) -> Bool { texts.contains { $0.contains("\"\(place)\"") || $0.hasSuffix(" \(place)") } }
    #expect(names(750) && !names(740))
  }

  /// A hundred lines behind one have narrow rows, so that the chart stays on a page.
  @Test func `a background of a hundred stays on a page`() {
    let members = (1...100).map { rank in
      BumpMember(
        label: rank == 50 ? "x" : "", role: rank == 50 ? .main(color: 0) : .muted,
        ranks: [2020, 2021].map { BumpRank(position: $0, rank: rank, isComputed: true) })
    }
    let chart = BumpChart(text: ChartText(title: "", language: .english), members: members)
    let drawing = chart.draw(on: .page, measurer: FixedMeasurer())
    #expect(drawing.scene.size.height < 600)
    #expect(drawing.warnings.isEmpty)
    // The first and every tenth place are named.
    let texts = SceneTranscript(drawing.scene).lines
    #expect(texts.contains { $0.contains("\"90\"") || $0.contains(" 90 ") || $0.hasSuffix(" 90") })
  }
}
