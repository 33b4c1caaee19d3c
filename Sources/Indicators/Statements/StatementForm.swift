/// What a statement says besides its place, time and number: what many statements of a table have in common.
struct StatementForm: Hashable, Sendable {
  var source: SourceCode
  var indicator: IndicatorCode
  var kind: Statement.Kind
  var measure: Statement.Measure
  var comparator: Comparator
  var unit: UnitCode?
  var reference: Reference?
  var rankOf: Statement.RankOf?
  var scope: ScopeCode?
  var base: Period?
  var status: ObservationStatus
  var prices: PriceBasis?
  var importance: Statement.Importance

  init(_ statement: Statement) {
    source = statement.source
    indicator = statement.indicator
    kind = statement.kind
    measure = statement.measure
    comparator = statement.comparator
    unit = statement.unit
    reference = statement.reference
    rankOf = statement.rankOf
    scope = statement.scope
    base = statement.base
    status = statement.status
    prices = statement.prices
    importance = statement.importance
  }

  /// The series that statements of this form are in, one for each region.
  func series(of region: RegionCode) -> SeriesKey {
    let isRank = measure == .rank
    return SeriesKey(
      region: region, indicator: indicator, kind: kind, measure: measure, rankOf: isRank ? rankOf : nil,
      scope: isRank ? scope : nil, reference: comparator.isRelational ? reference : nil,
      prices: isRank ? nil : prices)
  }
}
