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
