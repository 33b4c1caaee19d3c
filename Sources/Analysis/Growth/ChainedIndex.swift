public import Indicators

extension IndexSeries {
  /// An index chained from year-on-year growth, with a base period as 100: how a quantity developed at constant prices
  /// where only its real growth is stated.
  ///
  /// `index(t) = index(t - 1) * (1 + growth(t))`, backwards by division. Example: growth of 10 and then 5 on 2020 gives
  /// 110 in 2021 and 115.5 in 2022. A year without growth stops it on that side, and so does a rate of -100 or less;
  /// chained indices of parts do not add up to that of the whole.
  public static func chained(from growth: GrowthSeries, base: Period) -> Result<IndexSeries, GrowthRefusal> {
    guard let first = growth.points.first, let last = growth.points.last else { return .failure(.missing(base)) }
    let start = first.period.adding(years: -1)
    guard base.frequency == first.period.frequency else { return .failure(.mixedFrequencies) }
    guard base >= start, base <= last.period, base.years(since: start) != nil else { return .failure(.missing(base)) }
    var ofPeriod: [Period: Result<Growth, GrowthRefusal>] = [:]
    for point in growth.points { ofPeriod[point.period] = point.growth }

    var points = [Point(period: base, value: .success(hundred))]
    var link: Result<Link, GrowthRefusal> = .success(Link(interval: .point(.hundred), rates: [], isBackwards: false))
    var period = base.adding(years: 1)
    while period <= last.period {
      link = link.flatMap { $0.extended(by: ofPeriod[period] ?? .failure(.missing(period))) }
      points.append(Point(period: period, value: link.flatMap(\.index)))
      period = period.adding(years: 1)
    }
    link = .success(Link(interval: .point(.hundred), rates: [], isBackwards: true))
    period = base
    while period > start {
      link = link.flatMap { $0.extended(by: ofPeriod[period] ?? .failure(.missing(period))) }
      period = period.adding(years: -1)
      points.insert(Point(period: period, value: link.flatMap(\.index)), at: 0)
    }
    let key = SeriesKey(region: growth.region, indicator: growth.indicator, measure: .growth)
    return .success(IndexSeries(key: key, base: base, prices: growth.prices, points: points))
  }

  /// The base itself, which no statement gives.
  private static var hundred: Quantity {
    Quantity(
      interval: .point(.hundred), unit: nil, fractionDigits: fractionDigits, comparator: .eq, isApproximate: false,
      derivation: Derivation(.chain(isBackwards: false), interval: .point(.hundred), unit: nil))
  }

  /// An index and the rates that lead to it from the base.
  private struct Link {
    let interval: Interval
    let rates: [Quantity]
    let isBackwards: Bool

    func extended(by growth: Result<Growth, GrowthRefusal>) -> Result<Link, GrowthRefusal> {
      growth.flatMap { growth in
        let factor = (growth.rate.interval + .hundred) * Rational(1, 100)
        guard let inverse = Interval.point(.one).dividedBy(factor),
          let next = interval.dividedBy(isBackwards ? factor : inverse)
        else { return .failure(.baseMayBeZero) }
        guard next.isDefined else { return .failure(.tooManyDigits) }
        return .success(Link(interval: next, rates: rates + [growth.rate], isBackwards: isBackwards))
      }
    }

    var index: Result<Quantity, GrowthRefusal> {
      Quantity(
        .chain(isBackwards: isBackwards), interval, unit: nil, fractionDigits: IndexSeries.fractionDigits, of: rates,
        floor: .zero
      ).map { .success($0) } ?? .failure(.boundSaysNothing)
    }
  }
}
