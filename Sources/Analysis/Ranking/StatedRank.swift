public import Indicators

/// A place in a ranking that a source states, and what the figures of the members say to it.
public struct StatedRank: Hashable, Sendable {
  public enum Standing: Hashable, Sendable {
    /// The figures allow the stated place without those that are missing.
    case consistent
    /// No figure that may be missing could bring it there.
    case contradicted
    /// It depends on members without a figure.
    case cannotBeTold
  }

  public let figure: Figure
  public let scope: ScopeCode?
  public let rankOf: Statement.RankOf
  /// The place or places that the source allows.
  public let interval: Interval

  public var region: RegionCode { figure.key.series.region }
  public var period: Period { figure.period }
  /// The stated place, where it is one place.
  public var place: Int? { interval.value.flatMap { $0.denominator == 1 ? Int(exactly: $0.numerator) : nil } }

  /// The rank that sources state of an indicator of a region, the one in the widest of several scopes last; a rank
  /// whose kind is not said is one of the level.
  public static func all(
    of indicator: IndicatorCode, _ rankOf: Statement.RankOf = .level, region: RegionCode, in period: Period,
    catalog: Catalog
  ) -> [StatedRank] {
    let scopes: [ScopeCode?] = catalog.scopes.indices.map { ScopeCode($0) } + [nil]
    let kinds: [Statement.RankOf?] = rankOf == .level ? [.level, nil] : [rankOf]
    return scopes.flatMap { scope in
      kinds.compactMap { kind -> StatedRank? in
        let key = SeriesKey(
          region: region, indicator: indicator, measure: .rank, rankOf: kind, scope: scope)
        guard let figure = catalog.figure(FigureKey(series: key, period: period)),
          let interval = catalog.interval(of: figure.statement)
        else { return nil }
        return StatedRank(figure: figure, scope: scope, rankOf: rankOf, interval: interval)
      }
    }
  }

  /// The ranking of figures in the scope that the source means; nil where that is not a level above the region.
  public func ranking(in catalog: Catalog) -> Ranking? {
    guard let scope, let members = Ranking.Scope(scope, of: region, in: catalog) else { return nil }
    return Ranking(
      of: figure.key.series.indicator, rankOf == .growth ? .growth : .figure(.level), in: period, among: members,
      catalog: catalog)
  }

  /// Holds the stated place against the computed ones: contradicted only outside of the best place and the worst plus
  /// all members without a figure (ruling 23); nil where the region has no computed place.
  public func standing(against ranking: Ranking) -> Standing? {
    guard let entry = ranking[region] else { return nil }
    func places(_ first: Int, _ last: Int) -> Interval { .closed(Rational(first), Rational(last)) }
    if interval.overlaps(places(entry.best, entry.worst)) { return .consistent }
    return interval.overlaps(places(entry.best, entry.worst + ranking.missingCount)) ? .cannotBeTold : .contradicted
  }
}
