import Analysis
import Indicators
import Testing

/// Where the actual figure of a target comes from, and what is said beside it.
@Suite struct VerdictFiguresTests {
  @Test func computedGrowthIsRoundedAndAtTheEdge() throws {
    // 105.96 over 100 is 5.96, printed with one digit 6.0.
    let lines = """
      r-2025: luliang retail 2024 actual level eq 100.00 yi_yuan
      r-2026: luliang retail 2025 actual level eq 105.96 yi_yuan
      """
    let met = try verdict(lines + "\nr-2025: luliang retail 2025 target growth ge 6.0 percent")
    #expect(met.outcome == .metAtEdge)
    #expect(met.strict == .no)
    #expect(met.gap?.value == Rational(-4, 100))
    #expect(met.gap?.text == "eq 0.0")
    #expect(met.marks == [.computed])
    #expect(met.isComputed && met.countsAsMet)
    let finer = try verdict(lines + "\nr-2025: luliang retail 2025 target growth ge 6.00 percent")
    #expect(finer.outcome == .missed)
    #expect(finer.gap?.text == "eq -0.04")
    let about = try verdict(lines + "\nr-2025: luliang retail 2025 target growth approx 6 percent")
    #expect(about.outcome == .about)
    let open = try verdict(lines + "\nr-2025: luliang retail 2025 target growth gt 5.95 percent")
    #expect(open.outcome == .met)
  }

  @Test func computedGrowthMissesAtTheEdge() throws {
    let found = try verdict(
      """
      r-2025: luliang retail 2024 actual level eq 100.00 yi_yuan
      r-2026: luliang retail 2025 actual level eq 106.04 yi_yuan
      r-2025: luliang retail 2025 target growth gt 6.0 percent
      """)
    #expect(found.outcome == .missedAtEdge)
    #expect(found.strict == .yes)
  }

  @Test func statedGrowthBeatsComputed() throws {
    let found = try verdict(
      """
      r-2025: luliang retail 2024 actual level eq 100 yi_yuan
      r-2026: luliang retail 2025 actual level eq 120 yi_yuan
      r-2026: luliang retail 2025 actual growth eq 4.9 percent
      r-2025: luliang retail 2025 target growth ge 5 percent
      """)
    #expect(found.outcome == .missed)
    #expect(!found.isComputed)
  }

  @Test(arguments: ["gdp", "real_income", "mystery"])
  func growthOfConstantOrUnknownPricesIsNeverComputed(_ indicator: String) throws {
    let found = try verdict(
      """
      r-2025: luliang \(indicator) 2024 actual level eq 100 yi_yuan
      r-2026: luliang \(indicator) 2025 actual level eq 120 yi_yuan
      r-2025: luliang \(indicator) 2025 target growth ge 5 percent
      """)
    #expect(found.outcome == .notAssessable(.noActual))
  }

  @Test func nominalGrowthDoesNotAnswerARealTarget() throws {
    let found = try verdict(
      """
      r-2026: luliang gdp 2025 actual growth eq 5.2 percent prices=current
      r-2025: luliang gdp 2025 target growth ge 5 percent
      """)
    #expect(found.outcome == .notAssessable(.priceBasisDiffers))
    #expect(found.gap?.text == "eq 0.2")
    #expect(found.actual?.text == "eq 5.2")
  }

  @Test func convertedFiguresAreComparedExactly() throws {
    let jobs = try verdict(
      """
      r-2026: luliang jobs 2025 actual level eq 38129 ren
      r-2025: luliang jobs 2025 target level eq 3.2 wan_ren
      """)
    #expect(jobs.outcome == .met)
    #expect(jobs.actual?.text == "eq 3.8129")
    #expect(jobs.gap?.text == "eq 0.6129")
    #expect(jobs.gapPercent?.text == "eq 19.2")
    #expect(jobs.marks == [.converted])
    let grain = try verdict(
      """
      r-2026: luliang grain 2025 actual level eq 20.5 yi_jin
      r-2025: luliang grain 2025 target level ge 10 yi_gong_jin
      """)
    #expect(grain.outcome == .met)
    #expect(grain.gap?.text == "eq 0.25")
  }

  @Test func otherDimensionIsNotCompared() throws {
    let found = try verdict(
      """
      r-2026: luliang manufacturing_share 2025 actual change eq 2.1 percent
      r-2025: luliang manufacturing_share 2025 target change ge 2 points
      """)
    #expect(found.outcome == .notAssessable(.unitDiffers))
  }

  @Test func nothingKnown() throws {
    let target = "r-2025: luliang gdp 2025 target growth ge 5 percent"
    #expect(try verdict(target).outcome == .notYetReported)
    // Another region's results say nothing about this one.
    #expect(try verdict(target + "\nr-2026: taiyuan gdp 2025 actual growth eq 5 percent").outcome == .notYetReported)
    // Results of the year that do not hold the figure.
    #expect(
      try verdict(target + "\nr-2026: luliang pm25 2025 actual level eq 36 -").outcome == .notAssessable(.noActual))
    // Quarters are no results of the year, and are named where the results do not hold the year itself.
    let quarters = target + "\nr-2026: luliang gdp 2025-Q1/Q3 actual growth eq 5 percent"
    #expect(try verdict(quarters).outcome == .notYetReported)
    let both = quarters + "\nr-2026: luliang pm25 2025 actual level eq 36 -"
    #expect(try verdict(both).outcome == .notAssessable(.periodDiffers))
  }

  @Test func aSourceThatCoversTheYearIsAReport() throws {
    let sample = try SampleCatalog(
      "r-2025: luliang gdp 2025 target growth ge 5 percent",
      sources: [
        .sample("r-2025", published: "2025-02-01"),
        .sample("r-2026", published: "2026-02-01", region: 2, covers: 2025),
      ])
    let found = Verdicts(sample.catalog, region: sample.region("luliang")).all
    #expect(found.map(\.outcome) == [.notAssessable(.noActual)])
  }

  @Test(arguments: [("D", Verdict.Reason.definitionDiffers), ("B", .seriesBreak)])
  func statusOfTheActual(_ status: String, _ reason: Verdict.Reason) throws {
    let found = try verdict(
      """
      r-2026: luliang shelters 2025 actual count eq 40 ge status=\(status)
      r-2025: luliang shelters 2025 target count ge 30 ge
      """)
    #expect(found.outcome == .notAssessable(reason))
  }

  @Test func definitionOfStatedGrowth() throws {
    let found = try verdict(
      """
      r-2026: luliang gdp 2025 actual growth eq 6 percent status=D
      r-2025: luliang gdp 2025 target growth ge 5 percent
      """)
    #expect(found.outcome == .notAssessable(.definitionDiffers))
  }

  @Test func computedGrowthAcrossABreak() throws {
    let found = try verdict(
      """
      r-2025: luliang retail 2024 actual level eq 100 yi_yuan
      r-2026: luliang retail 2025 actual level eq 120 yi_yuan status=B
      r-2025: luliang retail 2025 target growth ge 5 percent
      """)
    #expect(found.outcome == .notAssessable(.seriesBreak))
  }

  @Test func computedGrowthOfABound() throws {
    let lines = """
      r-2025: luliang retail 2020 actual level eq 1538.04 yi_yuan
      r-2026: luliang retail 2021 actual level gt 2400 yi_yuan
      """
    let met = try verdict(lines + "\nr-2020: luliang retail 2021 target growth ge 56 percent")
    #expect(met.outcome == .met)
    #expect(met.gap?.text == "gt 0.0")
    #expect(met.marks == [.computed, .bound])
    let open = try verdict(lines + "\nr-2020: luliang retail 2021 target growth ge 57 percent")
    #expect(open.outcome == .notAssessable(.boundUndecided))
  }

  @Test func gapInPercentOfALevel() throws {
    let roads = try verdict(
      """
      r-2026: luliang roads 2025 actual level eq 615 gong_li
      r-2025: luliang roads 2025 target level eq 612 gong_li
      """)
    #expect(roads.gap?.text == "eq 3")
    #expect(roads.gapPercent?.text == "eq 0.5")
    let loss = try verdict(
      """
      r-2026: luliang profit 2025 actual level eq -8 yi_yuan
      r-2025: luliang profit 2025 target level ge -10 yi_yuan
      """)
    #expect(loss.outcome == .met)
    #expect(loss.gapPercent?.text == "eq 20.0")
    let zero = try verdict(
      """
      r-2026: luliang profit 2025 actual level eq 3 yi_yuan
      r-2025: luliang profit 2025 target level ge 0 yi_yuan
      """)
    #expect(zero.gap?.text == "eq 3")
    #expect(zero.gapPercent == nil)
    let rate = try verdict(
      """
      r-2026: luliang unemployment 2025 actual share eq 4.4 percent
      r-2025: luliang unemployment 2025 target share le 4.5 percent
      """)
    #expect(rate.gapPercent == nil)
  }

  @Test func gapIsInPointsForARate() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2025 actual growth eq 4.8 percent
      r-2025: luliang gdp 2025 target growth ge 5 percent
      """)
    let found = Verdicts(sample.catalog).all[0]
    #expect(found.gap?.unit == sample.catalog.pointsUnit)
    #expect(found.gap?.text == "eq -0.2")
    #expect(found.gap?.statements.map(\.asPrinted) == ["4.8percent", "5percent"])
  }

  @Test func marksOfTheFigures() throws {
    let sources: [Source] = [
      try .sample("copy", published: "2026-02-02", kind: .secondary),
      try .sample("paper", published: "2026-02-03", kind: .newspaper),
      try .sample("one", published: "2026-02-01"), try .sample("two", published: "2026-02-01"),
      try .sample("plan", published: "2025-02-01"),
    ]
    func marks(_ actual: String) throws -> [Verdict.Mark] {
      let sample = try SampleCatalog(
        actual + "\nplan: luliang gdp 2025 target growth ge 5 percent", sources: sources)
      return try Verdicts(sample.catalog).all.first.orThrow(SampleCatalog.Malformed(line: actual)).marks
    }
    #expect(try marks("copy: luliang gdp 2025 actual growth eq 5.5 percent") == [.secondary])
    #expect(try marks("paper: luliang gdp 2025 actual growth eq 5.5 percent status=P") == [.newspaper, .provisional])
    #expect(try marks("one: luliang gdp 2025 actual growth ge 5.5 percent status=E") == [.bound, .estimated])
    #expect(
      try marks(
        """
        one: luliang gdp 2025 actual growth eq 5.5 percent
        two: luliang gdp 2025 actual growth eq 4.4 percent
        """) == [.conflict])
  }

  @Test func aCorrectedFigureIsMarked() throws {
    let sample = try SampleCatalog(
      """
      r-2026: luliang gdp 2025 actual growth eq 55 percent line=7
      r-2025: luliang gdp 2025 target growth ge 6 percent
      """,
      corrections: { codes in
        [
          Correction(
            source: SourceCode(0), line: 7,
            key: FigureKey(
              series: SeriesKey(region: RegionCode(2), indicator: IndicatorCode(0), measure: .growth),
              period: .year(2025)), action: .replace, value: Numeral(coefficient: 55, fractionDigits: 1),
            valueHigh: nil, comparator: nil, unit: nil, expected: "55percent", reason: .none, who: "",
            when: codes.sources[0].published)
        ]
      })
    let found = Verdicts(sample.catalog).all[0]
    #expect(found.outcome == .missed)
    #expect(found.actual?.text == "eq 5.5")
    #expect(found.marks == [.corrected])
  }

  @Test func aStatedFigureKeepsItsDigits() throws {
    let found = try verdict(
      """
      r-2026: luliang gdp 2025 actual growth eq 5.5 percent
      r-2025: luliang gdp 2025 target growth ge 5.25 percent
      """)
    #expect(found.actual?.text == "eq 5.5")
    #expect(found.gap?.text == "eq 0.25")
  }

  // A span of years.

  @Test func spanOfALevelIsItsEnd() throws {
    let found = try verdict(
      """
      r-2024: luliang gdp 2023 actual level eq 2300 yi_yuan
      r-2026: luliang gdp 2025 actual level eq 2600 yi_yuan
      r-2021: luliang gdp 2021-2025 target level gt 2500 yi_yuan
      """)
    #expect(found.outcome == .met)
    #expect(found.actual?.text == "eq 2600")
    let broken = try verdict(
      """
      r-2024: luliang gdp 2023 actual level eq 2300 yi_yuan status=B
      r-2026: luliang gdp 2025 actual level eq 2600 yi_yuan
      r-2021: luliang gdp 2021-2025 target level gt 2500 yi_yuan
      """)
    #expect(broken.outcome == .notAssessable(.seriesBreak))
  }

  @Test func spanOfACountIsItsTotal() throws {
    let years = (2021...2025).map { "r-\($0 + 1): luliang shelters \($0) actual count eq 20 ge" }
    let target = "r-2021: luliang shelters 2021-2025 target count eq 100 ge"
    let all = try verdict((years + [target]).joined(separator: "\n"))
    #expect(all.outcome == .met)
    #expect(all.actual?.text == "eq 100")
    #expect(all.isComputed && all.marks == [.computed])
    #expect(all.actual?.statements.count == 5)
    let hole = try verdict((years.dropFirst() + [target]).joined(separator: "\n"))
    #expect(hole.outcome == .notAssessable(.noActual))
    let early = try verdict((years.dropLast() + [target]).joined(separator: "\n"))
    #expect(early.outcome == .notYetReported)
    let stated = try verdict(
      (years + [target, "r-2026: luliang shelters 2021-2025 actual count eq 99 ge"]).joined(separator: "\n"))
    #expect(stated.outcome == .missed)
    #expect(!stated.isComputed)
  }
}
