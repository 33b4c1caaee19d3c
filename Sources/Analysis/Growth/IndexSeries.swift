public import Indicators

/// The figures of one series with that of a base period as 100.
///
/// `value / base * 100`; any period of the series can be the base. A break stops it on both sides: only what stands on
/// the basis of the base period has an index. Bounds stay bounds.
public struct IndexSeries: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let period: Period
    /// A plain number, or why there is none.
    public let value: Result<Quantity, GrowthRefusal>
  }

  public let key: SeriesKey
  public let base: Period
  /// The prices in which the figures are counted; those of the base period.
  public let prices: PriceBasis
  /// Every period from the first to the last of the series, without a hole.
  public let points: [Point]

  /// How many digits after the point an index is printed with.
  public static let fractionDigits = 1

  /// The index of a series of levels, shares or counts; a refusal where the base has no figure to divide by.
  public static func of(
    region: RegionCode, indicator: IndicatorCode, base: Period, measure: Statement.Measure = .level,
    in catalog: Catalog
  ) -> Result<IndexSeries, GrowthRefusal> {
    let key = SeriesKey(region: region, indicator: indicator, measure: measure)
    guard let baseFigure = catalog.figure(FigureKey(series: key, period: base)) else {
      return .failure(.missing(base))
    }
    guard let divisor = catalog.quantity(of: baseFigure) else { return .failure(.relational(base)) }
    if divisor.value?.isZero == true { return .failure(.baseZero) }
    if divisor.interval.isBelow(.zero) == .yes { return .failure(.baseNegative) }
    guard divisor.interval.isAbove(.zero) == .yes else { return .failure(.baseMayBeZero) }
    let figures = catalog.series(key, frequency: base.frequency)
    let basis = Basis(
      period: base, quantity: divisor, prices: catalog.prices(of: baseFigure.statement),
      breaks: figures.filter(\.isOnNewBasis).map(\.period),
      floor: catalog[indicator].canBeNegative(measure) ? nil : .zero)
    var ofPeriod: [Period: Figure] = [:]
    for figure in figures { ofPeriod[figure.period] = figure }
    let points = GrowthSeries.everyPeriod(of: figures.map(\.period)).map { period in
      Point(
        period: period,
        value: ofPeriod[period].map { basis.index(of: $0, in: catalog) } ?? .failure(.missing(period)))
    }
    return .success(IndexSeries(key: key, base: base, prices: basis.prices, points: points))
  }

  /// What every figure is divided by, and what it must share with it.
  private struct Basis {
    let period: Period
    let quantity: Quantity
    let prices: PriceBasis
    let breaks: [Period]
    let floor: Rational?

    func index(of figure: Figure, in catalog: Catalog) -> Result<Quantity, GrowthRefusal> {
      let (earlier, later) = (min(period, figure.period), max(period, figure.period))
      if let crossed = breaks.first(where: { $0 > earlier && $0 <= later }) { return .failure(.seriesBreak(crossed)) }
      if figure.period != period, figure.statement.status.contains(.definitionDiffers) {
        return .failure(.definitionDiffers(figure.period))
      }
      guard let said = catalog.quantity(of: figure) else { return .failure(.relational(figure.period)) }
      guard let value = said.inUnit(of: quantity, in: catalog) else { return .failure(.unitDiffers) }
      if catalog.prices(of: figure.statement).contradicts(prices) { return .failure(.priceBasisDiffers) }
      // The base is 100 whatever values its figure may have.
      let interval =
        figure.period == period
        ? .point(.hundred) : (value.interval.dividedBy(quantity.interval) ?? .everything) * .hundred
      guard interval.isDefined else { return .failure(.tooManyDigits) }
      let index = Quantity(
        .index, interval, unit: nil, fractionDigits: IndexSeries.fractionDigits, of: [value, quantity], floor: floor)
      return index.map { .success($0) } ?? .failure(.boundSaysNothing)
    }
  }
}
