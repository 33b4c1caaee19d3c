import Analysis
import Indicators
import Testing

/// Targets that are said in relation to another figure.
@Suite struct RelationalVerdictTests {
  static let cases: [VerdictCase] = [
    // In step is a floor.
    .init("sync -", "5.6 5.6", .met, gap: "eq 0.0"),
    .init("sync -", "5.7 5.6", .met, gap: "eq 0.1"),
    .init("sync -", "5.5 5.6", .missed, gap: "eq -0.1"),
    // Basically in step has a tolerance.
    .init("sync 0.5", "5.6 5.6", .met),
    .init("sync 0.5", "5.1 5.6", .about, gap: "eq -0.5"),
    .init("sync 0.5", "5.0 5.6", .missed, gap: "eq -0.6"),
    .init("sync 1.0", "5.0 5.6", .about),
    // Above is strict without a value, at least with one.
    .init("above -", "5.6 5.6", .missed, gap: "eq 0.0"),
    .init("above -", "5.61 5.6", .met, gap: "eq 0.01"),
    .init("above 2", "7.6 5.6", .met, gap: "eq 0.0"),
    .init("above 2", "7.5 5.6", .missed, gap: "eq -0.1"),
  ]

  @Test(arguments: cases)
  func againstAPartner(_ example: VerdictCase) throws {
    let target = example.target.split(separator: " ")
    let figures = example.actual.split(separator: " ")
    let unit = target[1] == "-" ? "-" : "points"
    let found = try verdict(
      """
      r-2025: luliang rural_income 2025 target growth \(target[0]) \(target[1]) \(unit) reference=retail
      r-2026: luliang rural_income 2025 actual growth eq \(figures[0]) percent
      r-2026: luliang retail 2025 actual growth eq \(figures[1]) percent
      """)
    #expect(found.outcome == example.outcome)
    if let gap = example.gap { #expect(found.gap?.text == gap) }
    #expect(found.partner?.quantity?.text == "eq \(figures[1])")
  }

  @Test(arguments: [("3.0 3.4", Verdict.Outcome.about), ("3.0 3.6", .missed), ("3.9 3.4", .about)])
  func twoSidedIsInStepWithinTheDefault(_ figures: String, _ outcome: Verdict.Outcome) throws {
    let pair = figures.split(separator: " ")
    let found = try verdict(
      """
      r-2025: luliang cpi 2025 target growth sync - - reference=retail
      r-2026: luliang cpi 2025 actual growth eq \(pair[0]) percent
      r-2026: luliang retail 2025 actual growth eq \(pair[1]) percent
      """)
    #expect(found.outcome == outcome)
    #expect(found.tolerance == Rational(1, 2))
  }

  @Test func lowerIsBetter() throws {
    let lines = """
      r-2026: luliang energy_use 2025 actual growth eq 2.0 percent
      r-2026: luliang retail 2025 actual growth eq 3.0 percent
      """
    let step = try verdict(lines + "\nr-2025: luliang energy_use 2025 target growth sync - - reference=retail")
    #expect(step.outcome == .met)
  }

  @Test func partnerOfAnAncestor() throws {
    let target = "r-2025: luliang rural_income 2025 target growth above - - reference=rural_income@province"
    let found = try verdict(
      """
      \(target)
      r-2026: luliang rural_income 2025 actual growth eq 6.2 percent
      r-2026: shanxi rural_income 2025 actual growth eq 6.1 percent
      r-2026: china rural_income 2025 actual growth eq 9 percent
      """)
    #expect(found.outcome == .met)
    #expect(found.partner?.region == RegionCode(1))
    let alone = try verdict(target + "\nr-2026: luliang rural_income 2025 actual growth eq 6.2 percent")
    #expect(alone.outcome == .notAssessable(.partnerMissing))
    #expect(alone.actual?.text == "eq 6.2")
    let nation = try verdict(
      """
      r-2025: luliang rural_income 2025 target growth above - - reference=rural_income@world
      r-2026: luliang rural_income 2025 actual growth eq 6.2 percent
      """)
    #expect(nation.outcome == .notAssessable(.partnerMissing))
  }

  @Test func nominalIncomeIsNotLikeRealGrowth() throws {
    let found = try verdict(
      """
      r-2025: luliang urban_income 2025 target growth sync 0.5 points reference=gdp
      r-2026: luliang urban_income 2025 actual growth eq 4.8 percent
      r-2026: luliang gdp 2025 actual growth eq 5.2 percent
      """)
    #expect(found.outcome == .notAssessable(.priceBasisDiffers))
    #expect(found.gap?.text == "eq -0.4")
    #expect(found.partner?.quantity?.text == "eq 5.2")
    #expect(found.strict == nil)
    let unknown = try verdict(
      """
      r-2025: luliang mystery 2025 target growth sync - - reference=gdp
      r-2026: luliang mystery 2025 actual growth eq 5.3 percent
      r-2026: luliang gdp 2025 actual growth eq 5.2 percent
      """)
    #expect(unknown.outcome == .met)
  }

  @Test func boundsOnBothSides() throws {
    func outcome(_ actual: String, _ partner: String) throws -> Verdict.Outcome {
      try verdict(
        """
        r-2025: luliang rural_income 2025 target growth above - - reference=retail
        r-2026: luliang rural_income 2025 actual growth \(actual) percent
        r-2026: luliang retail 2025 actual growth \(partner) percent
        """
      ).outcome
    }
    #expect(try outcome("gt 6", "eq 6") == .met)
    #expect(try outcome("ge 6", "eq 6") == .notAssessable(.boundUndecided))
    #expect(try outcome("ge 6", "lt 6") == .met)
    #expect(try outcome("lt 6", "ge 6") == .missed)
    #expect(try outcome("gt 6", "gt 6") == .notAssessable(.boundUndecided))
  }

  @Test func computedPartnerIsRounded() throws {
    // 105.96 over 100 is 5.96 and prints as 6.0; 6.0 is not above 6.0.
    let found = try verdict(
      """
      r-2025: luliang rural_income 2025 target growth above - - reference=retail
      r-2026: luliang rural_income 2025 actual growth eq 6.0 percent
      r-2025: luliang retail 2024 actual level eq 100 yi_yuan
      r-2026: luliang retail 2025 actual level eq 105.96 yi_yuan
      """)
    #expect(found.outcome == .missedAtEdge)
    #expect(found.marks == [.computed])
  }

  static let stated: [VerdictCase] = [
    .init("above -", "above -", .met), .init("above -", "sync -", .missed),
    .init("above -", "above 1", .met), .init("above 1", "above -", .notAssessable(.boundUndecided)),
    .init("above 2", "above 1.5", .notAssessable(.boundUndecided)), .init("above 1", "above 1.5", .met),
    .init("sync -", "above -", .met), .init("sync -", "sync -", .met),
    .init("sync 0.5", "sync 0.5", .about), .init("sync -", "sync 0.5", .notAssessable(.boundUndecided)),
  ]

  @Test(arguments: stated)
  func relationAsStated(_ example: VerdictCase) throws {
    func relation(_ text: String, _ kind: String) -> String {
      let words = text.split(separator: " ")
      return "r-202\(kind == "target" ? 5 : 6): luliang rural_income 2025 \(kind) growth \(words[0]) \(words[1]) "
        + "\(words[1] == "-" ? "-" : "points") reference=gdp"
    }
    let found = try verdict(relation(example.target, "target") + "\n" + relation(example.actual, "actual"))
    #expect(found.outcome == example.outcome)
    #expect(found.marks == [.asStated])
    #expect(found.actual == nil)
    #expect(found.relationalActual != nil)
  }

  @Test func aRelationToAnotherReferenceDecidesNothing() throws {
    let found = try verdict(
      """
      r-2025: luliang rural_income 2025 target growth above - - reference=gdp
      r-2026: luliang rural_income 2025 actual growth above - - reference=rural_income@province
      """)
    #expect(found.outcome == .notAssessable(.noActual))
  }

  @Test func numbersDecideBeforeWords() throws {
    let found = try verdict(
      """
      r-2025: luliang rural_income 2025 target growth above - - reference=retail
      r-2026: luliang rural_income 2025 actual growth above - - reference=retail
      r-2026: luliang rural_income 2025 actual growth eq 5.0 percent
      r-2026: luliang retail 2025 actual growth eq 5.2 percent
      """)
    #expect(found.outcome == .missed)
    #expect(found.relationalActual == nil)
  }

  @Test func twoReferencesAreTwoTargets() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang rural_income 2025 target growth ge 6 percent
      r-2025: luliang rural_income 2025 target growth above - - reference=gdp
      r-2025: luliang rural_income 2025 target growth above - - reference=rural_income@province
      """)
    #expect(Verdicts(sample.catalog).headlines.count == 3)
  }
}
