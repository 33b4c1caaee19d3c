public import Indicators

/// Two figures of one series that may be held against each other: the guards of every growth, in one place.
struct LevelPair {
  let earlierPeriod: Period
  let laterPeriod: Period
  let earlier: Quantity
  let later: Quantity
  let earlierPrices: PriceBasis
  let laterPrices: PriceBasis
  let years: Int
  let percentUnit: UnitCode
  /// Whether the quantity cannot be negative, so that -100 percent is the end of all growth.
  let isNeverNegative: Bool

  init(series: SeriesKey, earlier: Period, later: Period, in catalog: Catalog) throws(GrowthRefusal) {
    guard let years = later.years(since: earlier) else { throw .mixedFrequencies }
    guard years > 0 else { throw .notLater }
    guard let percentUnit = catalog.percentUnit else { throw .noPercentUnit }
    let last = try Self.figure(series, later, in: catalog)
    let first = try Self.figure(series, earlier, in: catalog)
    if let period = catalog.seriesBreak(in: series, after: earlier, through: later) { throw .seriesBreak(period) }
    for figure in [first, last] where figure.statement.status.contains(.definitionDiffers) {
      throw .definitionDiffers(figure.period)
    }
    guard let firstQuantity = catalog.quantity(of: first) else { throw .relational(earlier) }
    guard let lastQuantity = catalog.quantity(of: last) else { throw .relational(later) }
    guard let alike = firstQuantity.inUnit(of: lastQuantity, in: catalog) else { throw .unitDiffers }
    earlierPeriod = earlier
    laterPeriod = later
    self.earlier = alike
    self.later = lastQuantity
    earlierPrices = catalog.prices(of: first.statement)
    laterPrices = catalog.prices(of: last.statement)
    self.years = years
    self.percentUnit = percentUnit
    isNeverNegative = !catalog[series.indicator].canBeNegative(series.measure)
  }

  private static func figure(
    _ series: SeriesKey, _ period: Period, in catalog: Catalog
  ) throws(GrowthRefusal) -> Figure {
    guard let figure = catalog.figure(FigureKey(series: series, period: period)) else { throw .missing(period) }
    return figure
  }

  /// The price basis of what is worked out from the two, if it is the one that is asked for.
  func prices(asked: PriceBasis?) throws(GrowthRefusal) -> PriceBasis {
    if earlierPrices.contradicts(laterPrices) { throw .priceBasisDiffers }
    let basis = earlierPrices.isKnown ? earlierPrices : laterPrices
    guard let asked, asked.isKnown else { return basis }
    switch basis {
    case .current, .constant:
      guard basis == asked else { throw .priceBasisDiffers }
      return basis
    case .unknown: throw .priceBasisUnknown
    case .none: return .none
    }
  }

  /// The quotient of the later by the earlier, of which the earlier is surely positive.
  private func ratio() throws(GrowthRefusal) -> Interval {
    guard let quotient = later.interval.dividedBy(earlier.interval) else {
      if earlier.value?.isZero == true { throw .baseZero }
      if earlier.interval.isBelow(.zero) == .yes { throw .baseNegative }
      throw .baseMayBeZero
    }
    guard quotient.isDefined else { throw .tooManyDigits }
    return quotient
  }

  /// The change from the earlier to the later in percent.
  func change() throws(GrowthRefusal) -> Quantity {
    let interval = (try ratio() - .one) * .hundred
    return try rate(.growth, interval)
  }

  /// The constant yearly rate in percent.
  func compoundRate() throws(GrowthRefusal) -> Quantity {
    guard years > 1 else { return try change() }
    let quotient = try ratio()
    guard quotient.isAtLeast(.zero) == .yes else { throw .changeOfSign }
    let interval = CompoundRate.percent(of: quotient, years: years)
    return try rate(.compoundGrowth(years: years), interval)
  }

  private func rate(_ operation: Derivation.Operation, _ interval: Interval) throws(GrowthRefusal) -> Quantity {
    guard interval.isDefined else { throw .tooManyDigits }
    let rate = Quantity(
      operation, interval, unit: percentUnit, fractionDigits: Growth.computedFractionDigits, of: [later, earlier],
      floor: isNeverNegative ? -Rational.hundred : nil)
    guard let rate else { throw .boundSaysNothing }
    return rate
  }
}

extension Quantity {
  /// This in the unit of `other`; itself where neither has one, nil where they are not of one dimension.
  func inUnit(of other: Quantity, in catalog: Catalog) -> Quantity? {
    if unit == other.unit { return self }
    guard let target = other.unit else { return nil }
    return converted(to: target, in: catalog)
  }
}

extension Catalog {
  /// The first period in (`earlier`, `later`] whose figure is the first on a new basis.
  ///
  /// A source that says the same as the used one may carry the mark as well as the used one.
  public func seriesBreak(in series: SeriesKey, after earlier: Period, through later: Period) -> Period? {
    self.series(series, frequency: later.frequency)
      .first { $0.period > earlier && $0.period <= later && $0.isOnNewBasis }?.period
  }
}

extension Figure {
  /// Whether the statement that is used, or one that says the same, marks a break of the series.
  var isOnNewBasis: Bool {
    ([statement] + agreeing).contains { $0.status.contains(.seriesBreak) }
  }
}
