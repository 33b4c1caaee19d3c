import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Figures that are bounds: drawn open and printed with their sign, also where they cannot be negative.
@Suite struct BoundFigureTests {
  private let package: ForeignPackage

  init() throws {
    package = try ForeignPackage(
      """
      north,beds,2023,actual,level,eq,300,,bed,
      north,beds,2024,actual,level,lt,310,,bed,
      south,beds,2023,actual,level,eq,100,,bed,
      south,beds,2024,actual,level,eq,120,,bed,P
      west,beds,2023,actual,level,eq,90,,bed,
      west,beds,2024,actual,level,gt,95,,bed,
      """)
  }

  private func rows(_ language: Language) throws -> [String: RankingChart.Row] {
    let wording = Wording(language, catalog: package.catalog)
    let beds = try #require(package.catalog.indicator(id: "beds"))
    let south = try #require(package.catalog.region(id: "south"))
    let figure = RankingFigure(indicator: beds, subject: south, period: .year(2024))
    let chart = try #require(try figure.prepared(in: wording).chart as? RankingChart)
    return Dictionary(uniqueKeysWithValues: chart.rows.map { ($0.name, $0) })
  }

  @Test func levelBelowABoundIsOpen() throws {
    let rows = try rows(.english)
    #expect(rows["North"]?.figure?.kind == .lessThan)
    #expect(rows["North"]?.figure?.value == 310)
    #expect(rows["North"]?.figure?.text == "＜310")
    #expect(rows["West"]?.figure?.kind == .moreThan)
    #expect(rows["South"]?.figure?.kind == .provisional)
  }

  /// Below 310 after 300 is growth of less than 3.3 %, rounded up to 3.4; never a growth of 3.4 %.
  @Test func growthToABoundIsABound() throws {
    let second = try rows(.english)["North"]?.second
    #expect(second?.kind == .lessThan)
    #expect(second?.text == "＜3.4")
    #expect(try #require(second?.value) > 3.3)
  }
}

/// Charts of packages whose figures come in more than one kind of period, or without an order of importance.
@Suite struct ForeignFigureTests {
  private static let months =
    (1...9).map { "north,jobless,2024-0\($0),actual,level,eq,5.\($0),,pct,\n" }.joined()
  private static let years = """
    north,jobless,2023,actual,level,eq,5.0,,pct,
    north,jobless,2024,actual,level,eq,5.5,,pct,P
    south,jobless,2023,actual,level,eq,7.0,,pct,
    south,jobless,2024,actual,level,eq,7.5,,pct,P
    north,jobless,2024,target,level,lt,6,,pct,

    """

  private func chart<Chart>(_ type: Chart.Type, _ figure: (Catalog) throws -> any ChartFigure) throws -> Chart {
    let catalog = try ForeignPackage(Self.years + Self.months).catalog
    return try #require(try figure(catalog).prepared(in: Wording(.english, catalog: catalog)).chart as? Chart)
  }

  private func line(_ regions: [String]) throws -> LineChart {
    try chart(LineChart.self) { catalog in
      LineFigure(
        indicators: [try #require(catalog.indicator(id: "jobless"))],
        regions: try regions.map { try #require(catalog.region(id: $0)) })
    }
  }

  /// The months of one region beside the years of another would be two series on one axis.
  @Test func linesShareOneKindOfPeriod() throws {
    #expect(try line(["north"]).series.map(\.points.count) == [9])
    #expect(try line(["north", "south"]).series.map(\.points.count) == [2, 2])
  }

  /// Panels of years are not headed by the quarters of one region.
  @Test func titleOfPanelsSpeaksOfTheirPeriods() throws {
    let quarters = (1...4).map { "north,beds,2024-Q\($0),actual,level,eq,\(115 - 5 * $0),,bed,\n" }.joined()
    let catalog = try ForeignPackage(
      """
      north,beds,2023,actual,level,eq,400,,bed,
      north,beds,2024,actual,level,eq,410,,bed,
      south,beds,2023,actual,level,eq,300,,bed,
      south,beds,2024,actual,level,eq,290,,bed,

      """ + quarters
    ).catalog
    let figure = MultiplesFigure(
      indicators: [try #require(catalog.indicator(id: "beds"))],
      regions: try ["north", "south"].map { try #require(catalog.region(id: $0)) })
    for language in [Language.english, .chinese] {
      let chart = try #require(
        try figure.prepared(in: Wording(language, catalog: catalog)).chart as? MultiplesChart)
      for title in [chart.text.title, chart.text.shortTitle] {
        #expect(title.contains("410"), "\(title)")
        #expect(!title.contains("Q") && !title.contains("季"), "\(title)")
      }
    }
  }

  @Test func hollowMarksAreExplained() throws {
    #expect(try line(["north", "south"]).text.notes.joined().contains("Hollow marks"))
    #expect(try !line(["north"]).text.notes.joined().contains("Hollow marks"))
  }

  /// None of the targets is marked as headline, so all are drawn.
  @Test func attainmentNeedsNoHeadline() throws {
    let chart = try chart(AttainmentChart.self) { catalog in
      AttainmentFigure(regions: [try #require(catalog.region(id: "north"))], year: 2024, choice: .main)
    }
    #expect(chart.groups.flatMap(\.rows).count == 1)
  }

  @Test func scorecardKeepsRowsWithoutTopic() throws {
    let chart = try chart(ScorecardChart.self) { catalog in
      ScorecardFigure(region: try #require(catalog.region(id: "north")))
    }
    #expect(chart.groups.flatMap(\.rows).count == 1)
  }
}

/// Figures that sources print in several units and signs.
@Suite struct MixedUnitTests {
  private let catalog: Catalog

  init() throws {
    catalog = try ForeignPackage(
      """
      north,beds,2022,actual,level,eq,1500,,bed,
      north,beds,2023,actual,level,eq,1.6,,thousand,
      south,beds,2022,actual,level,eq,1.25,,thousand,
      south,beds,2023,actual,level,eq,1300,,bed,
      west,balance,2022,actual,level,eq,-5,,bed,
      west,balance,2023,actual,level,range,-3,-1,bed,
      """
    ).catalog
  }

  /// A label has no unit of its own, so 1.6 thousand is 1600 beside 1500.
  @Test func labelsOfLinesAndBarsAreOfOneUnit() throws {
    let wording = Wording(.chinese, catalog: catalog)
    let beds = try #require(catalog.indicator(id: "beds"))
    let regions = try ["north", "south"].map { try #require(catalog.region(id: $0)) }
    let line = try #require(
      try LineFigure(indicators: [beds], regions: regions).prepared(in: wording).chart as? LineChart)
    #expect(line.series.map { $0.points.map(\.label) } == [["1500", "1600"], ["1250", "1300"]])
    #expect(line.series.map { $0.points.map(\.value) } == [[1500, 1600], [1250, 1300]])
    let bars = try #require(
      try BarsFigure(indicators: [beds], regions: regions, measure: .level, periods: []).prepared(in: wording).chart
        as? BarsChart)
    #expect(bars.series.map { $0.bars.map(\.label) } == [["1500", "1600"], ["1250", "1300"]])
  }

  @Test func aDashNeverStandsBesideAMinus() throws {
    let west = try #require(catalog.region(id: "west"))
    let key = SeriesKey(region: west, indicator: try #require(catalog.indicator(id: "balance")))
    let quantity = try #require(catalog.knownSeries(key).quantities.last)
    #expect(Wording(.english, catalog: catalog).value(quantity) == "−3 to −1 beds")
    #expect(Wording(.chinese, catalog: catalog).value(quantity) == "−3至−1张")
  }

  /// Two years and twelve months: a tile speaks of the year.
  @Test func tilesSpeakOfYears() throws {
    let months = (1...9).map { "north,beds,2024-0\($0),actual,level,eq,\($0),,bed,\n" }.joined()
    let catalog = try ForeignPackage(
      "north,beds,2023,actual,level,eq,70,,bed,\nnorth,beds,2024,actual,level,eq,80,,bed,\n" + months
    ).catalog
    let tile = TileFigure(
      indicator: try #require(catalog.indicator(id: "beds")), region: try #require(catalog.region(id: "north")))
    let chart = try #require(try tile.prepared(in: Wording(.english, catalog: catalog)).chart as? TileChart)
    #expect(chart.number == "80")
  }
}

/// Regions that lie in no other one, and figures of quarters alone.
@Suite struct LonelyRegionTests {
  private let catalog: Catalog

  init() throws {
    let rows = ["north", "south", "west"].enumerated().flatMap { place, region in
      (1...3).map { "\(region),beds,2024-Q\($0),actual,level,eq,\($0 * 10 + place),,bed,\n" }
        + (2022...2024).map { "\(region),jobless,\($0),actual,level,eq,\(place + $0 - 2020),,pct,\n" }
    }
    catalog = try ForeignPackage(
      rows.joined(),
      regions: """
        id,name_zh,name_en,level
        north,北,North,county
        south,南,South,county
        west,西,West,county
        other,另,Other,province

        """
    ).catalog
  }

  @Test func regionsWithoutParentAreRankedAmongTheirLevel() throws {
    let wording = Wording(.english, catalog: catalog)
    let jobless = try #require(catalog.indicator(id: "jobless"))
    let north = try #require(catalog.region(id: "north"))
    let ranking = try #require(
      try RankingFigure(indicator: jobless, subject: north).prepared(in: wording).chart as? RankingChart)
    #expect(ranking.rows.map(\.name) == ["North", "South", "West"])
    #expect(ranking.rows.map(\.rank) == ["1", "2", "3"])
    let bump = try #require(
      try BumpFigure(indicator: jobless, regions: [north]).prepared(in: wording).chart as? BumpChart)
    #expect(bump.members.first?.ranks.map(\.rank) == [1, 1, 1])
    #expect(bump.places == 3)
  }

  /// Totals through the second quarter and through the third are no line: joined they would be a saw.
  @Test func totalsThroughOneQuarterAreALine() throws {
    let rows = (2022...2024).flatMap { year in
      (2...4).filter { year < 2024 || $0 < 4 }.map {
        "north,beds,\(year)-Q1/Q\($0),actual,level,eq,\($0 * 100 + year - 2020),,bed,\n"
      }
    }
    let catalog = try ForeignPackage(rows.joined()).catalog
    let beds = try #require(catalog.indicator(id: "beds"))
    let north = try #require(catalog.region(id: "north"))
    let line = try #require(
      try LineFigure(indicators: [beds], regions: [north]).prepared(in: Wording(.english, catalog: catalog)).chart
        as? LineChart)
    #expect(line.series.map { $0.points.map(\.label) } == [["302", "303", "304"]])
  }

  @Test func barsShowQuartersWhereThereAreNoYears() throws {
    let wording = Wording(.english, catalog: catalog)
    let regions = try ["north", "south"].map { try #require(catalog.region(id: $0)) }
    let beds = try #require(catalog.indicator(id: "beds"))
    let bars = try #require(
      try BarsFigure(indicators: [beds], regions: regions).prepared(in: wording).chart as? BarsChart)
    #expect(bars.groups.count == 3)
    #expect(bars.series.map { $0.bars.map(\.label) } == [["10", "20", "30"], ["11", "21", "31"]])
  }
}
