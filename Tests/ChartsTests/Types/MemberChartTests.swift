import Charts
import Drawing
import Testing

/// Slopes, small charts and quadrants: pictures kept as text, and what they promise.
@Suite struct MemberChartTests {
  private func texts(_ drawing: ChartDrawing) -> [String] {
    SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.map(\.line.text)
  }

  private func lines(_ drawing: ChartDrawing) -> [String] { SceneTranscript(drawing.scene).lines }

  @Test(arguments: Language.allCases)
  func `two points in time`(language: Language) {
    let drawing = MemberSamples.slope(language).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("slope-slide-\(language.rawValue)", SceneTranscript(drawing.scene).text)
  }

  @Test(arguments: Language.allCases)
  func `one small chart for each city`(language: Language) {
    let drawing = MemberSamples.multiples(language).draw(on: .page, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("multiples-page-\(language.rawValue)", SceneTranscript(drawing.scene).text)
  }

  @Test(arguments: Language.allCases)
  func `level against growth`(language: Language) {
    let drawing = MemberSamples.quadrant(language).draw(on: .slide, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    expectGolden("quadrant-slide-\(language.rawValue)", SceneTranscript(drawing.scene).text)
  }

  // MARK: Slopes

  private func slope(_ pairs: [(Double, Double)], kind: Marker.Kind = .exact, isComparable: Bool = true) -> SlopeChart {
    SlopeChart(
      text: ChartText(title: "", language: .english), first: "2020", last: "2024",
      rows: pairs.enumerated().map { place, pair in
        SlopeRow(
          label: "m\(place)", role: .main(color: 0), first: .init(PrintedFigure(pair.0, text: "\(pair.0)")),
          last: .init(PrintedFigure(pair.1, text: "\(pair.1)", kind: kind)), isComparable: isComparable)
      }, dashedKey: "not comparable")
  }

  /// Heights of the labels of one side, in the order of the members.
  private func heights(_ chart: SlopeChart, _ anchor: TextLine.Anchor) -> [Double] {
    let found = SceneAudit(chart.draw(on: .slide, measurer: FixedMeasurer()).scene, measurer: FixedMeasurer()).texts
    return chart.rows.compactMap { row in
      found.first { $0.line.anchor == anchor && $0.line.text.hasPrefix(row.label + " ") }?.bounds.midY
    }
  }

  @Test func `a line is solid only between figures that can be compared`() {
    func dashes(_ chart: SlopeChart) -> Int {
      lines(chart.draw(on: .slide, measurer: FixedMeasurer())).filter { $0.contains("dash 2.2,2") }.count
    }
    #expect(dashes(slope([(1, 2)])) == 0)
    // The line and its sample in the key.
    #expect(dashes(slope([(1, 2)], isComparable: false)) == 2)
    #expect(dashes(slope([(1, 2)], kind: .moreThan)) == 2)
    #expect(dashes(slope([(1, 2)], kind: .secondary)) == 0)
  }

  @Test func `the key stands only where a line is dashed`() {
    #expect(!texts(slope([(1, 2)]).draw(on: .slide, measurer: FixedMeasurer())).contains("not comparable"))
    let broken = slope([(1, 2)], isComparable: false).draw(on: .slide, measurer: FixedMeasurer())
    #expect(texts(broken).contains("not comparable"))
  }

  @Test func `labels stand at both ends in the order of the figures, apart and all of them`() {
    let chart = slope([(5, 1), (5.01, 9), (5.02, 3), (5.02, 2), (1, 2.01)])
    let left = heights(chart, .end)
    let right = heights(chart, .start)
    #expect(left.count == 5 && right.count == 5)
    // Larger is higher; of equal figures the first of the data.
    #expect([left[2], left[3], left[1], left[0], left[4]] == left.sorted())
    #expect([right[1], right[2], right[4], right[3], right[0]] == right.sorted())
    let gaps = zip(left.sorted(), left.sorted().dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 >= 9.5 * 1.25 * 1.6 - 0.01 })
  }

  @Test func `two hundred members make the chart longer and drop no label`() {
    let drawing = slope((0..<200).map { (Double($0 % 3), Double($0)) }).draw(on: .page, measurer: FixedMeasurer())
    #expect(drawing.scene.size.height > 200 * 8.5 * 1.25)
    #expect(drawing.warnings.allSatisfy { if case .labelDropped = $0 { false } else { true } })
  }

  @Test func `zero is a line with its number where figures lie on both sides of it`() {
    #expect(texts(slope([(-1, 2)]).draw(on: .slide, measurer: FixedMeasurer())).contains("0"))
    #expect(!texts(slope([(1, 2)]).draw(on: .slide, measurer: FixedMeasurer())).contains("0"))
  }

  // MARK: Small charts

  private func panels(_ series: [[Double]], scales: MultiplesChart.Scales, canvas: ChartCanvas) -> ChartDrawing {
    MultiplesChart(
      text: ChartText(title: "Title", subtitle: "Subtitle", notes: ["A note.", "Sources."], language: .english),
      panels: series.enumerated().map { place, values in
        MultiplesPanel(
          series: LineSeries(
            label: "p\(place)", role: .main(color: 0),
            points: values.enumerated().map { LinePoint(position: 2020 + Double($0), value: $1) }),
          value: "v\(place)")
      }, scales: scales, periods: .years(2020...2022)
    ).draw(on: canvas, measurer: FixedMeasurer())
  }

  /// The corners of the panels by their names.
  private func corners(_ drawing: ChartDrawing) -> [Point] {
    SceneAudit(drawing.scene, measurer: FixedMeasurer()).texts.filter { $0.line.text.hasPrefix("p") }
      .map { Point(x: $0.bounds.minX, y: $0.bounds.minY) }
  }

  @Test(arguments: [
    (2, ChartCanvas.slide, 2), (3, .slide, 3), (11, .slide, 4), (30, .slide, 5), (11, .half, 2), (11, .wide, 6),
    (1, .slide, 1),
  ])
  func `columns follow from the width`(count: Int, canvas: ChartCanvas, columns: Int) {
    let drawing = panels(Array(repeating: [1, 2, 3], count: count), scales: .shared, canvas: canvas)
    #expect(corners(drawing).count == count)
    #expect(Set(corners(drawing).map { ($0.x * 10).rounded() }).count == columns)
  }

  @Test func `panels grow downwards`() {
    let drawing = panels(Array(repeating: [1, 2, 3], count: 30), scales: .shared, canvas: .half)
    #expect(drawing.scene.size.height > 15 * 70)
  }

  @Test func `shared scales are numbered once in a row, free ones in each panel`() {
    let values: [[Double]] = [[0, 10], [0, 1000], [0, 7]]
    let shared = texts(panels(values, scales: .shared, canvas: .wide))
    #expect(shared.filter { $0 == "1000" }.count == 1)
    #expect(!shared.contains("10"))
    let free = texts(panels(values, scales: .free, canvas: .wide))
    #expect(free.contains("1000") && free.contains("10"))
  }

  @Test func `equal figures are equally high on a shared scale`() {
    let drawing = panels([[4, 8], [8, 4]], scales: .shared, canvas: .slide)
    let discs = lines(drawing).filter { $0.contains("fill #0F4C81") && $0.contains(" C") }
    let tops = discs.compactMap { $0.split(separator: " ").first { $0.hasPrefix("M") }?.split(separator: ",").last }
    #expect(Set(tops).count == 2)
  }

  @Test func `every panel has its name, its last figure and the first and last period`() {
    let drawn = texts(panels([[1, 2, 3], [3, 2, 1]], scales: .shared, canvas: .slide))
    #expect(drawn.filter { $0 == "2020" }.count == 2)
    #expect(drawn.filter { $0 == "2022" }.count == 2)
    #expect(!drawn.contains("2021"))
    #expect(["p0", "p1", "v0", "v1"].allSatisfy(drawn.contains))
  }

  @Test func `gaps stay gaps and breaks part the line`() {
    func polylines(_ points: [LinePoint], breaks: [Double] = []) -> Int {
      let chart = MultiplesChart(
        text: ChartText(title: "", language: .english),
        panels: [
          MultiplesPanel(
            series: LineSeries(label: "p", role: .main(color: 0), points: points, breaks: breaks), value: "v")
        ])
      return lines(chart.draw(on: .slide, measurer: FixedMeasurer())).filter { $0.contains("#0F4C81 2 round") }.count
    }
    let years = [2019.0, 2020, 2021, 2022].map { LinePoint(position: $0, value: $0 - 2000) }
    #expect(polylines(years) == 1)
    #expect(polylines(years, breaks: [2020.5]) == 2)
    #expect(polylines([years[0], years[1], years[3]]) == 1)
    #expect(polylines([years[0], years[3]]) == 0)
  }

  @Test func `a panel without figures says why`() {
    let chart = MultiplesChart(
      text: ChartText(title: "", language: .english),
      panels: [
        MultiplesPanel(series: LineSeries(label: "p", role: .main(color: 0), points: []), reason: "in no source read")
      ])
    #expect(texts(chart.draw(on: .slide, measurer: FixedMeasurer())).contains("in no source read"))
  }

  // MARK: Quadrants

  @Test func `arrows of bounds point along their own axis`() {
    func arrow(level: Marker.Kind, growth: Marker.Kind) -> [String] {
      let chart = QuadrantChart(
        text: ChartText(title: "", language: .english),
        points: [
          QuadrantPoint(
            label: "a", role: .main(color: 0), level: PrintedFigure(5, text: "5", kind: level),
            growth: PrintedFigure(5, text: "5", kind: growth)),
          QuadrantPoint(
            label: "b", role: .muted, level: PrintedFigure(10, text: "10"), growth: PrintedFigure(10, text: "10")),
        ], level: ValueAxisSpecification(), growth: ValueAxisSpecification())
      return lines(chart.draw(on: .slide, measurer: FixedMeasurer())).filter {
        $0.contains("stroke #0F4C81 1.3 round") && $0.filter { $0 == "L" }.count == 1
      }
    }
    /// From the start of the shaft to its end.
    func step(_ line: String) -> Point? {
      let numbers = line.split { !("0123456789.-".contains($0)) }.compactMap { Double($0) }
      return numbers.count > 3 ? Point(x: numbers[2] - numbers[0], y: numbers[3] - numbers[1]) : nil
    }
    #expect(arrow(level: .exact, growth: .secondary).isEmpty)
    #expect(arrow(level: .moreThan, growth: .exact).compactMap(step) == [Point(x: 9, y: 0)])
    #expect(arrow(level: .lessThan, growth: .exact).compactMap(step) == [Point(x: -9, y: 0)])
    #expect(arrow(level: .exact, growth: .moreThan).compactMap(step) == [Point(x: 0, y: -9)])
    #expect(arrow(level: .moreThan, growth: .lessThan).count == 2)
  }

  @Test func `every name is drawn or warned about`() {
    for (name, canvas) in ChartInvariantTests.canvases {
      let chart = MemberSamples.hostileQuadrant((0..<30).map { (Double($0 % 6), Double($0 % 5)) }, label: "A member")
      let drawing = chart.draw(on: canvas, measurer: FixedMeasurer())
      let drawn = texts(drawing)
      for point in chart.points {
        let isTold = drawing.warnings.contains(.labelDropped(point.label))
        #expect(drawn.contains(point.label) != isTold, "\(point.label) on \(name)")
      }
    }
  }

  @Test func `a name without room becomes a number below the plot`() {
    let points = (0..<9).map { place in
      QuadrantPoint(
        label: "Member with a long name \(place)", role: .muted,
        level: PrintedFigure(5 + Double(place % 3) * 0.8, text: "5"),
        growth: PrintedFigure(5 + Double(place / 3) * 0.8, text: "5"))
    }
    let chart = QuadrantChart(
      text: ChartText(title: "", language: .english), points: points,
      level: ValueAxisSpecification(extent: .stated(from: 0, to: 10)),
      growth: ValueAxisSpecification(extent: .stated(from: 0, to: 10)))
    let drawing = chart.draw(on: .half, measurer: FixedMeasurer())
    let drawn = texts(drawing)
    let told = drawing.warnings.filter { if case .labelDropped = $0 { true } else { false } }
    #expect(drawn.filter { $0.hasPrefix("Member with") }.count + told.count == 9)
    #expect(drawn.contains("1"))
  }

  /// Where points crowd, all muted members are numbered, so that more of them can be told apart.
  @Test func `no name is lost among forty members`() {
    let points = (0..<40).map { place in
      let (level, growth) = (Double(place * 7 % 40), Double(place * 11 % 40))
      return QuadrantPoint(
        label: "Member \(place)", role: place == 0 ? .main(color: 0) : .muted,
        level: PrintedFigure(level, text: "5"), growth: PrintedFigure(growth, text: "5"))
    }
    let chart = QuadrantChart(
      text: ChartText(title: "", language: .english), points: points, level: ValueAxisSpecification(),
      growth: ValueAxisSpecification())
    let drawing = chart.draw(on: .half, measurer: FixedMeasurer())
    #expect(drawing.warnings.isEmpty)
    let drawn = texts(drawing)
    #expect(points.allSatisfy { drawn.contains($0.label) })
  }

  @Test func `the highlighted name comes first`() {
    let points = (0..<40).map { place in
      QuadrantPoint(
        label: "Member \(place)", role: place == 39 ? .main(color: 0) : .muted,
        level: PrintedFigure(5 + Double(place) / 1000, text: "5"), growth: PrintedFigure(5, text: "5"))
    }
    let chart = QuadrantChart(
      text: ChartText(title: "", language: .english), points: points, level: ValueAxisSpecification(),
      growth: ValueAxisSpecification())
    #expect(texts(chart.draw(on: .half, measurer: FixedMeasurer())).contains("Member 39"))
  }

  // MARK: Marks of other charts

  @Test func `the rule of a mean stands behind the bars of a ranking`() {
    func rules(isComparable: Bool) -> Int {
      let chart = RankingChart(
        text: ChartText(title: "", language: .english), heads: .init(rank: "Rank", measure: "%"),
        rows: [2.0, 4].map { .init(rank: "1", name: "a", figure: PrintedFigure($0, text: "\($0)")) },
        total: .init(name: "All", figure: PrintedFigure(3, text: "3"), isComparable: isComparable))
      return lines(chart.draw(on: .slide, measurer: FixedMeasurer())).filter { $0.hasSuffix("stroke #1B1F24 0.75") }
        .count
    }
    #expect(rules(isComparable: true) == rules(isComparable: false) + 1)
  }

  /// The figure at the very end of the axis is drawn with its label beside it.
  @Test func `a target at the end of the axis is drawn`() {
    for value in [8.0, 0.7, 1234.5] {
      let chart = LineChart(
        text: ChartText(title: "", language: .english),
        series: [
          LineSeries(
            label: "s", role: .main(color: 0),
            points: [LinePoint(position: 2020, value: 0), LinePoint(position: 2021, value: value / 2)])
        ], values: ValueAxisSpecification(extent: .stated(from: 0, to: value)),
        targets: [LineTarget(first: 2021, shape: .range(value / 2, value), label: "target")])
      let drawing = chart.draw(on: .slide, measurer: FixedMeasurer())
      #expect(drawing.warnings.isEmpty)
      #expect(lines(drawing).contains { $0.contains("fill #0F4C81/0.26") })
    }
  }
}
