import Indicators

/// What a target asks of the figure that it is held against, in the target's own unit.
struct Requirement {
  /// The values that keep it as a floor, a ceiling or a range; nil where only a tolerant reading exists.
  let kept: Interval?
  /// The values that an "about" tolerates; nil where nothing is tolerated.
  let tolerated: Interval?
  /// The bound to which the gap is measured, or both ends of a range.
  let bounds: (lower: Rational, upper: Rational)

  /// The requirement of a target that is not a relation.
  ///
  /// A plain figure is a floor where more is better, a ceiling where less is, and judged tolerantly where neither
  /// (ruling 21). "About" and "nearly" have a tolerance of half a unit of the last printed digit, unless one is given.
  static func numeric(_ target: Statement, better: Indicator.Better, tolerance: Rational?) -> Requirement? {
    guard let value = target.value else { return nil }
    let bound = value.rational
    let tolerance = tolerance ?? value.halfUnit
    switch target.comparator {
    case .ge: return Requirement(kept: .atLeast(bound), tolerated: nil, bounds: (bound, bound))
    case .gt: return Requirement(kept: .above(bound), tolerated: nil, bounds: (bound, bound))
    case .le: return Requirement(kept: .atMost(bound), tolerated: nil, bounds: (bound, bound))
    case .lt: return Requirement(kept: .below(bound), tolerated: nil, bounds: (bound, bound))
    case .eq:
      return Requirement(around: bound, better: better, tolerance: better == .none ? tolerance : nil)
    case .approx, .near:
      return Requirement(around: bound, better: better, tolerance: tolerance)
    case .range:
      guard let high = target.valueHigh?.rational else { return nil }
      return Requirement(from: bound, to: high, better: better)
    case .sync, .above: return nil
    }
  }

  /// The requirement of a relation, on actual minus partner.
  ///
  /// In step is a floor or ceiling like a plain figure, with the tolerance of a "basically" as its value; above is
  /// strict without a value and "by at least" with one (ruling 15).
  static func relational(
    _ target: Statement, better: Indicator.Better, defaultTolerance: Rational
  ) -> Requirement? {
    let value = target.value?.rational
    switch target.comparator {
    case .above:
      return Requirement(
        kept: value.map { .atLeast($0) } ?? .above(.zero), tolerated: nil, bounds: (value ?? .zero, value ?? .zero))
    case .sync:
      let tolerance = better == .none ? value ?? defaultTolerance : value
      return Requirement(around: .zero, better: better, tolerance: tolerance)
    case .eq, .ge, .gt, .le, .lt, .approx, .near, .range: return nil
    }
  }

  private init(kept: Interval?, tolerated: Interval?, bounds: (lower: Rational, upper: Rational)) {
    self.kept = kept
    self.tolerated = tolerated
    self.bounds = bounds
  }

  private init(around bound: Rational, better: Indicator.Better, tolerance: Rational?) {
    let kept: Interval? =
      switch better {
      case .up: .atLeast(bound)
      case .down: .atMost(bound)
      case .none: nil
      }
    let tolerated = tolerance.map { Interval.closed(bound - $0, bound + $0) }
    self.init(kept: kept, tolerated: tolerated, bounds: (bound, bound))
  }

  /// A range is left without harm on the side that is better.
  private init(from lower: Rational, to upper: Rational, better: Indicator.Better) {
    let kept: Interval =
      switch better {
      case .up: .atLeast(lower)
      case .down: .atMost(upper)
      case .none: .closed(lower, upper)
      }
    self.init(kept: kept, tolerated: nil, bounds: (lower, upper))
  }
}

extension Catalog {
  /// The side on which a target is over-fulfilled: that of its indicator, and the front for a place in a ranking.
  func better(for target: Statement) -> Indicator.Better {
    target.measure == .rank ? .down : self[target.indicator].better
  }
}

extension Interval {
  static func atLeast(_ value: Rational) -> Interval {
    Interval(lower: Endpoint(value, isClosed: true), upper: nil)
  }

  static func above(_ value: Rational) -> Interval {
    Interval(lower: Endpoint(value, isClosed: false), upper: nil)
  }

  static func atMost(_ value: Rational) -> Interval {
    Interval(lower: nil, upper: Endpoint(value, isClosed: true))
  }

  static func below(_ value: Rational) -> Interval {
    Interval(lower: nil, upper: Endpoint(value, isClosed: false))
  }

  static func closed(_ lower: Rational, _ upper: Rational) -> Interval {
    Interval(lower: Endpoint(lower, isClosed: true), upper: Endpoint(upper, isClosed: true))
  }
}

/// How the readings of a requirement become one outcome.
struct Reading {
  let outcome: Verdict.Outcome
  let strict: Certainty?
  let tolerant: Certainty?

  /// - Parameters:
  ///   - raw: The figure before rounding.
  ///   - printed: The figure as it is printed.
  init(of requirement: Requirement, raw: Interval, printed: Interval) {
    strict = requirement.kept.map { raw.isInside($0) }
    tolerant = requirement.tolerated.map { raw.isInside($0) }
    if let tolerant {
      // An "about" is judged without rounding (ruling 14).
      switch (strict, tolerant) {
      case (.yes?, _): outcome = .met
      case (_, .yes): outcome = .about
      case (.no?, .no), (nil, .no): outcome = .missed
      case (.undecided?, _), (.no?, .undecided), (nil, .undecided): outcome = .notAssessable(.boundUndecided)
      }
      return
    }
    switch (requirement.kept.map { printed.isInside($0) }, strict) {
    case (.yes?, .yes?): outcome = .met
    case (.yes?, .no?): outcome = .metAtEdge
    case (.no?, .yes?): outcome = .missedAtEdge
    case (.no?, .no?): outcome = .missed
    case (.undecided?, _), (_, .undecided?), (nil, _), (_, nil): outcome = .notAssessable(.boundUndecided)
    }
  }
}
