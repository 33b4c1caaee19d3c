import Charts
import Drawing
import Foundation
import Indicators
import Testing

@testable import Briefings

/// What dumbbells say of how far two places or two years lie apart.
@Suite struct DumbbellFigureTests {
  private static let indicators =
    ForeignPackage.indicators.trimmingCharacters(in: .newlines) + "\nwards,病区,Wards,bed,up,\n"

  private func chart(_ rows: String, years: ClosedRange<Int>? = nil, _ language: Language = .english) throws
    -> DumbbellChart
  {
    let catalog = try ForeignPackage(rows, indicators: Self.indicators).catalog
    let (north, south) = try (
      #require(catalog.region(id: "north")), #require(catalog.region(id: "south"))
    )
    let figure =
      years.map { DumbbellFigure(.periods(north, years: $0)) } ?? DumbbellFigure(actualsOf: [north, south], year: 2024)
    return try #require(
      try figure.prepared(in: Wording(language, catalog: catalog)).chart as? DumbbellChart)
  }

  private func amounts(_ chart: DumbbellChart) -> [String] {
    chart.groups.first { $0.scale == .own }?.rows.map { "\($0.name): \($0.gap)" } ?? []
  }

  /// 10 and 22 lie 2.2 times apart, 60 and 50 only 1.2 times, whoever has more.
  @Test func titleAndColumnDivideTheLargerByTheSmaller() throws {
    let rows = """
      north,beds,2024,actual,level,eq,60,,bed,
      south,beds,2024,actual,level,eq,50,,bed,
      north,wards,2024,actual,level,eq,10,,bed,
      south,wards,2024,actual,level,eq,22,,bed,
      """
    let chart = try chart(rows)
    #expect(amounts(chart) == ["Wards: 2.2×", "Hospital beds: 1.2×"])
    #expect(chart.groups.map(\.gapHead) == ["larger to smaller"])
    #expect(
      chart.text.title
        == "In 2024 North and South differed most, among amounts, in wards: South’s figure is 2.2 times North’s")
  }

  /// Below 100 and above 10 may lie ten times apart, or more.
  @Test func mostIsNotSaidWhereABoundLeavesItOpen() throws {
    let open = try chart(
      """
      north,beds,2024,actual,level,eq,100,,bed,
      south,beds,2024,actual,level,gt,10,,bed,
      north,wards,2024,actual,level,eq,10,,bed,
      south,wards,2024,actual,level,eq,22,,bed,
      """)
    #expect(open.text.title == "Wards in 2024: South’s figure is 2.2 times North’s")
    #expect(amounts(open) == ["Hospital beds: bound only", "Wards: 2.2×"])
    let zh = try chart(
      """
      north,beds,2024,actual,level,gt,100,,bed,
      south,beds,2024,actual,level,eq,50,,bed,
      """, .chinese)
    #expect(amounts(zh).map { $0.split(separator: " ").last.map(String.init) } == ["＞2.0倍"])
  }

  @Test func nearlyEqualAmountsAreNotSaidToDiffer() throws {
    let chart = try chart(
      """
      north,beds,2024,actual,level,eq,100,,bed,
      south,beds,2024,actual,level,eq,101,,bed,
      """)
    #expect(chart.text.title == "North and South compared in 1 figure for 2024")
    #expect(amounts(chart) == ["Hospital beds: 1.01×"])
  }

  /// A fall of a third is larger than a rise of a tenth.
  @Test func periodsAreSortedBySizeOfChangeAndTheLargestIsNamed() throws {
    let chart = try chart(
      """
      north,beds,2022,actual,level,eq,100,,bed,
      north,beds,2024,actual,level,eq,110,,bed,
      north,wards,2022,actual,level,eq,30,,bed,
      north,wards,2024,actual,level,eq,20,,bed,
      """, years: 2022...2024)
    #expect(amounts(chart) == ["Wards: −33.3%", "Hospital beds: +10.0%"])
    #expect(chart.text.title.contains("wards"))
  }

  @Test func ratesAreSortedByTheirDistance() throws {
    let chart = try chart(
      """
      north,beds,2024,actual,growth,eq,5,,pct,
      south,beds,2024,actual,growth,eq,4,,pct,
      north,wards,2024,actual,growth,eq,3,,pct,
      south,wards,2024,actual,growth,eq,9,,pct,
      """)
    #expect(chart.groups.map { $0.rows.map(\.gap) } == [["−6 pp", "+1 pp"]])
    #expect(chart.groups.map(\.gapHead) == ["North minus South"])
  }

  /// What `compare` refuses is not drawn either, and the note says why.
  @Test func onlyLikeIsHeldAgainstLike() throws {
    let rows = """
      north,beds,2024,actual,level,eq,251900,,bed,D
      south,beds,2024,actual,level,eq,263100,,bed,
      north,wards,2024,actual,level,eq,10,,bed,
      south,wards,2024,actual,level,eq,10,,bed,D
      north,jobless,2024,actual,level,eq,5,,pct,
      south,jobless,2024,actual,level,eq,7,,pct,
      """
    let chart = try chart(rows)
    #expect(chart.groups.flatMap(\.rows).map(\.name) == ["Unemployment rate"])
    #expect(chart.text.title == "North and South compared in 1 figure for 2024")
    #expect(
      chart.text.notes.first
        == "Not compared and not drawn: hospital beds (definitions differ) and wards (definitions differ).")
    #expect(chart.text.description.contains("hospital beds (definitions differ)"))
    let chinese = try self.chart(rows, .chinese)
    #expect(chinese.text.notes.first == "不作比较、未绘：医院床位（口径不同）、病区（口径不同）。")
  }

  /// Nothing alike is no chart, and not for want of figures.
  @Test func figuresOfOtherDefinitionAloneAreNoChart() throws {
    let rows = """
      north,beds,2024,actual,level,eq,251900,,bed,D
      south,beds,2024,actual,level,eq,263100,,bed,
      """
    let catalog = try ForeignPackage(rows).catalog
    let regions = try ["north", "south"].map { try #require(catalog.region(id: $0)) }
    let beds = try #require(catalog.indicator(id: "beds"))
    #expect(throws: ChartFault.unlike(indicators: [beds], regions: regions)) {
      try DumbbellFigure(actualsOf: regions, year: 2024).prepared(in: Wording(.english, catalog: catalog))
    }
  }

  @Test func periodsOfOtherDefinitionAreNotHeldTogether() throws {
    let chart = try chart(
      """
      north,beds,2022,actual,level,eq,100,,bed,D
      north,beds,2024,actual,level,eq,300,,bed,
      north,wards,2022,actual,level,eq,30,,bed,
      north,wards,2024,actual,level,eq,20,,bed,
      north,balance,2022,actual,level,eq,10,,bed,
      north,balance,2024,actual,level,eq,11,,bed,
      """, years: 2022...2024)
    #expect(amounts(chart) == ["Wards: −33.3%", "Balance: +10.0%"])
    #expect(chart.text.notes.first == "Not compared and not drawn: hospital beds (definitions differ).")
  }

  /// Nominal and real growth of one indicator are two rows, each with its name.
  @Test func growthAtOtherPricesIsNamed() throws {
    let chart = try chart(
      """
      north,beds,2024,actual,growth,eq,1.0,,pct,
      south,beds,2024,actual,growth,eq,1.5,,pct,
      north,beds,2024,actual,growth,eq,4.0,,pct,;,current
      south,beds,2024,actual,growth,eq,3.0,,pct,;,current
      """)
    let rows = chart.groups.flatMap(\.rows)
    #expect(rows.map(\.name) == ["Hospital beds at current prices", "Hospital beds"])
    #expect(rows.map(\.gap) == ["+1.0 pp", "−0.5 pp"])
    #expect(chart.text.description.contains("Growth in hospital beds at current prices"))
  }

  /// More than 19 lies above 19.0 by more than nothing; at least 19 need not.
  @Test(arguments: [("gt", "＞0.0 pp"), ("ge", "≥0.0 pp"), ("lt", "＜0.0 pp"), ("le", "≤0.0 pp")])
  func gapOfABoundKeepsItsSign(comparator: String, gap: String) throws {
    let chart = try chart(
      """
      north,beds,2024,actual,growth,\(comparator),19,,pct,
      south,beds,2024,actual,growth,eq,19.0,,pct,
      """)
    #expect(chart.groups.flatMap(\.rows).map(\.gap) == [gap])
  }

  /// 321.1 against above 15 may be 21.4 times as much, or less: neither a most nor a ratio is known.
  @Test func ratioOfABoundIsNoNumberWithoutDigits() throws {
    let chart = try chart(
      """
      north,beds,2024,actual,level,gt,15,,bed,
      south,beds,2024,actual,level,eq,321.1,,bed,P
      north,wards,2024,actual,level,eq,5.28,,bed,
      south,wards,2024,actual,level,eq,63.27,,bed,
      """)
    #expect(amounts(chart) == ["Hospital beds: bound only", "Wards: 12.0×"])
    #expect(chart.text.title == "Wards in 2024: South’s figure is 12.0 times North’s")
  }
}
