import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Every function that counts, with none, one and two: English has a singular.
@Suite struct CountTests {
  private let wording: Wording
  private let north: RegionCode
  private let south: RegionCode
  private let beds: IndicatorCode
  private let verdicts: [Verdict]
  /// Growth of beds by 5 %.
  private let growth: Quantity

  init() throws {
    let catalog = try ForeignPackage(
      """
      north,beds,2023,actual,level,eq,100,,bed,
      north,beds,2023,actual,growth,eq,5,,pct,
      north,beds,2024,target,level,ge,120,,bed,
      north,balance,2024,target,level,ge,5,,bed,
      """
    ).catalog
    wording = Wording(.english, catalog: catalog)
    north = try #require(catalog.region(id: "north"))
    south = try #require(catalog.region(id: "south"))
    beds = try #require(catalog.indicator(id: "beds"))
    let key = SeriesKey(region: north, indicator: beds, measure: .growth)
    growth = try #require(catalog.knownSeries(key).quantities.first)
    verdicts = Verdicts(catalog, region: north).headlines
  }

  /// A function that counts, and what it says of one.
  private struct Count {
    let name: String
    let one: String
    let of: (Int) -> String

    init(_ name: String, _ one: String, _ of: @escaping (Int) -> String) {
      self.name = name
      self.one = one
      self.of = of
    }
  }

  private var functions: [Count] { levels + changes + comparisons + members + ranks + targets }

  private var levels: [Count] {
    Region.Level.allCases.map { level in
      Count("regions \(level)", "1 \(level == .nation ? "country" : level.rawValue)") { wording.regions($0, level) }
    }
  }

  private var changes: [Count] {
    [
      Count("changesLeftOut", "New figures: 1 main one of 1 listed; for the others see the data file.") {
        wording.changesLeftOut(.newFigure, $0, shown: $0)
      },
      Count("changesLead", "Since 2 January 2024: 1 new figure; no verdict has changed.") { n in
        CalendarDate("2024-01-02").map { wording.changesLead($0, [(.newFigure, n)]) } ?? ""
      },
      Count("disagreementSummary", "Sources differ on 1 figure: 1 in conflict between sources of one standing.") {
        wording.disagreementSummary([(.conflict, $0)])
      },
      Count(
        "secondaryText",
        "1 figure comes from 1 secondary source (a copied web page), used only where no better source has the figure; values in charts, tables and the leads of sections are marked † (ranks, titles and main findings are not)."
      ) { wording.secondaryText($0, sources: $0) },
    ]
  }

  private var comparisons: [Count] {
    [
      Count("pairsLeftOut", "1 more not drawn.") { wording.pairsLeftOut($0) },
      Count("pairTargetsFinding", "The one growth or share target that both set for 2024 names the same figure") {
        wording.pairTargetsFinding(
          north, south, year: 2024, sameRates: $0, of: $0, measures: [.growth, .share], widest: nil)
      },
      Count("pairTargetsFinding apart", "The one growth or share target that both set for 2024 differs") {
        wording.pairTargetsFinding(
          north, south, year: 2024, sameRates: 0, of: $0, measures: [.growth, .share], widest: nil)
      },
      Count("pairActualsFinding", "North and South compared in 1 figure for 2024") {
        wording.pairActualsFinding(north, south, year: 2024, widest: nil, isSurelyWidest: true, count: $0)
      },
      Count("fastestGrowth", "North’s hospital beds grew by 5% in 2023") {
        wording.fastestGrowth(north, beds, .year(2023), growth, of: $0)
      },
      Count("allFell", "North’s hospital beds grew by 5% in 2023") {
        wording.allFell(north, beds, .year(2023), growth, of: $0)
      },
    ]
  }

  private var members: [Count] {
    [
      Count("measureOfIndicators level", "Level of 1 indicator") { wording.measureOfIndicators(.level, count: $0) },
      Count("measureOfIndicators growth", "Growth of 1 indicator") { wording.measureOfIndicators(.growth, count: $0) },
      Count("measureOfIndicators share", "Share of 1 indicator") { wording.measureOfIndicators(.share, count: $0) },
      Count("risesAndFalls", "The one indicator of North rose between its first and last comparable figures") {
        wording.risesAndFalls(north, of: $0, .level, up: $0, down: 0)
      },
      Count("leftOutOfPairs", "One other is not drawn for want of one of the two figures.") {
        wording.leftOutOfPairs([], unknown: $0)
      },
      Count("leftOutOfPanels", "One other is not drawn for want of usable figures.") {
        wording.leftOutOfPanels([], unknown: $0)
      },
    ]
  }

  private var ranks: [Count] {
    [
      Count("yearsPassed", "one year") { wording.yearsPassed($0) },
      Count("computedRanks", "ranks computed from figures of 1 city") {
        wording.computedRanks(found: $0, of: $0, level: .city)
      },
      Count("missingMembers", "1 without a figure not ranked.") { wording.missingMembers($0, names: []) },
      Count("unnamedMembers", "The grey line is the other region.") { wording.unnamedMembers($0) },
    ]
  }

  private var targets: [Count] {
    [
      Count("restOfTargets", " (1 more, not judged, in the data file)") { wording.restOfTargets($0) },
      Count("notJudged", "1 without results in the package") { count in
        wording.notJudged(Scorecard.Tally(verdicts.prefix(count)))
      },
      Count("judgedHead missed", "One target missed") { wording.judgedHead(.missed, $0) },
      Count("judgedHead met", "One target met") { wording.judgedHead(.metAtEdge, $0) },
      Count("judgedHead about", "One target about met") { wording.judgedHead(.about, $0) },
      Count(
        "openTargets", "The sources give no actual figure for 1 main expected target of 2024, so no verdict is given."
      ) { wording.openTargets(Array(verdicts.prefix($0)), year: 2024, source: nil) },
      Count("outcomes", "1 met, 1 about met, 1 missed") { wording.outcomes(met: $0, about: $0, missed: $0) },
      Count("metCount", "1 met") { wording.metCount($0) },
      Count("scoreFinding open", "North’s one listed target cannot be judged yet") {
        wording.scoreFinding(north, all: $0, judged: 0, met: 0, about: 0, missed: 0)
      },
      Count("scoreFinding", "North’s one listed target can be judged: 1 met") {
        wording.scoreFinding(north, all: $0, judged: $0, met: $0, about: 0, missed: 0)
      },
      Count("targetsLeftOut", "1 more target is not listed here.") { wording.targetsLeftOut($0) },
      Count("allWaiting", "no results in the package") { wording.allWaiting(Array(verdicts.prefix($0))) },
      Count("yearScoreFinding open", "North’s one target for 2024 cannot be judged yet") {
        wording.yearScoreFinding(north, year: 2024, all: $0, judged: 0, met: 0, about: 0, missed: [])
      },
      Count("yearScoreFinding", "Of North’s targets for 2024, 1 can be judged: 1 met") {
        wording.yearScoreFinding(north, year: 2024, all: $0, judged: $0, met: $0, about: 0, missed: [])
      },
      Count("openTargetsTitle", "North’s one target for 2024, no results in the package") {
        wording.openTargetsTitle(north, year: 2024, Array(verdicts.prefix($0)), topic: nil)
      },
      Count("targetPairFinding", "North and South agree on the one target that both set for 2024") { n in
        wording.targetPairFinding(
          [north, south], year: 2024, pairs: verdicts.prefix(n).map { ($0.target.indicator, $0, $0) })
      },
    ]
  }

  @Test func everyCountHasItsSingular() {
    for function in functions {
      #expect(function.of(1) == function.one, "\(function.name)")
    }
  }

  /// No "1 targets", and no "2 target".
  @Test func noNumberDisagreesWithItsNoun() throws {
    let plural = try Regex(
      "(^|[^0-9.])1 (more )?(main |new )?(figures|targets|indicators|regions|rates|sources|pages|reports|years|cities|verdicts)\\b"
    )
    let singular = try Regex(
      "[02] (more )?(main |new )?(figure|target|indicator|region|rate|source|page|report|year|city|verdict)\\b")
    for function in functions {
      for count in 0...2 {
        let text = function.of(count)
        #expect(text.firstMatch(of: plural) == nil, "\(function.name) \(count): \(text)")
        #expect(text.firstMatch(of: singular) == nil, "\(function.name) \(count): \(text)")
      }
    }
  }

  @Test func countedSourcesAgree() {
    #expect(wording.sourcesUsed([]) == "")
    #expect(wording.sourcesUsed([SourceCode(0)]) == "1 yearbook")
    #expect(wording.counted(2, "communiqué") == "2 communiqués")
  }
}
