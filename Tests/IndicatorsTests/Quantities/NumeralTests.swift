import Indicators
import Testing

@Suite struct NumeralTests {
  func numeral(_ text: String) throws -> Numeral { try Numeral(parsing: Array(text.utf8)) }

  @Test(arguments: [
    "0", "5", "-5", "0.5", "-0.50", "2643.2", "2643.20", "1538.04", "999999999999999999", "-999999999999999999",
    "0.000000000000000001", "100000.000000000000", "1000",
  ])
  func printsBackExactly(_ text: String) throws {
    #expect(try numeral(text).description == text)
  }

  @Test(arguments: [
    "", "-", ".", "+5", ".5", "5.", "-.5", "1,234", "1 234", "1e4", "0x1p3", "1_000", "nan", "inf", "Infinity", "--5",
    "5-", "1.2.3", "１２", "−5", "–5", "00", "007", "-01", " 5", "5 ", "5%", "..",
  ])
  func refusesEverythingElse(_ text: String) {
    #expect(throws: Numeral.ParseFailure.notDecimal) { try numeral(text) }
  }

  @Test(arguments: ["1234567890123456789", "0.1234567890123456789", "0.0000000000000000001", "1.0000000000000000000"])
  func refusesMoreDigitsThanItHolds(_ text: String) {
    #expect(throws: Numeral.ParseFailure.tooManyDigits) { try numeral(text) }
  }

  @Test func leadingZerosAreNotSignificant() throws {
    #expect(try numeral("0.00123456789012345").coefficient == 123_456_789_012_345)
    #expect(try numeral("0.012345678901234567").fractionDigits == 18)
  }

  @Test func minusZeroPrintsNoMinus() throws {
    #expect(try numeral("-0.0").description == "0.0")
    #expect(try !numeral("-0").isNegative)
  }

  @Test func digitsAreKeptThoughTheValueIsOne() throws {
    let (short, long) = (try numeral("2643.2"), try numeral("2643.20"))
    #expect(short != long)
    #expect(short.rational == long.rational)
    #expect(short.halfUnit == Rational(1, 20))
    #expect(try numeral("5").halfUnit == Rational(1, 2))
  }

  @Test func readsASlice() throws {
    let bytes = Array("x12.5y".utf8)
    #expect(try Numeral(parsing: bytes[1..<5]) == Numeral(coefficient: 125, fractionDigits: 1))
  }
}
