import Analysis
import Indicators
import Testing

@Suite struct PersistenceTests {
  /// The runs of Lüliang's target for an indicator: `2023-2025 same x3`, with what changed and the years without.
  func runs(
    _ lines: String, of indicator: String = "gdp", _ measure: Statement.Measure = .growth,
    years: ClosedRange<Int>? = nil
  ) throws -> [String] {
    let sample = try SampleCatalog(lines)
    let history = Persistence(
      of: sample.indicator(indicator), measure, region: sample.region("luliang"), years: years, in: sample.catalog)
    return (history?.runs ?? []).map { run in
      let change = run.change.map { " \($0.relation) \($0.difference?.text ?? "-")" } ?? ""
      let form = run.changesForm ? " form" : ""
      let without =
        run.yearsWithout.isEmpty ? "" : " without \(run.yearsWithout.map(String.init).joined(separator: "+"))"
      return "\(run.years.lowerBound)-\(run.years.upperBound) x\(run.targets.count)\(change)\(form)\(without)"
    }
  }

  func target(
    _ year: Int, _ said: String, _ indicator: String = "gdp", _ measure: String = "growth", _ more: String = ""
  )
    -> String
  { "r-\(year): luliang \(indicator) \(year) target \(measure) \(said) \(more)\n" }

  @Test func repeatedThenLowered() throws {
    let lines =
      target(2023, "ge 6 percent") + target(2024, "ge 6 percent") + target(2025, "ge 6 percent")
      + target(2026, "range 4.5..5 percent")
    #expect(try runs(lines) == ["2023-2025 x3", "2026-2026 x1 lower range -1.5..-1.0 form"])
    #expect(try runs(lines, years: 2024...2025) == ["2024-2025 x2"])
  }

  @Test func formsAreToldApart() throws {
    let lines = target(2024, "ge 5 percent") + target(2025, "approx 5 percent") + target(2026, "eq 5 percent")
    #expect(
      try runs(lines) == [
        "2024-2024 x1", "2025-2025 x1 sameNumberOtherForm eq 0 form", "2026-2026 x1 sameNumberOtherForm eq 0 form",
      ])
  }

  /// A target that comes back after years without one is a run of its own, with the same figure or not.
  @Test func yearsWithoutATargetAreNotBridged() throws {
    let lines = target(2021, "ge 8 percent") + target(2025, "ge 8 percent") + target(2026, "ge 8 percent")
    #expect(try runs(lines) == ["2021-2021 x1", "2025-2026 x2 same eq 0 without 2022+2023+2024"])
  }

  @Test func negativeTargetsAndRelations() throws {
    let falls = target(2025, "le -3 percent", "energy_use") + target(2026, "le -4 percent", "energy_use")
    #expect(try runs(falls, of: "energy_use") == ["2025-2025 x1", "2026-2026 x1 lower eq -1"])
    let steps =
      target(2024, "sync - -", "urban_income", "growth", "reference=gdp")
      + target(2025, "sync - -", "urban_income", "growth", "reference=gdp")
      + target(2026, "ge 6 percent", "urban_income")
    #expect(try runs(steps, of: "urban_income") == ["2024-2025 x2", "2026-2026 x1 notComparable - form"])
    // Beside a relation the number is the headline.
    let both =
      target(2025, "sync - -", "urban_income", "growth", "reference=gdp") + target(2025, "ge 6 percent", "urban_income")
    #expect(try runs(both, of: "urban_income") == ["2025-2025 x1"])
  }

  @Test func nothingWithoutATarget() throws {
    #expect(try runs("r-2025: luliang gdp 2024 actual growth eq 5 percent").isEmpty)
    // Targets for spans of years are no yearly targets.
    #expect(try runs("r-2025: luliang gdp 2026-2030 target growth ge 5 percent").isEmpty)
  }

  @Test func allOfARegion() throws {
    let sample = try SampleCatalog(
      target(2025, "ge 6 percent", "budget") + target(2025, "ge 5 percent") + target(2026, "ge 5 percent")
        + "r-2025: jinzhong gdp 2025 target growth ge 5 percent")
    let all = Persistence.all(of: sample.region("luliang"), in: sample.catalog)
    #expect(all.map { sample.catalog[$0.indicator].id } == ["gdp", "budget"])
    #expect(all.map(\.yearsRepeated) == [2, 1])
    #expect(all[0].overall?.relation == .same)
    #expect(all[1].overall == nil)
  }
}

@Suite struct TargetLineupTests {
  func lineup(_ lines: String, of indicator: String = "gdp", _ measure: Statement.Measure = .growth) throws
    -> (order: [String], missing: [String], parent: String?)
  {
    let sample = try SampleCatalog(lines)
    let regions = ["luliang", "jinzhong", "taiyuan", "datong", "linfen"].map(sample.region)
    let lineup = TargetLineup(
      of: sample.indicator(indicator), measure, in: .year(2026), regions: regions, catalog: sample.catalog)
    func id(_ region: RegionCode) -> String { sample.catalog[region].id }
    return (
      lineup.entries.map { "\(id($0.region)) \($0.premium.map { "\($0.relation)" } ?? "")" }, lineup.missing.map(id),
      lineup.parent.map { id($0.region) }
    )
  }

  func target(_ region: String, _ said: String, _ indicator: String = "gdp", _ measure: String = "growth") -> String {
    "r-2026: \(region) \(indicator) 2026 target \(measure) \(said)\n"
  }

  @Test func theMostDemandingFirst() throws {
    let found = try lineup(
      target("luliang", "approx 5 percent") + target("jinzhong", "ge 5 percent")
        + target("taiyuan", "range 4.5..5 percent")
        + target("datong", "gt 5 percent") + target("shanxi", "approx 5 percent"))
    #expect(
      found.order == [
        "datong sameNumberOtherForm", "jinzhong sameNumberOtherForm", "luliang same", "taiyuan lower",
      ])
    #expect(found.missing == ["linfen"])
    #expect(found.parent == "shanxi")
  }

  @Test func whereLessIsBetterTheLowestCeilingIsFirst() throws {
    let found = try lineup(
      target("luliang", "le 5.5 percent", "unemployment", "share")
        + target("jinzhong", "le 5 percent", "unemployment", "share")
        + target("taiyuan", "lt 5 percent", "unemployment", "share"), of: "unemployment", .share)
    #expect(found.order == ["taiyuan ", "jinzhong ", "luliang "])
    #expect(found.parent == nil)
  }

  @Test func unitsAreConvertedAndRelationsStandLast() throws {
    let amounts = try lineup(
      target("luliang", "eq 30000 ren", "jobs", "level") + target("jinzhong", "eq 3.2 wan_ren", "jobs", "level"),
      of: "jobs", .level)
    #expect(amounts.order == ["jinzhong ", "luliang "])
    let relations = try lineup(
      "r-2026: luliang rural_income 2026 target growth above - - reference=gdp\n"
        + target("jinzhong", "ge -1 percent", "rural_income"), of: "rural_income")
    #expect(relations.order == ["jinzhong ", "luliang "])
  }

  @Test func thePeriodThatMostHave() throws {
    let sample = try SampleCatalog(
      """
      r-2025: luliang gdp 2025 target growth ge 5 percent
      r-2025: jinzhong gdp 2025 target growth ge 5 percent
      r-2026: luliang gdp 2026 target growth ge 5 percent
      r-2026: luliang gdp 2026-2030 target growth ge 5 percent
      """)
    let (gdp, regions) = (sample.indicator("gdp"), [sample.region("luliang"), sample.region("jinzhong")])
    #expect(TargetLineup.fullest(of: gdp, regions: regions, in: sample.catalog)?.period == .year(2025))
    #expect(TargetLineup.fullest(of: gdp, regions: [regions[0]], in: sample.catalog)?.period == .year(2026))
    #expect(TargetLineup.fullest(of: sample.indicator("cpi"), regions: regions, in: sample.catalog) == nil)
  }
}
