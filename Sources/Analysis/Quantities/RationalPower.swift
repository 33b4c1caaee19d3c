import Indicators

/// A power with a broken exponent, `base^(exponent/degree)`, that is compared exactly and never in floating point.
///
/// Roots are the one place where arithmetic leaves exact ratios. Whether the power reaches a ratio x is still a question
/// of whole numbers, since `base^(exponent/degree) >= x` means `base^exponent >= x^degree`; its decimal digits follow
/// from such questions one by one. Example: 1.3^(1/5) lies between 1.053873952 and 1.053873953.
struct RationalPower: Hashable, Sendable {
  /// Zero or more.
  let base: Rational
  let exponent: Int
  let degree: Int

  /// Nil where the base is negative or no number, or the exponent or degree is below one.
  init?(_ base: Rational, exponent: Int = 1, degree: Int) {
    guard base.isDefined, !base.isNegative, exponent > 0, degree > 0 else { return nil }
    let divisor = Self.divisor(exponent, degree)
    self.base = base
    self.exponent = exponent / divisor
    self.degree = degree / divisor
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

  /// Where the power lies in relation to a ratio: -1 below it, 0 at it, 1 above; nil for no number.
  func order(to value: Rational) -> Int? {
    guard value.isDefined else { return nil }
    if value.isNegative { return 1 }
    let mine =
      Natural(base.numerator.magnitude).power(exponent) * Natural(value.denominator.magnitude).power(degree)
    let other =
      Natural(value.numerator.magnitude).power(degree) * Natural(base.denominator.magnitude).power(exponent)
    return mine == other ? 0 : mine < other ? -1 : 1
  }

  /// The power itself where it is a ratio that can be held; nil elsewhere.
  var exact: Rational? {
    guard let top = Self.root(of: base.numerator.magnitude, degree: degree),
      let bottom = Self.root(of: base.denominator.magnitude, degree: degree)
    else { return nil }
    var product = Rational.one
    for _ in 0..<exponent where product.isDefined { product = product * Rational(top, bottom) }
    return product.isDefined ? product : nil
  }

  /// The whole root of a whole number; nil where there is none.
  private static func root(of value: UInt128, degree: Int) -> Int128? {
    guard degree > 1, value > 1 else { return Int128(exactly: value) }
    let whole = Natural(value)
    var low: UInt128 = 1
    var high = UInt128(1) << UInt128((128 - value.leadingZeroBitCount) / degree + 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Natural(middle).power(degree) <= whole { low = middle } else { high = middle - 1 }
    }
    return Natural(low).power(degree) == whole ? Int128(exactly: low) : nil
  }

  /// The number cut off after so many digits, 0 to 30; nil where it has more digits than can be held.
  ///
  /// The power is at least this and less than one unit of the last digit more.
  func cut(fractionDigits: Int) -> Rational? {
    var upper: Int128 = 1
    while order(to: Rational(upper)) ?? -1 >= 0 {
      guard upper < Int128(1) << 100 else { return nil }
      upper *= 2
    }
    var low: Int128 = 0
    var scale: Int128 = 1
    /// The greatest number from `low` on and below `high` whose share of the scale the power reaches.
    func search(below high: Int128) {
      var high = high
      while high - low > 1 {
        let middle = low + (high - low) / 2
        if order(to: Rational(middle, scale)) ?? -1 >= 0 { low = middle } else { high = middle }
      }
    }
    search(below: upper)
    for _ in 0..<fractionDigits {
      let (tenfold, overflows) = low.multipliedReportingOverflow(by: 10)
      let (finer, scaleOverflows) = scale.multipliedReportingOverflow(by: 10)
      guard !overflows, !scaleOverflows, tenfold < Int128.max - 10 else { return nil }
      (low, scale) = (tenfold, finer)
      search(below: tenfold + 10)
    }
    return Rational(low, scale)
  }

  /// The number to so many digits, to the nearest; exactly where it is a ratio.
  func rounded(fractionDigits: Int, rule: RoundingRule = .halfAwayFromZero) -> Rational? {
    if let exact { return exact }
    guard let low = cut(fractionDigits: fractionDigits) else { return nil }
    let unit = Numeral(coefficient: 1, fractionDigits: fractionDigits)
    switch rule {
    case .down: return low
    case .up: return low + unit.rational
    // An irrational number is never half-way.
    case .halfAwayFromZero: return order(to: low + unit.halfUnit) == 1 ? low + unit.rational : low
    }
  }
}
