import Analysis
import Indicators
import Testing

@Suite struct IndexSeriesTests {
  func index(_ lines: String, base: String, _ indicator: String = "budget") throws -> Result<IndexSeries, GrowthRefusal>
  {
    let sample = try SampleCatalog(lines)
    return IndexSeries.of(
      region: sample.region("luliang"), indicator: sample.indicator(indicator),
      base: try Period(base).orThrow(SampleCatalog.Malformed(line: base)), in: sample.catalog)
  }

  func text(_ point: IndexSeries.Point) -> String {
    switch point.value {
    case .success(let quantity): "\(point.period) \(quantity.text)"
    case .failure(let refusal): "\(point.period) \(refusal)"
    }
  }

  @Test func anyBaseAndHoles() throws {
    let lines = """
      r-2026: luliang budget 2020 actual level eq 80 yi_yuan
      r-2026: luliang budget 2021 actual level eq 1000000 wan_yuan
      r-2026: luliang budget 2023 actual level gt 120 yi_yuan
      r-2026: luliang budget 2023-Q1 actual level eq 30 yi_yuan
      """
    let found = try index(lines, base: "2021").get()
    #expect(
      found.points.map(text) == ["2020 eq 80.0", "2021 eq 100.0", "2022 missing(2022)", "2023 gt 120.0"])
    #expect(found.prices == .current)
    #expect(try index(lines, base: "2020").get().points.map(text)[1] == "2021 eq 125.0")
    #expect(try index(lines, base: "2022") == .failure(.missing(.year(2022))))
  }

  @Test func aBreakStopsItOnBothSides() throws {
    let lines = """
      r-2026: luliang budget 2020 actual level eq 80 yi_yuan
      r-2026: luliang budget 2021 actual level eq 90 yi_yuan
      r-2026: luliang budget 2022 actual level eq 100 yi_yuan status=B
      r-2026: luliang budget 2023 actual level eq 110 yi_yuan
      """
    #expect(
      try index(lines, base: "2022").get().points.map(text)
        == ["2020 seriesBreak(2022)", "2021 seriesBreak(2022)", "2022 eq 100.0", "2023 eq 110.0"])
    #expect(
      try index(lines, base: "2020").get().points.map(text)
        == ["2020 eq 100.0", "2021 eq 112.5", "2022 seriesBreak(2022)", "2023 seriesBreak(2022)"])
  }

  @Test(arguments: [
    ("eq 0", GrowthRefusal.baseZero), ("eq -5", .baseNegative), ("ge -5", .baseMayBeZero), ("lt 5", .baseMayBeZero),
  ])
  func badBases(_ base: String, _ refusal: GrowthRefusal) throws {
    #expect(
      try index("r-2026: luliang profit 2020 actual level \(base) yi_yuan", base: "2020", "profit")
        == .failure(refusal))
  }

  @Test func aBoundAsBase() throws {
    let lines = """
      r-2026: luliang budget 2020 actual level gt 80 yi_yuan
      r-2026: luliang budget 2021 actual level eq 100 yi_yuan
      """
    #expect(try index(lines, base: "2020").get().points.map(text) == ["2020 eq 100.0", "2021 lt 125.0"])
  }

  @Test func chainedFromGrowth() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2020 actual growth eq 25 percent
      r-2026: luliang gdp 2021 actual growth eq 10 percent
      r-2026: luliang gdp 2022 actual growth eq 5 percent
      r-2026: luliang gdp 2024 actual growth eq 2 percent
      r-2026: luliang gdp 2025 actual growth gt 5 percent
      """)
    let growth = GrowthSeries.stated(
      region: sample.region("luliang"), indicator: sample.indicator("gdp"), in: sample.catalog)
    func chained(_ year: Int) -> [String]? {
      (try? IndexSeries.chained(from: growth, base: .year(year)).get()).map { $0.points.map(text) }
    }
    #expect(
      chained(2020) == [
        "2019 eq 80.0", "2020 eq 100.0", "2021 eq 110.0", "2022 eq 115.5", "2023 missing(2023)", "2024 missing(2023)",
        "2025 missing(2023)",
      ])
    #expect(
      chained(2024) == [
        "2019 missing(2023)", "2020 missing(2023)", "2021 missing(2023)", "2022 missing(2023)", "2023 eq 98.0",
        "2024 eq 100.0", "2025 gt 105.0",
      ])
    #expect(chained(2025)?[5] == "2024 lt 95.3")
    #expect(chained(2018) == nil && chained(2026) == nil)
    let index = try IndexSeries.chained(from: growth, base: .year(2020)).get()
    #expect(index.prices == .constant)
    #expect(try index.points[3].value.get().statements.map(\.asPrinted) == ["10percent", "5percent"])
  }
}
