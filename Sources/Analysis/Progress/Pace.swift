import Indicators

/// The ratio of two yearly rates, `sign (A - 1) / |B - 1|`, compared exactly.
struct Pace {
  /// A: what the observed rate multiplies by.
  let observed: RationalPower
  /// B: what the required rate multiplies by; never one.
  let required: RationalPower
  /// One, or minus one where a falling size is wished for.
  let sign: Rational

  /// Where the ratio lies in relation to a threshold: -1 below it, 0 at it, 1 above.
  ///
  /// `sign A` is held against `sign + threshold |B - 1|`, which is `v + w B`. Where B is rational that is one comparison
  /// of powers. Otherwise B is cut to more and more digits until both its ends are on one side of A: an irrational root
  /// meets `v + w B` nowhere but for v = 0, a threshold of one. Nil where thirty digits do not tell the two apart.
  func order(to threshold: Rational) -> Int? {
    let sizeSign: Rational = (required.order(to: .one) ?? 0) < 0 ? -.one : .one
    // sign A >= sign + threshold sizeSign (B - 1), divided by the sign: A >= v + w B, or <= where it is minus.
    let w = threshold * sizeSign * sign
    let v = .one - w
    func place(at bound: Rational) -> Int? {
      guard let order = observed.order(to: v + w * bound) else { return nil }
      return sign.isNegative ? -order : order
    }
    if w.isZero { return place(at: .zero) }
    if let exact = required.exact { return place(at: exact) }
    for digits in stride(from: 10, through: 30, by: 10) {
      guard let low = required.cut(fractionDigits: digits) else { return nil }
      let high = low + Numeral(coefficient: 1, fractionDigits: min(digits, 18)).rational * Self.rest(digits)
      guard let atLow = place(at: low), let atHigh = place(at: high) else { return nil }
      if atLow == atHigh, atLow != 0 { return atLow }
    }
    return nil
  }

  /// What is left of 10^-digits beside the eighteen digits of a numeral.
  private static func rest(_ digits: Int) -> Rational {
    digits > 18 ? Numeral(coefficient: 1, fractionDigits: digits - 18).rational : .one
  }

  /// The ratio, exact or to so many digits, twelve or more, that it lies on its own side of every threshold.
  func value(apartFrom thresholds: [Rational]) -> Rational? {
    if let top = observed.exact, let bottom = required.exact {
      return sign * (top - .one) / (bottom - .one).magnitude
    }
    guard let top = observed.rounded(fractionDigits: 18), let bottom = required.rounded(fractionDigits: 18) else {
      return nil
    }
    let near = sign * (top - .one) / (bottom - .one).magnitude
    for digits in 12...18 {
      guard let value = near.rounded(fractionDigits: digits)?.rational else { return nil }
      let isApart = thresholds.allSatisfy { threshold in
        order(to: threshold) == (value < threshold ? -1 : value == threshold ? 0 : 1)
      }
      if isApart { return value }
    }
    return nil
  }
}
