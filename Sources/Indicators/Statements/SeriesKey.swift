/// What all figures of one series share: everything of a key but the period.
public struct SeriesKey: Hashable, Sendable {
  public var region: RegionCode
  public var indicator: IndicatorCode
  public var kind: Statement.Kind
  public var measure: Statement.Measure
  /// Set for ranks alone.
  public var rankOf: Statement.RankOf?
  /// Set for ranks alone.
  public var scope: ScopeCode?
  /// Set for relational figures alone: a numeric and a relational target stand side by side.
  public var reference: Reference?
  /// Set where the figures are at other prices than is usual for the indicator and measure: nominal growth beside
  /// real growth.
  public var prices: PriceBasis?

  public init(
    region: RegionCode, indicator: IndicatorCode, kind: Statement.Kind = .actual,
    measure: Statement.Measure = .level, rankOf: Statement.RankOf? = nil, scope: ScopeCode? = nil,
    reference: Reference? = nil, prices: PriceBasis? = nil
  ) {
    self.region = region
    self.indicator = indicator
    self.kind = kind
    self.measure = measure
    self.rankOf = rankOf
    self.scope = scope
    self.reference = reference
    self.prices = prices
  }
}

/// What two statements must share to be about the same figure.
public struct FigureKey: Hashable, Sendable {
  public var series: SeriesKey
  public var period: Period

  public init(series: SeriesKey, period: Period) {
    self.series = series
    self.period = period
  }
}

extension Statement {
  public var key: FigureKey {
    FigureKey(series: StatementForm(self).series(of: region), period: period)
  }
}
