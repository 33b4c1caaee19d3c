/// A number exactly as it was printed: its digits and how many of them stand after the point.
///
/// `2643.2` and `2643.20` are different numerals of the same value. At most 18 significant digits, so that the
/// coefficient fits 64 bits; a numeral never becomes floating point by itself.
public struct Numeral: Hashable, Sendable {
  /// All digits, with the sign: 26432 for `2643.2`.
  public let coefficient: Int64
  /// How many digits stand after the point, 0 to 18.
  public let fractionDigits: Int

  public init(coefficient: Int64, fractionDigits: Int = 0) {
    self.coefficient = coefficient
    self.fractionDigits = fractionDigits
  }

  /// Why a text is not a numeral.
  public enum ParseFailure: Error, Hashable, Sendable {
    /// Not an optional minus, digits, and an optional point with digits.
    case notDecimal
    /// More than 18 significant digits, or more than 18 after the point.
    case tooManyDigits
  }

  /// Reads the only grammar of numbers in a table: `-`?, digits, and optionally `.` and digits.
  ///
  /// No sign `+`, no grouping, no exponent, no bare point, no superfluous leading zero.
  public init(parsing text: some Collection<UInt8>) throws(ParseFailure) {
    var rest = text[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var coefficient: Int64 = 0
    var significant = 0
    var integerDigits = 0
    var fraction: Int?
    for byte in rest {
      if byte == UInt8(ascii: "."), fraction == nil, integerDigits > 0 {
        fraction = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw .notDecimal }
      if let digits = fraction {
        fraction = digits + 1
      } else {
        if integerDigits == 1, coefficient == 0 { throw .notDecimal }
        integerDigits += 1
      }
      if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
      guard significant <= 18, (fraction ?? 0) <= 18 else { throw .tooManyDigits }
      coefficient = coefficient * 10 + Int64(byte - UInt8(ascii: "0"))
    }
    guard integerDigits > 0, fraction != 0 else { throw .notDecimal }
    self.init(coefficient: isNegative ? -coefficient : coefficient, fractionDigits: fraction ?? 0)
  }

  /// The value as an exact ratio.
  public var rational: Rational {
    Rational(Int128(coefficient), Rational.powerOfTen(fractionDigits))
  }

  /// Half a unit of the last printed digit: 0.05 for `2643.2`, 0.5 for `5`.
  public var halfUnit: Rational {
    Rational(1, 2 * Rational.powerOfTen(fractionDigits))
  }

  public var isNegative: Bool { coefficient < 0 }
}

extension Numeral: CustomStringConvertible {
  /// The digits as printed, with an ASCII minus and point: `-0.50`.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let padded = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.count)) + digits
    let sign = coefficient < 0 ? "-" : ""
    guard fractionDigits > 0 else { return sign + padded }
    return sign + padded.dropLast(fractionDigits) + "." + padded.suffix(fractionDigits)
  }
}
