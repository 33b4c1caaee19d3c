public import Indicators

/// The targets of several regions for one indicator and period side by side, the most demanding first.
///
/// More is asked by the higher bound where more is better, by the lower one where less is; of equal bounds a firmer form
/// comes first: "above 5" before "at least 5" before "about 5". Where neither side is better the largest comes first.
/// Relations have no place on the scale and stand last.
public struct TargetLineup: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let region: RegionCode
    public let target: Statement
    /// Against the target of the common parent; nil without one.
    public let premium: TargetComparison?
  }

  public let indicator: IndicatorCode
  public let measure: Statement.Measure
  public let period: Period
  /// The regions that have a target, ordered.
  public let entries: [Entry]
  /// Those that have none, in the order asked for.
  public let missing: [RegionCode]
  /// The nearest region that all of them lie in, if it has a target of its own.
  public let parent: Entry?

  public init(
    of indicator: IndicatorCode, _ measure: Statement.Measure, in period: Period, regions: [RegionCode],
    catalog: Catalog
  ) {
    func target(_ region: RegionCode) -> Statement? {
      let own = catalog.targets(of: region).map(\.statement).filter {
        $0.indicator == indicator && $0.measure == measure && $0.period == period
      }.onePriceBasis
      return own.first { !$0.comparator.isRelational } ?? own.first
    }
    let common = regions.first.flatMap { first in
      catalog.ancestors(of: first).first { ancestor in
        regions.allSatisfy { catalog.ancestors(of: $0).contains(ancestor) } && target(ancestor) != nil
      }
    }
    let above = common.flatMap(target)
    let found = regions.map { ($0, target($0)) }
    let entries = found.compactMap { region, target in
      target.map { own in
        Entry(region: region, target: own, premium: above.map { TargetComparison(own, $0, in: catalog) })
      }
    }
    self.indicator = indicator
    self.measure = measure
    self.period = period
    missing = found.filter { $0.1 == nil }.map(\.0)
    parent = common.flatMap { region in above.map { Entry(region: region, target: $0, premium: nil) } }
    self.entries = entries.enumerated().sorted { left, right in
      guard let one = Demand(left.element.target, in: catalog) else { return false }
      guard let other = Demand(right.element.target, in: catalog) else { return true }
      return one == other ? left.offset < right.offset : other < one
    }.map(\.element)
  }

  /// The period of yearly targets of the indicator that most of the regions have, of several the newest, or the one
  /// asked for; and its measure, growth before others. Nil where none has such a target.
  public static func fullest(
    of indicator: IndicatorCode, regions: [RegionCode], period: Period? = nil, in catalog: Catalog
  ) -> (period: Period, measure: Statement.Measure)? {
    struct Place: Hashable {
      let period: Period
      let measure: Statement.Measure
    }
    var counts: [Place: Set<RegionCode>] = [:]
    for region in regions {
      for key in catalog.targets(of: region).map(\.key)
      where key.series.indicator == indicator
        && (period.map { $0 == key.period } ?? (key.period.frequency == .year))
      {
        counts[Place(period: key.period, measure: key.series.measure), default: []].insert(region)
      }
    }
    func rank(_ measure: Statement.Measure) -> Int {
      measure == .growth ? Statement.Measure.allCases.count : -(Statement.Measure.allCases.firstIndex(of: measure) ?? 0)
    }
    let best = counts.max { left, right in
      (left.value.count, left.key.period, rank(left.key.measure))
        < (right.value.count, right.key.period, rank(right.key.measure))
    }
    return best.map { ($0.key.period, $0.key.measure) }
  }
}

/// How much a target asks for, in a form that can be ordered.
private struct Demand: Comparable {
  /// The bound in base units of its dimension, turned where less is better.
  let bound: Rational
  let firmness: Int
  /// The far end of a range.
  let reach: Rational

  init?(_ target: Statement, in catalog: Catalog) {
    guard let number = catalog.promisedNumber(of: target)?.interval, let low = number.lower?.value,
      let high = number.upper?.value
    else { return nil }
    let factor = target.unit.map { catalog[$0].factor } ?? .one
    let isDown = catalog.better(for: target) == .down
    bound = isDown ? -(high * factor) : low * factor
    reach = isDown ? -(low * factor) : high * factor
    firmness = target.comparator.firmness
  }

  static func < (left: Demand, right: Demand) -> Bool {
    if left.bound != right.bound { return left.bound < right.bound }
    if left.firmness != right.firmness { return left.firmness < right.firmness }
    return left.reach < right.reach
  }
}
