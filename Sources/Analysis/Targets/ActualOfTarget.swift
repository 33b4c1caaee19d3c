import Indicators

/// The figure that a target is held against: that of the same indicator, region, measure and period.
struct ActualOfTarget {
  let quantity: Quantity
  let prices: PriceBasis

  /// Looks the figure up.
  ///
  /// A target for a span of years means the value at its end for levels and shares, and the total over it for counts
  /// (ruling 11). Growth is the stated one, or that of the levels where its prices are current or none.
  ///
  /// - Parameter prices: Those in which the target is set; nil for the usual ones. A figure in others is given where
  ///   there is none in these, and says in which it is.
  static func find(
    region: RegionCode, indicator: IndicatorCode, measure: Statement.Measure, period: Period, prices: PriceBasis?,
    in catalog: Catalog
  ) -> Result<ActualOfTarget, Verdict.Reason> {
    let series = catalog.series(of: region, indicator, measure, prices: prices)
    if measure == .growth { return growth(of: series, period: period, in: catalog) }
    let own = FigureKey(series: series, period: period)
    if catalog.figure(own) != nil { return stated(own, through: period, in: catalog) }
    guard case .span(let first, let last) = period else {
      return .failure(catalog.hasOtherPart(of: period, in: series) ? .periodDiffers : .noActual)
    }
    switch measure {
    case .level, .share, .rank:
      let end = FigureKey(series: series, period: .year(last))
      return catalog.figure(end) == nil ? .failure(.noActual) : stated(end, through: period, in: catalog)
    case .count:
      return total(of: series, years: first...last, in: catalog)
    case .growth, .change:
      return .failure(.noActual)
    }
  }

  private static func stated(
    _ key: FigureKey, through period: Period, in catalog: Catalog
  ) -> Result<ActualOfTarget, Verdict.Reason> {
    guard let figure = catalog.figure(key), let quantity = catalog.quantity(of: figure) else {
      return .failure(.noActual)
    }
    if figure.statement.status.contains(.definitionDiffers) { return .failure(.definitionDiffers) }
    if figure.isOnNewBasis || catalog.hasBreak(in: key.series, during: period) { return .failure(.seriesBreak) }
    return .success(ActualOfTarget(quantity: quantity, prices: catalog.prices(of: figure.statement)))
  }

  private static func growth(
    of series: SeriesKey, period: Period, in catalog: Catalog
  ) -> Result<ActualOfTarget, Verdict.Reason> {
    if let figure = catalog.figure(FigureKey(series: series, period: period)),
      figure.statement.status.contains(.definitionDiffers)
    {
      return .failure(.definitionDiffers)
    }
    if case .span = period {
      guard let figure = catalog.figure(FigureKey(series: series, period: period)),
        let quantity = catalog.quantity(of: figure)
      else { return .failure(.noActual) }
      return .success(ActualOfTarget(quantity: quantity, prices: catalog.prices(of: figure.statement)))
    }
    let growth = Growth.known(
      region: series.region, indicator: series.indicator, period: period, prices: series.prices, in: catalog)
    switch growth {
    case .success(let growth):
      return .success(ActualOfTarget(quantity: growth.rate, prices: growth.prices))
    case .failure(.missing), .failure(.priceBasisDiffers), .failure(.priceBasisUnknown):
      return .failure(catalog.hasOtherPart(of: period, in: series) ? .periodDiffers : .noActual)
    case .failure(let refusal):
      return .failure(Verdict.Reason(refusal))
    }
  }

  /// The sum over all years, if each of them is there and none stands on another basis.
  private static func total(
    of series: SeriesKey, years: ClosedRange<Int>, in catalog: Catalog
  ) -> Result<ActualOfTarget, Verdict.Reason> {
    let figures = years.compactMap { catalog.figure(FigureKey(series: series, period: .year($0))) }
    let quantities = figures.compactMap { catalog.quantity(of: $0) }
    guard quantities.count == years.count, let last = quantities.last else { return .failure(.noActual) }
    for figure in figures {
      if figure.statement.status.contains(.definitionDiffers) { return .failure(.definitionDiffers) }
      if figure.isOnNewBasis { return .failure(.seriesBreak) }
    }
    let alike = quantities.compactMap { $0.inUnit(of: last, in: catalog) }
    guard alike.count == quantities.count else { return .failure(.unitDiffers) }
    let sum = alike.dropFirst().reduce(alike[0].interval) { $0 + $1.interval }
    let total = Quantity(
      .total, sum, unit: last.unit, fractionDigits: alike.map(\.fractionDigits).max() ?? 0, of: alike,
      floor: catalog[series.indicator].canBeNegative(series.measure) ? nil : .zero)
    return total.map { .success(ActualOfTarget(quantity: $0, prices: .none)) } ?? .failure(.notComputable)
  }
}

extension Verdict.Reason {
  /// The reason code of a growth that could not be worked out.
  init(_ refusal: GrowthRefusal) {
    switch refusal {
    case .missing, .relational, .notLater, .priceBasisUnknown: self = .noActual
    case .mixedFrequencies: self = .periodDiffers
    case .priceBasisDiffers: self = .priceBasisDiffers
    case .seriesBreak: self = .seriesBreak
    case .definitionDiffers: self = .definitionDiffers
    case .unitDiffers, .noPercentUnit: self = .unitDiffers
    case .boundSaysNothing: self = .boundUndecided
    case .baseZero, .baseNegative, .baseMayBeZero, .changeOfSign, .percentage, .tooManyDigits: self = .notComputable
    }
  }
}

extension Catalog {
  /// Whether the series has a figure for another part of a year: quarters where the year is asked for.
  fileprivate func hasOtherPart(of period: Period, in series: SeriesKey) -> Bool {
    self.series(series).contains {
      $0.period.endYear == period.endYear && $0.period.frequency != period.frequency && $0.period.frequency != .span
    }
  }

  /// Whether a figure of the years of the period is the first on a new basis.
  fileprivate func hasBreak(in series: SeriesKey, during period: Period) -> Bool {
    guard case .span(let first, let last) = period else { return false }
    return seriesBreak(in: series, after: .year(first - 1), through: .year(last)) != nil
  }
}
