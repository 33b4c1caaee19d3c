public import Indicators

/// A quantity in the digits in which it is shown: one number, a bound, or a range.
///
/// A printed bound never claims more than is known: lower bounds are rounded down and upper bounds up, and a bound
/// that was moved by rounding is an open one. Example: growth in (56.0427..., inf) with one digit is *more than 56.0*.
public struct PrintedForm: Hashable, Sendable {
  /// `eq`, `ge`, `gt`, `le`, `lt`, `near`, `approx` or `range`.
  public let comparator: Comparator
  /// The number, the bound, or the lower end of a range.
  public let value: Numeral
  /// The upper end of a range.
  public let valueHigh: Numeral?

  public init(comparator: Comparator, value: Numeral, valueHigh: Numeral? = nil) {
    self.comparator = comparator
    self.value = value
    self.valueHigh = valueHigh
  }
}

extension Quantity {
  /// The form in which it is printed, with its own number of digits or another; nil where no numeral can hold it.
  public func printed(fractionDigits: Int? = nil) -> PrintedForm? {
    let digits = fractionDigits ?? self.fractionDigits
    func numeral(_ end: Interval.Endpoint?, _ rule: RoundingRule) -> Numeral? {
      end.flatMap { $0.value.rounded(fractionDigits: digits, rule: rule) }
    }
    switch comparator {
    case .eq:
      return interval.value?.rounded(fractionDigits: digits).map { PrintedForm(comparator: .eq, value: $0) }
    case .ge, .gt:
      guard let lower = interval.lower, let value = numeral(lower, .down) else { return nil }
      let isExact = value.rational == lower.value
      return PrintedForm(comparator: isExact && lower.isClosed ? .ge : .gt, value: value)
    case .le, .lt, .near:
      guard let upper = interval.upper, let value = numeral(upper, .up) else { return nil }
      if comparator == .near { return PrintedForm(comparator: .near, value: value) }
      let isExact = value.rational == upper.value
      return PrintedForm(comparator: isExact && upper.isClosed ? .le : .lt, value: value)
    case .approx:
      guard let lower = interval.lower, let upper = interval.upper else { return nil }
      let middle = (lower.value + upper.value) * Rational(1, 2)
      return middle.rounded(fractionDigits: digits).map { PrintedForm(comparator: .approx, value: $0) }
    case .range:
      guard let value = numeral(interval.lower, .down), let high = numeral(interval.upper, .up) else { return nil }
      if value == high { return PrintedForm(comparator: isApproximate ? .approx : .eq, value: value) }
      return PrintedForm(comparator: .range, value: value, valueHigh: high)
    case .sync, .above:
      return nil
    }
  }
}
