/// How a figure was said: as a point, a bound, a range, or a relation to another figure.
public enum Comparator: String, Hashable, Sendable, CaseIterable {
  /// A plain figure.
  case eq
  /// At least: 以上, 不低于, 至少.
  case ge
  /// Above: 突破, 超过, 余, 多.
  case gt
  /// At most: 以内, 不超过.
  case le
  /// Below: 低于, 不到.
  case lt
  /// About: 左右, 约.
  case approx
  /// Below and close to it: 近.
  case near
  /// From one figure to another.
  case range
  /// In step with the reference: 同步; a value is the tolerance in points of 基本同步.
  case sync
  /// Greater than the reference, by the value if there is one: 高于.
  case above

  /// Whether the figure is said in relation to another one and has no place on a scale of its own.
  public var isRelational: Bool { self == .sync || self == .above }

  /// Whether the figure lies above the number that is said, or at it.
  public var isLowerBound: Bool { self == .ge || self == .gt }

  /// Whether the figure lies below the number that is said, or at it.
  public var isUpperBound: Bool { self == .le || self == .lt || self == .near }

  /// Whether the figure is exact.
  public var isExact: Bool { self == .eq }
}

extension Statement {
  /// All values that the figure may have, in its own unit; nil for a relation and for a missing figure.
  ///
  /// `approx` is the value give or take half a unit of its last printed digit. Bounds are not cut at zero here; see
  /// `Catalog.interval(of:)`.
  public var printedInterval: Interval? {
    guard let value else { return nil }
    let number = value.rational
    func end(_ isClosed: Bool) -> Interval.Endpoint { Interval.Endpoint(number, isClosed: isClosed) }
    switch comparator {
    case .eq: return .point(number)
    case .ge: return Interval(lower: end(true), upper: nil)
    case .gt: return Interval(lower: end(false), upper: nil)
    case .le: return Interval(lower: nil, upper: end(true))
    case .lt, .near: return Interval(lower: nil, upper: end(false))
    case .approx:
      return Interval(
        lower: Interval.Endpoint(number - value.halfUnit, isClosed: true),
        upper: Interval.Endpoint(number + value.halfUnit, isClosed: true))
    case .range:
      guard let valueHigh else { return nil }
      return Interval(lower: end(true), upper: Interval.Endpoint(valueHigh.rational, isClosed: true))
    case .sync, .above: return nil
    }
  }

  /// The digits after the point of the figure as printed, the finer end of a range.
  public var fractionDigits: Int {
    max(value?.fractionDigits ?? 0, valueHigh?.fractionDigits ?? 0)
  }
}
