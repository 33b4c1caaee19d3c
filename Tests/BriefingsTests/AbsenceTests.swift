import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// What was asked for and has no figure is named, in the foot and in the description.
@Suite struct AbsenceTests {
  private let catalog: Catalog

  init() throws {
    catalog = try ForeignPackage(
      """
      north,beds,2022,actual,level,eq,100,,bed,
      north,beds,2023,actual,level,eq,110,,bed,
      north,jobless,2023,actual,level,eq,5,,pct,
      north,jobless,2023,target,level,lt,6,,pct,
      south,beds,2021,actual,level,gt,90,,bed,
      """
    ).catalog
  }

  private func regions(_ ids: String...) throws -> [RegionCode] {
    try ids.map { try #require(catalog.region(id: $0)) }
  }

  private func indicator(_ id: String) throws -> IndicatorCode { try #require(catalog.indicator(id: id)) }

  private func words(_ figure: any ChartFigure, _ language: Language = .english) throws -> (foot: String, alt: String) {
    let prepared = try figure.prepared(in: Wording(language, catalog: catalog))
    let text =
      (prepared.chart as? LineChart)?.text ?? (prepared.chart as? BarsChart)?.text
      ?? (prepared.chart as? DumbbellChart)?.text ?? (prepared.chart as? AttainmentChart)?.text
    return (try #require(text).notes.joined(separator: " "), prepared.description)
  }

  @Test func aLineNamesRegionsWithoutFigures() throws {
    let figure = LineFigure(indicators: [try indicator("beds")], regions: try regions("north", "west"))
    #expect(try words(figure).foot.contains("West: in no source read."))
    #expect(try words(figure).alt.contains("West: in no source read."))
    #expect(try words(figure, .chinese).foot.contains("西：所收来源未载。"))
    // South has a figure, of another year than was asked for.
    let some = LineFigure(
      indicators: [try indicator("beds")], regions: try regions("north", "south", "west"), years: 2022...2023)
    #expect(try words(some).foot.contains("South and West (2022–23): in no source read."))
    #expect(try words(some, .chinese).foot.contains("南、西（2022—2023年）：所收来源未载。"))
    #expect(
      try !words(LineFigure(indicators: [try indicator("beds")], regions: try regions("north"))).foot.contains("in no"))
  }

  @Test func aLineNamesIndicatorsWithoutFigures() throws {
    let figure = LineFigure(
      indicators: [try indicator("beds"), try indicator("balance")], regions: try regions("north"))
    #expect(try words(figure).foot.contains("Balance: in no source read."))
  }

  @Test func barsNameWhatHasNone() throws {
    let figure = BarsFigure(indicators: [try indicator("beds")], regions: try regions("north", "west"))
    #expect(try words(figure).foot.contains("West: in no source read."))
    #expect(try words(figure).alt.contains("West: in no source read."))
    let several = BarsFigure(
      indicators: [try indicator("beds"), try indicator("balance")], regions: try regions("north"),
      periods: [.year(2023)])
    #expect(try words(several).foot.contains("Balance (2023): in no source read."))
    let limited = BarsFigure(
      indicators: [try indicator("beds")], regions: try regions("south"))
    #expect(try words(limited).foot.contains("A hollow mark with an arrow is a bound"))
  }

  @Test func attainmentNamesRegionsAndIndicatorsWithoutTargets() throws {
    let figure = AttainmentFigure(regions: try regions("north", "west"), year: 2023, choice: .main)
    #expect(try words(figure).foot.contains("Targets of West for 2023: in no source read."))
    #expect(try words(figure, .chinese).foot.contains("西2023年目标：所收来源未载。"))
    let chosen = AttainmentFigure(
      regions: try regions("north"), year: 2023, choice: .indicators([try indicator("jobless"), try indicator("beds")]))
    #expect(try words(chosen).foot.contains("Targets of hospital beds for 2023: in no source read."))
  }

  /// Of the hundred figures of a ranking a bound is drawn open, and the foot says what that means.
  @Test func rankingsExplainBounds() throws {
    let package = try ForeignPackage(
      "north,beds,2023,actual,level,eq,300,,bed,\nsouth,beds,2023,actual,level,gt,200,,bed,\n")
    let catalog = package.catalog
    let figure = RankingFigure(
      indicator: try #require(catalog.indicator(id: "beds")), subject: try #require(catalog.region(id: "north")),
      period: .year(2023))
    for (language, words) in [(Language.english, "arrow is a bound"), (.chinese, "带箭头的空心标记为界限")] {
      let chart = try #require(
        try figure.prepared(in: Wording(language, catalog: catalog)).chart as? RankingChart)
      #expect(chart.text.notes.joined().contains(words))
    }
  }
}
