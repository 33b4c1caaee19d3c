import Analysis
import Indicators
import Testing

@Suite struct ComparisonTests {
  func row(
    _ lines: String, _ indicator: String, _ measure: Statement.Measure = .level,
    right: (String, Int) = ("jinzhong", 2024)
  ) throws -> Comparison.Row {
    let sample = try SampleCatalog(lines)
    return Comparison(
      Comparison.Side(region: sample.region("luliang"), period: .year(2024)),
      Comparison.Side(region: sample.region(right.0), period: .year(right.1)),
      of: [Comparison.Subject(sample.indicator(indicator), measure)], in: sample.catalog
    ).rows[0]
  }

  @Test func twoRegions() throws {
    let found = try row(
      """
      r-2025: luliang gdp 2024 actual level eq 2643.2 yi_yuan
      r-2025: jinzhong gdp 2024 actual level eq 24588000 wan_yuan
      """, "gdp")
    let difference = try found.difference.get()
    #expect(difference.gap.text == "eq 184.4000")
    #expect(difference.gapPercent?.text == "eq 7.5")
    #expect(difference.ratio?.text == "eq 1.07")
    #expect(found.marks == [.converted])
  }

  @Test func ratesDifferInPoints() throws {
    let sample = """
      r-2025: luliang gdp 2024 actual growth eq 2.0 percent
      r-2025: jinzhong gdp 2024 actual growth eq 3.1 percent
      """
    let found = try row(sample, "gdp", .growth)
    #expect(try found.difference.get().gap.text == "eq -1.1")
    #expect(try found.difference.get().ratio == nil)
    #expect(try found.difference.get().gap.unit == UnitCode(1))
  }

  @Test func onlyLikeWithLike() throws {
    let growth = "r-2025: luliang gdp 2024 actual growth eq 2.0 percent\n"
    #expect(
      try row(growth + "r-2025: jinzhong gdp 2024 actual growth eq 3 percent prices=current", "gdp", .growth).difference
        == .failure(.priceBasisDiffers))
    #expect(try row(growth, "gdp", .growth).difference == .failure(.missing(left: false, right: true)))
    #expect(try row(growth, "retail", .growth).difference == .failure(.missing(left: true, right: true)))
    let count = "r-2025: luliang shelters 2024 actual count eq 20 ge\n"
    #expect(
      try row(count + "r-2025: jinzhong shelters 2024 actual count eq 20 ren", "shelters", .count).difference
        == .failure(.unitDiffers))
    #expect(
      try row(count + "r-2025: jinzhong shelters 2024 actual count eq 20 ge status=D", "shelters", .count).difference
        == .failure(.definitionDiffers))
    #expect(
      try row(
        """
        r-2025: luliang rural_income 2024 actual growth above - - reference=gdp
        r-2025: jinzhong rural_income 2024 actual growth eq 3 percent
        """, "rural_income", .growth
      ).difference == .failure(.missing(left: true, right: false)))
  }

  /// Real growth is compared with real growth and nominal with nominal, each with its prices.
  @Test func growthAtEitherPrices() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2024 actual growth eq 2.0 percent
      r-2025: luliang gdp 2024 actual growth eq 4.5 percent prices=current
      r-2025: jinzhong gdp 2024 actual growth eq 2.3 percent
      r-2025: jinzhong gdp 2024 actual growth eq 3.0 percent prices=current
      """)
    let gdp = sample.indicator("gdp")
    let rows = Comparison(
      Comparison.Side(region: sample.region("luliang"), period: .year(2024)),
      Comparison.Side(region: sample.region("jinzhong"), period: .year(2024)),
      of: [Comparison.Subject(gdp, .growth), Comparison.Subject(gdp, .growth, prices: .current)], in: sample.catalog
    ).rows
    #expect(try rows.map { try $0.difference.get().gap.text } == ["eq -0.3", "eq 1.5"])
    #expect(rows.map(\.leftPrices) == [.constant, .current] && rows.map(\.rightPrices) == [.constant, .current])
  }

  /// The rule for two statements is that of the rows.
  @Test func unlikenessOfTwoStatements() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang shelters 2024 actual count eq 20 ge
      r-2025: jinzhong shelters 2024 actual count eq 20 ge status=D
      r-2025: luliang gdp 2024 actual level eq 2643.2 yi_yuan
      r-2025: jinzhong gdp 2024 actual level eq 24588000 wan_yuan
      r-2025: luliang retail 2022 actual level eq 700 yi_yuan
      r-2025: luliang retail 2024 actual level eq 800 yi_yuan status=B
      """)
    let all = sample.catalog.actualKeys(of: nil).compactMap { sample.catalog.figure($0)?.statement }
    func unlikeness(_ indicator: String) throws -> Comparison.Refusal? {
      let own = all.filter { $0.indicator == sample.indicator(indicator) }
      return Comparison.unlikeness(try #require(own.first), try #require(own.last), in: sample.catalog)
    }
    #expect(try unlikeness("shelters") == .definitionDiffers)
    #expect(try unlikeness("gdp") == nil)
    #expect(try unlikeness("retail") == .seriesBreak(.year(2024)))
  }

  @Test func twoPeriods() throws {
    let lines = """
      r-2025: luliang gdp 2022 actual level gt 2400 yi_yuan
      r-2025: luliang gdp 2024 actual level eq 2643.2 yi_yuan
      """
    let found = try row(lines, "gdp", right: ("luliang", 2022))
    #expect(try found.difference.get().gap.text == "lt 243.2")
    #expect(try found.difference.get().ratio?.text == "range 0.00..1.11")
    let broken = lines + "\nr-2025: luliang gdp 2023 actual level eq 2500 yi_yuan status=B"
    #expect(try row(broken, "gdp", right: ("luliang", 2022)).difference == .failure(.seriesBreak(.year(2023))))
  }

  static let targets: [(left: String, right: String, relation: TargetComparison.Relation, difference: String?)] = [
    ("approx 5", "ge 5", .sameNumberOtherForm, "eq 0"), ("ge 5", "ge 5.0", .same, "eq 0.0"),
    ("approx 5", "ge 8", .lower, "eq -3"), ("range 4.5..5", "approx 5", .lower, "range -0.5..0.0"),
    ("ge 6", "range 4.5..5", .higher, "range 1.0..1.5"), ("range 4..6", "range 4.5..5", .nested, "range -1.0..1.5"),
    // A nominal and a real rate have no difference.
    ("ge 5", "ge 5 prices=current", .priceBasisDiffers, nil),
  ]

  @Test(arguments: 0..<targets.count)
  func targetForms(_ index: Int) throws {
    let example = Self.targets[index]
    func line(_ region: String, _ said: String) -> String {
      let words = said.split(separator: " ")
      return "r-2025: \(region) gdp 2025 target growth \(words[0]) \(words[1]) percent "
        + words.dropFirst(2).joined(separator: " ")
    }
    let sample = try SampleCatalog(line("luliang", example.left) + "\n" + line("jinzhong", example.right))
    let targets = sample.catalog.targets()
    let found = TargetComparison(targets[0].statement, targets[1].statement, in: sample.catalog)
    #expect(found.relation == example.relation)
    #expect(found.difference?.text == example.difference)
  }

  @Test func relationsCompareOnlyWithTheSame() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang rural_income 2025 target growth above - - reference=gdp
      r-2025: jinzhong rural_income 2025 target growth above - - reference=gdp
      r-2025: taiyuan rural_income 2025 target growth ge 6 percent
      """)
    let targets = sample.catalog.targets().map(\.statement)
    #expect(TargetComparison(targets[0], targets[1], in: sample.catalog).relation == .same)
    #expect(TargetComparison(targets[0], targets[2], in: sample.catalog).relation == .notComparable)
  }
}

@Suite struct AmbitionTests {
  @Test func loweredRaisedAndRepeated() throws {
    let sample = try SampleCatalog(
      """
      r-2023: luliang gdp 2023 target growth ge 6 percent
      r-2024: luliang gdp 2024 target growth ge 6 percent
      r-2025: luliang gdp 2025 target growth ge 6 percent
      r-2026: luliang gdp 2026 target growth range 4.5..5 percent
      r-2026: shanxi gdp 2026 target growth approx 5 percent
      r-2026: china gdp 2026 target growth range 4.5..5 percent
      r-2026: luliang gdp 2025 actual growth eq 3.9 percent
      r-2025: luliang unemployment 2025 target share le 5 percent
      r-2026: luliang unemployment 2026 target share le 5.5 percent
      r-2025: luliang retail 2025 target growth approx 5 percent
      r-2026: luliang retail 2026 target growth eq 5 percent
      """)
    func ambition(_ indicator: String, _ year: Int, _ measure: Statement.Measure = .growth) throws -> Ambition {
      let key = try sample.key("luliang", indicator, "\(year)", .target, measure)
      let target = try sample.catalog.target(key).orThrow(SampleCatalog.Malformed(line: indicator))
      return Ambition(of: target.statement, in: sample.catalog)
    }
    let now = try ambition("gdp", 2026)
    #expect(now.againstPreviousTarget?.relation == .lower)
    #expect(now.againstPreviousTarget?.isEasier == true)
    #expect(now.previousActual?.text == "eq 3.9")
    #expect(now.overPreviousActual?.text == "range 0.6..1.1")
    #expect(now.premiums.map(\.comparison.relation) == [.lower, .same])
    #expect(now.yearsRepeated == 1)
    #expect(!now.isRaised)
    let before = try ambition("gdp", 2025)
    #expect(before.yearsRepeated == 3)
    #expect(before.againstPreviousTarget?.relation == .same)
    #expect(before.againstPreviousTarget?.isEasier == false)
    #expect(!before.isRaised)
    #expect(try ambition("gdp", 2023).againstPreviousTarget == nil)
    // Allowing more unemployment is a higher number and an easier target.
    let idle = try ambition("unemployment", 2026, .share)
    #expect(idle.againstPreviousTarget?.relation == .higher)
    #expect(idle.againstPreviousTarget?.isEasier == true)
    // From about 5 to 5: the same number, promised more firmly.
    #expect(try ambition("retail", 2026).isRaised)
  }

  /// Lowered, raised and unchanged targets counted, and those that ask for more than was reached.
  @Test func tally() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2025 target growth ge 6 percent
      r-2026: luliang gdp 2026 target growth range 4.5..5 percent
      r-2026: luliang gdp 2025 actual growth eq 3.9 percent
      r-2025: luliang unemployment 2025 target share le 5.5 percent
      r-2026: luliang unemployment 2026 target share le 5 percent
      r-2026: luliang unemployment 2025 actual share eq 4.8 percent
      r-2025: luliang retail 2025 target growth approx 5 percent
      r-2026: luliang retail 2026 target growth approx 5 percent
      r-2026: luliang retail 2025 actual growth eq 5 percent
      r-2025: luliang cpi 2025 target growth approx 3 percent
      r-2026: luliang cpi 2026 target growth approx 2 percent
      r-2026: luliang cpi 2025 actual growth eq 0.2 percent
      r-2026: luliang budget 2026 target growth eq -1 percent
      r-2026: luliang budget 2025 actual growth gt -5 percent
      """)
    let targets = sample.catalog.targets().map(\.statement).filter { $0.period == .year(2026) }
    let tally = AmbitionTally(targets.map { Ambition(of: $0, in: sample.catalog) }, in: sample.catalog)
    #expect(tally.lowered == 1)
    // 5 % of unemployment at most after 5.5 % asks for more.
    #expect(tally.raised == 1)
    #expect(tally.same == 1)
    // Neither side of prices is better.
    #expect(tally.otherForm == 1)
    #expect(tally.withoutPrevious == 1)
    #expect(tally.total == 5 && tally.compared == 4)
    // GDP asks for more than the 3.9 reached; 5 % of unemployment is less than the 4.8 reached.
    #expect(tally.aboveActual == 1 && tally.belowActual == 1)
    // Retail is the same, and of the budget only a bound is known.
    #expect(tally.atActual == 1 && tally.openAgainstActual == 1)
    #expect(tally.withoutActual == 1)
    #expect(AmbitionTally([], in: sample.catalog).total == 0)
  }
}
