import Analysis
import Briefings
import Indicators

/// What a package holds of every indicator: how many figures, how they grew, who is first.
struct OverviewTable {
  let catalog: Catalog
  let wording: Wording

  /// Digits after the point of a mean, for people and for programs.
  private static let shownDigits = 1
  private static let fullDigits = 9

  var table: ResultTable {
    var columns = TableColumns<IndicatorOverview>(catalog, wording)
    columns.indicator { $0.indicator }
    columns.count("regions") { $0.regionCount }
    columns.text("years") { Self.years($0.years).description }
    columns.count("figures") { $0.figureCount }
    columns.count("rates") { $0.growthCount }
    columns.cell("mean_growth") { Self.mean($0, digits: Self.shownDigits) }
    columns.count("ranks") { $0.rankCount }
    columns.region("leader") { $0.leader?.region }
    columns.text("leader_year") { $0.leader.map { "\($0.year)" } }
    columns.count("ranked") { $0.leader?.ranked }
    columns.count("members") { $0.leader?.members }
    columns.code("mean_growth_value") { Self.mean($0, digits: Self.fullDigits) }
    columns.code("rank_sum") { .number("\($0.rankSum)") }
    return columns.table(IndicatorOverview.all(in: catalog), notes: [wording.overviewNote])
  }

  private static func years(_ years: ClosedRange<Int>) -> Period {
    years.count == 1 ? .year(years.lowerBound) : .span(years.lowerBound, years.upperBound)
  }

  /// The mean in digits; empty where there is none or it has more digits than are held.
  private static func mean(_ overview: IndicatorOverview, digits: Int) -> ResultTable.Cell {
    let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    guard let mean = overview.meanGrowth, let scaled = Int64(exactly: (mean * power).rounded()) else { return .empty }
    return .number(Numeral(coefficient: scaled, fractionDigits: digits).description)
  }
}
