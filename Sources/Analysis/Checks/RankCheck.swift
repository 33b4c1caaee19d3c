import Indicators

/// Stated places against those that the figures of the members allow.
struct RankCheck {
  let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// What two stated ranks must share to be held against one ranking.
  private struct Question: Hashable {
    let indicator: IndicatorCode
    let period: Period
    let rankOf: Statement.RankOf
    let scope: Ranking.Scope
  }

  func forEach(in figures: [Figure], _ found: (Finding) -> Void) {
    var rankings: [Question: Ranking] = [:]
    for figure in figures {
      guard let rank = StatedRank(figure, in: catalog), let code = rank.scope,
        let scope = Ranking.Scope(code, of: rank.region, in: catalog)
      else { continue }
      let question = Question(
        indicator: figure.key.series.indicator, period: figure.period, rankOf: rank.rankOf, scope: scope)
      let ranking = rankings[question] ?? rank.ranking(in: catalog)
      rankings[question] = ranking
      guard let ranking, let entry = ranking[rank.region], rank.standing(against: ranking) == .contradicted else {
        continue
      }
      found(
        .rankContradicted(
          rank, computed: entry.best...entry.worst, members: ranking.memberCount, missing: ranking.missingCount))
    }
  }
}

extension StatedRank {
  /// The rank that a figure states; nil for a figure that is none.
  init?(_ figure: Figure, in catalog: Catalog) {
    let series = figure.key.series
    guard series.measure == .rank, series.kind == .actual, let interval = catalog.interval(of: figure.statement) else {
      return nil
    }
    self.init(figure: figure, scope: series.scope, rankOf: series.rankOf ?? .level, interval: interval)
  }
}
