import Analysis
import Indicators
import Testing

/// The data package of the project itself, judged and ranked.
@Suite struct PackageTests {
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/Data"
  static let package = Result { () throws(LoadFailure) in try DataPackage.load(folder: folder) }

  let catalog: Catalog

  init() throws {
    catalog = try Self.package.get().catalog
  }

  func region(_ id: String) throws -> RegionCode {
    try catalog.region(id: id).orThrow(SampleCatalog.Malformed(line: id))
  }

  func indicator(_ id: String) throws -> IndicatorCode {
    try catalog.indicator(id: id).orThrow(SampleCatalog.Malformed(line: id))
  }

  /// The places of Lüliang that its reports state are those that the figures of the eleven cities give.
  @Test(arguments: [(2020, 4), (2021, 3), (2022, 3)])
  func computedPlacesAreTheStatedOnes(_ year: Int, _ place: Int) throws {
    let luliang = try region("luliang")
    let ranking = Ranking(
      of: try indicator("gdp"), in: .year(year), among: .members(of: try region("shanxi"), level: .city),
      catalog: catalog)
    #expect(ranking.memberCount == 11)
    #expect(ranking[luliang]?.place == place)
    let stated = StatedRank.all(of: try indicator("gdp"), region: luliang, in: .year(year), catalog: catalog)
    for rank in stated { #expect(rank.standing(against: ranking) == .consistent) }
  }

  @Test func theFigureOfTheNoteIsUsedForTheBoundOfTheReport() throws {
    let key = FigureKey(
      series: SeriesKey(region: try region("luliang"), indicator: try indicator("gdp")), period: .year(2022))
    let figure = try catalog.figure(key).orThrow(SampleCatalog.Malformed(line: "gdp"))
    #expect(figure.statement.value?.description == "2418.9")
    #expect(figure.agreeing.contains { $0.comparator == .gt })
  }

  @Test func realGrowthIsNeverMadeFromLevels() throws {
    for region in catalog.regionCodes {
      let growth = Growth.known(region: region, indicator: try indicator("gdp"), period: .year(2021), in: catalog)
      if case .success(let growth) = growth { #expect(growth.origin == .stated) }
    }
  }

  /// What holds of every verdict on every target of the package.
  @Test func verdictsAreCoherent() throws {
    let verdicts = Verdicts(catalog).all
    #expect(verdicts.count > 100)
    for verdict in verdicts {
      switch verdict.outcome {
      case .met, .metAtEdge, .about, .missed, .missedAtEdge:
        #expect(verdict.actual != nil || verdict.relationalActual != nil)
        #expect(verdict.strict != nil || verdict.tolerant != nil)
        #expect(verdict.statements.count > 1)
      case .notYetReported: #expect(verdict.actual == nil)
      case .notAssessable: #expect(verdict.reason != nil)
      }
      if let gap = verdict.gap { #expect(gap.printed() != nil) }
      if let actual = verdict.actual {
        #expect(actual.isComputed == verdict.marks.contains(.computed) || actual.isStated)
      }
    }
  }

  /// Nothing in the package looks like a slip or contradicts itself unseen.
  @Test func findings() {
    for finding in Findings(catalog).all {
      switch finding {
      case .outranked, .conflict, .revised: break
      case .rankContradicted, .growthContradicted, .implausibleDeflator, .unitSlip, .shareAboveWhole,
        .sharesExceedWhole, .shareContradicted, .partsExceedWhole, .expiredCorrection:
        Issue.record("\(finding)")
      }
    }
  }
}
