import Analysis
import Indicators

/// How a level changed over the whole of its comparable figures, in percent.
struct LevelChange {
  let indicator: IndicatorCode
  let growth: Growth
  let start: Quantity
  let end: Quantity

  /// Nil where there are no two comparable figures, or nothing is known of the change but that it may be none.
  init?(of series: KnownSeries, in catalog: Catalog) {
    let comparable = series.comparable
    guard let first = comparable.first?.period, let last = comparable.last?.period, first != last,
      case .success(let growth) = Growth.computed(
        region: series.region, indicator: series.indicator, period: last, base: first, in: catalog),
      growth.rate.interval.isDefined, growth.rate.value?.isZero != true
    else { return nil }
    indicator = series.indicator
    self.growth = growth
    start = series.quantities[comparable.startIndex]
    end = series.quantities[comparable.endIndex - 1]
  }

  private var rate: Interval { growth.rate.interval }

  /// The size that the change has at the least, whatever its direction: more than 37.6 % is 37.6 at the least.
  var least: Rational { max(rate.lower?.value ?? .zero, -(rate.upper?.value ?? .zero), .zero) }

  /// The size that it has at the most; nil where a bound leaves that open.
  var most: Rational? {
    guard let lower = rate.lower?.value, let upper = rate.upper?.value else { return nil }
    return max(upper, -lower)
  }

  /// The change of the largest size, and whether no other can be larger: a change that is only known to be more than
  /// 37.6 % is larger than one of 5.6 %, and may be larger than one of 40 %. Nil where no change is certain; the first
  /// of equal ones.
  static func largest(of changes: [LevelChange]) -> (change: LevelChange, isSure: Bool)? {
    guard let place = changes.indices.max(by: { changes[$0].least < changes[$1].least }),
      changes[place].least.isPositive
    else { return nil }
    let change = changes[place]
    let isSure = changes.indices.allSatisfy { other in
      other == place || changes[other].most.map { $0 <= change.least } ?? false
    }
    return (change, isSure)
  }
}
