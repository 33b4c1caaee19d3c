import Analysis
import Indicators
import Testing

/// Verdicts that a revision flips, and those that it does not.
@Suite struct VerdictHistoryTests {
  private func histories(_ lines: String, sources: [Source] = []) throws -> ([VerdictHistory], SampleCatalog) {
    let sample = try SampleCatalog(lines, sources: sources)
    return (VerdictHistory.all(in: sample.catalog, region: sample.region("luliang")), sample)
  }

  @Test func aRevisionFlipsAVerdict() throws {
    let (histories, sample) = try histories(
      """
      plan2022: luliang gdp 2022 target growth ge 5.5 percent
      report2023: luliang gdp 2022 actual growth eq 5.5 percent
      yearbook2024: luliang gdp 2022 actual growth eq 5.1 percent
      """)
    let history = try #require(histories.first)
    #expect(history.stages.map(\.day.description) == ["2023-02-01", "2024-02-01"])
    #expect(history.stages.map(\.verdict.outcome) == [.met, .missed])
    let flip = try #require(history.flips.first)
    #expect(history.flips.count == 1 && flip.cause == .figure)
    let vintages = [flip.before, flip.now].compactMap { $0.verdict.vintage(in: sample.catalog) }
    #expect(vintages.map { sample.catalog[$0.source].id } == ["report2023", "yearbook2024"])
  }

  /// The actual stays at 5.5; what it is held against goes from 5.0 to 6.0.
  @Test func aRevisionOfThePartnerIsTheVintageThatFlips() throws {
    let (histories, sample) = try histories(
      """
      plan2022: luliang rural_income 2022 target growth above - - reference=urban_income
      report2023: luliang rural_income 2022 actual growth eq 5.5 percent
      report2023: luliang urban_income 2022 actual growth eq 5.0 percent
      yearbook2024: luliang urban_income 2022 actual growth eq 6.0 percent
      """)
    let flip = try #require(histories.first?.flips.first)
    #expect([flip.before, flip.now].map(\.verdict.outcome) == [.met, .missed])
    let vintages = [flip.before, flip.now].compactMap { $0.verdict.vintage(in: sample.catalog) }
    #expect(vintages.map { sample.catalog[$0.source].id } == ["report2023", "yearbook2024"])
  }

  @Test func aRevisionOnTheSameSideFlipsNothing() throws {
    let (histories, _) = try histories(
      """
      plan2022: luliang gdp 2022 target growth ge 5 percent
      report2023: luliang gdp 2022 actual growth eq 5.5 percent
      yearbook2024: luliang gdp 2022 actual growth eq 5.1 percent
      """)
    #expect(histories.first?.stages.count == 2)
    #expect(histories.first?.flips.isEmpty == true)
  }

  /// "Above 2400" leaves "at least 2410" open; the exact figure decides it, which is no flip.
  @Test func whatABoundLeftOpenIsDecidedAndNotFlipped() throws {
    let (histories, _) = try histories(
      """
      plan2022: luliang gdp 2022 target level ge 2410 yi_yuan
      report2023: luliang gdp 2022 actual level gt 2400 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      """)
    #expect(
      histories.first?.stages.map(\.verdict.outcome) == [.notAssessable(.boundUndecided), .met])
    #expect(histories.first?.flips.isEmpty == true)
  }

  @Test func aReplacedTargetIsTheCauseThatIsNamed() throws {
    let (histories, _) = try histories(
      """
      plan2022: luliang gdp 2023 target growth ge 8 percent
      report2024: luliang gdp 2023 actual growth eq 6.1 percent
      plan2025: luliang gdp 2023 target growth ge 6 percent
      """)
    let flip = try #require(histories.first?.flips.first)
    #expect(flip.cause == .target)
    #expect(flip.before.verdict.outcome == .missed && flip.now.verdict.outcome == .met)
  }

  /// Growth from levels: 110/100 meets "at least 9"; the base revised to 105 gives 4.76.
  @Test func aRevisedBaseFlipsAComputedGrowth() throws {
    let (histories, sample) = try histories(
      """
      plan2022: luliang budget 2022 target growth ge 9 percent
      report2022: luliang budget 2021 actual level eq 100 yi_yuan
      report2023: luliang budget 2022 actual level eq 110 yi_yuan
      yearbook2024: luliang budget 2021 actual level eq 105 yi_yuan
      """)
    let flip = try #require(histories.first?.flips.first)
    #expect(flip.before.verdict.outcome == .met && flip.now.verdict.outcome == .missed)
    #expect(flip.now.verdict.vintage(in: sample.catalog).map { sample.catalog[$0.source].id } == "yearbook2024")
  }

  /// A later copy is never judged while an official source speaks.
  @Test func aLowerStandingFlipsNothing() throws {
    let (histories, _) = try histories(
      """
      plan2022: luliang gdp 2022 target growth ge 5.5 percent
      report2023: luliang gdp 2022 actual growth eq 5.5 percent
      copy2024: luliang gdp 2022 actual growth eq 5.1 percent
      """, sources: [.sample("copy2024", published: "2024-02-01", kind: .secondary)])
    #expect(histories.first?.stages.count == 1)
  }

  /// The partner of a relation was revised.
  @Test func aRevisedPartnerFlipsARelation() throws {
    let (histories, _) = try histories(
      """
      plan2022: luliang urban_income 2022 target growth sync - - reference=gdp
      report2023: luliang urban_income 2022 actual growth eq 5.5 percent prices=constant
      report2023: luliang gdp 2022 actual growth eq 5.5 percent
      yearbook2024: luliang gdp 2022 actual growth eq 6.5 percent
      """)
    let flip = try #require(histories.first?.flips.first)
    #expect(flip.before.verdict.outcome == .met && flip.now.verdict.outcome == .missed && flip.cause == .figure)
  }

  @Test func withoutAnyActualThereIsNoHistory() throws {
    let (histories, _) = try histories("plan2022: luliang gdp 2022 target growth ge 5.5 percent")
    #expect(histories.isEmpty)
  }
}
