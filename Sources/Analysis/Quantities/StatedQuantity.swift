public import Indicators

extension Catalog {
  /// The number that a statement says, in its own unit and digits; nil for a relation.
  public func quantity(of statement: Statement) -> Quantity? {
    quantity(of: statement, along: [])
  }

  /// The number that is used for a figure; its derivation also holds the statements that say the same.
  public func quantity(of figure: Figure) -> Quantity? {
    quantity(of: figure.statement, along: figure.agreeing)
  }

  private func quantity(of statement: Statement, along others: [Statement]) -> Quantity? {
    guard let interval = interval(of: statement), interval.isDefined else { return nil }
    return Quantity(
      interval: interval, unit: statement.unit, fractionDigits: statement.fractionDigits,
      comparator: statement.comparator, isApproximate: statement.comparator == .approx,
      derivation: Derivation(
        .stated, interval: interval, unit: statement.unit, statements: [statement] + others))
  }

  /// The prices in which a statement counts: its own, or those of its indicator for its measure.
  public func prices(of statement: Statement) -> PriceBasis {
    statement.prices ?? self[statement.indicator].prices(of: statement.measure)
  }

  /// The key of the actual figures of a region at the prices asked for; at the usual ones where none are.
  public func series(
    of region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, prices: PriceBasis?
  ) -> SeriesKey {
    SeriesKey(
      region: region, indicator: indicator, measure: measure,
      prices: prices == self[indicator].prices(of: measure) ? nil : prices)
  }
}

extension PriceBasis {
  /// Whether the prices are said: current or constant.
  public var isKnown: Bool { self == .current || self == .constant }

  /// Whether both are known and differ, so that two figures cannot be held against each other.
  public func contradicts(_ other: PriceBasis) -> Bool { isKnown && other.isKnown && self != other }
}
