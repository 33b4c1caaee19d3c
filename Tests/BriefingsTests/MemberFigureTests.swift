import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// Figures of many members: two points in time, small charts, level against growth.
@Suite struct MemberFigureTests {
  private static let beds = """
    north,beds,2020,actual,level,eq,200,,bed,
    north,beds,2024,actual,level,eq,300,,bed,
    south,beds,2020,actual,level,eq,100,,bed,
    south,beds,2024,actual,level,eq,120,,bed,P
    west,beds,2020,actual,level,eq,400,,bed,
    west,beds,2022,actual,level,eq,410,,bed,

    """

  private func catalog(_ statements: String, regions: String = ForeignPackage.regions) throws -> Catalog {
    try ForeignPackage(statements, regions: regions).catalog
  }

  private func code(_ region: String, _ catalog: Catalog) throws -> RegionCode {
    try #require(catalog.region(id: region))
  }

  private func code(_ indicator: String, of catalog: Catalog) throws -> IndicatorCode {
    try #require(catalog.indicator(id: indicator))
  }

  // MARK: Slopes

  private func slope(
    _ statements: String, _ regions: [String], indicators: [String] = ["beds"], periods: ClosedRange<Period>? = nil,
    language: Language = .english
  ) throws -> SlopeChart {
    let catalog = try catalog(statements)
    let figure = SlopeFigure(
      indicators: try indicators.map { try code($0, of: catalog) }, regions: try regions.map { try code($0, catalog) },
      periods: periods)
    return try #require(try figure.prepared(in: Wording(language, catalog: catalog)).chart as? SlopeChart)
  }

  @Test func `a single region stands among its peers, those without both figures are named`() throws {
    let chart = try slope(Self.beds, ["south"])
    #expect(chart.first == "2020" && chart.last == "2024")
    #expect(chart.rows.map(\.label) == ["South", "North"])
    #expect(chart.rows.map(\.first.figure.text) == ["100", "200"])
    #expect(chart.rows[0].last.figure.kind == .provisional)
    #expect(chart.text.notes[0].contains("West is not drawn for want of one of the two figures."))
  }

  @Test func `the title tells growth and its place when there are more than two`() throws {
    let west = "west,beds,2024,actual,level,eq,440,,bed,\n"
    // 100 to 120 is 20 %, 200 to 300 is 50 %, 400 to 440 is 10 %.
    #expect(
      try slope(Self.beds + west, ["south"]).text.title
        == "South’s hospital beds grew by 20.0% from 2020 to 2024, ranking 2nd by growth among the 3 shown")
    #expect(
      try slope(Self.beds + west, ["north"], language: .chinese).text.title == "2020年至2024年北医院床位增长50.0%，按增幅居所示3个地区第1位")
    #expect(
      try slope(Self.beds, ["south"]).text.title
        == "South’s hospital beds rose from 100 beds in 2020 to 120 beds in 2024")
  }

  @Test func `the pair is one of the subject, without a break in it if there is one`() throws {
    let more = Self.beds + "west,beds,2024,actual,level,eq,440,,bed,B\n"
    // All three have 2020 and 2024, but the subject's basis changed between.
    #expect(try slope(more, ["west"]).last == "2022")
    #expect(try slope(more, ["north"]).last == "2024")
  }

  /// Two of three have 2020 and 2024, all three 2020 alone; the widest pair of most is taken.
  @Test func `without periods the widest pair that most members have is drawn`() throws {
    let more = Self.beds + "north,beds,2023,actual,level,eq,290,,bed,\nsouth,beds,2023,actual,level,eq,115,,bed,\n"
    let chart = try slope(more, ["south"])
    #expect(chart.first == "2020" && chart.last == "2024")
    let one = "north,beds,2019,actual,level,eq,150,,bed,\n"
    #expect(try slope(more + one, ["south"]).first == "2020")
  }

  @Test func `many missing members are counted after the tenth`() throws {
    let names = (1...12).map { "Place \($0)" }
    let wording = Wording(.english, catalog: try catalog(Self.beds))
    #expect(
      wording.leftOutOfPairs(names, unknown: 1)
        == "Place 1, Place 2, Place 3, Place 4, Place 5, Place 6, Place 7, Place 8, Place 9, Place 10 and three others "
        + "are not drawn for want of one of the two figures.")
    let chinese = Wording(.chinese, catalog: try catalog(Self.beds))
    #expect(chinese.leftOutOfPairs(["西"], unknown: 0) == "西缺其中一个数据，未绘。")
    #expect(chinese.leftOutOfPairs([], unknown: 2) == "另有2个缺其中一个数据，未绘。")
  }

  @Test func `a break between the periods is said and its line not solid`() throws {
    let broken = Self.beds.replacing(
      "north,beds,2024,actual,level,eq,300,,bed,", with: "north,beds,2024,actual,level,eq,300,,bed,B")
    let chart = try slope(broken, ["north"])
    #expect(chart.rows.map(\.isComparable) == [false, true])
    #expect(chart.dashedKey == "new basis: not comparable")
    #expect(chart.text.title == "There were 300 hospital beds in North in 2024")
    #expect(chart.text.notes[0].contains("Between 2020 and 2024 the basis changed for North"))
  }

  @Test func `a break in a year between the two counts as well`() throws {
    let broken = Self.beds + "north,beds,2022,actual,level,eq,250,,bed,B\n"
    #expect(try slope(broken, ["north"], periods: .year(2020)...(.year(2024))).rows[0].isComparable == false)
  }

  @Test func `a bound is open and its line dashed`() throws {
    let bound = Self.beds.replacing(
      "south,beds,2024,actual,level,eq,120,,bed,P", with: "south,beds,2024,actual,level,gt,120,,bed,")
    let chart = try slope(bound, ["south"])
    #expect(chart.rows[0].last.figure.kind == .moreThan)
    #expect(chart.rows[0].last.figure.text == "＞120")
    #expect(chart.dashedKey == "one end is only a bound")
    #expect(chart.text.notes[0].contains("a bound, not a value"))
  }

  @Test func `several indicators of one region share a unit or are refused`() throws {
    let balance = "south,balance,2020,actual,level,eq,-5,,thousand,\nsouth,balance,2024,actual,level,eq,-9,,bed,\n"
    let chart = try slope(Self.beds + balance, ["south"], indicators: ["beds", "balance"])
    #expect(chart.rows.map(\.first.figure.value) == [100, -5000])
    #expect(chart.rows.map(\.last.figure.value) == [120, -9])
    #expect(chart.text.title == "Of 2 indicators of South, both rose from 2020 to 2024")
    #expect(throws: ChartFault.self) {
      try slope(
        Self.beds + "south,jobless,2020,actual,level,eq,5,,pct,\nsouth,jobless,2024,actual,level,eq,6,,pct,\n",
        ["south"],
        indicators: ["beds", "jobless"])
    }
  }

  @Test func `a scale that leaves zero says so`() throws {
    #expect(try slope(Self.beds, ["south"]).text.subtitle.hasSuffix("scale not from zero"))
    let signs = "south,balance,2020,actual,level,eq,-5,,bed,\nsouth,balance,2024,actual,level,eq,7,,bed,\n"
    #expect(!(try slope(signs, ["south"], indicators: ["balance"]).text.subtitle.contains("zero")))
  }

  // MARK: Small charts

  private func multiples(
    _ statements: String, _ regions: [String], indicators: [String] = ["beds"], isFree: Bool = false
  ) throws -> MultiplesChart {
    let catalog = try catalog(statements)
    let figure = MultiplesFigure(
      indicators: try indicators.map { try code($0, of: catalog) }, regions: try regions.map { try code($0, catalog) },
      isFree: isFree)
    return try #require(try figure.prepared(in: Wording(.english, catalog: catalog)).chart as? MultiplesChart)
  }

  @Test func `peers come in the order of their figures of one year, named regions in their own`() throws {
    #expect(try multiples(Self.beds, ["south"]).panels.map(\.series.label) == ["West", "North", "South"])
    #expect(try multiples(Self.beds, ["south", "west"]).panels.map(\.series.label) == ["South", "West"])
  }

  @Test func `scales are said, and the last figure has its year where it is not the last`() throws {
    let chart = try multiples(Self.beds, ["south"])
    #expect(chart.scales == .shared)
    #expect(chart.text.subtitle.contains("all on one scale, in order of the figures of 2020"))
    #expect(chart.panels.map(\.value) == ["410", "300", "120"])
    #expect(chart.panels.map(\.remark) == ["2022", "2024", "2024"])
    let free = try multiples(Self.beds, ["south"], isFree: true)
    #expect(free.scales == .free && free.text.subtitle.contains("each on its own scale"))
  }

  @Test func `indicators in different units have scales of their own`() throws {
    let rates = "south,jobless,2020,actual,level,eq,5,,pct,\nsouth,jobless,2024,actual,level,eq,6,,pct,\n"
    let chart = try multiples(Self.beds + rates, ["south"], indicators: ["beds", "jobless"])
    #expect(chart.scales == .free)
    #expect(chart.panels.map(\.value) == ["120 beds", "6%"])
    #expect(chart.text.title == "Of 2 indicators of South, both rose between their first and last comparable figures")
  }

  // MARK: Level against growth

  private func quadrant(
    _ statements: String, _ regions: [String] = [], period: Period? = nil, language: Language = .english
  ) throws -> QuadrantChart {
    let catalog = try catalog(statements)
    let figure = QuadrantFigure(
      indicator: try code("beds", of: catalog), regions: try regions.map { try code($0, catalog) }, period: period)
    return try #require(try figure.prepared(in: Wording(language, catalog: catalog)).chart as? QuadrantChart)
  }

  /// Levels 300, 120 and 440 with the mean 286.7; growth 50, 20 and 10 with the mean 26.7.
  private static let three = """
    north,beds,2023,actual,level,eq,200,,bed,
    north,beds,2024,actual,level,eq,300,,bed,
    south,beds,2023,actual,level,eq,100,,bed,
    south,beds,2024,actual,level,eq,120,,bed,
    west,beds,2023,actual,level,eq,400,,bed,
    west,beds,2024,actual,level,eq,440,,bed,

    """

  @Test func `rules are the means, unless the whole has a figure among those of its members`() throws {
    let chart = try quadrant(Self.three, ["north"])
    #expect(chart.levelRule == "mean 287" && chart.growthRule == "mean 26.7%")
    #expect(
      chart.text.title == "North’s hospital beds lay above the mean in 2024 and grew by 50.0%, above the mean rate")
    // A total of 860 is no mean of its members; its growth of 22.9 % lies among theirs.
    let land = "land,beds,2023,actual,level,eq,700,,bed,\nland,beds,2024,actual,level,eq,860,,bed,\n"
    let whole = try quadrant(Self.three + land, ["south"])
    #expect(whole.levelRule == "mean 287" && whole.growthRule == "Land 22.9%")
    #expect(
      whole.text.title == "South’s hospital beds lay below the mean in 2024 and grew by 20.0%, below Land’s rate")
    #expect(whole.text.notes[0].contains("The vertical rule is the simple mean of the 3 shown, 287 beds."))
    #expect(whole.text.notes[0].contains("The horizontal rule is the growth of Land, 22.9%."))
  }

  @Test func `without a region all members of the fullest set are drawn and counted`() throws {
    let chart = try quadrant(Self.three)
    #expect(chart.points.map(\.label) == ["North", "South", "West"])
    #expect(chart.points.allSatisfy { $0.role == .muted })
    #expect(
      chart.text.title
        == "In 2024, one of the 3 regions shown was above the mean in hospital beds and above the mean rate in growth")
    #expect(
      try quadrant(Self.three, language: .chinese).text.title
        == "2024年所示3个地区中，有1个地区的医院床位高于所示地区均值且增速高于所示地区均值")
  }

  @Test func `bounds are open on their own axis and outside the mean`() throws {
    let bound = Self.three.replacing(
      "west,beds,2024,actual,level,eq,440,,bed,", with: "west,beds,2024,actual,level,gt,440,,bed,")
    let chart = try quadrant(bound, ["north"])
    let west = try #require(chart.points.first { $0.label == "West" })
    #expect(west.level.kind == .moreThan && west.growth.kind == .moreThan)
    // 300 and 120 alone.
    #expect(chart.level.reference == 210)
    #expect(chart.text.notes[0].contains("the simple mean of the 2 exact figures shown, 210 beds"))
  }

  @Test func `members without one of the figures are named`() throws {
    let chart = try quadrant(
      Self.three.replacing("west,beds,2023,actual,level,eq,400,,bed,\n", with: ""), ["north"], period: .year(2024))
    #expect(chart.points.count == 2)
    #expect(chart.text.notes[0].contains("West is not drawn for want of one of the two figures."))
  }
}

/// What stands beside the members of a ranking, on a tile and in an index, where figures are bounds, means or broken.
@Suite struct CompanionFigureTests {
  private func catalog(_ statements: String) throws -> Catalog { try ForeignPackage(statements).catalog }

  private func ranking(_ indicator: String, _ statements: String) throws -> RankingChart {
    let catalog = try catalog(statements)
    let figure = RankingFigure(
      indicator: try #require(catalog.indicator(id: indicator)), subject: try #require(catalog.region(id: "north")),
      period: .year(2024))
    return try #require(try figure.prepared(in: Wording(.english, catalog: catalog)).chart as? RankingChart)
  }

  /// A rate of the whole lies among those of its members and is a rule; a total does not.
  @Test func `the figure of the whole is a rule where it can be held against its members`() throws {
    let rates = """
      north,jobless,2024,actual,level,eq,5,,pct,
      south,jobless,2024,actual,level,eq,7,,pct,
      land,jobless,2024,actual,level,eq,6.1,,pct,

      """
    #expect(try ranking("jobless", rates).total?.isComparable == true)
    let totals = """
      north,beds,2024,actual,level,eq,5,,bed,
      south,beds,2024,actual,level,eq,7,,bed,
      land,beds,2024,actual,level,eq,12,,bed,

      """
    #expect(try ranking("beds", totals).total?.isComparable == false)
    #expect(try ranking("beds", totals).total?.remark == "the whole, not drawn as a bar")
  }

  private func tile(_ indicator: String, _ statements: String, _ language: Language = .english) throws -> TileChart {
    let catalog = try catalog(statements)
    let figure = TileFigure(
      indicator: try #require(catalog.indicator(id: indicator)), region: try #require(catalog.region(id: "north")))
    return try #require(try figure.prepared(in: Wording(language, catalog: catalog)).chart as? TileChart)
  }

  @Test func `a tile tells a change in points for a rate and in percent for an amount`() throws {
    let rates = "north,jobless,2023,actual,level,eq,5.0,,pct,\nnorth,jobless,2024,actual,level,eq,6.1,,pct,\n"
    #expect(try tile("jobless", rates).fact == "Up 1.1 percentage points on 2023")
    #expect(try tile("jobless", rates, .chinese).fact == "比2023年高1.1个百分点")
    let same = rates.replacing("eq,6.1", with: "eq,5.0")
    #expect(try tile("jobless", same, .chinese).fact == "与2023年持平")
    #expect(try tile("jobless", rates.replacing("6.1,,pct,", with: "6.1,,pct,B")).fact.isEmpty)
    let beds = "north,beds,2023,actual,level,eq,200,,bed,\nnorth,beds,2024,actual,level,eq,210,,bed,\n"
    #expect(try tile("beds", beds).fact == "Grew by 5.0%")
  }

  @Test func `a bound on a tile is as short as can be`() throws {
    let beds = "north,beds,2023,actual,level,eq,200,,bed,\nnorth,beds,2024,actual,level,gt,210,,bed,\n"
    #expect(try tile("beds", beds).number == "＞210")
    #expect(try tile("beds", beds).fact == "Grew by more than 5.0%")
  }

  @Test func `an index that ends at a break says so`() throws {
    let beds = (2020...2024).map { "north,beds,\($0),actual,level,eq,\($0),,bed,\($0 == 2023 ? "B" : "")\n" }.joined()
    let catalog = try catalog(beds)
    let figure = LineFigure(
      indicators: [try #require(catalog.indicator(id: "beds"))], regions: [try #require(catalog.region(id: "north"))],
      measure: .index(base: .year(2020)))
    let chart = try #require(try figure.prepared(in: Wording(.english, catalog: catalog)).chart as? LineChart)
    #expect(chart.series[0].points.map(\.position) == [2020, 2021, 2022])
    #expect(chart.text.notes[0].contains("Figures from 2023 on are not comparable with earlier ones."))
  }
}
