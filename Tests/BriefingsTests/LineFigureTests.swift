import Charts
import Drawing
import Indicators
import Testing

@testable import Briefings

/// What lines and ranks through time say of themselves: years, colours, extremes, signs.
@Suite struct LineFigureTests {
  private func catalog(_ statements: String) throws -> Catalog { try ForeignPackage(statements).catalog }

  private func line(
    _ statements: String, _ regions: [String], targets: Bool = false, language: Language = .english
  ) throws -> LineChart {
    let catalog = try catalog(statements)
    let figure = LineFigure(
      indicators: [try #require(catalog.indicator(id: "beds"))],
      regions: try regions.map { try #require(catalog.region(id: $0)) }, showsTargets: targets)
    return try #require(try figure.prepared(in: Wording(language, catalog: catalog)).chart as? LineChart)
  }

  private func bump(_ statements: String, _ regions: [String]) throws -> BumpChart {
    let catalog = try catalog(statements)
    let figure = BumpFigure(
      indicator: try #require(catalog.indicator(id: "beds")),
      regions: try regions.map { try #require(catalog.region(id: $0)) })
    return try #require(
      try figure.prepared(in: Wording(.english, catalog: catalog)).chart as? BumpChart)
  }

  @Test func `with targets the subtitle names their years too`() throws {
    let rows = """
      north,beds,2020,actual,level,eq,200,,bed,
      north,beds,2021,actual,level,eq,210,,bed,
      north,beds,2024,target,level,ge,300,,bed,

      """
    #expect(try line(rows, ["north"]).text.subtitle.contains("North, 2020–21"))
    #expect(try line(rows, ["north"], targets: true).text.subtitle.contains("North, 2020–24"))
  }

  @Test func `no extreme is claimed while a bound leaves it open`() throws {
    let open = """
      north,beds,2022,actual,level,eq,146,,bed,
      north,beds,2023,actual,level,eq,120,,bed,
      north,beds,2024,actual,level,gt,150,,bed,

      """
    let highest = try line(open, ["north"]).text.description
    #expect(highest.contains("highest in 2024, lowest in 2023"))
    let undecided = open.replacing("gt,150", with: "gt,130")
    let description = try line(undecided, ["north"]).text.description
    #expect(!description.contains("highest"))
    #expect(description.contains("lowest in 2023"))
  }

  @Test func `a region keeps its colour beside one without figures, and what they are parts of is grey`() throws {
    let rows = """
      land,beds,2020,actual,level,eq,900,,bed,
      land,beds,2021,actual,level,eq,910,,bed,
      south,beds,2020,actual,level,eq,200,,bed,
      south,beds,2021,actual,level,eq,210,,bed,

      """
    let chart = try line(rows, ["north", "land", "south"])
    #expect(chart.series.map(\.label) == ["Land", "South"])
    #expect(chart.series.map(\.role) == [.whole, .second(color: 1)])
  }

  @Test func `the key of ranks names the signs that are drawn, and no whole among its parts`() throws {
    let rows = ["north": (300, 310), "south": (200, 330), "west": (100, 110)].sorted { $0.key < $1.key }.map {
      "\($0.key),beds,2020,actual,level,eq,\($0.value.0),,bed,\n\($0.key),beds,2021,actual,level,eq,\($0.value.1),,bed,\n"
    }.joined()
    let chart = try bump(rows, ["north", "land"])
    #expect(chart.members.map(\.label) == ["North", "South", "West"])
    #expect(!chart.text.notes.joined().contains("Dashed lines"))
    #expect(!chart.text.notes.joined().contains("Land"))
    #expect(chart.members.allSatisfy { !$0.leaps })
  }

  @Test func `equal targets of years in a row are told once`() throws {
    let sample = try WordingSample()
    let gdp = try sample.indicator("gdp")
    func history(_ targets: [(Int, String)], _ wording: Wording) -> String {
      wording.targetHistory(
        sample.luliang, named: wording.targetName(gdp, .growth), targets.map { (.year($0.0), $0.1) })
    }
    let zh = [
      (2019, "7%左右"), (2020, "6%以上"), (2021, "6%以上"), (2022, "6%以上"), (2024, "6%以上"), (2025, "5%左右"), (2026, "5%左右"),
    ]
    #expect(
      history(zh, sample.zh) == "吕梁地区生产总值增长目标2019年为7%左右，2020—2022年均为6%以上，2024年为6%以上，2025年和2026年均为5%左右")
    #expect(
      history([(2020, "at least 6%"), (2021, "at least 6%"), (2022, "at least 6%"), (2023, "about 5%")], sample.en)
        == "Lüliang’s GDP growth target was at least 6% in every year from 2020 to 2022 and about 5% for 2023")
  }

  @Test func `a break of one line parts that line alone, and says whose it is`() throws {
    let rows = (2020...2022).flatMap { year in
      [
        "north,beds,\(year),actual,level,eq,2\(year),,bed,\n",
        "south,beds,\(year),actual,level,eq,1\(year),,bed,\(year == 2021 ? "B" : "")\n",
      ]
    }
    let chart = try line(rows.joined(), ["north", "south"])
    #expect(chart.series.map(\.breaks) == [[], [2020.5]])
    #expect(chart.notes.breaks.map(\.position) == [2020.5])
    #expect(chart.notes.breaks.map(\.lines) == [["Series break (South):", "not comparable"]])
    #expect(try line(rows.joined(), ["south"]).notes.breaks.map(\.lines) == [["Series break:", "not comparable"]])
  }

  @Test func `a level to be reached in years is the end of a way, a total is no point of a line`() throws {
    let rows = """
      north,beds,2020,actual,level,eq,200,,bed,
      north,beds,2021,actual,level,eq,210,,bed,
      north,beds,2021-2025,target,level,ge,300,,bed,

      """
    let target = try #require(try line(rows, ["north"], targets: true).targets.first)
    #expect(target.first == 2025 && target.last == 2025)
    #expect(target.base == LineTarget.Base(position: 2020, value: 200))
    #expect(target.label == "at least 300")
    let unknown = rows.replacing("2020,actual", with: "2019,actual")
    #expect(try line(unknown, ["north"], targets: true).targets.map(\.base) == [nil])
    let catalog = try catalog(
      """
      north,beds,2020,actual,count,eq,20,,bed,
      north,beds,2021,actual,count,eq,30,,bed,
      north,beds,2021-2025,target,count,ge,90,,bed,
      north,beds,2022,target,count,ge,25,,bed,

      """)
    let figure = LineFigure(
      indicators: [try #require(catalog.indicator(id: "beds"))], regions: [try #require(catalog.region(id: "north"))],
      measure: .stated(.count), showsTargets: true)
    let chart = try #require(try figure.prepared(in: Wording(.english, catalog: catalog)).chart as? LineChart)
    #expect(chart.targets.map(\.first) == [2022])
    #expect(chart.text.notes[0].contains("Targets for totals of several years (at least 90 beds) are not drawn"))
  }

  @Test func `no way leads past another target`() throws {
    let rows = """
      north,beds,2020,actual,level,eq,200,,bed,
      north,beds,2021-2023,target,level,ge,250,,bed,
      north,beds,2021-2025,target,level,ge,300,,bed,

      """
    #expect(try line(rows, ["north"], targets: true).targets.map { $0.base?.position } == [2020, nil])
  }

  @Test func `the title tells where the way turned back, and only then`() throws {
    func title(_ values: [String]) throws -> String {
      let rows = values.enumerated().map { "north,beds,\(2020 + $0.offset),actual,level,\($0.element),,bed,\n" }
      return try line(rows.joined(), ["north"]).text.title
    }
    #expect(
      try title(["eq,200", "eq,240", "eq,220"])
        == "North’s hospital beds rose from 200 beds in 2020 to 220 beds in 2022, after a peak of 240 beds in 2021")
    #expect(
      try title(["eq,200", "eq,120", "eq,150"])
        == "North’s hospital beds fell from 200 beds in 2020 to 150 beds in 2022, after a low of 120 beds in 2021")
    #expect(!(try title(["eq,200", "eq,210", "eq,220"])).contains("after"))
    // A turn that was made good again, and one that a bound leaves open, are none.
    #expect(!(try title(["eq,200", "eq,240", "eq,210", "eq,230"])).contains("after"))
    #expect(!(try title(["eq,200", "gt,205", "eq,220"])).contains("after"))
  }

  @Test func `a range is a hollow mark with its ends, in every line labelled`() throws {
    let rows = """
      north,beds,2020,actual,level,eq,200,,bed,
      north,beds,2021,actual,level,eq,260,,bed,
      south,beds,2020,actual,level,range,100,140,bed,
      south,beds,2021,actual,level,eq,150,,bed,

      """
    let chart = try line(rows, ["north", "south"])
    let point = chart.series[1].points[0]
    #expect(point.mark == .range && point.extent == 100...140 && point.value == 120)
    #expect(point.label == "100–140")
    #expect(chart.text.notes[0].contains("A figure printed as a range is a hollow mark in its middle."))
  }
}
