import Indicators
import Testing

@testable import Analysis

/// Nominal and real figures of one indicator stand side by side.
@Suite struct PriceBasisTests {
  /// Real growth is usual for `gdp`; a newer source states nominal growth.
  static let both = """
    r-2025: luliang gdp 2024 actual growth eq 5.2 percent
    r-2026: luliang gdp 2024 actual growth eq 8.0 percent prices=current
    """

  @Test func theNewerNominalRateDoesNotReplaceTheRealOne() throws {
    let sample = try SampleCatalog(Self.both)
    let (region, gdp) = (sample.region("luliang"), sample.indicator("gdp"))
    func stated(_ prices: PriceBasis?) throws -> Growth {
      try Growth.stated(region: region, indicator: gdp, period: .year(2024), prices: prices, in: sample.catalog).get()
    }
    #expect(try stated(nil).rate.text == "eq 5.2")
    #expect(try stated(nil).prices == .constant)
    #expect(try stated(.constant).rate.text == "eq 5.2")
    #expect(try stated(.current).rate.text == "eq 8.0")
    #expect(try stated(.current).prices == .current)
    #expect(sample.catalog.actualKeys().map(\.series.prices) == [nil, .current])
    #expect(sample.catalog.actualKeys().allSatisfy { sample.catalog.statements(for: $0).count == 1 })
    #expect(Findings(sample.catalog).all.isEmpty)
  }

  @Test func whatIsStatedInOnePriceBasisAloneIsFoundAndSaysIt() throws {
    let sample = try SampleCatalog("r-2026: luliang gdp 2024 actual growth eq 8.0 percent prices=current")
    let figure = try #require(sample.catalog.figure(try sample.key("luliang", "gdp", "2024", .actual, .growth)))
    #expect(figure.key.series.prices == .current)
    #expect(sample.catalog.prices(of: figure.statement) == .current)
  }

  @Test(arguments: [
    // A real and a nominal target, each against its own actual.
    ("ge 5 percent", "met", "eq 5.2"), ("ge 9 percent prices=current", "missed", "eq 8.0"),
    ("ge 7 percent prices=current", "met", "eq 8.0"), ("ge 5.2 percent prices=constant", "met", "eq 5.2"),
  ])
  func eachTargetIsHeldAgainstItsOwnPrices(_ target: String, _ outcome: String, _ actual: String) throws {
    let sample = try SampleCatalog(Self.both + "\nr-2024: luliang gdp 2024 target growth " + target)
    let verdict = try #require(Verdicts(sample.catalog, region: sample.region("luliang")).all.first)
    #expect("\(verdict.outcome)" == outcome)
    #expect(verdict.actual?.text == actual)
  }

  @Test func aRealAndANominalTargetAreTwoTargets() throws {
    let sample = try SampleCatalog(
      Self.both + """

        r-2024: luliang gdp 2024 target growth ge 6 percent
        r-2024: luliang gdp 2024 target growth ge 7 percent prices=current
        """)
    let verdicts = Verdicts(sample.catalog, region: sample.region("luliang")).all
    #expect(verdicts.map { "\($0.outcome)" } == ["missed", "met"])
    #expect(verdicts.allSatisfy { !$0.isStretch })
    #expect(Set(verdicts.map { TargetSubject($0.target) }).count == 2)
  }

  /// 110 / 100 is a nominal rise of 10 %; a real target is never judged by it.
  @Test func aNominalTargetIsJudgedByLevelsAtCurrentPrices() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2023 actual level eq 100 yi_yuan
      r-2026: luliang gdp 2024 actual level eq 110 yi_yuan
      r-2024: luliang gdp 2024 target growth ge 9 percent prices=current
      r-2024: luliang gdp 2024 target growth ge 9 percent
      """)
    let verdicts = Verdicts(sample.catalog, region: sample.region("luliang")).all
    #expect(verdicts.map { "\($0.outcome)" } == ["met", "notAssessable(Analysis.Verdict.Reason.noActual)"])
    #expect(verdicts.first?.actual?.text == "eq 10.0")
    #expect(verdicts.first?.isComputed == true)
  }

  /// Incomes count as nominal; the partner's growth is at constant prices unless a source states it at current ones.
  @Test(arguments: [
    ("", "notAssessable(Analysis.Verdict.Reason.priceBasisDiffers)", "eq 5.2"),
    ("r-2026: luliang gdp 2024 actual growth eq 6.0 percent prices=current", "met", "eq 6.0"),
  ])
  func inStepIsJudgedAtOnePriceBasis(_ line: String, _ outcome: String, _ partner: String) throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2024 actual growth eq 5.2 percent
      r-2025: luliang rural_income 2024 actual growth eq 6.5 percent
      r-2024: luliang rural_income 2024 target growth sync - - reference=gdp
      \(line)
      """)
    let verdict = try #require(Verdicts(sample.catalog, region: sample.region("luliang")).all.first)
    #expect("\(verdict.outcome)" == outcome)
    #expect(verdict.partner?.quantity?.text == partner)
    #expect(verdict.gap != nil)
  }

  @Test func realAndNominalLevelsGiveTheirOwnGrowth() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2023 actual level eq 100 yi_yuan
      r-2026: luliang gdp 2024 actual level eq 110 yi_yuan
      r-2026: luliang gdp 2023 actual level eq 90 yi_yuan prices=constant
      r-2026: luliang gdp 2024 actual level eq 94.5 yi_yuan prices=constant
      """)
    func growth(_ prices: PriceBasis?) throws -> String {
      try Growth.computed(
        region: sample.region("luliang"), indicator: sample.indicator("gdp"), period: .year(2024), prices: prices,
        in: sample.catalog
      ).get().rate.text
    }
    #expect(try growth(nil) == "eq 10.0")
    #expect(try growth(.current) == "eq 10.0")
    #expect(try growth(.constant) == "eq 5.0")
  }

  @Test func aRankingHoldsOnePriceBasis() throws {
    let sample = try SampleCatalog(
      Self.both + """

        r-2025: jinzhong gdp 2024 actual growth eq 6.0 percent
        r-2025: taiyuan gdp 2024 actual growth eq 9.0 percent prices=current
        """)
    func order(_ prices: PriceBasis?) -> [String] {
      Ranking(
        of: sample.indicator("gdp"), .growth, in: .year(2024),
        among: .members(of: sample.region("shanxi"), level: .city),
        prices: prices, catalog: sample.catalog
      ).entries.map { sample.catalog[$0.region].id + " " + $0.quantity.text }
    }
    #expect(order(nil) == ["jinzhong eq 6.0", "luliang eq 5.2"])
    #expect(order(.current) == ["taiyuan eq 9.0", "luliang eq 8.0"])
  }

  /// (1 + 10 %) / (1 + 5 %) - 1 = 4.8 %; the stated nominal rate makes no second deflator.
  @Test func theDeflatorLiesBetweenTheTwo() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2023 actual level eq 100 yi_yuan
      r-2026: luliang gdp 2024 actual level eq 110 yi_yuan
      r-2025: luliang gdp 2024 actual growth eq 5 percent
      r-2026: luliang gdp 2024 actual growth eq 10 percent prices=current
      """)
    #expect(ImpliedDeflator.all(in: sample.catalog).map(\.rate.text) == ["eq 4.8"])
  }
}

/// Which year's targets are the present ones.
@Suite struct NewestProgrammeTests {
  @Test(arguments: [
    ("2021 2021 2021 2025 2025 2030", 2025), ("2024 2025", 2025), ("2025 2025 2025 2027", 2025),
    ("2026-2030 2025", 2025), ("2024-Q1", nil), ("", nil),
  ])
  func aSingleTargetForAFarYearIsNone(periods: String, year: Int?) {
    let all = periods.split(separator: " ").compactMap { Period(String($0)) }
    #expect(all.newestProgramme == year.map { .year($0) })
  }
}
