import Analysis
import Indicators
import Testing

@Suite struct GrowthTests {
  /// The computed growth of a series of Lüliang, as printed or as the reason why there is none.
  func growth(
    _ lines: String, _ period: String, of indicator: String = "budget", from base: String? = nil, average: Bool = false,
    prices: PriceBasis? = nil
  ) throws -> Result<Growth, GrowthRefusal> {
    let sample = try SampleCatalog(lines)
    return Growth.computed(
      region: sample.region("luliang"), indicator: sample.indicator(indicator),
      period: try Period(period).orThrow(SampleCatalog.Malformed(line: period)), base: base.flatMap { Period($0) },
      annualAverage: average, prices: prices, in: sample.catalog)
  }

  func level(_ period: String, _ value: String, _ indicator: String = "budget", _ more: String = "") -> String {
    "r-2026: luliang \(indicator) \(period) actual level \(value) yi_yuan \(more)"
  }

  /// From 5.5 % to 5.0 % unemployment fell by half a point; it did not grow by -9.1 %.
  @Test func percentagesDoNotGrowByPercent() throws {
    let lines = ["2023 actual level eq 5.5", "2024 actual level eq 5.0"]
      .map { "r-2026: luliang unemployment \($0) percent" }.joined(separator: "\n")
    #expect(try growth(lines, "2024", of: "unemployment") == .failure(.percentage))
  }

  @Test func aBoundGivesABound() throws {
    let found = try growth(
      [level("2020", "eq 1538.04", "gdp"), level("2022", "gt 2400", "gdp")].joined(separator: "\n"), "2022", of: "gdp",
      from: "2020"
    ).get()
    #expect(found.rate.text == "gt 56.0")
    #expect(found.rate.printed(fractionDigits: 4)?.value.description == "56.0427")
    #expect(found.prices == .current)
    #expect(found.origin == .computed)
    #expect(found.form == .change)
    #expect(found.rate.statements.map(\.asPrinted) == ["2400yi_yuan", "1538.04yi_yuan"])
    #expect(found.rate.interval.lower?.isClosed == false)
  }

  @Test(arguments: [
    ("eq 100", "eq 105", "eq 5.0"), ("eq 100", "eq 99.96", "eq 0.0"), ("eq 100", "eq 99.95", "eq -0.1"),
    ("eq 80", "eq 80.36", "eq 0.5"), ("eq 3", "eq 4", "eq 33.3"), ("eq 3", "eq 5", "eq 66.7"),
    ("ge 100", "eq 110", "le 10.0"), ("gt 100", "eq 110", "lt 10.0"), ("eq 100", "ge 110", "ge 10.0"),
    ("eq 100", "le 110", "le 10.0"), ("eq 100", "ge 110.05", "gt 10.0"), ("eq 100", "le 110.05", "lt 10.1"),
    ("eq 90", "lt 100", "lt 11.2"), ("range 90..100", "eq 110", "range 10.0..22.3"),
    ("eq 100", "range 110..120", "range 10.0..20.0"), ("approx 100", "eq 110", "range 9.4..10.6"),
    ("eq 100", "eq 0", "eq -100.0"), ("gt 100", "lt 90", "lt -10.0"),
  ])
  func intervals(_ base: String, _ later: String, _ text: String) throws {
    let lines = level("2023", base) + "\n" + level("2024", later)
    #expect(try growth(lines, "2024").get().rate.text == text)
  }

  @Test(arguments: [
    ("eq 0", "eq 5", GrowthRefusal.baseZero), ("lt 100", "eq 5", .baseMayBeZero),
    ("le 100", "eq 5", .baseMayBeZero), ("gt 100", "gt 5", .boundSaysNothing), ("ge 100", "ge 500", .boundSaysNothing),
  ])
  func refusals(_ base: String, _ later: String, _ refusal: GrowthRefusal) throws {
    let lines = level("2023", base) + "\n" + level("2024", later)
    #expect(
      try growth(lines, "2024") == .failure(refusal)
    )
  }

  @Test func signs() throws {
    func profit(_ base: String, _ later: String, average: Bool = false) throws -> Result<Growth, GrowthRefusal> {
      try growth(
        level("2022", "eq \(base)", "profit") + "\n" + level("2024", "eq \(later)", "profit"), "2024", of: "profit",
        from: "2022", average: average)
    }
    #expect(try profit("-10", "5") == .failure(.baseNegative))
    #expect(try profit("10", "-5").get().rate.text == "eq -150.0")
    #expect(try profit("10", "-5", average: true) == .failure(.changeOfSign))
    #expect(try profit("-10", "-5", average: true) == .failure(.baseNegative))
  }

  @Test func periods() throws {
    let lines = [
      level("2021", "eq 100"), level("2023", "eq 120"), level("2023-Q1", "eq 20"), level("2024-Q1", "eq 25"),
      level("2023-Q1/Q3", "eq 70"), level("2024-Q1/Q3", "eq 77"), level("2024-Q3", "eq 30"), level("2023-06", "eq 8"),
      level("2024-06", "eq 10"),
    ].joined(separator: "\n")
    #expect(try growth(lines, "2023") == .failure(.missing(.year(2022))))
    #expect(try growth(lines, "2023", from: "2021").get().rate.text == "eq 20.0")
    #expect(try growth(lines, "2025", from: "2023") == .failure(.missing(.year(2025))))
    #expect(try growth(lines, "2024-Q1").get().rate.text == "eq 25.0")
    #expect(try growth(lines, "2024-Q1/Q3").get().rate.text == "eq 10.0")
    #expect(try growth(lines, "2024-06").get().rate.text == "eq 25.0")
    #expect(try growth(lines, "2024-Q3", from: "2024-Q1") == .failure(.mixedFrequencies))
    #expect(try growth(lines, "2024-Q1/Q3", from: "2023") == .failure(.mixedFrequencies))
    #expect(try growth(lines, "2021", from: "2023") == .failure(.notLater))
    #expect(try growth(lines, "2023", from: "2023") == .failure(.notLater))
  }

  @Test func breaksAndDefinitions() throws {
    func lines(_ status: String, at year: Int) -> String {
      (2021...2024).map { level("\($0)", "eq \($0)", "budget", $0 == year ? "status=\(status)" : "") }
        .joined(separator: "\n")
    }
    #expect(try growth(lines("B", at: 2023), "2024", from: "2022") == .failure(.seriesBreak(.year(2023))))
    #expect(try growth(lines("B", at: 2024), "2024") == .failure(.seriesBreak(.year(2024))))
    #expect(try growth(lines("B", at: 2022), "2024", from: "2022").get().form == .change)
    #expect(try growth(lines("D", at: 2024), "2024") == .failure(.definitionDiffers(.year(2024))))
    #expect(try growth(lines("D", at: 2023), "2024", from: "2022").get().base == .year(2022))
  }

  @Test func aBreakMarkedInAnAgreeingSourceCounts() throws {
    let found = try growth(
      """
      r-2024: luliang budget 2023 actual level eq 100 yi_yuan
      r-2025: luliang budget 2024 actual level eq 110.0 yi_yuan
      r-2026: luliang budget 2024 actual level eq 110 yi_yuan status=B
      """, "2024")
    #expect(found == .failure(.seriesBreak(.year(2024))))
  }

  @Test func priceBases() throws {
    let gdp = level("2023", "eq 100", "gdp") + "\n" + level("2024", "eq 105", "gdp")
    #expect(try growth(gdp, "2024", of: "gdp", prices: .constant) == .failure(.priceBasisDiffers))
    #expect(try growth(gdp, "2024", of: "gdp", prices: .current).get().prices == .current)
    let real =
      level("2023", "eq 100", "gdp", "prices=constant") + "\n" + level("2024", "eq 105", "gdp", "prices=constant")
    #expect(try growth(real, "2024", of: "gdp", prices: .constant).get().prices == .constant)
    #expect(try growth(real, "2024", of: "gdp", prices: .current) == .failure(.priceBasisDiffers))
    let mixed = level("2023", "eq 100", "gdp") + "\n" + level("2024", "eq 105", "gdp", "prices=constant")
    #expect(try growth(mixed, "2024", of: "gdp") == .failure(.priceBasisDiffers))
    let unknown = level("2023", "eq 100", "mystery") + "\n" + level("2024", "eq 105", "mystery")
    #expect(try growth(unknown, "2024", of: "mystery", prices: .constant) == .failure(.priceBasisUnknown))
    #expect(try growth(unknown, "2024", of: "mystery").get().prices == .unknown)
  }

  @Test func unitsConvert() throws {
    let lines = """
      r-2026: luliang budget 2023 actual level eq 1000000 wan_yuan
      r-2026: luliang budget 2024 actual level eq 110 yi_yuan
      """
    #expect(try growth(lines, "2024").get().rate.text == "eq 10.0")
    let other = lines.replacing("110 yi_yuan", with: "110 ren")
    #expect(try growth(other, "2024") == .failure(.unitDiffers))
  }

  @Test(arguments: [
    ("100", "121", 2, "10.0000000000"), ("100", "130", 5, "5.3873952062"), ("100", "170", 10, "5.4495891855"),
    ("20", "16", 5, "-4.3647500210"), ("20", "10", 10, "-6.6967008463"), ("100", "100", 7, "0.0000000000"),
    ("1000", "1331", 3, "10.0000000000"), ("4", "1", 2, "-50.0000000000"), ("5", "0", 3, "-100.0000000000"),
    ("0.000001", "999999999", 30, "216.2277660063"),
  ])
  func compoundRates(_ base: String, _ later: String, _ years: Int, _ rate: String) throws {
    let lines = level("2000", "eq \(base)") + "\n" + level("\(2000 + years)", "eq \(later)")
    let found = try growth(lines, "\(2000 + years)", from: "2000", average: true).get()
    #expect(found.rate.printed(fractionDigits: 10)?.value.description == rate)
    #expect(found.form == .annualAverage(years: years))
  }

  @Test func compoundBoundsNeverClaimMore() throws {
    // The cube root of 2 is 1.25992104989...
    let lines = level("2020", "eq 1") + "\n" + level("2023", "gt 2")
    let rate = try growth(lines, "2023", from: "2020", average: true).get().rate
    #expect(rate.printed(fractionDigits: 10)?.value.description == "25.9921049894")
    #expect(rate.text == "gt 25.9")
    let upper = try growth(lines.replacing("gt 2", with: "lt 2"), "2023", from: "2020", average: true).get().rate
    #expect(upper.printed(fractionDigits: 10)?.value.description == "25.9921049895")
    #expect(upper.text == "lt 26.0")
    let exact = try growth(lines.replacing("gt 2", with: "ge 8"), "2023", from: "2020", average: true).get().rate
    #expect(exact.text == "ge 100.0")
  }

  @Test func whatCannotBeHeldIsRefused() throws {
    let lines =
      level("2023", "eq 0.000000000000000001") + "\n" + level("2024", "eq 999999999999999999")
    #expect(try growth(lines, "2024").get().rate.interval.isDefined)
    let yuan = """
      r-2026: luliang budget 2023 actual level eq 0.000000000000000001 yuan
      r-2026: luliang budget 2024 actual level eq 999999999999999999 yi_yuan
      """
    #expect(try growth(yuan, "2024") == .failure(.tooManyDigits))
  }

  @Test func knownPrefersStated() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang budget 2024 actual level eq 100 yi_yuan
      r-2026: luliang budget 2025 actual level eq 110 yi_yuan
      r-2026: luliang retail 2024 actual level eq 100 yi_yuan
      r-2026: luliang retail 2025 actual level eq 110 yi_yuan
      r-2026: luliang retail 2025 actual growth eq 9 percent
      r-2026: luliang gdp 2024 actual level eq 100 yi_yuan
      r-2026: luliang gdp 2025 actual level eq 110 yi_yuan
      r-2026: luliang urban_income 2025 actual growth above - - reference=gdp
      """)
    func known(_ indicator: String) -> Result<Growth, GrowthRefusal> {
      Growth.known(
        region: sample.region("luliang"), indicator: sample.indicator(indicator), period: .year(2025),
        in: sample.catalog)
    }
    #expect(try known("budget").get().origin == .computed)
    #expect(try known("retail").get().origin == .stated)
    #expect(try known("retail").get().rate.text == "eq 9")
    #expect(known("gdp") == .failure(.priceBasisDiffers))
    #expect(known("urban_income") == .failure(.missing(.year(2025))))
  }

  @Test func seriesKeepsOriginsAndPricesApart() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2020 actual level eq 100 yi_yuan
      r-2026: luliang gdp 2021 actual level eq 120 yi_yuan
      r-2026: luliang gdp 2023 actual level eq 130 yi_yuan
      r-2026: luliang gdp 2024 actual level eq 143 yi_yuan
      r-2026: luliang gdp 2021 actual growth eq 9.5 percent
      r-2026: luliang gdp 2023 actual growth eq 4.5 percent
      r-2026: luliang gdp 2024 actual growth eq 10 percent prices=current
      """)
    let (region, gdp) = (sample.region("luliang"), sample.indicator("gdp"))
    let stated = GrowthSeries.stated(region: region, indicator: gdp, in: sample.catalog)
    #expect(stated.prices == .constant)
    #expect(stated.points.map(\.period) == [.year(2021), .year(2022), .year(2023)])
    #expect(stated.rates.map(\.rate.text) == ["eq 9.5", "eq 4.5"])
    #expect(stated.points[1].growth == .failure(.missing(.year(2022))))
    #expect(stated.leftOut.map(\.period) == [.year(2024)])
    let computed = GrowthSeries.computed(region: region, indicator: gdp, in: sample.catalog)
    #expect(computed.prices == .current)
    #expect(computed.points.map(\.period) == [.year(2021), .year(2022), .year(2023), .year(2024)])
    #expect(computed.rates.map(\.rate.text) == ["eq 20.0", "eq 10.0"])
    let asked = GrowthSeries.computed(region: region, indicator: gdp, prices: .constant, in: sample.catalog)
    #expect(asked.rates.isEmpty)
    #expect(asked.points[0].growth == .failure(.priceBasisDiffers))
    let none = GrowthSeries.stated(region: sample.region("taiyuan"), indicator: gdp, in: sample.catalog)
    #expect(none.points.isEmpty)
  }

  @Test func impliedDeflator() throws {
    func deflator(_ later: String, _ real: String) throws -> Result<ImpliedDeflator, GrowthRefusal> {
      let sample = try SampleCatalog(
        """
        r-2026: luliang gdp 2020 actual level eq 100 yi_yuan
        r-2026: luliang gdp 2021 actual level \(later) yi_yuan
        r-2026: luliang gdp 2021 actual growth \(real)
        """)
      return ImpliedDeflator.between(
        region: sample.region("luliang"), indicator: sample.indicator("gdp"), period: .year(2021), in: sample.catalog)
    }
    let plain = try deflator("eq 112", "eq 5.0 percent").get()
    #expect(plain.rate.text == "eq 6.7")
    #expect(!plain.isImplausible)
    #expect(plain.rate.value == Rational(112, 105) * .hundred - .hundred)
    #expect(try deflator("gt 150", "eq 5 percent").get().isImplausible)
    #expect(try !deflator("gt 140", "eq 5 percent").get().isImplausible)
    #expect(try deflator("eq 140", "eq 0 percent").get().isImplausible == false)
    #expect(try deflator("eq 140.1", "eq 0 percent").get().isImplausible)
    #expect(try deflator("eq 74", "eq 0 percent").get().isImplausible)
    #expect(try deflator("eq 112", "eq 5 percent prices=current") == .failure(.priceBasisDiffers))
    #expect(try deflator("eq 112", "eq -100 percent") == .failure(.baseMayBeZero))
  }
}
