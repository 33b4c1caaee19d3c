import Analysis
import Charts
import Drawing
import Foundation
import Indicators
import Testing

@testable import Briefings

/// No number is printed without what it rests on.
@Suite struct PrintedNumberTests {
  let package: DataPackage
  let specification: BriefingSpecification

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data").path
    package = try DataPackage.load(folder: root)
    let file = try InputFile.read(root + "/briefings/luliang.yaml")
    specification = try BriefingSeries.read(file, name: "luliang", catalog: package.catalog).editions[0]
  }

  /// Every number of the marks and labels of every chart stands in its table, which says for each row what it rests on;
  /// ticks, years and names aside.
  @Test(arguments: Language.allCases)
  func chartsPrintWhatTheirTablesSay(_ language: Language) throws {
    let composition = BriefingComposer.composition(of: specification, catalog: package.catalog, language: language)
    var count = 0
    for chart in try composition.charts + others(language) {
      #expect(chart.table.rows.count == chart.table.numbers.count, "\(chart.name)")
      #expect(chart.table.numbers.allSatisfy { !$0.flatMap(\.statements).isEmpty }, "\(chart.name)")
      let canvas = ChartCanvas.free(width: 960, height: 960 * chart.aspect)
      let drawing = chart.chart.draw(on: canvas, measurer: FixedMeasurer())
      let ends = chart.statements.map { "\($0.period.endYear % 100)" }
      let known = Set((chart.table.rows.flatMap { $0 } + ends).flatMap(digits))
      for label in drawing.scene.items.flatMap({ $0.labels(inFigure: false) }) where !label.isGuide {
        let missing = digits(in: label.text).filter { !known.contains($0) }
        #expect(missing.isEmpty, "\(chart.name): \(label.text)")
        count += digits(in: label.text).count
      }
    }
    #expect(count > 300)
  }

  /// Charts that the shipped briefing does not hold.
  private func others(_ language: Language) throws -> [PreparedChart] {
    let catalog = package.catalog
    let wording = Wording(language, catalog: catalog)
    let gdp = try #require(catalog.indicator(id: "gdp"))
    let regions = try ["luliang", "jinzhong"].map { try #require(catalog.region(id: $0)) }
    let figures: [any ChartFigure] = [
      LineFigure(indicators: [gdp], regions: regions, measure: .index(base: .year(2020))),
      RankingFigure(indicator: gdp, subject: regions[0], measure: .growth, period: .year(2021)),
      RankingFigure(indicator: gdp, subject: regions[0], period: .year(2022), limit: 6),
      SlopeFigure(indicators: [gdp], regions: regions), MultiplesFigure(indicators: [gdp], regions: regions),
      QuadrantFigure(indicator: gdp, regions: [regions[0]]),
      BarsFigure(indicators: [gdp], regions: regions, measure: .growth),
      DumbbellFigure(.periods(regions[0], years: 2015...2024)),
    ]
    let tiles = catalog.indicatorCodes.compactMap {
      try? TileFigure(indicator: $0, region: regions[0]).prepared(in: wording)
    }
    return try figures.map { try $0.prepared(in: wording) } + tiles
  }

  /// Every number in a row of a table of the document is one that the row is said to rest on, or is worked out there.
  @Test(arguments: Language.allCases)
  func tablesPrintWhatTheirRowsRestOn(_ language: Language) {
    let composition = BriefingComposer.composition(of: specification, catalog: package.catalog, language: language)
    let told = ["table-corrections", "table-changes", "documents"]
    // Names and ids hold numbers that are no figures: 5G, q1, m3.
    let aside = [
      "source", "line", "published", "method", "computation", "indicator", "name", "unit", "region", "unit_id", "key",
    ]
    for (name, table) in composition.tables where !told.contains(name) {
      #expect(table.rows.count == table.numbers.count, "\(name)")
      for (row, numbers) in zip(table.rows, table.numbers) {
        let statements = numbers.flatMap(\.statements)
        let years = statements.flatMap { [$0.period.startYear, $0.period.endYear, $0.period.endYear % 100] }
        let days = statements.map { package.catalog[$0.source].published }.flatMap { [$0.year, $0.month, $0.day] }
        let said =
          numbers.map(\.text)
          + statements.flatMap { [$0.asPrinted, "\($0.value?.description ?? "") \($0.valueHigh?.description ?? "")"] }
        let known = Set((said + (years + days).map(String.init)).flatMap(digits))
        let missing = zip(table.header, row).filter { head, cell in
          !aside.contains { head.hasSuffix($0) }
            && !digits(in: cell).allSatisfy(known.contains)
        }
        #expect(missing.isEmpty, "\(name): \(missing)")
      }
    }
  }

  /// The numbers of a text without what groups their digits.
  private func digits(in text: String) -> [String] {
    text.replacing(/([0-9]),(?=[0-9])/) { $0.output.1 }.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
  }
}

extension SceneItem {
  /// The lines of text within figures.
  fileprivate func labels(inFigure: Bool) -> [TextLine] {
    switch self {
    case .structure(.figure, let items): items.flatMap { $0.labels(inFigure: true) }
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items):
      items.flatMap { $0.labels(inFigure: inFigure) }
    case .text(let line): inFigure ? [line] : []
    case .path, .link, .destination: []
    }
  }
}

extension TextLine {
  /// Ticks, plan periods and gaps are grey; a year alone and the ends of a scale are a little darker.
  fileprivate var isGuide: Bool {
    if style.color == Palette.grey2 { return true }
    guard style.color == Palette.grey1 else { return false }
    let isYear = text.wholeMatch(of: /(19|20)[0-9]{2}.?/) != nil
    return isYear || text.contains("刻度") || text.contains("scale")
  }
}
