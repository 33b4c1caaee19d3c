import Indicators

/// The constant yearly rate that turns one into a given ratio: the compound annual growth rate.
///
/// A rate that is itself a ratio is exact. Any other is given with ten digits after the point of the percentage: to the
/// nearest for one ratio, and for the ends of an interval a lower end down and an upper end up, so that no printed bound
/// claims more than is known. The digits are certain; see `RationalPower`.
enum CompoundRate {
  /// Digits after the point of a percentage that is not exact.
  static let gridDigits = 10

  /// The yearly rates in percent for an interval of ratios, none of them negative.
  static func percent(of ratio: Interval, years: Int) -> Interval {
    guard !ratio.isPoint else {
      return ratio.value.map { .point(percent(of: $0, years: years, rule: .halfAwayFromZero)) } ?? .everything
    }
    return Interval(
      lower: ratio.lower.map {
        Interval.Endpoint(percent(of: $0.value, years: years, rule: .down), isClosed: $0.isClosed)
      },
      upper: ratio.upper.map {
        Interval.Endpoint(percent(of: $0.value, years: years, rule: .up), isClosed: $0.isClosed)
      })
  }

  /// The yearly rate in percent for one ratio of at least zero: 1.21 in two years is 10.
  static func percent(of ratio: Rational, years: Int, rule: RoundingRule) -> Rational {
    guard let factor = RationalPower(ratio, degree: years)?.rounded(fractionDigits: gridDigits + 2, rule: rule) else {
      return .undefined
    }
    return (factor - .one) * .hundred
  }
}
