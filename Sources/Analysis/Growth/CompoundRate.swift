import Indicators

/// The constant yearly rate that turns one into a given ratio: the compound annual growth rate.
///
/// Roots are the one place where arithmetic leaves exact ratios. A root is found in floating point, laid on a grid of
/// ten digits after the point of the percentage, and taken as exact if its power is the ratio; otherwise a lower end
/// goes down and an upper end goes up on the grid, so that no printed bound claims more than is known.
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
    guard ratio.isDefined, !ratio.isNegative, years > 0 else { return .undefined }
    guard years > 1 else { return (ratio - .one) * .hundred }
    guard ratio.isPositive else { return -.hundred }
    let rate = (root(of: ratio.double, degree: years) - 1) * 100
    let grid = Rational(Int128(10_000_000_000), 1)
    let scaled = rate * grid.double
    guard scaled.isFinite, scaled.magnitude < 9e17 else { return .undefined }
    let nearest = Rational(Int128(scaled.rounded()), 1) / grid
    if power(.one + nearest / .hundred, years) == ratio { return nearest }
    switch rule {
    case .halfAwayFromZero: return nearest
    case .down: return Rational(Int128(scaled.rounded(.down)), 1) / grid
    case .up: return Rational(Int128(scaled.rounded(.up)), 1) / grid
    }
  }

  private static func power(_ base: Rational, _ exponent: Int) -> Rational {
    var product = Rational.one
    for _ in 0..<exponent where product.isDefined { product = product * base }
    return product
  }

  /// Newton's iteration from above, which falls until it is as near as floating point gets.
  private static func root(of value: Double, degree: Int) -> Double {
    var root = max(1, value)
    while true {
      var power = 1.0
      for _ in 1..<degree { power *= root }
      let next = (Double(degree - 1) * root + value / power) / Double(degree)
      guard next < root else { return root }
      root = next
    }
  }
}
