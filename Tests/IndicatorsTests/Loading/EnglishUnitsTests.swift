import Testing

@testable import Indicators

@Suite struct EnglishUnitsTests {
  private func unit(_ id: String, _ english: String, _ factor: Rational, shownIn other: Int? = nil) -> MeasurementUnit {
    MeasurementUnit(
      id: id, symbol: Bilingual(zh: id, en: english), dimension: "d", factor: factor,
      englishUnit: other.map { UnitCode($0) }, englishDecimals: nil)
  }

  /// 190.54 hundred million are 19.054 billion.
  @Test func makesTheUnitThatEnglishCountsIn() throws {
    let units = EnglishUnits.completed([unit("a", "100 million yuan", Rational(100_000_000))])
    let shown = units[Int(try #require(units[0].englishUnit).index)]
    #expect(shown.symbol.en == "billion yuan")
    #expect(!shown.isDeclared)
    #expect(units[0].factor(to: shown) == Rational(1, 10))
  }

  @Test func takesTheUnitThatThePackageHas() {
    let units = EnglishUnits.completed([
      unit("b", "people", Rational(1)), unit("a", "10,000 people", Rational(10_000)), unit("c", "persons", Rational(1)),
    ])
    #expect(units.count == 3)
    #expect(units[1].englishUnit == UnitCode(0))
  }

  /// What the package says itself is never changed, nor what English counts as it is.
  @Test func leavesTheRestAsItIs() {
    let units = [
      unit("a", "100 million yuan", Rational(100_000_000), shownIn: 1), unit("b", "yuan", Rational(1)),
      unit("c", "1,000 km", Rational(1_000)),
    ]
    #expect(EnglishUnits.completed(units) == units)
  }
}
