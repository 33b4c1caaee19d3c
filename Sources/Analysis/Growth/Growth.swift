public import Indicators

/// How much a quantity grew from one period to another, in percent, with the prices in which that is counted.
public struct Growth: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    /// A source states the rate.
    case stated
    /// The rate was worked out from two levels.
    case computed
  }

  public enum Form: Hashable, Sendable {
    /// The change over the whole time.
    case change
    /// The constant yearly rate over so many years.
    case annualAverage(years: Int)
  }

  public let region: RegionCode
  public let indicator: IndicatorCode
  /// The period it leads to.
  public let period: Period
  /// The period it starts from.
  public let base: Period
  public let form: Form
  public let origin: Origin
  public let prices: PriceBasis
  /// In percent.
  public let rate: Quantity

  /// How many digits after the point a computed rate is printed with; the custom of published rates.
  public static let computedFractionDigits = 1

  public init(
    region: RegionCode, indicator: IndicatorCode, period: Period, base: Period, form: Form, origin: Origin,
    prices: PriceBasis, rate: Quantity
  ) {
    self.region = region
    self.indicator = indicator
    self.period = period
    self.base = base
    self.form = form
    self.origin = origin
    self.prices = prices
    self.rate = rate
  }
}

extension Growth {
  /// The year-on-year growth that a source states for the period; a refusal where none does, or only a relation.
  ///
  /// - Parameter prices: Those that are preferred; nil for the usual ones. Growth stated in others alone is given in
  ///   these, and says so.
  public static func stated(
    region: RegionCode, indicator: IndicatorCode, period: Period, prices: PriceBasis? = nil, in catalog: Catalog
  ) -> Result<Growth, GrowthRefusal> {
    let series = catalog.series(of: region, indicator, .growth, prices: prices)
    guard let figure = catalog.figure(FigureKey(series: series, period: period)) else {
      return .failure(.missing(period))
    }
    guard let rate = catalog.quantity(of: figure) else { return .failure(.relational(period)) }
    return .success(
      Growth(
        region: region, indicator: indicator, period: period, base: period.adding(years: -1), form: .change,
        origin: .stated, prices: catalog.prices(of: figure.statement), rate: rate))
  }

  /// The growth from the level of `base` to that of `period`, worked out exactly.
  ///
  /// `(later / earlier - 1) * 100`, ends of bounds each on their own. Example: from 1538.04 in 2020 to above 2400 in
  /// 2022 it is (56.0427..., inf), printed as more than 56.0. With `annualAverage` it is the constant yearly rate
  /// (compound annual growth rate) `((later / earlier)^(1/years) - 1) * 100`: 100 to 121 in two years is 10. From 5 %
  /// to 4 % unemployment is a fall of one point and no growth of -20 %: percentages are refused.
  ///
  /// - Parameters:
  ///   - base: The same part of an earlier year; nil for the year before.
  ///   - prices: The basis that is asked for; nil takes that of the levels.
  public static func computed(
    region: RegionCode, indicator: IndicatorCode, period: Period, base: Period? = nil, annualAverage: Bool = false,
    measure: Statement.Measure = .level, prices: PriceBasis? = nil, in catalog: Catalog
  ) -> Result<Growth, GrowthRefusal> {
    let series = catalog.series(of: region, indicator, measure, prices: prices)
    let base = base ?? period.adding(years: -1)
    do throws(GrowthRefusal) {
      let pair = try LevelPair(series: series, earlier: base, later: period, in: catalog)
      if catalog.isRate(pair.later.unit) { throw .percentage }
      let basis = try pair.prices(asked: prices)
      let change = try pair.change()
      guard annualAverage else {
        return .success(
          Growth(
            region: region, indicator: indicator, period: period, base: base, form: .change, origin: .computed,
            prices: basis, rate: change))
      }
      let rate = try pair.compoundRate()
      return .success(
        Growth(
          region: region, indicator: indicator, period: period, base: base,
          form: .annualAverage(years: pair.years), origin: .computed, prices: basis, rate: rate))
    } catch {
      return .failure(error)
    }
  }

  /// The growth that is used for a period: the stated one, else the one from levels where that means the same.
  ///
  /// Growth at constant prices is never worked out from levels; see `Indicator.growthPrices`. Growth of unknown prices
  /// is not either, since it might be such. Growth stated in other prices than those asked for is given where there
  /// is no other, and says in which it is.
  ///
  /// - Parameter prices: Those that are asked for; nil for the usual ones of the indicator's growth.
  public static func known(
    region: RegionCode, indicator: IndicatorCode, period: Period, prices: PriceBasis? = nil, in catalog: Catalog
  ) -> Result<Growth, GrowthRefusal> {
    let basis = prices ?? catalog[indicator].growthPrices
    let stated = stated(region: region, indicator: indicator, period: period, prices: basis, in: catalog)
    switch stated {
    case .success(let growth) where growth.prices.contradicts(basis): break
    case .failure(.missing): break
    default: return stated
    }
    let computed: Result<Growth, GrowthRefusal> =
      switch basis {
      case .constant: .failure(.priceBasisDiffers)
      case .unknown: .failure(.priceBasisUnknown)
      case .current:
        Growth.computed(region: region, indicator: indicator, period: period, prices: .current, in: catalog)
      case .none: Growth.computed(region: region, indicator: indicator, period: period, in: catalog)
      }
    if case .success = stated, case .failure = computed { return stated }
    return computed
  }
}
