import Drawing
import Testing

@testable import Charts

@Suite struct LineChartTests {
  private func texts(_ drawing: ChartDrawing) -> [String] {
    SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.map(\.line.text)
  }

  private func placed(_ points: [LinePoint], breaks: [Double] = [], isJoined: Bool = true) -> PlacedSeries {
    let chart = LineChart(
      text: ChartText(title: "", language: .english),
      series: [LineSeries(label: "x", role: .main(color: 0), points: points, isJoined: isJoined, breaks: breaks)])
    let measurer = FixedMeasurer()
    let sheet = ChartSheet(text: chart.text, canvas: .slide, measurer: measurer)
    let stage = LineStage(chart, sheet: sheet, measurer: measurer)
    return PlacedSeries(
      chart.series[0], values: stage.values, periods: stage.periods, frame: stage.frame)
  }

  @Test(arguments: Language.allCases)
  func `the figures of the reports`(language: Language) {
    for (name, canvas) in [("slide", ChartCanvas.slide), ("half", .half)] {
      let drawing = LineSamples.product(language).draw(on: canvas, measurer: FixedMeasurer())
      expectGolden("line-product-\(name)-\(language.rawValue)", SceneTranscript(drawing.scene).text)
    }
  }

  @Test func `a chart of targets`() {
    let drawing = LineSamples.targets.draw(on: .page, measurer: FixedMeasurer())
    expectGolden("line-targets-page-zh", SceneTranscript(drawing.scene).text)
  }

  @Test func `all labels of the reports find a place on a slide`() {
    for language in Language.allCases {
      #expect(LineSamples.product(language).draw(on: .slide, measurer: FixedMeasurer()).warnings.isEmpty)
    }
  }

  @Test func `points more than one period apart are not joined`() {
    let points = [2015.0, 2020, 2021, 2023, 2024].map { LinePoint(position: $0, value: $0) }
    #expect(placed(points).joins == [false, false, true, false, true])
    #expect(placed(points).runs.count == 2)
    #expect(placed(points, isJoined: false).runs.isEmpty)
  }

  @Test func `a missing value is a gap`() {
    let points = [
      LinePoint(position: 2020, value: 1), LinePoint(position: 2021, value: nil), LinePoint(position: 2022, value: 3),
    ]
    #expect(placed(points).joins == [false, false])
  }

  @Test func `no line crosses a break or meets a bound`() {
    let points = [2020.0, 2021, 2022].map { LinePoint(position: $0, value: $0) }
    #expect(placed(points, breaks: [2020.5]).joins == [false, false, true])
    var bound = points
    bound[1].mark = .moreThan
    #expect(placed(bound).joins == [false, false, false])
  }

  @Test func `first, last, highest and lowest are the key figures`() {
    let values = [3.0, 5, 9, 4, 1, 2, 6]
    let points = values.enumerated().map { LinePoint(position: 2010 + Double($0.offset), value: $0.element) }
    #expect(placed(points).keyIndices == [0, 2, 4, 6])
  }

  @Test func `series beyond the seventh are muted and named`() {
    let drawing = LineChart(
      text: ChartText(title: "", language: .english),
      series: (0..<9).map {
        LineSeries(label: "s\($0)", role: .second(color: $0), points: [LinePoint(position: 2020, value: Double($0))])
      }
    ).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.filter { $0 == .seriesMuted("s7") || $0 == .seriesMuted("s8") }.count == 2)
  }

  @Test func `every label is drawn or warned about`() {
    for canvas in [ChartCanvas.slide, .half, .free(width: 300, height: 240)] {
      let chart = LineSamples.quarters
      let drawing = chart.draw(on: canvas, measurer: FixedMeasurer())
      let drawn = texts(drawing)
      let wanted = chart.series.flatMap { $0.points.compactMap(\.label) }
      let dropped = drawing.warnings.compactMap { warning -> String? in
        if case .labelDropped(let text) = warning { text } else { nil }
      }
      for label in Set(wanted) {
        let shown = drawn.filter { $0 == label || $0.hasSuffix(" " + label) }.count
        let lost = dropped.filter { $0 == label || $0.hasSuffix(" " + label) }.count
        #expect(shown + lost >= wanted.filter { $0 == label }.count, "\(label)")
      }
    }
  }

  /// Lines through two years that end at the same value, in these roles.
  private func alike(_ roles: [SeriesRole], label: (Int) -> String = { "Place \($0)" }) -> LineChart {
    LineChart(
      text: ChartText(title: "Alike", language: .english),
      series: roles.enumerated().map { place, role in
        LineSeries(
          label: label(place), role: role,
          points: [
            LinePoint(position: 2020, value: Double(place)), LinePoint(position: 2021, value: 9, label: "9.\(place)"),
          ])
      })
  }

  @Test func `names without room at the ends of their lines stand in a key, in the order of the data`() {
    let roles = (0..<7).map { $0 == 0 ? SeriesRole.main(color: 0) : .second(color: $0) }
    // Seven labels with a rank each need more than the plot of a low block has.
    var chart = alike(roles)
    for place in 0..<7 { chart.series[place].points[1].remark = "1st" }
    let drawing = chart.draw(on: .block(width: 240, height: 60), measurer: FixedMeasurer())
    let drawn = texts(drawing)
    #expect(drawn.filter { $0.hasPrefix("Place ") && !$0.contains("9.") } == (0..<7).map { "Place \($0)" })
    #expect(
      !drawing.warnings.contains { if case .labelDropped(let text) = $0 { text.hasPrefix("Place") } else { false } })
    let roomy = texts(alike(roles).draw(on: .slide, measurer: FixedMeasurer()))
    #expect(roomy.filter { $0.hasPrefix("Place ") }.sorted() == (0..<7).map { "Place \($0) 9.\($0)" })
  }

  @Test func `a name too long for an end stands whole in a key`() {
    let chart = alike([.main(color: 0), .second(color: 1)]) { "\(HostileSamples.forty) \($0)" }
    for canvas in [ChartCanvas.slide, .half] {
      let drawing = chart.draw(on: canvas, measurer: FixedMeasurer())
      let drawn = texts(drawing)
      #expect((0..<2).allSatisfy { drawn.contains("\(HostileSamples.forty) \($0)") })
      #expect(drawn.contains("9.0") && drawn.contains("9.1"))
      #expect(drawing.warnings.isEmpty)
    }
  }

  @Test func `a grey line that finds no room for its name is told of, and its value does not stand alone`() {
    let drawing = alike([.main(color: 0)] + Array(repeating: .muted, count: 29)).draw(
      on: .slide, measurer: FixedMeasurer())
    let drawn = texts(drawing)
    let dropped = drawing.warnings.compactMap { if case .labelDropped(let text) = $0 { text } else { nil } }
    for place in 1..<30 {
      let label = "Place \(place) 9.\(place)"
      #expect(drawn.contains(label) != dropped.contains(label), "\(label)")
      #expect(!drawn.contains("9.\(place)"))
    }
    #expect(drawn.contains("Place 0 9.0"))
  }

  @Test func `a line that ends in a narrow place has its name above its value`() {
    let breaks = [2020.5, 2021.5].map { TimeNotes.Break(position: $0, lines: ["Break"]) }
    let chart = LineChart(
      text: ChartText(title: "Narrow", language: .english),
      series: [
        LineSeries(
          label: "Somewhere", role: .main(color: 0),
          points: [LinePoint(position: 2021, value: 5, label: "123.4", remark: "2nd of all provinces")]),
        LineSeries(
          label: "Elsewhere", role: .second(color: 1),
          points: (2012...2024).map { LinePoint(position: Double($0), value: 1) }),
      ], notes: TimeNotes(breaks: breaks))
    let drawing = chart.draw(on: .slide, measurer: FixedMeasurer())
    let drawn = texts(drawing)
    #expect(drawn.contains("Somewhere") && drawn.contains("123.4"))
    #expect(drawing.warnings.contains(.labelDropped("2nd of all provinces")))
    // Two breaks of the same words are told once.
    #expect(drawn.filter { $0 == "Break" }.count == 1)
  }

  private func twoLines(_ last: (Double, Double), waiting: Bool = false) -> LineChart {
    LineChart(
      text: ChartText(title: "Ends", language: .english),
      series: [("Here", last.0), ("There", last.1)].enumerated().map { place, line in
        LineSeries(
          label: line.0, role: .inOrder(place),
          points: [
            LinePoint(position: 2023, value: 5), LinePoint(position: 2024, value: line.1, label: "\(line.1)"),
          ])
      },
      notes: TimeNotes(waiting: waiting ? [TimeNotes.Waiting(position: 2025, text: "not yet reported")] : []))
  }

  /// The heights of a label at an end and of the sign of its figure.
  private func heights(_ chart: LineChart, _ series: Int) throws -> (label: Double, point: Double) {
    let measurer = FixedMeasurer()
    let sheet = ChartSheet(text: chart.text, canvas: .slide, measurer: measurer)
    let stage = LineStage(chart, sheet: sheet, measurer: measurer)
    var labels = LineLabels(stage: stage, targets: [], style: sheet.style, measurer: measurer)
    labels.placeEnds()
    let name = chart.series[series].label
    let baseline = labels.items.compactMap { item -> Double? in
      if case .text(let line) = item, line.text.hasPrefix(name) { line.baseline.y } else { nil }
    }.first
    let point = try #require(stage.placed[series].figures.last?.point.y)
    return (try #require(baseline), point)
  }

  @Test func `a label at a low end stays there beside a period that waits`() throws {
    let chart = twoLines((-6, -19), waiting: true)
    for series in [0, 1] {
      let height = try heights(chart, series)
      #expect((height.label - height.point).magnitude < 6)
    }
  }

  @Test func `a title without room gives way to the shorter one, or takes a third line`() {
    let long = "Somewhere’s hospital beds rose from 200 thousand beds in 2020 to 220 thousand beds in the year 2022"
    func lines(_ text: ChartText) -> [String] {
      texts(LineChart(text: text, series: []).draw(on: .half, measurer: FixedMeasurer()))
    }
    let short = lines(ChartText(title: long, shortTitle: "220 thousand beds in 2022", language: .english))
    #expect(short.contains("220 thousand beds in 2022") && !short.joined().contains("…"))
    #expect(!lines(ChartText(title: long, language: .english)).joined().contains("…"))
    #expect(lines(ChartText(title: "Beds", shortTitle: "Never", language: .english)).contains("Beds"))
  }

  @Test func `years have a tick each and a label where a figure stands`() {
    let drawn = texts(LineSamples.product(.chinese).draw(on: .slide, measurer: FixedMeasurer()))
    #expect(["2015年", "2020", "2021", "2022", "2023", "2024", "2025"].allSatisfy(drawn.contains))
    #expect(!drawn.contains("2017"))
  }

  @Test func `a chart wider than it needs keeps its size and a long one grows`() {
    let chart = LineSamples.product(.english)
    #expect(chart.draw(on: .slide, measurer: FixedMeasurer()).scene.size == Size(width: 960, height: 540))
    let small = ChartCanvas.block(width: 240, height: 60)
    #expect(chart.draw(on: small, measurer: FixedMeasurer()).scene.size.height > 150)
  }
}
