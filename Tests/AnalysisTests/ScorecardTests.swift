import Analysis
import Indicators
import Testing

@Suite struct ScorecardTests {
  static let lines = """
    r-2021: luliang gdp 2021 target growth ge 8 percent
    r-2022: luliang gdp 2021 actual growth eq 8.7 percent
    r-2021: luliang retail 2021 target growth eq 10 percent
    r-2022: luliang retail 2021 actual growth eq 9.1 percent
    r-2021: luliang cpi 2021 target growth approx 2 percent
    r-2022: luliang cpi 2021 actual growth eq 2.1 percent
    r-2021: luliang budget 2021 target growth approx 5 percent
    r-2022: luliang budget 2021 actual growth eq 4.6 percent
    r-2021: luliang jobs 2021 target level eq 3.9 wan_ren
    r-2021: luliang pm25 2021 target level le 36 -
    r-2022: luliang pm25 2021 actual level lt 40 -
    r-2021: luliang unemployment 2021 target share le 4.5 percent
    r-2022: luliang unemployment 2021 actual share eq 4.6 percent
    r-2022: luliang gdp 2022 target growth ge 6.5 percent
    """

  @Test func counts() throws {
    let sample = try SampleCatalog(Self.lines)
    let card = Scorecard(Verdicts(sample.catalog), in: sample.catalog)
    #expect(card.years == [2021, 2022])
    #expect(card.topics == ["growth", "life"])
    let year = card.tally(year: 2021)
    #expect(year.met == 1)
    #expect(year.about == 1)
    #expect(year.aboutTwoSided == 1)
    #expect(year.missed == 2)
    #expect(year.notYetReported == 0)
    #expect(year.notAssessable.map(\.reason) == [.noActual, .boundUndecided])
    #expect(year.notAssessable.map(\.count) == [1, 1])
    #expect(year.judged == 5 && year.notJudged == 2 && year.total == 7)
    #expect(year.shareMet == Rational(40))
    #expect(card.tally(year: 2022).notYetReported == 1)
    #expect(card.tally(year: 2022).shareMet == nil)
    #expect(card.tally(topic: "life").missed == 1)
    #expect(card.tally(year: 2021, topic: "growth").judged == 4)
    #expect(card.tally().total == 8)
  }

  @Test func stretchTargetsAreJudgedAndNotCounted() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2025 target growth ge 6 percent
      r-2025: luliang gdp 2025 target growth ge 5 percent
      r-2026: luliang gdp 2025 actual growth eq 5.4 percent
      """)
    let verdicts = Verdicts(sample.catalog)
    #expect(verdicts.all.map(\.outcome) == [.met, .missed])
    #expect(verdicts.all.map(\.isStretch) == [false, true])
    #expect(Scorecard(verdicts, in: sample.catalog).tally().total == 1)
  }

  @Test func replacedTargetsAreShownAndNotCounted() throws {
    let sample = try SampleCatalog(
      """
      r-2021: luliang gdp 2025 target growth ge 7 percent
      r-2025: luliang gdp 2025 target growth approx 5 percent
      r-2026: luliang gdp 2025 actual growth eq 5.4 percent
      """)
    let verdicts = Verdicts(sample.catalog)
    #expect(verdicts.all.count == 1)
    #expect(verdicts.all[0].outcome == .met)
    #expect(verdicts.all[0].replaced.map(\.asPrinted) == ["7percent"])
  }

  @Test func asOfKnowsOnlyWhatWasPublished() throws {
    let lines = """
      r-2025: luliang gdp 2025 target growth ge 5 percent
      r-2026: luliang gdp 2025 actual growth eq 5.4 percent
      """
    let before = try SampleCatalog(lines, asOf: "2026-01-31")
    #expect(Verdicts(before.catalog).all.map(\.outcome) == [.notYetReported])
    let after = try SampleCatalog(lines, asOf: "2026-02-01")
    #expect(Verdicts(after.catalog).all.map(\.outcome) == [.met])
  }
}
