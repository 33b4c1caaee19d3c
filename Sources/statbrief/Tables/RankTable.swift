import Analysis
import Briefings
import Indicators

/// A ranking, its ties and bounds, the stated ranks beside it, and who is missing.
struct RankTable {
  let catalog: Catalog
  let wording: Wording
  let ranking: Ranking

  var table: ResultTable {
    let ranking = ranking
    var columns = TableColumns<Ranking.Entry>(catalog, wording)
    columns.cell("rank") { .number($0.place.map { "\($0)" } ?? "\($0.best)-\($0.worst)") }
    columns.code("best_rank") { .number("\($0.best)") }
    columns.code("worst_rank") { .number("\($0.worst)") }
    columns.region { $0.region }
    columns.code("indicator_id") { [catalog] _ in .text(catalog[ranking.indicator].id) }
    columns.code("period") { _ in .text(ranking.period.description) }
    columns.quantity("value") { $0.quantity.printing(fractionDigits: $0.labelDigits) }
    columns.unit { $0.quantity.unit }
    columns.statement("stated_rank") { stated($0.region) }
    columns.marks { $0.marks }
    columns.sources { $0.quantity.statements }
    return columns.table(
      ranking.entries, notes: wording.rankingNotes(ranking, whole: ranking.whole.map { FigureText.of($0) }))
  }

  private func stated(_ region: RegionCode) -> Statement? {
    let rankOf: Statement.RankOf
    switch ranking.subject {
    case .growth: rankOf = .growth
    case .figure(.level): rankOf = .level
    case .figure, .growthSince: return nil
    }
    return StatedRank.all(
      of: ranking.indicator, rankOf, region: region, in: ranking.period, catalog: catalog
    ).first { rank in rank.scope.flatMap { Ranking.Scope($0, of: region, in: catalog) } == ranking.scope }?.figure
      .statement
  }
}
