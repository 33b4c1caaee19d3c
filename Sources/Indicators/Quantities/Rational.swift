/// An exact ratio of two whole numbers; the arithmetic of figures until a stated rounding.
///
/// Numerator and denominator have 128 bits. A result that does not fit, and a division by zero, is `undefined`, which
/// every further step passes on: nothing traps and nothing is rounded in silence.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  /// Positive; zero in `undefined` alone.
  public let denominator: Int128

  /// The ratio in lowest terms; `undefined` for a zero denominator.
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else {
      self.numerator = 0
      self.denominator = 0
      return
    }
    let divisor = Rational.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  public init(_ value: Int) {
    self.init(Int128(value), 1)
  }

  public static let zero = Rational(0, 1)
  public static let one = Rational(1, 1)
  public static let hundred = Rational(100, 1)
  /// No number: a division by zero, or more digits than can be held.
  public static let undefined = Rational(0, 0)

  public var isDefined: Bool { denominator != 0 }
  public var isZero: Bool { isDefined && numerator == 0 }
  public var isNegative: Bool { numerator < 0 }
  public var isPositive: Bool { numerator > 0 }
  /// The size without the sign.
  public var magnitude: Rational { isNegative ? -self : self }

  /// The nearest floating-point number; not a number for `undefined`. For positions on charts, never for words.
  public var double: Double { isDefined ? Double(numerator) / Double(denominator) : .nan }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<max(0, exponent)).reduce(1) { product, _ in product * 10 }
  }

  private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    if let small = UInt64(exactly: a), let other = UInt64(exactly: b) {
      var (x, y) = (small, other)
      while y != 0 { (x, y) = (y, x % y) }
      return UInt128(x)
    }
    var (x, y) = (a, b)
    while y != 0 { (x, y) = (y, x % y) }
    return x
  }
}

extension Rational {
  public static func + (left: Rational, right: Rational) -> Rational {
    guard left.isDefined, right.isDefined else { return .undefined }
    let divisor = Int128(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
    let (a, aOverflows) = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
    let (b, bOverflows) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
    let (sum, sumOverflows) = a.addingReportingOverflow(b)
    let (bottom, bottomOverflows) = left.denominator.multipliedReportingOverflow(by: right.denominator / divisor)
    return aOverflows || bOverflows || sumOverflows || bottomOverflows ? .undefined : Rational(sum, bottom)
  }

  public static func * (left: Rational, right: Rational) -> Rational {
    guard left.isDefined, right.isDefined else { return .undefined }
    let first = Rational(left.numerator, right.denominator)
    let second = Rational(right.numerator, left.denominator)
    let (top, topOverflows) = first.numerator.multipliedReportingOverflow(by: second.numerator)
    let (bottom, bottomOverflows) = first.denominator.multipliedReportingOverflow(by: second.denominator)
    return topOverflows || bottomOverflows ? .undefined : Rational(top, bottom)
  }

  public static func / (left: Rational, right: Rational) -> Rational {
    guard right.isDefined else { return .undefined }
    return left * Rational(right.denominator, right.numerator)
  }

  public static prefix func - (value: Rational) -> Rational {
    Rational(-value.numerator, value.denominator)
  }

  public static func - (left: Rational, right: Rational) -> Rational { left + -right }
}

extension Rational: Comparable {
  /// Exact order; `undefined` is neither below nor above anything.
  public static func < (left: Rational, right: Rational) -> Bool {
    guard left.isDefined, right.isDefined else { return false }
    let (a, aOverflows) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (b, bOverflows) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    guard aOverflows || bOverflows else { return a < b }
    // Too long for one product: compare the whole parts, then the reciprocals of what is left over.
    let (leftWhole, leftRest) = left.floorAndRest
    let (rightWhole, rightRest) = right.floorAndRest
    guard leftWhole == rightWhole else { return leftWhole < rightWhole }
    guard !leftRest.isZero, !rightRest.isZero else { return leftRest.isZero && !rightRest.isZero }
    return Rational(rightRest.denominator, rightRest.numerator) < Rational(leftRest.denominator, leftRest.numerator)
  }

  // The standard definitions negate `<`, which would make `undefined` at least and at most everything.
  public static func > (left: Rational, right: Rational) -> Bool { right < left }
  public static func <= (left: Rational, right: Rational) -> Bool {
    left.isDefined && right.isDefined && (left == right || left < right)
  }
  public static func >= (left: Rational, right: Rational) -> Bool { right <= left }

  private var floorAndRest: (Int128, Rational) {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let floor = remainder < 0 ? quotient - 1 : quotient
    return (floor, Rational(remainder < 0 ? remainder + denominator : remainder, denominator))
  }
}

/// To which side a number goes when digits are cut off.
public enum RoundingRule: Hashable, Sendable {
  /// To the nearest, a half away from zero: 0.25 to 0.3 and -0.25 to -0.3.
  case halfAwayFromZero
  /// Towards minus infinity; for lower bounds, which must not claim more than is known.
  case down
  /// Towards plus infinity; for upper bounds.
  case up
}

extension Rational {
  /// The numeral with `fractionDigits` digits after the point, or nil where there is none that fits.
  ///
  /// Example: 2/3 with one digit is `0.7`, rounded down `0.6`; -1/40 with one digit is `0.0`, which prints no minus.
  public func rounded(fractionDigits: Int, rule: RoundingRule = .halfAwayFromZero) -> Numeral? {
    scaled(fractionDigits: fractionDigits, rule: rule).flatMap { Int64(exactly: $0) }.map {
      Numeral(coefficient: $0, fractionDigits: fractionDigits)
    }
  }

  /// The digits of the number with `fractionDigits` after the point, also where they are more than a numeral holds.
  ///
  /// Example: 10^25 with no digits after the point is `10000000000000000000000000`. Nil from about 1.7 × 10^38 on, the
  /// digits after the point counted in.
  public func digits(fractionDigits: Int, rule: RoundingRule = .halfAwayFromZero) -> String? {
    guard let scaled = scaled(fractionDigits: fractionDigits, rule: rule) else { return nil }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
    let point = fractionDigits > 0 ? "." + padded.suffix(fractionDigits) : ""
    return (scaled < 0 ? "-" : "") + padded.dropLast(fractionDigits) + point
  }

  /// The number times ten to the power of `fractionDigits`, as a whole number.
  private func scaled(fractionDigits: Int, rule: RoundingRule) -> Int128? {
    guard isDefined, (0...18).contains(fractionDigits) else { return nil }
    // Digit by digit, so that a long denominator does not overflow as one product would.
    var (floor, rest) = floorAndRest
    for _ in 0..<fractionDigits {
      let tenfold = rest * Rational(10)
      guard tenfold.isDefined else { return nil }
      let (digit, remainder) = tenfold.floorAndRest
      let (shifted, overflows) = floor.multipliedReportingOverflow(by: 10)
      let (next, sumOverflows) = shifted.addingReportingOverflow(digit)
      guard !overflows, !sumOverflows else { return nil }
      (floor, rest) = (next, remainder)
    }
    switch rule {
    case .down: return floor
    case .up: return rest.isZero ? floor : floor + 1
    case .halfAwayFromZero:
      let half = Rational(1, 2)
      return rest > half || (rest == half && floor >= 0) ? floor + 1 : floor
    }
  }

  /// How many digits after the point write the number exactly, or nil where no 18 do (1/3).
  public var exactFractionDigits: Int? {
    guard isDefined else { return nil }
    var power: Int128 = 1
    for digits in 0...18 {
      if power % denominator == 0 { return digits }
      power *= 10
    }
    return nil
  }
}
