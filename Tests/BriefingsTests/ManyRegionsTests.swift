import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// A briefing of more regions than a page has rows.
@Suite struct ManyRegionsTests {
  private static let count = 60

  private func package() throws -> Catalog {
    let ids = (1...Self.count).map { "r\($0)" }
    let regions =
      "id,name_zh,name_en,level,parent,members\nland,某国,Land,nation,,\(Self.count)\n"
      + ids.enumerated().map { "\($1),第\($0)区,District \($0),province,land,\n" }.joined()
    let statements = ids.enumerated().flatMap { place, id in
      (2021...2024).flatMap { year in
        [
          "\(id),beds,\(year),actual,level,eq,\(100 + place * 3 + year % 7),,bed,",
          "\(id),beds,\(year),actual,growth,eq,\(3 + place % 5),,pct,",
          "\(id),beds,\(year),target,growth,ge,5,,pct,",
          "\(id),jobless,\(year),actual,level,eq,\(4 + place % 3),,pct,",
          "\(id),jobless,\(year),target,level,le,5,,pct,",
        ]
      }
    }
    return try ForeignPackage(statements.joined(separator: "\n"), regions: regions).catalog
  }

  private func specification(_ catalog: Catalog) throws -> BriefingSpecification {
    let regions = (1...Self.count).map { "r\($0)" }.joined(separator: ", ")
    let file = InputFile(name: "many.yaml", bytes: Array("regions: [\(regions)]\nyears: 2021-2024\n".utf8))
    return try #require(BriefingSeries.read(file, name: "many", catalog: catalog).editions.first)
  }

  @Test(arguments: Language.allCases) func everyFigureFitsAPage(_ language: Language) throws {
    let catalog = try package()
    let composition = BriefingComposer.composition(
      of: try specification(catalog), catalog: catalog, language: language)
    let laid = try DocumentLayout(measurer: FixedMeasurer()).pages(of: composition.document)
    #expect(composition.charts.contains { $0.name == "scorecard-2024-\(Self.count)" })
    #expect(laid.paged.pages.count > 10)
    // A file cannot have a name of more than 255 bytes, ending and all.
    #expect(composition.charts.allSatisfy { $0.name.utf8.count < 200 })
  }

  @Test func editionsSayWhatTheyReplaceOnlyWhereThereIsSomething() throws {
    let catalog = try package()
    let day = try #require(CalendarDate("2025-06-30"))
    let (zh, en) = (Wording(.chinese, catalog: catalog), Wording(.english, catalog: catalog))
    #expect(en.edition(1, previous: nil) == "Edition 1")
    #expect(en.edition(1, previous: day) == "Edition 1, with the changes since 30 June 2025")
    #expect(en.edition(2, previous: day) == "Edition 2, replacing the edition as of 30 June 2025")
    #expect(zh.edition(1, previous: nil) == "第1版")
    #expect(zh.edition(1, previous: day) == "第1版；列出2025年6月30日以来的变化")
  }

  /// Half a page has no room for the words of targets in four columns.
  @Test func narrowScorecardsShowSignsAlone() throws {
    let catalog = try package()
    let region = try #require(catalog.region(id: "r1"))
    let other = try #require(catalog.region(id: "r2"))
    let wording = Wording(.english, catalog: catalog)
    let narrow = try ScorecardFigure(region: region, isCompact: true).prepared(in: wording)
    #expect((narrow.chart as? ScorecardChart)?.form == .signs)
    #expect(narrow.chart.text.notes.last == "Source: Yearbook.")
    let pair = try RegionScorecardFigure(regions: [region, other], isNarrow: true).prepared(in: wording)
    #expect((pair.chart as? ScorecardChart)?.form == .signs)
    #expect(
      (try RegionScorecardFigure(regions: [region, other]).prepared(in: wording).chart as? ScorecardChart)?.form
        == .words)
  }
}
