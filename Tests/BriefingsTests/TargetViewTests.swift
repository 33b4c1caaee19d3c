import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Sentences, charts and tables about how targets moved, lasted and were kept.
@Suite struct TargetViewTests {
  private func target(_ region: String, _ year: Int, _ said: String, _ indicator: String = "beds") -> String {
    let parts = said.split(separator: " ").map(String.init)
    let ends = parts[1].split(separator: "-").map(String.init)
    let low = parts[1].hasPrefix("-") ? parts[1] : ends[0]
    let high = parts[0] == "range" ? ends[1] : ""
    return "\(region),\(indicator),\(year),target,growth,\(parts[0]),\(low),\(high),pct,\n"
  }

  private func actual(_ region: String, _ year: Int, _ value: String, _ indicator: String = "beds") -> String {
    "\(region),\(indicator),\(year),actual,growth,eq,\(value),,pct,\n"
  }

  private func sentence(_ targets: String, _ language: Language) throws -> String? {
    let catalog = try ForeignPackage(targets).catalog
    let north = try #require(catalog.region(id: "north"))
    let beds = try #require(catalog.indicator(id: "beds"))
    let history = try #require(Persistence(of: beds, .growth, region: north, in: catalog))
    return Wording(language, catalog: catalog).persistence(history)
  }

  @Test func stepsOfOneDirectionAreOneMovement() throws {
    let lines = target("north", 2021, "ge 8") + target("north", 2025, "approx 5") + target("north", 2026, "range 4.5-5")
    #expect(
      try sentence(lines, .chinese)
        == "北医院床位增长目标由2021年8%以上降至2025年5%左右、2026年4.5%—5%（所收来源未载2022—2024年目标）")
    #expect(
      try sentence(lines, .english)
        == "North’s target for growth in hospital beds went from at least 8% in 2021 down to about 5% in 2025 and 4.5–5% in 2026 "
        + "(no target read for 2022–24)")
  }

  @Test func repetitionFormAndReturn() throws {
    let kept = target("north", 2024, "ge 6") + target("north", 2025, "ge 6") + target("north", 2026, "ge 6")
    #expect(try sentence(kept, .chinese) == "北医院床位增长目标2024—2026年均为6%以上，三年未变")
    #expect(
      try sentence(kept, .english)
        == "North’s target for growth in hospital beds has been at least 6% in each year of 2024–26, unchanged")
    let form = target("north", 2025, "approx 5") + target("north", 2026, "eq 5") + target("north", 2027, "eq 7")
    #expect(try sentence(form, .chinese) == "北医院床位增长目标由2025年5%左右改为2026年5%，数值相同而表述不同，又升至2027年7%")
    #expect(
      try sentence(form, .english)
        == "North’s target for growth in hospital beds went from about 5% in 2025 to 5% in 2026, the same figure in another form, "
        + "then up to 7% in 2027")
    let again = target("north", 2021, "ge 8") + target("north", 2025, "ge 8")
    #expect(try sentence(again, .chinese) == "北医院床位增长目标2021年为8%以上，2025年仍为8%以上（所收来源未载2022—2024年目标）")
    #expect(
      try sentence(again, .english)
        == "North’s target for growth in hospital beds was at least 8% in 2021, again at least 8% in 2025 (no target read for "
        + "2022–24)")
    // A fall by more is no lower target in words.
    let falls = target("north", 2025, "le -3") + target("north", 2026, "le -4")
    #expect(try sentence(falls, .chinese) == "北医院床位增长目标由2025年下降3%以上改为2026年下降4%以上")
    #expect(try sentence(target("north", 2026, "ge 6"), .chinese) == nil)
  }

  @Test func overshootIsSaidOnItsBetterSide() throws {
    // 1.5 and -0.5 points: the mean is 0.50, the median too; one alone is no mean.
    let lines =
      target("north", 2025, "ge 5") + actual("north", 2025, "6.5") + target("south", 2025, "ge 5")
      + actual("south", 2025, "4.5") + target("west", 2025, "ge 5")
    let catalog = try ForeignPackage(lines).catalog
    let all = Overshoot(Verdicts(catalog).all, in: catalog)
    let (zh, en) = (Wording(.chinese, catalog: catalog), Wording(.english, catalog: catalog))
    #expect(zh.overshootSummary(all) == "已评判目标的实际与目标相比，以百分点计的2项，平均优于目标0.50个百分点，中位数优于目标0.50个百分点。")
    #expect(
      en.overshootSummary(all)
        == "Among judged targets, the mean of 2 gaps in points is 0.50 percentage points and the median "
        + "0.50 percentage points better than the target.")
    // 1.5, -0.2 and -0.7 points: the mean of 0.20 is better, the median of -0.2 short.
    let apart = try ForeignPackage(
      lines.replacing(actual("south", 2025, "4.5"), with: actual("south", 2025, "4.8")) + actual("west", 2025, "4.3")
    ).catalog
    #expect(
      Wording(.english, catalog: apart).overshootSummary(Overshoot(Verdicts(apart).all, in: apart))
        == "Among judged targets, the mean of 3 gaps in points is 0.20 percentage points better than the target, the "
        + "median 0.20 percentage points short of the target.")
    let south = try #require(catalog.region(id: "south"))
    let one = Overshoot(Verdicts(catalog, region: south).all, in: catalog)
    #expect(
      zh.overshootSummary(one) == "已评判目标的实际与目标相比，以百分点计的1项（医院床位增长）不及目标0.5个百分点。")
    let west = try #require(catalog.region(id: "west"))
    #expect(zh.overshootSummary(Overshoot(Verdicts(catalog, region: west).all, in: catalog)) == nil)
  }

  /// The method is a matter of the notes; the last paragraph, which leads to the annex, is the source and nothing else.
  @Test func sourcesStandInAParagraphOfTheirOwn() throws {
    let catalog = try ForeignPackage(
      target("north", 2025, "ge 5") + actual("north", 2025, "6.5") + target("south", 2025, "ge 5")
        + actual("south", 2025, "4.5")
    ).catalog
    let regions = try ["north", "south"].map { try #require(catalog.region(id: $0)) }
    let figures: [any ChartFigure] = [
      OvershootFigure(regions: regions), ScorecardFigure(region: regions[0]), RegionScorecardFigure(regions: regions),
    ]
    for figure in figures {
      let chart = try figure.prepared(in: Wording(.english, catalog: catalog)).chart
      let text = (chart as? BarsChart)?.text ?? (chart as? ScorecardChart)?.text
      let notes = try #require(text).notes
      #expect(notes.count == 2 && notes[0].contains("Method M0"))
      #expect(notes.last?.hasPrefix("Source: ") == true)
    }
  }

  /// Gaps of one indicator have a mean; of several the one is told that fell short most, else that went furthest.
  @Test func theTitleOfGapsAveragesNothingUnlike() throws {
    let beds = target("north", 2025, "ge 5") + actual("north", 2025, "6.5")
    let jobs = "north,jobless,2025,target,level,le,5,,pct,\nnorth,jobless,2025,actual,level,eq,5.5,,pct,\n"
    func title(_ lines: String, _ language: Language) throws -> String {
      let catalog = try ForeignPackage(lines).catalog
      let all = Overshoot(Verdicts(catalog).all, in: catalog)
      let regions = Set(all.entries.map(\.verdict.target.region)).sorted()
      return Wording(language, catalog: catalog).overshootFinding(all, .points, regions: regions)
    }
    #expect(try title(beds + jobs, .chinese) == "北可计差距的2项目标中1项达到或优于目标；失业率不及目标0.5个百分点")
    #expect(
      try title(beds + jobs, .english)
        == "North: 1 of 2 targets with a measurable gap was reached or exceeded; unemployment rate: 0.5 percentage points short of the target"
    )
    let south = target("south", 2025, "ge 5") + actual("south", 2025, "6.0")
    #expect(try title(beds + south, .chinese) == "北、南可计差距的2项目标全部达到或优于目标，平均优于目标1.25个百分点")
    #expect(try title(beds, .chinese) == "北可计差距的1项目标全部达到或优于目标")
  }

  /// 10 beds in thousands and 21 beds stand in one unit; a flag stays with its figure.
  @Test func stepsShareOneUnit() throws {
    let catalog = try ForeignPackage(
      """
      north,beds,2024,target,level,ge,0.0105,,thousand,
      north,beds,2025,target,level,ge,21,,bed,
      """
    ).catalog
    let north = try #require(catalog.region(id: "north"))
    let history = try #require(Persistence.all(of: north, in: catalog).first)
    #expect(Wording(.chinese, catalog: catalog).persistenceSteps(history) == "2024年 10.5张以上 → 2025年 21张以上")
  }

  /// Eleven regions would do; three are more than a pair.
  private var three: String {
    target("land", 2025, "approx 5") + target("north", 2025, "ge 6") + target("south", 2025, "approx 5")
      + target("west", 2025, "approx 4") + actual("north", 2025, "6.5") + actual("south", 2025, "3.0")
      + target("north", 2024, "ge 7") + actual("north", 2024, "6.0") + target("south", 2024, "ge 5")
  }

  @Test func regionsSideBySideWithTheTargetAboveAsARule() throws {
    let catalog = try ForeignPackage(three).catalog
    let regions = try ["west", "north", "south"].map { try #require(catalog.region(id: $0)) }
    let beds = try #require(catalog.indicator(id: "beds"))
    let prepared = try TargetLineupFigure(indicator: beds, regions: regions).prepared(
      in: Wording(.english, catalog: catalog))
    let chart = try #require(prepared.chart as? AttainmentChart)
    #expect(chart.groups.count == 1)
    #expect(chart.groups[0].rows.map(\.name) == ["Land", "North", "South", "West"])
    #expect(chart.groups[0].references == [5])
    #expect(
      prepared.title
        == "Targets for growth in hospital beds of 3 regions for 2025 range from at least 6% in North to about 4% in West"
    )
    #expect(
      chart.text.notes[0].hasPrefix("Against about 5% for Land, 1 asks for more, 1 is the same and 1 asks for less."))
  }

  @Test func scorecardOfRegionsCountsBesideEveryShare() throws {
    let catalog = try ForeignPackage(three).catalog
    let regions = try ["north", "south", "west"].map { try #require(catalog.region(id: $0)) }
    let wording = Wording(.chinese, catalog: catalog)
    let prepared = try RegionScorecardFigure(regions: regions, year: 2025).prepared(in: wording)
    let chart = try #require(prepared.chart as? ScorecardChart)
    #expect(chart.columns == ["北", "南", "西"])
    // West has no results, so its one target stands beside no share.
    #expect(chart.margin?.counts.map(\.figure) == ["1/1", "0/1", "—（1）"])
    #expect(throws: ChartFault.noTargets(regions: regions, years: [1999])) {
      try RegionScorecardFigure(regions: regions, year: 1999).prepared(in: wording)
    }
    let gaps = try OvershootFigure(regions: regions, years: 2025...2025).prepared(in: wording)
    let bars = try #require(gaps.chart as? BarsChart)
    #expect(bars.groups.map(\.label) == ["北", "南"])
    #expect(bars.series[0].bars.map(\.label) == ["+0.5", "−2.0"])
    #expect(gaps.title == "北、南、西可计差距的2项目标中1项达到或优于目标，平均不及目标0.75个百分点")
  }

  private func composition(_ lines: String, _ regions: [String], _ language: Language) throws -> Composition {
    let catalog = try ForeignPackage(lines).catalog
    let text = "regions: [\(regions.joined(separator: ", "))]\nyears: 2020-2026\n"
    let file = InputFile(name: "a.yaml", bytes: Array(text.utf8))
    let specification = try BriefingSeries.read(file, name: "a", catalog: catalog).editions[0]
    return BriefingComposer.composition(of: specification, catalog: catalog, language: language)
  }

  @Test(arguments: Language.allCases) func theBriefingHoldsEachViewWhereItSaysSomething(_ language: Language) throws {
    let made = try composition(three, ["north", "south", "west"], language)
    let names = made.tables.map(\.name)
    for table in ["table-ambition-results", "table-persistence", "table-scorecard", "table-scorecard-regions"] {
      #expect(names.contains(table), "\(table)")
    }
    #expect(made.charts.contains { $0.name == "targets-beds-2025-3" })
    #expect(made.charts.contains { $0.name.hasPrefix("scorecard-2025-") })
    let laidOut = try DocumentLayout(measurer: FixedMeasurer()).pages(of: made.document)
    #expect(!laidOut.paged.pages.isEmpty)
  }

  @Test func nothingIsSaidWhereThereIsNothing() throws {
    let bare = try composition(
      "north,beds,2024,actual,level,eq,300,,bed,\nnorth,beds,2025,actual,level,eq,310,,bed,\n", ["north"], .english)
    #expect(bare.tables.allSatisfy { !$0.name.hasPrefix("table-scorecard") && $0.name != "table-persistence" })
    let single = try composition(target("north", 2026, "ge 5"), ["north"], .english)
    let markdown = Markdown(single.document).text()
    #expect(!markdown.contains("How targets moved, lasted and were kept"))
  }

  @Test func disagreementsNameBothSourcesAndTheStep() throws {
    let made = try composition(
      "north,beds,2024,actual,level,eq,300,,bed,\nnorth,beds,2024,actual,level,eq,310.5,,bed,\n", ["north"], .english)
    let table = try #require(made.tables.first { $0.name == "table-disagreements" }?.table)
    #expect(table.rows.count == 1)
    #expect(table.rows[0][3].hasPrefix("310.5"))
    #expect(table.rows[0][4].hasPrefix("300"))
    #expect(table.rows[0][4].contains("1 May 2025"))
    #expect(table.rows[0][5] == "same standing and day: more digits")
  }
}
