import Charts
import Drawing
import Testing

/// A scorecard of more rows than a page is high.
@Suite struct ScorecardPartsTests {
  private static let canvas = ChartCanvas.block(width: 492, height: 50)

  private func chart(_ counts: [Int]) -> ScorecardChart {
    var number = 0
    return ScorecardChart(
      text: ChartText(
        title: "Many targets", subtitle: "of many regions", notes: ["Source: a report."], description: "All of them",
        language: .english, figureNumber: "Figure 3"),
      form: .signs, columns: ["2024"],
      groups: counts.enumerated().map { place, count in
        .init(
          heading: "Group \(place + 1)",
          rows: (0..<count).map { _ in
            number += 1
            return .init(name: "Row \(number)", cells: [.verdict(.met)])
          })
      }, margin: .init(name: "Judged", counts: [.init("9/9")]), verdictWords: [.met: "met"])
  }

  private func parts(_ chart: ScorecardChart, within height: Double) -> [ScorecardChart] {
    chart.parts(within: height, on: Self.canvas, continuation: "Figure 3 (continued)", measurer: FixedMeasurer())
      .compactMap { $0 as? ScorecardChart }
  }

  @Test func `a chart that fits stays whole`() {
    #expect(parts(chart([3, 2]), within: 724).map(\.groups) == [chart([3, 2]).groups])
    #expect(parts(chart([]), within: 10).count == 1)
  }

  @Test func `every row stands in one part, in order, and no part is too tall`() {
    let parts = parts(chart([30, 40, 30]), within: 724)
    #expect(parts.count == 3)
    #expect(parts.flatMap(\.groups).flatMap(\.rows).map(\.name) == (1...100).map { "Row \($0)" })
    for part in parts {
      let drawn = part.draw(on: Self.canvas, measurer: FixedMeasurer())
      #expect(drawn.scene.size.height <= 724)
      #expect(drawn.warnings.isEmpty)
    }
    #expect(parts.map { $0.groups.reduce(0) { $0 + $1.rows.count } } == [34, 34, 32])
  }

  @Test func `a group that goes on is named again`() {
    let parts = parts(chart([30, 40, 30]), within: 724)
    #expect(
      parts.map { $0.groups.map(\.heading) } == [["Group 1", "Group 2"], ["Group 2"], ["Group 2", "Group 3"]])
  }

  @Test func `the first part has the title and the last one the foot and the counts`() {
    let parts = parts(chart([50]), within: 500)
    #expect(parts.map(\.text.title) == ["Many targets", ""])
    #expect(parts.map(\.text.figureNumber) == ["Figure 3", "Figure 3 (continued)"])
    #expect(parts.map(\.text.notes) == [[], ["Source: a report."]])
    #expect(parts.map { $0.margin == nil } == [true, false])
    #expect(parts.map(\.text.description) == ["All of them", "Figure 3 (continued)"])
  }

  @Test func `a row taller than the page has a part of its own`() {
    #expect(parts(chart([3]), within: 20).map { $0.groups.flatMap(\.rows).count } == [1, 1, 1])
  }
}
