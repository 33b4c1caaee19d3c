import Analysis
import Indicators
import Testing

/// What was known of a figure, and when. Sources come out on the first of February of the year their names end in.
@Suite struct RevisionHistoryTests {
  private func history(
    _ lines: String, _ indicator: String = "gdp", _ period: String = "2022", _ kind: Statement.Kind = .actual,
    _ measure: Statement.Measure = .level, sources: [Source] = [],
    corrections: (SampleCatalog.Codes) -> [Correction] = { _ in [] }, asOf: String? = nil
  ) throws -> (RevisionHistory, SampleCatalog) {
    let sample = try SampleCatalog(lines, sources: sources, corrections: corrections, asOf: asOf)
    let key = try sample.key("luliang", indicator, period, kind, measure)
    return (try #require(RevisionHistory(of: key, in: sample.catalog)), sample)
  }

  private func printed(_ quantity: Quantity?) -> String? { quantity?.printed().map { "\($0.comparator) \($0.value)" } }

  /// 2418.9 - 2391 = 27.9; 27.9 / 2391 = 1.1669 %.
  @Test func aNewerOfficialFigureIsARevision() throws {
    let (history, sample) = try history(
      """
      report2023: luliang gdp 2022 actual level eq 2391 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      """)
    let change = try #require(history.changes.first)
    #expect(history.changes.count == 1 && change.kind == .revision && change.day.description == "2024-02-01")
    #expect(printed(change.revision?.difference) == "eq 27.9")
    #expect(printed(change.revision?.percent) == "eq 1.2")
    #expect(history.total == change)
    #expect(history.vintages.map(\.role) == [.used, .used])
    #expect(history.vintages.map(\.isUsed) == [false, true])
    #expect(history.vintages.map { $0.usedFrom?.description } == ["2023-02-01", "2024-02-01"])
    #expect(history.hasSeveralValues(in: sample.catalog))
    #expect(history.meanRevision(in: sample.catalog) == nil)
  }

  @Test func onlyWhatWasPublishedCounts() throws {
    let (history, sample) = try history(
      """
      report2023: luliang gdp 2022 actual level eq 2391 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      """, asOf: "2023-12-31")
    #expect(history.vintages.count == 1 && history.changes.isEmpty && history.total == nil)
    #expect(history.used?.statement.value?.description == "2391")
    #expect(!history.hasSeveralValues(in: sample.catalog))
    // A day after the as-of date does not bring back what is not known.
    let day = try #require(CalendarDate("2030-01-01"))
    #expect(sample.catalog.known(on: day).asOf?.description == "2023-12-31")
    #expect(sample.catalog.known(on: day).statements.count == 1)
  }

  @Test func anExactFigureAfterItsBoundIsARefinement() throws {
    let (history, sample) = try history(
      """
      report2023: luliang gdp 2022 actual level gt 2400 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      """)
    let change = try #require(history.changes.first)
    #expect(change.kind == .refinement && change.revision == nil && history.revisions.isEmpty)
    #expect(history.hasSeveralValues(in: sample.catalog))
    let summary = RevisionSummary([history])
    #expect(summary.figures == 1 && summary.refined == 1 && summary.revised == 0 && summary.up == 0)
  }

  /// The official figure is coarser than the copy that it agrees with; a newer bound may be wider too.
  @Test func aCoarserFigureOfHigherStandingIsNoRevision() throws {
    let (history, _) = try history(
      """
      copy2022: luliang gdp 2022 actual level eq 2311.1 yi_yuan
      report2023: luliang gdp 2022 actual level eq 2311 yi_yuan
      """, sources: [.sample("copy2022", published: "2022-02-01", kind: .secondary)])
    #expect(history.changes.map(\.kind) == [.coarsening] && history.revisions.isEmpty)
    let (bounds, _) = try self.history(
      """
      report2023: luliang gdp 2022 actual level gt 2400 yi_yuan
      report2024: luliang gdp 2022 actual level gt 2300 yi_yuan
      report2025: luliang gdp 2022 actual level gt 2410 yi_yuan
      """)
    #expect(bounds.changes.map(\.kind) == [.coarsening, .refinement])
  }

  /// The exact figure stays in use, and the later bound only agrees.
  @Test func aBoundAfterItsExactFigureChangesNothing() throws {
    let (history, _) = try history(
      """
      note2023: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      report2024: luliang gdp 2022 actual level gt 2400 yi_yuan
      """)
    #expect(history.changes.isEmpty && history.total == nil)
    #expect(history.vintages.map(\.role) == [.used, .agreeing])
    #expect(history.vintages.map(\.usedFrom) == [CalendarDate("2023-02-01"), nil])
  }

  /// 2391 contradicts "above 2400": the difference is less than -9 and -0.4 percent at most (-9/2400 = -0.375).
  @Test func anExactFigureAgainstABoundIsAConflictWithABoundAsAmount() throws {
    let (history, _) = try history(
      """
      report2023: luliang gdp 2022 actual level gt 2400 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 2391 yi_yuan
      """)
    let change = try #require(history.changes.first)
    #expect(change.kind == .conflict)
    #expect(printed(change.revision?.difference) == "lt -9")
    #expect(printed(change.revision?.percent) == "lt -0.3")
  }

  @Test func aLowerStandingThatComesLaterIsNeverUsed() throws {
    let (history, _) = try history(
      """
      report2023: luliang gdp 2022 actual level eq 2391 yi_yuan
      copy2024: luliang gdp 2022 actual level eq 2500 yi_yuan
      """, sources: [.sample("copy2024", published: "2024-02-01", kind: .secondary)])
    #expect(history.changes.isEmpty)
    #expect(history.vintages.map(\.role) == [.used, .outranked])
    #expect(history.vintages.map(\.isUsed) == [true, false])
  }

  @Test func aHigherStandingThatComesLaterReplaces() throws {
    let (history, _) = try history(
      """
      copy2023: luliang gdp 2022 actual level eq 2500 yi_yuan
      report2024: luliang gdp 2022 actual level eq 2391 yi_yuan
      """, sources: [.sample("copy2023", published: "2023-02-01", kind: .secondary)])
    #expect(history.changes.map(\.kind) == [.replacedByHigherStanding])
    // -109 / 2500 = -4.36 %
    #expect(printed(history.total?.revision?.percent) == "eq -4.4")
  }

  /// Of two figures on one day the one with more digits is used, and the other contradicts it.
  @Test func aConflictOnOneDayIsNoRevision() throws {
    let (history, _) = try history(
      """
      a2023: luliang gdp 2022 actual level eq 2391 yi_yuan
      b2023: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      """)
    #expect(history.changes.isEmpty && history.total == nil)
    #expect(history.vintages.map(\.role) == [.conflicting, .used])
    #expect(history.vintages.map(\.usedFrom) == [nil, CalendarDate("2023-02-01")])
  }

  /// A correction repairs the reading on every day: what was misread was never another value.
  @Test func aCorrectionAppliesFromTheFirstDay() throws {
    let (history, _) = try history(
      """
      report2023: luliang gdp 2022 actual level eq 2193 yi_yuan line=4
      yearbook2024: luliang gdp 2022 actual level eq 2391.0 yi_yuan
      """,
      corrections: { codes in
        [
          Correction(
            source: SourceCode(0), line: 4,
            key: FigureKey(
              series: SeriesKey(region: RegionCode(2), indicator: IndicatorCode(0)), period: .year(2022)),
            action: .replace, value: Numeral(coefficient: 2391), valueHigh: nil, comparator: nil, unit: nil,
            expected: "2193yi_yuan", reason: .none, who: "", when: CalendarDate("2025-01-01"))
        ]
      })
    #expect(history.vintages.map(\.isCorrected) == [true, false])
    #expect(history.vintages[0].statement.value?.description == "2391")
    #expect(history.vintages[0].statement.asPrinted == "2193yi_yuan")
    #expect(history.changes.isEmpty)
  }

  /// 100 -> 104 -> 101: +4 and -3, on average +0.5; in all +1.
  @Test func severalRevisionsHaveAMean() throws {
    let (history, sample) = try history(
      """
      report2023: luliang gdp 2022 actual level eq 100 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 104 yi_yuan
      yearbook2025: luliang gdp 2022 actual level eq 101 yi_yuan
      """)
    #expect(history.revisions.map { printed($0.revision?.difference) } == ["eq 4", "eq -3"])
    #expect(printed(history.meanRevision(in: sample.catalog)) == "eq 0.5")
    #expect(printed(history.total?.revision?.difference) == "eq 1")
  }

  /// In the unit of the later figure: 3.8129 - 3.2 (10 000 persons) is 6129 persons.
  @Test func unitsAreConverted() throws {
    let (history, _) = try history(
      """
      report2023: luliang jobs 2022 actual count eq 3.2 wan_ren
      communique2024: luliang jobs 2022 actual count eq 38129 ren
      """, "jobs", "2022", .actual, .count)
    let revision = try #require(history.total?.revision)
    #expect(printed(revision.difference) == "eq 6129")
    #expect(printed(revision.percent) == "eq 19.2")
  }

  /// Percentages differ by points and never by percent.
  @Test func ratesAreRevisedByPoints() throws {
    let (history, sample) = try history(
      """
      report2023: luliang gdp 2022 actual growth eq 5.5 percent
      yearbook2024: luliang gdp 2022 actual growth eq 5.1 percent
      """, "gdp", "2022", .actual, .growth)
    let revision = try #require(history.total?.revision)
    #expect(printed(revision.difference) == "eq -0.4")
    #expect(revision.difference.unit == sample.catalog.pointsUnit)
    #expect(revision.percent == nil)
  }

  @Test(arguments: ["2022-Q1", "2022-Q1/Q3", "2022-03"])
  func partsOfYearsHaveHistoriesToo(_ period: String) throws {
    let (history, _) = try history(
      """
      report2023: luliang retail \(period) actual level eq 200 yi_yuan
      yearbook2024: luliang retail \(period) actual level eq 190 yi_yuan
      yearbook2024: luliang retail 2022 actual level eq 700 yi_yuan
      """, "retail", period)
    #expect(history.vintages.count == 2)
    #expect(printed(history.total?.revision?.percent) == "eq -5.0")
  }

  /// -4 after -5 is up by 1, which is 20 percent of the size of the base; of zero there is no percentage.
  @Test func negativeAndZeroBases() throws {
    let lines = { (first: String, last: String) in
      """
      report2023: luliang profit 2022 actual level eq \(first) yi_yuan
      yearbook2024: luliang profit 2022 actual level eq \(last) yi_yuan
      """
    }
    let (negative, _) = try history(lines("-5", "-4"), "profit")
    #expect(printed(negative.total?.revision?.difference) == "eq 1")
    #expect(printed(negative.total?.revision?.percent) == "eq 20.0")
    let (zero, _) = try history(lines("0", "3"), "profit")
    #expect(printed(zero.total?.revision?.difference) == "eq 3")
    #expect(zero.total?.revision?.percent == nil)
  }

  /// 1 in 10000 is printed as 0.01 percent and not as none.
  @Test func aSmallRevisionKeepsAVisibleDigit() throws {
    let (history, _) = try history(
      """
      report2023: luliang gdp 2022 actual level eq 10000 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 10001 yi_yuan
      """)
    #expect(printed(history.total?.revision?.percent) == "eq 0.01")
  }

  @Test func aTargetIsReplacedAndNotRevised() throws {
    let (history, _) = try history(
      """
      plan2023: luliang gdp 2023 target growth ge 8 percent
      plan2024: luliang gdp 2023 target growth ge 6 percent
      """, "gdp", "2023", .target, .growth)
    #expect(history.changes.map(\.kind) == [.newTarget] && history.revisions.isEmpty)
    #expect(RevisionSummary([history]).revised == 0)
  }

  @Test func allFiguresWithSeveralValuesAreFound() throws {
    let sample = try SampleCatalog(
      """
      report2023: luliang gdp 2022 actual level eq 2391 yi_yuan
      yearbook2024: luliang gdp 2022 actual level eq 2418.9 yi_yuan
      report2023: luliang retail 2022 actual level eq 600 yi_yuan
      yearbook2024: luliang retail 2022 actual level eq 600 yi_yuan
      report2023: jinzhong gdp 2022 actual level eq 200 yi_yuan
      yearbook2024: jinzhong gdp 2022 actual level eq 199.2 yi_yuan
      """)
    let all = RevisionHistory.several(in: sample.catalog)
    #expect(all.map(\.key) == [try sample.key("luliang", "gdp", "2022"), try sample.key("jinzhong", "gdp", "2022")])
    let summary = RevisionSummary(all)
    #expect(summary.figures == 2 && summary.revised == 2 && summary.up == 1 && summary.down == 1)
    // 1.1669 and -0.4: the mean 0.383..., the mean size 0.783...
    #expect(printed(summary.meanPercent) == "eq 0.38")
    #expect(printed(summary.meanSize) == "eq 0.78")
    #expect(RevisionHistory.several(in: sample.catalog, region: sample.region("taiyuan")).isEmpty)
  }
}
