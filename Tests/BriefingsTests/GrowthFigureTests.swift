import Analysis
import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Lines of growth: what is stated, what follows from levels, and what must not be computed.
@Suite struct GrowthFigureTests {
  /// Revenue is told in current prices, output in constant ones, beds have no prices.
  private static let indicators = """
    id,name_zh,name_en,unit,better,signed,level_prices,growth_prices
    beds,医院床位,Hospital beds,bed,up,,none,none
    revenue,收入,Revenue,bed,up,,current,current
    output,产值,Output,bed,up,,current,constant

    """

  private let catalog: Catalog

  init() throws {
    catalog = try ForeignPackage(
      """
      north,revenue,2020,actual,level,eq,100,,bed,
      north,revenue,2021,actual,level,eq,110,,bed,
      north,revenue,2022,actual,level,eq,132,,bed,
      north,revenue,2022,actual,growth,eq,19.5,,pct,
      south,revenue,2021,actual,level,eq,200,,bed,
      south,revenue,2022,actual,level,gt,250,,bed,
      north,output,2021,actual,level,eq,100,,bed,
      north,output,2022,actual,level,eq,108,,bed,
      south,output,2021,actual,level,eq,50,,bed,
      south,output,2022,actual,level,eq,60,,bed,
      south,output,2022,actual,growth,eq,4.5,,pct,
      west,beds,2021,actual,level,eq,40,,bed,
      west,beds,2022,actual,level,eq,38,,bed,
      """, indicators: Self.indicators
    ).catalog
  }

  private func prepared(
    _ indicator: String, _ regions: [String], _ prices: PriceBasis? = nil, _ language: Language = .english
  ) throws -> PreparedChart {
    try LineFigure(
      indicators: [try #require(catalog.indicator(id: indicator))],
      regions: try regions.map { try #require(catalog.region(id: $0)) }, measure: .growth(prices: prices)
    ).prepared(in: Wording(language, catalog: catalog))
  }

  private func labels(_ prepared: PreparedChart) throws -> [String: [String?]] {
    let chart = try #require(prepared.chart as? LineChart)
    return Dictionary(uniqueKeysWithValues: chart.series.map { ($0.label, $0.points.map(\.label)) })
  }

  /// 110 after 100 is 10 %, and 2022 has a stated rate, which is on another line than the computed one.
  @Test func statedAndComputedNeverShareALine() throws {
    let chart = try prepared("revenue", ["north"])
    #expect(try labels(chart) == ["North": ["19.5"], "North (computed)": ["10.0"]])
    let line = try #require(chart.chart as? LineChart)
    #expect(line.text.subtitle.contains("stated and computed rates on lines of their own"))
    #expect(line.text.notes.joined().contains("Computed rates follow from the levels"))
    let zh = try prepared("revenue", ["north"], nil, .chinese)
    #expect(try labels(zh) == ["北": ["19.5"], "北（计算值）": ["10.0"]])
  }

  /// More than 250 after 200 is more than 25 %: a bound with an arrow, explained in the foot.
  @Test func growthToABoundIsABound() throws {
    let line = try #require(try prepared("revenue", ["south"]).chart as? LineChart)
    #expect(line.series.map(\.label) == ["South"])
    #expect(line.series[0].points.map(\.mark) == [.moreThan])
    #expect(line.series[0].points.map(\.label) == ["＞25.0"])
    #expect(line.text.notes.joined().contains("A hollow mark with an arrow is a bound"))
    #expect(line.text.subtitle.contains("rates computed from the levels of two years"))
  }

  @Test func realGrowthIsNeverComputed() throws {
    let north = try #require(catalog.region(id: "north"))
    let output = try #require(catalog.indicator(id: "output"))
    #expect(throws: ChartFault.realGrowthFromLevels(output)) {
      try LineFigure(indicators: [output], regions: [north], measure: .growth(prices: nil)).prepared(
        in: Wording(.english, catalog: catalog))
    }
    // Beside a region with a stated rate the other is named as one that has no line.
    let both = try prepared("output", ["south", "north"])
    #expect(try labels(both) == ["South": ["4.5"]])
    #expect(
      (both.chart as? LineChart)?.text.notes.joined().contains("North: no figure that can be drawn here.") == true)
    #expect(both.description.contains("North: no figure that can be drawn here."))
  }

  /// 108 after 100 and 60 after 50: nominal rates of 8 % and 20 %, beside which the real 4.5 % has no place.
  @Test func nominalGrowthIsAskedForByName() throws {
    let chart = try prepared("output", ["north", "south"], .current)
    #expect(try labels(chart) == ["North": ["8.0"], "South": ["20.0"]])
    #expect(chart.name == "line-output-north-south-nominal-growth")
    #expect(
      chart.title == "North’s output grew by 8.0% at current prices in 2022, 12.0 percentage points less than in South")
    #expect(try prepared("output", ["north"], .current, .chinese).title == "2022年北产值按现价增长8.0%")
  }

  @Test func computedRatesStandInTheTableWithTheirSources() throws {
    let rows = try prepared("beds", ["west"]).table.rows
    // 38 after 40 is -5 %.
    let computed = try #require(rows.first { $0.contains("computed") })
    #expect(computed[0] == "west" && computed[3] == "2022" && computed[5] == "growth" && computed[7] == "-5.0")
    #expect(computed[12] == "book book" || computed[12] == "book:1 book:1" || !computed[12].isEmpty)
    #expect(rows.count == 3)
  }
}
