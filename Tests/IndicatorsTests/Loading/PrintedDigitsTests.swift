import Testing

@testable import Indicators

@Suite struct PrintedDigitsTests {
  @Test(arguments: [
    ("146511", "146.511 Mio. Euro", true), ("5.6", "5,6 Prozent", true), ("24000", "2.4万", true),
    ("0.53", "增长0.53%", true), ("1000", "1,000", true), ("5", "2025年增长5.0%左右", true), ("30", "近三成", true),
    ("6.5", "5,6 Prozent", false), ("1230.5", "1203.5亿元", false), ("4.5", "4.5%-5%", true), ("0", "0", true),
    ("-3.2", "下降3.2%", true), ("56", "5 6", false),
  ])
  func digitsStandThere(value: String, printed: String, holds: Bool) throws {
    #expect(PrintedDigits(printed).hold(try Numeral(parsing: Array(value.utf8))) == holds)
  }
}
