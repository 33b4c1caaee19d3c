import Analysis
import Briefings
import Charts
import Drawing
import Foundation
import Indicators
import Testing

/// The shipped package as a briefing, without fonts.
@Suite struct CompositionTests {
  let package: DataPackage
  let specification: BriefingSpecification

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data").path
    package = try DataPackage.load(folder: root)
    let file = try InputFile.read(root + "/briefings/luliang.yaml")
    specification = try BriefingSeries.read(file, name: "luliang", catalog: package.catalog).editions[0]
  }

  private func composition(_ language: Language) -> Composition {
    BriefingComposer.composition(of: specification, catalog: package.catalog, language: language)
  }

  /// Where every target of the newest year has its actual, two choices of targets are one picture.
  @Test func drawsNothingTwice() throws {
    let catalog = try ForeignPackage(
      """
      north,beds,2023,actual,level,eq,100,,bed,
      north,beds,2024,actual,level,eq,130,,bed,
      north,beds,2024,target,level,ge,120,,bed,
      north,jobless,2024,actual,share,eq,4.5,,pct,
      north,jobless,2024,target,share,le,5,,pct,
      """
    ).catalog
    let file = InputFile(name: "north.yaml", bytes: Array("regions: [north]\n".utf8))
    let own = try BriefingSeries.read(file, name: "north", catalog: catalog).editions[0]
    let charts = BriefingComposer.composition(of: own, catalog: catalog, language: .english).charts
    #expect(charts.count { $0.name.hasPrefix("attainment") } == 1, "\(charts.map(\.name))")
  }

  /// The cover names the other language only where the briefing is made in it.
  @Test(
    arguments: Language.allCases,
    [
      (Language.allCases, ["中文；另有英文版", "English; also in Chinese"]),
      ([.chinese], ["中文", "English"]), ([.english], ["中文", "English"]),
    ])
  func namesTheLanguagesItIsMadeIn(_ language: Language, _ made: (languages: [Language], says: [String])) throws {
    var own = specification
    own.languages = made.languages
    let document = BriefingComposer.composition(of: own, catalog: package.catalog, language: language).document
    guard case .cover(let cover) = try #require(document.sections.first?.blocks.first) else {
      Issue.record("no cover")
      return
    }
    let value = try #require(cover.facts.entries.last).value
    #expect(value == RichText(made.says[language == .chinese ? 0 : 1]))
  }

  @Test(arguments: Language.allCases)
  func hasEveryPartAndAtLeastTwelveCharts(_ language: Language) {
    let composition = composition(language)
    let ids = composition.document.sections.map(\.id)
    for part in ["cover", "contents", "glance", "targets", "comparison", "changes", "gaps", "method", "sources"] {
      #expect(ids.contains(part))
    }
    #expect(ids.filter { $0.hasPrefix("topic-") }.count >= 7)
    #expect(composition.charts.count >= 12)
    #expect(Set(composition.charts.map(\.name)).count == composition.charts.count)
    for chart in composition.charts {
      #expect(!chart.title.isEmpty && !chart.description.isEmpty && !chart.statements.isEmpty, "\(chart.name)")
      #expect(chart.title.count < 160, "\(chart.name): \(chart.title)")
    }
  }

  @Test(arguments: Language.allCases)
  func fitsOnPages(_ language: Language) throws {
    let composition = composition(language)
    let laidOut = try DocumentLayout(measurer: FixedMeasurer()).pages(of: composition.document)
    #expect(laidOut.paged.pages.count > 12)
    #expect(laidOut.paged.outline.count > composition.charts.count)
  }

  /// Every figure of every chart stands in the list of sources.
  @Test func listsEveryStatementOfItsCharts() throws {
    let composition = composition(.english)
    let sources = try #require(composition.tables.first { $0.name == "sources" })
    let listed = Set(sources.table.rows.map { "\($0[0]) \($0[1]) \($0[3]) \($0[12]) \($0[13])" })
    let catalog = package.catalog
    for chart in composition.charts {
      for statement in chart.statements {
        let key =
          "\(catalog[statement.region].id) \(catalog[statement.indicator].id) \(statement.period) "
          + "\(catalog[statement.source].id) \(statement.line.map(String.init) ?? "")"
        #expect(listed.contains(key), "\(chart.name): \(key)")
      }
    }
  }

  /// Every figure and every table that rests on statements leads to its first row in the list of sources.
  @Test(arguments: Language.allCases)
  func leadsFromFiguresAndTablesToTheirSources(_ language: Language) throws {
    let composition = composition(language)
    let blocks = composition.document.sections.flatMap(\.blocks)
    let sourced = Set(composition.tables.map(\.name))
    var figures = 0
    var tables = 0
    func look(_ block: Block) {
      switch block {
      case .columns(let columns): columns.columns.flatMap(\.blocks).forEach(look)
      case .figure(let figure):
        let drawing = figure.draw(FigureSpace(width: 492, number: "1", measurer: FixedMeasurer()))
        #expect(drawing.scene.items.flatMap(\.rowsLinked).count > 0, "\(figure.id)")
        figures += 1
      case .table(let table):
        guard sourced.contains(table.id), table.id != "table-corrections" else { return }
        #expect(table.notes.flatMap(\.destinations).contains { $0.hasPrefix("row-") }, "\(table.id)")
        tables += 1
      default: break
      }
    }
    blocks.forEach(look)
    #expect(figures >= composition.charts.count && tables > 8)
  }

  /// Without the list of sources nothing leads there.
  @Test func doesNotLinkToAListThatIsLeftOut() throws {
    var short = specification
    short.parts.removeAll { $0.part == .sources }
    let composition = BriefingComposer.composition(of: short, catalog: package.catalog, language: .english)
    let laidOut = try DocumentLayout(measurer: FixedMeasurer()).pages(of: composition.document)
    #expect(laidOut.paged.pages.flatMap(\.items).flatMap(\.rowsLinked).isEmpty)
  }

  @Test func saysTheSameTwice() {
    let (first, second) = (composition(.chinese), composition(.chinese))
    #expect(first.charts.map(\.title) == second.charts.map(\.title))
    #expect(first.charts.map(\.description) == second.charts.map(\.description))
    #expect(first.tables.map(\.table) == second.tables.map(\.table))
  }

  @Test func knowsOnlyWhatWasPublished() throws {
    let day = try #require(CalendarDate("2022-01-01"))
    let early = Catalog(
      regions: package.catalog.regions, indicators: package.catalog.indicators, units: package.catalog.units,
      sources: package.catalog.sources, topics: package.catalog.topics, plans: package.catalog.plans,
      scopes: package.catalog.scopes, statements: package.catalog.printed, asOf: day)
    let composition = BriefingComposer.composition(of: specification, catalog: early, language: .english)
    for statement in composition.charts.flatMap(\.statements) {
      #expect(early[statement.source].published <= day)
    }
  }
}

extension SceneItem {
  /// The rows of the list of sources that links in it lead to.
  fileprivate var rowsLinked: [String] {
    switch self {
    case .link(_, .destination(let name)) where name.hasPrefix("row-"): [name]
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.flatMap(\.rowsLinked)
    case .link, .path, .text, .destination: []
    }
  }
}
