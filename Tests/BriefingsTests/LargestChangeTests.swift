import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Which change of the whole period is called the largest.
@Suite struct LargestChangeTests {
  private func changes(_ rows: String) throws -> [String] {
    let catalog = try ForeignPackage(rows).catalog
    let north = try #require(catalog.region(id: "north"))
    let found = catalog.indicatorCodes.compactMap { indicator in
      LevelChange(of: catalog.yearlySeries(SeriesKey(region: north, indicator: indicator)), in: catalog)
    }
    guard let (change, isSure) = LevelChange.largest(of: found) else { return [] }
    return [catalog[change.indicator].id, isSure ? "sure" : "open"]
  }

  private func beds(_ comparator: String, _ value: String, from first: String = "10.9") -> String {
    """
    north,beds,2020,actual,level,eq,\(first),,bed,
    north,beds,2024,actual,level,\(comparator),\(value),,bed,

    """
  }

  private func balance(_ first: String, _ last: String) -> String {
    """
    north,balance,2023,actual,level,eq,\(first),,bed,
    north,balance,2024,actual,level,eq,\(last),,bed,

    """
  }

  /// More than 37.6 % is more than 5.6 %, and may be more than 60 %.
  @Test func boundsAreChangesToo() throws {
    #expect(try changes(beds("gt", "15") + balance("5.0", "5.28")) == ["beds", "sure"])
    #expect(try changes(beds("gt", "15") + balance("5.0", "8.0")) == ["balance", "open"])
    #expect(try changes(balance("5.0", "8.0")) == ["balance", "sure"])
    #expect(try changes(beds("eq", "10.9")) == [])
    #expect(try changes("") == [])
  }

  /// Below 5 after 10.9 is a fall of more than 54.1 %, and at most one of 100 %.
  @Test func aFallIsMeasuredByItsSize() throws {
    #expect(try changes(beds("lt", "5") + balance("5.0", "7.0")) == ["beds", "sure"])
    #expect(try changes(beds("lt", "5") + balance("5.0", "8.0")) == ["balance", "open"])
    #expect(try changes(beds("lt", "5") + balance("5.0", "12.0")) == ["balance", "sure"])
    // Below 12 after 10.9 is a rise or a fall.
    #expect(try changes(beds("lt", "12")) == [])
  }

  private func findings(_ rows: String, _ language: Language) throws -> String {
    let catalog = try ForeignPackage(rows).catalog
    let file = InputFile(name: "a.yaml", bytes: Array("regions: [north, south]\nyears: 2020-2025\n".utf8))
    let specification = try BriefingSeries.read(file, name: "a", catalog: catalog).editions[0]
    return Markdown(BriefingComposer.composition(of: specification, catalog: catalog, language: language).document)
      .text()
  }

  @Test func theFirstPageNamesTheBound() throws {
    let rows = beds("gt", "15") + balance("5.0", "5.28")
    let english = try findings(rows, .english)
    #expect(english.contains("Largest rise"))
    #expect(
      english.contains(
        "North’s hospital beds rose from 10.9 beds in 2020 to more than 15 beds in 2024, up more than 37.6% in four years, the largest rise among indicators with two comparable figures."
      ))
    #expect(try findings(rows, .chinese).contains("北医院床位由2020年的10.9张增至2024年超过15张，四年增长超过37.6%，在首末两期可比的各项指标中增幅最大。"))
    let fall = try findings(beds("lt", "5") + balance("5.0", "7.0"), .english)
    #expect(fall.contains("Largest fall"))
    #expect(fall.contains("hospital beds fell from 10.9 beds in 2020 to less than 5 beds in 2024"))
  }

  @Test func nothingIsLargestWhereABoundLeavesItOpen() throws {
    let open = try findings(beds("gt", "15") + balance("5.0", "8.0"), .english)
    #expect(!open.contains("Largest"))
    #expect(open.contains("balance rose from 5.0 beds in 2023 to 8.0 beds in 2024, up 60.0% in one year."))
  }
}
