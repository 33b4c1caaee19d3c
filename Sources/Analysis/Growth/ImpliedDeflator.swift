public import Indicators

/// The change of prices that lies between the nominal and the real growth of one quantity.
///
/// `(1 + nominal) / (1 + real) - 1`, the usual definition of an implicit price index (System of National Accounts
/// 2008, chapter 15). Example: nominal 12.0 and real 5.0 give 6.7.
public struct ImpliedDeflator: Hashable, Sendable {
  /// Growth of the levels at current prices, stated or computed.
  public let nominal: Growth
  /// Growth at constant prices, stated.
  public let real: Growth
  /// In percent.
  public let rate: Quantity

  public var period: Period { nominal.period }

  /// Rates outside of these are implausible: prices that fall by more than a quarter or rise by more than two fifths
  /// in one year. The widest swing known here is that of coal in 2021, which moved the gross regional product of
  /// Shanxi's cities by up to +23 and their industry by up to +35.
  public static let plausibleRates = Interval(
    lower: Interval.Endpoint(Rational(-25), isClosed: true), upper: Interval.Endpoint(Rational(40), isClosed: true))

  /// Whether every value it may have is implausible.
  public var isImplausible: Bool { rate.interval.isInside(Self.plausibleRates) == .no }

  /// All deflators that can be worked out, in the order of series and period.
  public static func all(in catalog: Catalog) -> [ImpliedDeflator] {
    catalog.actualKeys().compactMap { key in
      let prices = key.series.prices ?? catalog[key.series.indicator].growthPrices
      guard key.series.measure == .growth, key.series.reference == nil, prices == .constant else { return nil }
      return try? between(
        region: key.series.region, indicator: key.series.indicator, period: key.period, in: catalog
      ).get()
    }
  }

  /// The deflator of a period, where its levels are at current prices and its real growth is stated.
  public static func between(
    region: RegionCode, indicator: IndicatorCode, period: Period, in catalog: Catalog
  ) -> Result<ImpliedDeflator, GrowthRefusal> {
    let real = Growth.stated(region: region, indicator: indicator, period: period, prices: .constant, in: catalog)
    let nominal = Growth.computed(
      region: region, indicator: indicator, period: period, prices: .current, in: catalog)
    switch (nominal, real) {
    case (.failure(let refusal), _), (_, .failure(let refusal)):
      return .failure(refusal)
    case (.success(let nominal), .success(let real)):
      guard real.prices == .constant, nominal.prices == .current else { return .failure(.priceBasisDiffers) }
      let top = nominal.rate.interval + .hundred
      let bottom = real.rate.interval + .hundred
      guard let quotient = top.dividedBy(bottom) else { return .failure(.baseMayBeZero) }
      guard quotient.isDefined else { return .failure(.tooManyDigits) }
      let rate = Quantity(
        .deflator, (quotient - .one) * .hundred, unit: nominal.rate.unit,
        fractionDigits: Growth.computedFractionDigits, of: [nominal.rate, real.rate], floor: -Rational.hundred)
      guard let rate else { return .failure(.boundSaysNothing) }
      return .success(ImpliedDeflator(nominal: nominal, real: real, rate: rate))
    }
  }
}
