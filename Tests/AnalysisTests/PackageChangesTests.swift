import Analysis
import Foundation
import Indicators
import Testing

/// The shipped package as it was known on two days.
@Suite struct PackageChangesTests {
  let package: DataPackage

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data").path
    package = try DataPackage.load(folder: root)
  }

  private func known(on day: String) -> Catalog {
    let catalog = package.catalog
    return Catalog(
      regions: catalog.regions, indicators: catalog.indicators, units: catalog.units, sources: catalog.sources,
      topics: catalog.topics, plans: catalog.plans, scopes: catalog.scopes, corrections: catalog.corrections,
      statements: catalog.printed, asOf: CalendarDate(day))
  }

  @Test func nothingChangesBetweenTheSameDays() {
    let catalog = known(on: "2025-06-30")
    let changes = PackageChanges(from: catalog, to: catalog, regions: catalog.regionCodes)
    #expect(changes.newFigures.isEmpty && changes.restated.isEmpty)
    #expect(changes.withdrawn.isEmpty && changes.flipped.isEmpty)
  }

  @Test func laterSourcesBringFiguresAndTakeNone() throws {
    let (before, after) = (known(on: "2025-06-30"), package.catalog)
    let region = try #require(after.region(id: "luliang"))
    let changes = PackageChanges(from: before, to: after, regions: [region])
    #expect(!changes.newFigures.isEmpty && changes.withdrawn.isEmpty)
    for statement in changes.newFigures {
      #expect(try #require(before.asOf) < after[statement.source].published)
    }
  }

  /// The work report says "above 2400" of 2022, the page of the city 2418.9: the exact figure is the new one.
  @Test func theExactFigureIsTheNewOne() throws {
    let (before, after) = (known(on: "2023-06-01"), known(on: "2023-12-31"))
    let region = try #require(after.region(id: "luliang"))
    let changes = PackageChanges(from: before, to: after, regions: [region])
    let gdp = try #require(after.indicator(id: "gdp"))
    let key = FigureKey(series: SeriesKey(region: region, indicator: gdp), period: .year(2022))
    #expect(before.figure(key) == nil)
    #expect(changes.newFigures.contains { $0.key == key && $0.value?.description == "2418.9" })
  }
}
