public import Indicators

/// The yearly growth of one quantity over time, all of one origin and of one price basis, with the gaps and their
/// reasons.
///
/// Stated and computed growth, and nominal and real growth, never share a series.
public struct GrowthSeries: Hashable, Sendable {
  public struct Point: Hashable, Sendable {
    public let period: Period
    public let growth: Result<Growth, GrowthRefusal>
  }

  public let region: RegionCode
  public let indicator: IndicatorCode
  public let origin: Growth.Origin
  public let prices: PriceBasis
  /// Every period from the first to the last that could have a growth, without a hole.
  public let points: [Point]
  /// Stated rates that are of another price basis, or relations without a number.
  public let leftOut: [Figure]

  /// The rates of the points that have one, ordered by period.
  public var rates: [Growth] { points.compactMap { try? $0.growth.get() } }

  /// The growth rates that sources state, of one price basis: that of the indicator unless another is asked for.
  public static func stated(
    region: RegionCode, indicator: IndicatorCode, frequency: Period.Frequency = .year, prices: PriceBasis? = nil,
    in catalog: Catalog
  ) -> GrowthSeries {
    let basis = prices ?? catalog[indicator].growthPrices
    let figures = catalog.series(
      catalog.series(of: region, indicator, .growth, prices: basis), frequency: frequency)
    func belongs(_ figure: Figure) -> Bool {
      catalog.prices(of: figure.statement) == basis && !figure.statement.comparator.isRelational
    }
    let used = figures.filter(belongs).map(\.period)
    let points = GrowthSeries.everyPeriod(of: used).map { period in
      Point(
        period: period,
        growth: used.contains(period)
          ? Growth.stated(region: region, indicator: indicator, period: period, prices: basis, in: catalog)
          : .failure(.missing(period)))
    }
    return GrowthSeries(
      region: region, indicator: indicator, origin: .stated, prices: basis, points: points,
      leftOut: figures.filter { !belongs($0) })
  }

  /// The growth rates worked out from the levels, each against the same part of the year before.
  public static func computed(
    region: RegionCode, indicator: IndicatorCode, frequency: Period.Frequency = .year,
    measure: Statement.Measure = .level, prices: PriceBasis? = nil, in catalog: Catalog
  ) -> GrowthSeries {
    let levels = catalog.series(
      SeriesKey(region: region, indicator: indicator, measure: measure), frequency: frequency)
    let periods = GrowthSeries.everyPeriod(of: levels.map(\.period))
    let first = levels.first?.period
    let points = periods.filter { period in first.map { period >= $0.adding(years: 1) } ?? false }.map { period in
      Point(
        period: period,
        growth: Growth.computed(
          region: region, indicator: indicator, period: period, measure: measure, prices: prices, in: catalog))
    }
    let basis = points.lazy.compactMap { try? $0.growth.get().prices }.first
    return GrowthSeries(
      region: region, indicator: indicator, origin: .computed,
      prices: prices ?? basis ?? catalog[indicator].levelPrices, points: points, leftOut: [])
  }

  /// All periods of the kind from the first to the last, those without a figure included.
  static func everyPeriod(of periods: [Period]) -> [Period] {
    guard let first = periods.first, let last = periods.last else { return [] }
    var all: [Period] = []
    var current = first
    while current <= last {
      all.append(current)
      guard let next = current.next else { return periods }
      current = next
    }
    return all
  }
}

extension Period {
  /// The period of the same kind that follows; nil for spans, and the same quarters added up of the year after.
  var next: Period? {
    switch self {
    case .year(let year): .year(year + 1)
    case .span: nil
    case .quarter(let year, let quarter):
      quarter < 4 ? .quarter(year: year, quarter: quarter + 1) : .quarter(year: year + 1, quarter: 1)
    case .quarters(let year, let through):
      through < 4 ? .quarters(year: year, through: through + 1) : .quarters(year: year + 1, through: 2)
    case .month(let year, let month):
      month < 12 ? .month(year: year, month: month + 1) : .month(year: year + 1, month: 1)
    }
  }
}
