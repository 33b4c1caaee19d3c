import Indicators
import Testing

@testable import Analysis

@Suite struct ArithmeticTests {
  private let sample: SampleCatalog

  init() throws {
    sample = try SampleCatalog(
      """
      r-2020: luliang budget 2019 actual level eq 96.15 yi_yuan
      r-2021: luliang budget 2020 actual level eq 100 yi_yuan
      r-2022: luliang budget 2021 actual level eq 2514.1 yi_yuan
      r-2023: luliang budget 2022 actual level eq 2643.2 yi_yuan
      r-2023: luliang gdp 2020 actual level eq 1538.04 yi_yuan
      r-2023: luliang gdp 2022 actual level gt 2400 yi_yuan
      r-2023: luliang gdp 2021 actual growth eq -3 percent
      r-2023: luliang gdp 2022 actual growth range 4.5..5 percent
      r-2023: luliang jobs 2021 actual level eq 38129 ren
      r-2023: luliang profit 2021 actual level eq -5 yi_yuan
      r-2023: luliang profit 2022 actual level eq 10 yi_yuan
      r-2023: luliang profit 2022 target level ge 20 yi_yuan
      """)
  }

  private func growth(_ indicator: String, _ from: String, _ to: String, average: Bool = false) throws -> Quantity {
    try Growth.computed(
      region: sample.region("luliang"), indicator: sample.indicator(indicator),
      period: try #require(Period(to)), base: Period(from), annualAverage: average, in: sample.catalog
    ).get().rate
  }

  private func formula(_ quantity: Quantity) -> String { quantity.derivation.formula(in: sample.catalog) }

  @Test func growthIsWrittenOut() throws {
    let rate = try growth("budget", "2021", "2022")
    #expect(formula(rate) == "(2643.2 / 2514.1 - 1) × 100")
    #expect(rate.interval.writtenOut == "5.135038…")
    let average = try growth("budget", "2020", "2022", average: true)
    #expect(formula(average) == "((2643.2 / 100)^(1/2) - 1) × 100")
    let bound = try growth("gdp", "2020", "2022")
    #expect(formula(bound) == "(>2400 / 1538.04 - 1) × 100")
    #expect(bound.interval.writtenOut == ">56.042755…")
  }

  @Test func indicesAreWrittenOut() throws {
    let index = try IndexSeries.of(
      region: sample.region("luliang"), indicator: sample.indicator("budget"), base: .year(2020), in: sample.catalog
    ).get()
    #expect(try formula(index.points[3].value.get()) == "2643.2 / 100 × 100")
    let rates = GrowthSeries.stated(
      region: sample.region("luliang"), indicator: sample.indicator("gdp"), in: sample.catalog)
    let forwards = try IndexSeries.chained(from: rates, base: .year(2020)).get()
    #expect(try formula(forwards.points[2].value.get()) == "100 × (1 + (-3) / 100) × (1 + [4.5, 5] / 100)")
    #expect(try forwards.points[2].value.get().interval.writtenOut == "[101.365, 101.85]")
    let backwards = try IndexSeries.chained(from: rates, base: .year(2022)).get()
    #expect(try formula(backwards.points[0].value.get()) == "100 / (1 + [4.5, 5] / 100) / (1 + (-3) / 100)")
  }

  @Test func conversionsNameTheirFactor() throws {
    let key = try sample.key("luliang", "jobs", "2021")
    let figure = try #require(sample.catalog.figure(key))
    let unit = try #require(sample.catalog[sample.indicator("jobs")].unit)
    let converted = try #require(sample.catalog.quantity(of: figure)?.converted(to: unit, in: sample.catalog))
    #expect(formula(converted) == "38129 × 0.0001")
    #expect(converted.interval.writtenOut == "3.8129")
  }

  /// The gap to a target is taken from the number that it names and not from all that would keep it.
  @Test func gapsAreTakenFromTheNumberOfTheTarget() throws {
    let target = try #require(sample.catalog.target(try sample.key("luliang", "profit", "2022", .target)))
    let verdict = GapAndComparator(sample.catalog).verdict(on: target.statement)
    let gap = try #require(verdict.gap)
    #expect(formula(gap) == "10 - 20")
    #expect(gap.interval == .point(Rational(-10)))
    #expect(try formula(#require(verdict.gapPercent)) == "(-10) / |20| × 100")
    #expect(gap.derivation.operands.map(\.operation) == [.stated, .promised])
    #expect(gap.derivation.operands[1].statements == [target.statement])
  }

  @Test func comparisonsAreWrittenOut() throws {
    let sides = ["2022", "2021"].map {
      Comparison.Side(region: sample.region("luliang"), period: Period($0) ?? .year(0))
    }
    let rows = Comparison(
      sides[0], sides[1], of: [.init(sample.indicator("budget")), .init(sample.indicator("profit"))],
      in: sample.catalog
    ).rows
    let budget = try rows[0].difference.get()
    #expect(formula(budget.gap) == "2643.2 - 2514.1")
    #expect(try formula(#require(budget.gapPercent)) == "(2643.2 / 2514.1 - 1) × 100")
    #expect(try formula(#require(budget.ratio)) == "2643.2 / 2514.1")
    #expect(try formula(rows[1].difference.get().gap) == "10 - (-5)")
  }

  @Test(arguments: [
    (Interval.point(Rational(1, 3)), "0.333333…"), (.point(Rational(-1, 3)), "-0.333333…"), (.point(.zero), "0"),
    (.atLeast(Rational(3, 2)), "≥1.5"), (.below(Rational(-7)), "<-7"), (.closed(.one, Rational(2)), "[1, 2]"),
    (.everything, "?"),
  ])
  func intervalsAreWrittenOut(_ interval: Interval, _ text: String) {
    #expect(interval.writtenOut == text)
  }
}
