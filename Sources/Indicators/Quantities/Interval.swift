/// All values that a figure may have, given what was said: a point, a range, or one side of a bound.
public struct Interval: Hashable, Sendable {
  /// An end of an interval; `isClosed` when the value itself belongs to it.
  public struct Endpoint: Hashable, Sendable {
    public let value: Rational
    public let isClosed: Bool

    public init(_ value: Rational, isClosed: Bool) {
      self.value = value
      self.isClosed = isClosed
    }
  }

  /// Nil where there is no lower end.
  public let lower: Endpoint?
  /// Nil where there is no upper end.
  public let upper: Endpoint?

  public init(lower: Endpoint?, upper: Endpoint?) {
    self.lower = lower
    self.upper = upper
  }

  public static func point(_ value: Rational) -> Interval {
    Interval(lower: Endpoint(value, isClosed: true), upper: Endpoint(value, isClosed: true))
  }

  /// Every number; what is known when nothing is.
  public static let everything = Interval(lower: nil, upper: nil)

  /// The single value, if there is only one.
  public var value: Rational? {
    guard let lower, let upper, lower.isClosed, upper.isClosed, lower.value == upper.value else { return nil }
    return lower.value
  }

  public var isPoint: Bool { value != nil }

  /// Whether an end could not be computed.
  public var isDefined: Bool { lower?.value.isDefined ?? true && upper?.value.isDefined ?? true }

  public func contains(_ value: Rational) -> Bool {
    if let lower, value < lower.value || (value == lower.value && !lower.isClosed) { return false }
    if let upper, value > upper.value || (value == upper.value && !upper.isClosed) { return false }
    return value.isDefined
  }

  /// Whether the two share a value.
  public func overlaps(_ other: Interval) -> Bool {
    !isSurelyBelow(other) && !other.isSurelyBelow(self)
  }

  /// Whether every value here is smaller than every value of `other`.
  public func isSurelyBelow(_ other: Interval) -> Bool {
    guard let upper, let lower = other.lower else { return false }
    return upper.value < lower.value || (upper.value == lower.value && !(upper.isClosed && lower.isClosed))
  }

  /// This interval without what lies below zero; for quantities that cannot be negative. One that lies below zero as a
  /// whole stays as it is.
  public var cutAtZero: Interval {
    guard lower.map({ $0.value.isNegative }) ?? true, isBelow(.zero) != .yes else { return self }
    return Interval(lower: Endpoint(.zero, isClosed: true), upper: upper)
  }
}

/// What can be said of a comparison when a figure is only a bound: Kleene's three values.
public enum Certainty: Hashable, Sendable {
  case yes, no, undecided
}

extension Interval {
  /// Whether the figure is at least `bound`: *yes* or *no* only if that holds for each value it may have.
  ///
  /// Example: above 2400 is at least 2300 (yes), at least 2500 (undecided); below 3 is at least 3 (no).
  public func isAtLeast(_ bound: Rational) -> Certainty {
    if let lower, lower.value >= bound { return .yes }
    if let upper, upper.value < bound || (upper.value == bound && bound.isDefined && !upper.isClosed) { return .no }
    return .undecided
  }

  /// Whether the figure is at most `bound`.
  public func isAtMost(_ bound: Rational) -> Certainty { negated.isAtLeast(-bound) }

  /// Whether the figure is greater than `bound`.
  public func isAbove(_ bound: Rational) -> Certainty { isAtMost(bound).negated }

  /// Whether the figure is smaller than `bound`.
  public func isBelow(_ bound: Rational) -> Certainty { isAtLeast(bound).negated }

  /// Whether the figure lies in `range`, its ends as they are.
  public func isInside(_ range: Interval) -> Certainty {
    let aboveLower: Certainty =
      range.lower.map { $0.isClosed ? isAtLeast($0.value) : isAbove($0.value) } ?? .yes
    let belowUpper: Certainty =
      range.upper.map { $0.isClosed ? isAtMost($0.value) : isBelow($0.value) } ?? .yes
    return aboveLower.and(belowUpper)
  }
}

extension Certainty {
  public var negated: Certainty {
    switch self {
    case .yes: .no
    case .no: .yes
    case .undecided: .undecided
    }
  }

  public func and(_ other: Certainty) -> Certainty {
    if self == .no || other == .no { return .no }
    return self == .yes && other == .yes ? .yes : .undecided
  }
}

extension Interval {
  /// The interval of the negated values.
  public var negated: Interval {
    Interval(
      lower: upper.map { Endpoint(-$0.value, isClosed: $0.isClosed) },
      upper: lower.map { Endpoint(-$0.value, isClosed: $0.isClosed) })
  }

  public static func + (left: Interval, right: Interval) -> Interval {
    func sum(_ a: Endpoint?, _ b: Endpoint?) -> Endpoint? {
      guard let a, let b else { return nil }
      return Endpoint(a.value + b.value, isClosed: a.isClosed && b.isClosed)
    }
    return Interval(lower: sum(left.lower, right.lower), upper: sum(left.upper, right.upper))
  }

  public static func - (left: Interval, right: Interval) -> Interval { left + right.negated }

  public static func + (left: Interval, right: Rational) -> Interval { left + .point(right) }
  public static func - (left: Interval, right: Rational) -> Interval { left + .point(-right) }

  /// The interval times a number: the ends change sides for a negative one.
  public static func * (left: Interval, factor: Rational) -> Interval {
    if factor.isZero { return .point(.zero) }
    let scaled = Interval(
      lower: left.lower.map { Endpoint($0.value * factor, isClosed: $0.isClosed) },
      upper: left.upper.map { Endpoint($0.value * factor, isClosed: $0.isClosed) })
    return factor.isNegative ? Interval(lower: scaled.upper, upper: scaled.lower) : scaled
  }

  /// The quotient by a figure that is surely positive; nil where the divisor may be zero or negative.
  ///
  /// Example: (2400, inf) / [1538.04, 1538.04] = (1.5604..., inf); [-5, -5] / [10, 20] = [-0.5, -0.25].
  public func dividedBy(_ other: Interval) -> Interval? {
    guard let bottom = other.lower, bottom.value.isPositive || (bottom.value.isZero && !bottom.isClosed) else {
      return nil
    }
    // What makes the size of the quotient smallest: the upper end of the divisor, which may be nowhere.
    func smallest(_ end: Endpoint) -> Endpoint {
      if end.value.isZero { return Endpoint(.zero, isClosed: end.isClosed) }
      guard let top = other.upper else { return Endpoint(.zero, isClosed: false) }
      return Endpoint(end.value / top.value, isClosed: end.isClosed && top.isClosed)
    }
    // What makes it largest: the lower end of the divisor; without limit where that is zero.
    func largest(_ end: Endpoint) -> Endpoint? {
      bottom.value.isZero ? nil : Endpoint(end.value / bottom.value, isClosed: end.isClosed && bottom.isClosed)
    }
    return Interval(
      lower: lower.flatMap { $0.value.isNegative ? largest($0) : smallest($0) },
      upper: upper.flatMap { $0.value.isPositive ? largest($0) : smallest($0) })
  }
}
