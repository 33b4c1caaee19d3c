import Testing

@testable import Charts

@Suite struct NumberColumnTests {
  @Test(arguments: [
    ("5121.61", "5121"), ("11", "11"), ("−2.1%", "−2"), ("＞2400亿元", "＞2400"), ("1,234.5", "1,234"), ("—", "—"),
    ("", ""),
    ("4.5%—5%", "4"), ("12,", "12"),
  ])
  func `the whole part ends at the decimal point`(text: String, whole: String) {
    #expect(NumberColumn.whole(text) == whole)
  }
}
