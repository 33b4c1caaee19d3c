import Indicators
import Testing

@Suite struct RationalTests {
  static let most = Int128.max

  @Test func lowestTermsAndSign() {
    #expect(Rational(6, 4) == Rational(3, 2))
    #expect(Rational(3, -6) == Rational(-1, 2))
    #expect(Rational(-3, -6) == Rational(1, 2))
    #expect(Rational(0, -7) == .zero)
    #expect(Rational(-6, 4).denominator == 2)
  }

  @Test func arithmeticIsExact() {
    #expect(Rational(1, 3) + Rational(1, 6) == Rational(1, 2))
    #expect(Rational(1, 3) - Rational(1, 2) == Rational(-1, 6))
    #expect(Rational(2, 3) * Rational(9, 4) == Rational(3, 2))
    #expect(Rational(2, 3) / Rational(-4, 9) == Rational(-3, 2))
    #expect(Rational(-7, 2).magnitude == Rational(7, 2))
    // A tenth, ten times, is one.
    #expect((0..<10).reduce(Rational.zero) { sum, _ in sum + Rational(1, 10) } == .one)
  }

  @Test func undefinedIsPassedOnAndSaysNothing() {
    let none = Rational.undefined
    #expect(Rational(1, 0) == none && !none.isDefined)
    for result in [
      none + .one, .one + none, none * .one, .one / none, .one / .zero, none - none, -none, none.magnitude,
    ] {
      #expect(result == none)
    }
    #expect(Rational(.min, 1) == none && Rational(1, .min) == none)
    #expect(!(none < .one) && !(none > .one) && !(none <= .one) && !(none >= .one))
    #expect(!(none <= none) && !(none >= none))
    #expect(!none.isZero && !none.isNegative && !none.isPositive)
    #expect(none.double.isNaN)
    #expect(none.rounded(fractionDigits: 1) == nil)
    #expect(none.exactFractionDigits == nil)
  }

  @Test func overflowIsUndefined() {
    let large = Rational(Self.most, 1)
    #expect(large + .one == .undefined)
    #expect(large * Rational(2) == .undefined)
    #expect(Rational(1, Self.most) * Rational(1, 2) == .undefined)
    #expect(large - .one == Rational(Self.most - 1, 1))
    #expect(large * Rational(1, Self.most) == .one)
    #expect(Rational(1, Self.most) + Rational(1, Self.most - 1) == .undefined)
  }

  @Test func orderHoldsWhereProductsOverflow() {
    let most = Self.most
    let (less, more) = (Rational(most - 1, most), Rational(most, most - 1))
    #expect(less < more && !(more < less))
    #expect(Rational(most - 2, most - 1) < less)
    #expect(-more < -less && -less < less)
    #expect(Rational(-most, 3) < Rational(-most, 5))
    #expect(Rational(most, 3) > Rational(most, 5))
    #expect(!(less < less))
  }

  static let roundings: [(top: Int, bottom: Int, digits: Int, nearest: String, down: String, up: String)] = [
    (2, 3, 1, "0.7", "0.6", "0.7"), (-2, 3, 1, "-0.7", "-0.7", "-0.6"), (1, 4, 1, "0.3", "0.2", "0.3"),
    (-1, 4, 1, "-0.3", "-0.3", "-0.2"), (5, 2, 0, "3", "2", "3"), (-5, 2, 0, "-3", "-3", "-2"),
    (-1, 25, 1, "0.0", "-0.1", "0.0"), (1, 25, 1, "0.0", "0.0", "0.1"), (-1, 20, 1, "-0.1", "-0.1", "0.0"),
    (0, 1, 2, "0.00", "0.00", "0.00"), (5, 1, 2, "5.00", "5.00", "5.00"), (-5, 1, 0, "-5", "-5", "-5"),
    (999, 1000, 2, "1.00", "0.99", "1.00"), (-999, 1000, 2, "-1.00", "-1.00", "-0.99"),
    (1, 3, 18, "0.333333333333333333", "0.333333333333333333", "0.333333333333333334"),
    (12345, 10000, 3, "1.235", "1.234", "1.235"), (-12345, 10000, 3, "-1.235", "-1.235", "-1.234"),
  ]

  @Test(arguments: 0..<roundings.count)
  func rounding(_ index: Int) {
    let example = Self.roundings[index]
    let value = Rational(Int128(example.top), Int128(example.bottom))
    #expect(value.rounded(fractionDigits: example.digits)?.description == example.nearest)
    #expect(value.rounded(fractionDigits: example.digits, rule: .down)?.description == example.down)
    #expect(value.rounded(fractionDigits: example.digits, rule: .up)?.description == example.up)
  }

  @Test func roundingOfLongFractions() {
    // The denominator has 36 digits: no product with a power of ten would fit.
    let long = Rational(1, 999_999_999_999_999_999) * Rational(1, 999_999_999_999_999_989) + Rational(1, 3)
    #expect(long.rounded(fractionDigits: 10)?.description == "0.3333333333")
    #expect(Rational(Self.most, 3).rounded(fractionDigits: 0) == nil)
    #expect(Rational(1_000_000_000_000_000_000).rounded(fractionDigits: 1) == nil)
    #expect(Rational(1_000_000_000_000_000_000).digits(fractionDigits: 1) == "1000000000000000000.0")
    let longest = Rational(Rational.hundred.numerator * 1_000_000_000_000_000_000 * 10_000_000_000_000_000)
    #expect(longest.digits(fractionDigits: 0) == "1" + String(repeating: "0", count: 36))
    #expect(longest.digits(fractionDigits: 3) == nil)
    #expect(Rational(-1, 200).digits(fractionDigits: 2) == "-0.01")
    #expect(Rational(-1, 200).digits(fractionDigits: 1) == "0.0")
    #expect(Rational(5).rounded(fractionDigits: 19) == nil)
    #expect(Rational(5).rounded(fractionDigits: -1) == nil)
  }

  @Test func exactDigits() {
    #expect(Rational(1, 8).exactFractionDigits == 3)
    #expect(Rational(7).exactFractionDigits == 0)
    #expect(Rational(1, 3).exactFractionDigits == nil)
    #expect(Rational(1, 1_000_000_000_000_000_000).exactFractionDigits == 18)
  }
}
