import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// A region among hundreds, several of which have the same figure, all said by one document.
@Suite struct LongRankingTests {
  private static let count = 300

  /// District 1 has 101 beds, district 2 as many, districts 3 and 4 have 102, and so on.
  private func package() throws -> Catalog {
    let regions =
      "id,name_zh,name_en,level,parent,members\nland,某国,Land,nation,,\(Self.count)\n"
      + (1...Self.count).map { "r\($0),第\($0)区,District \($0),province,land,\n" }.joined()
    let statements = (1...Self.count).flatMap { place in
      [2023, 2024].map { "r\(place),beds,\($0),actual,level,eq,\(100 + (place + 1) / 2),,bed," }
    }
    return try ForeignPackage(statements.joined(separator: "\n"), regions: regions).catalog
  }

  @Test func onlyTiesThatAreShownAreTold() throws {
    let catalog = try package()
    let (region, beds) = (try #require(catalog.region(id: "r1")), try #require(catalog.indicator(id: "beds")))
    let chart = try RankingFigure(indicator: beds, subject: region, limit: 24)
      .prepared(in: Wording(.english, catalog: catalog))
    let notes = chart.chart.text.notes.joined(separator: " ")
    #expect(notes.contains("District 1 and District 2 tie for 299th."), "\(notes)")
    #expect(!notes.contains("District 151"), "\(notes)")
  }

  /// What a place rests on is told by the figures beside it, with those left out marked.
  @Test func aPlaceIsToldByTheFiguresBesideIt() throws {
    let catalog = try package()
    let (region, beds) = (try #require(catalog.region(id: "r1")), try #require(catalog.indicator(id: "beds")))
    let chart = try RankingFigure(indicator: beds, subject: region).prepared(in: Wording(.english, catalog: catalog))
    let computations = chart.table.rows.compactMap { row in row.contains("rank") ? row[16] : nil }
    #expect(computations.count == Self.count)
    #expect(computations.last == "\u{2026}, 103, 103, 102, 102, 101, 101", "\(computations.last ?? "")")
    #expect(computations.first == "250, 250, 249, 249, 248, 248, \u{2026}", "\(computations.first ?? "")")
  }

  /// The places of those that no line is named after are not listed.
  @Test func ofManyMembersOnlyTheNamedHaveComputedRanks() throws {
    let catalog = try package()
    let (region, beds) = (try #require(catalog.region(id: "r1")), try #require(catalog.indicator(id: "beds")))
    let chart = try BumpFigure(indicator: beds, regions: [region]).prepared(in: Wording(.english, catalog: catalog))
    #expect(chart.table.rows.count { $0.contains("rank") } == 2)
  }
}
