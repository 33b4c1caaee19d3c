import Briefings
import Testing

struct CSVFieldTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("-North", "'-North"), ("+\u{5317}\u{57CE}", "'+\u{5317}\u{57CE}"),
    ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("-.5+A1", "'-.5+A1"), ("--1", "'--1"),
    ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"), ("-1+HYPERLINK(A1)", "'-1+HYPERLINK(A1)"),
    ("-1+Sheet2!A1", "'-1+Sheet2!A1"), ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""),
  ])
  func whatASpreadsheetWouldComputeIsGuarded(text: String, written: String) {
    #expect(CSVField.written(text) == written)
  }

  @Test(arguments: ["", "-", "+", "-0.5", "+0.1", "-1287.4", "-0.0", "5.2%", "~5.5", "a=b", "'=1", "+2.5 (in step)"])
  func numbersAndOtherTextsStayAsTheyAre(text: String) {
    #expect(CSVField.written(text) == text)
  }

  @Test func quotesAreThoseOfTheStandard() {
    #expect(CSVField.written("+1,000 people (+2.5%)") == "\"+1,000 people (+2.5%)\"")
    #expect(CSVField.written("a \"b\"\n") == "\"a \"\"b\"\"\n\"")
  }
}
