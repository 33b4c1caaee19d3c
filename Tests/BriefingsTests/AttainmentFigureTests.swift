import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Which targets have a row of their own, and on which scale it is drawn.
@Suite struct AttainmentFigureTests {
  private func catalog(_ rows: String) throws -> Catalog { try ForeignPackage(rows).catalog }

  private func attainment(_ rows: String, _ regions: [String] = ["north"], _ language: Language = .english) throws
    -> AttainmentChart
  {
    let catalog = try catalog(rows)
    let figure = AttainmentFigure(
      regions: try regions.map { try #require(catalog.region(id: $0)) }, year: 2024, choice: .all)
    return try #require(
      try figure.prepared(in: Wording(language, catalog: catalog)).chart as? AttainmentChart)
  }

  /// Of zero there is no percentage: what was met and what was missed would be the same dot.
  @Test func targetOfZeroHasAScaleOfItsOwn() throws {
    let chart = try attainment(
      """
      north,balance,2024,target,level,gt,0,,bed,
      north,balance,2024,actual,level,eq,9.1,,bed,
      north,beds,2024,target,level,ge,200,,bed,
      north,beds,2024,actual,level,eq,190,,bed,
      """)
    #expect(chart.groups.map { $0.rows.map(\.name) } == [["Hospital beds"], ["Balance"]])
    #expect(chart.groups.map(\.scale) == [.percentOfTarget(label: "target = 100"), .own])
    let alone = try attainment(
      """
      north,balance,2024,target,level,gt,0,,bed,
      north,balance,2024,actual,level,eq,-2.5,,bed,
      """)
    #expect(alone.groups.map(\.scale) == [.own])
  }

  /// 30,000 to 31,000 is no dot on 30,500.
  @Test func rangeIsDrawnFromEndToEnd() throws {
    let chart = try attainment(
      """
      north,beds,2024,target,level,ge,30500,,bed,
      north,beds,2024,actual,level,range,30000,31000,bed,
      south,beds,2024,actual,level,eq,1,,bed,
      """)
    let actual = try #require(chart.groups.first?.rows.first?.judgements.first??.actual)
    #expect(actual.extent == 30000...31000)
    #expect(actual.kind == .range)
  }

  private let several = """
    north,beds,2024,target,growth,ge,5,,pct,
    north,beds,2024,target,growth,above,,,,;balance,
    north,beds,2024,target,growth,above,,,,;beds@nation,
    north,beds,2024,actual,growth,eq,5.6,,pct,
    north,balance,2024,actual,growth,eq,5.0,,pct,
    land,beds,2024,actual,growth,eq,5.7,,pct,
    """

  /// As many rows as the title counts: two references are two rows, and the number a third.
  @Test func everyTargetOfAYearHasItsRow() throws {
    let chart = try attainment(several)
    #expect(chart.text.title == "Of North’s targets for 2024, 3 can be judged: 2 met, 1 missed (hospital beds)")
    let verdicts = chart.groups.flatMap(\.rows).map { $0.judgements.map { $0?.verdict } }
    #expect(verdicts == [[.met], [.missed], [.met]])
  }

  @Test func everyTargetOfAYearHasItsCell() throws {
    let catalog = try catalog(several)
    let north = try #require(catalog.region(id: "north"))
    func scorecard(_ language: Language) throws -> ScorecardChart {
      try #require(
        try ScorecardFigure(region: north).prepared(in: Wording(language, catalog: catalog)).chart as? ScorecardChart)
    }
    let rows = try scorecard(.english).groups.flatMap(\.rows)
    #expect(
      rows.map(\.name) == [
        "Hospital beds", "Hospital beds, against the national rate", "Hospital beds, against balance growth",
      ])
    #expect(try scorecard(.chinese).groups.flatMap(\.rows).map(\.name)[2] == "医院床位（对照差额增速）")
  }

  /// A number in one year and a relation in the next are one target told in two ways.
  @Test func oneTargetAYearIsOneRow() throws {
    let catalog = try catalog(
      """
      north,beds,2023,target,growth,ge,5,,pct,
      north,beds,2024,target,growth,above,,,,;balance,
      """)
    let north = try #require(catalog.region(id: "north"))
    let chart = try #require(
      try ScorecardFigure(region: north).prepared(in: Wording(.english, catalog: catalog)).chart as? ScorecardChart)
    let rows = chart.groups.flatMap(\.rows)
    #expect(rows.map(\.name) == ["Hospital beds"])
    #expect(rows.map(\.cells.count) == [2])
    #expect(!rows.flatMap(\.cells).contains(.noTarget))
  }

  /// Where one of two regions has two targets, the relations of both stand beside each other.
  @Test func rowsOfTwoRegionsPairWhatIsAlike() throws {
    let rows = several + "\nsouth,beds,2024,target,growth,above,,,,;beds@nation,"
    let chart = try attainment(rows, ["north", "south"])
    let shown = chart.groups.flatMap(\.rows).map { $0.judgements.map { $0 != nil } }
    #expect(shown == [[true, false], [true, true], [true, false]])
    let catalog = try catalog(rows)
    let figure = RegionScorecardFigure(
      regions: try ["north", "south"].map { try #require(catalog.region(id: $0)) }, year: 2024)
    let scorecard = try #require(
      try figure.prepared(in: Wording(.english, catalog: catalog)).chart as? ScorecardChart)
    #expect(scorecard.groups.flatMap(\.rows).map(\.name) == ["Hospital beds, against the national rate"])
  }
}
