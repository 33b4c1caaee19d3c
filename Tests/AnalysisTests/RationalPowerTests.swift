import Indicators
import Testing

@testable import Analysis

/// Powers with broken exponents against digits that were worked out with sixty decimals elsewhere.
@Suite struct RationalPowerTests {
  @Test(arguments: [
    ("13/10", 1, 5, 12, "1.053873952061"), ("17/10", 1, 10, 12, "1.054495891854"),
    ("4/5", 1, 5, 12, "0.956352499790"), ("2", 1, 2, 18, "1.414213562373095048"),
    ("6/5", 7, 2, 10, "1.8929291587"), ("1/1000000", 1, 4, 8, "0.03162277"),
    ("999999999999999999", 1, 3, 6, "999999.999999"), ("5", 1, 1, 4, "5.0000"),
    ("0", 1, 7, 3, "0.000"),
  ])
  func digits(_ base: String, _ exponent: Int, _ degree: Int, _ count: Int, _ expected: String) throws {
    let parts = base.split(separator: "/").compactMap { Int128($0) }
    let power = try #require(
      RationalPower(Rational(parts[0], parts.count > 1 ? parts[1] : 1), exponent: exponent, degree: degree))
    #expect(power.cut(fractionDigits: count)?.rounded(fractionDigits: count)?.description == expected)
  }

  @Test func ratiosAreExact() throws {
    #expect(RationalPower(Rational(121, 100), degree: 2)?.exact == Rational(11, 10))
    #expect(RationalPower(Rational(8, 27), exponent: 2, degree: 3)?.exact == Rational(4, 9))
    #expect(RationalPower(Rational(13, 10), exponent: 10, degree: 5)?.exact == Rational(169, 100))
    #expect(RationalPower(Rational(0), degree: 3)?.exact == Rational.zero)
    #expect(RationalPower(Rational(2), degree: 2)?.exact == nil)
    #expect(RationalPower(Rational(4, 3), degree: 2)?.exact == nil)
    #expect(
      RationalPower(Rational(10_000_000_000_000_000_000_000_000_000_000_000_000, 1), degree: 37)?.exact == Rational(10))
  }

  @Test func orderIsDecidedWhereFloatingPointIsNot() throws {
    let root = try #require(RationalPower(Rational(2), degree: 2))
    #expect(root.order(to: Rational(1_414_213_562_373_095_048, 1_000_000_000_000_000_000)) == 1)
    #expect(root.order(to: Rational(1_414_213_562_373_095_049, 1_000_000_000_000_000_000)) == -1)
    #expect(root.order(to: Rational(-3)) == 1)
    #expect(root.order(to: .undefined) == nil)
    #expect(RationalPower(Rational(9, 4), degree: 2)?.order(to: Rational(3, 2)) == 0)
  }

  @Test func roundingGoesWhereItIsTold() throws {
    let root = try #require(RationalPower(Rational(2), degree: 2))
    #expect(root.rounded(fractionDigits: 3)?.rounded(fractionDigits: 3)?.description == "1.414")
    #expect(root.rounded(fractionDigits: 3, rule: .up)?.rounded(fractionDigits: 3)?.description == "1.415")
    #expect(root.rounded(fractionDigits: 4)?.rounded(fractionDigits: 4)?.description == "1.4142")
    #expect(root.rounded(fractionDigits: 4, rule: .down)?.rounded(fractionDigits: 4)?.description == "1.4142")
    #expect(root.cut(fractionDigits: 30)?.isDefined == true)
    #expect(root.cut(fractionDigits: 60) == nil)
  }

  @Test func whatHasNoPower() {
    #expect(RationalPower(Rational(-2), degree: 2) == nil)
    #expect(RationalPower(.undefined, degree: 2) == nil)
    #expect(RationalPower(Rational(2), degree: 0) == nil)
    #expect(RationalPower(Rational(2), exponent: 0, degree: 2) == nil)
  }
}
