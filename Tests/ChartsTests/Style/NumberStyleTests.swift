import Testing

@testable import Charts

@Suite struct NumberStyleTests {
  static let chinese = [UnitCut(powerOfTen: 4, word: "万"), UnitCut(powerOfTen: 8, word: "亿")]
  static let english = [
    UnitCut(powerOfTen: 3, word: "thousand"), UnitCut(powerOfTen: 6, word: "million"),
    UnitCut(powerOfTen: 9, word: "billion"),
  ]

  @Test(arguments: [
    (2.675, 2, "2.68"), (-2.675, 2, "−2.68"), (0.5, 0, "1"), (-0.5, 0, "−1"), (-0.4, 0, "0"),
    (1e15, 0, "1000000000000000"),
    (1e-12, 12, "0.000000000001"), (9.995, 2, "10.00"), (999.9, 0, "1000"), (0.0, 1, "0.0"), (-0.0, 0, "0"),
    (2643.2, 1, "2643.2"), (1.005, 2, "1.01"), (123456.0, 0, "123456"), (1e22, 0, "10000000000000000000000"),
  ])
  func `halves are rounded away from zero on decimal digits`(value: Double, places: Int, expected: String) {
    #expect(NumberStyle(fractionDigits: places).text(value) == expected)
  }

  @Test func `numbers without stated places keep their own digits`() {
    #expect(NumberStyle().text(1538.04) == "1538.04")
    #expect(NumberStyle().text(11) == "11")
    #expect(NumberStyle().text(-3.5) == "−3.5")
    #expect(NumberStyle().text(1e-7) == "0.0000001")
    #expect(NumberStyle().text(.nan) == "–")
  }

  @Test func `places are decided over the whole set`() {
    let style = NumberStyle.fitting([0, 0.5, 1])
    #expect([0, 0.5, 1].map { style.text($0) } == ["0.0", "0.5", "1.0"])
    #expect(NumberStyle.fitting([0, 1000, 2000]).fractionDigits == 0)
    #expect(NumberStyle.fitting([]).text(3) == "3")
  }

  @Test func `a unit is cut from the whole set`() {
    let yi = NumberStyle.fitting([0, 1e11, 2e11, 3e11], units: NumberStyleTests.chinese)
    #expect(yi.unit?.word == "亿" && yi.text(3e11) == "3000")
    let wan = NumberStyle.fitting([0, 5000, 10000, 15000], units: NumberStyleTests.chinese)
    #expect(wan.unit?.word == "万" && wan.text(5000) == "0.5")
    let billion = NumberStyle.fitting([0, 1e11, 2e11, 2.5e11], units: NumberStyleTests.english)
    #expect(billion.unit?.word == "billion" && billion.text(2.5e11) == "250")
    #expect(NumberStyle.fitting([0, 999], units: NumberStyleTests.english).unit == nil)
  }

  @Test func `thousands are grouped only where asked`() {
    #expect(NumberStyle(grouping: .comma).text(1234567.5) == "1,234,567.5")
    #expect(NumberStyle(grouping: .comma).text(-1234) == "−1,234")
    #expect(NumberStyle(grouping: .thousands(separator: ",", fromDigits: 5)).text(1234) == "1234")
    #expect(NumberStyle(grouping: .comma).text(123) == "123")
  }

  @Test func `signs`() {
    #expect(NumberStyle(fractionDigits: 1).signedText(0.5) == "+0.5")
    #expect(NumberStyle(fractionDigits: 1).signedText(0.01) == "0.0")
    #expect(NumberStyle(fractionDigits: 1).signedText(-0.5) == "−0.5")
  }
}
