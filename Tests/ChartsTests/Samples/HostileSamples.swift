import Charts
import Drawing

/// Data that nobody would choose to draw; each must give a defined picture.
enum HostileSamples {
  static let forty = "A name of exactly forty characters, see!"

  static var all: [(name: String, chart: any Chart)] {
    lines.map { ("line of \($0.name)", $0.chart) } + bumps.map { ("bump of \($0.name)", $0.chart) }
      + bars.map { ("bars of \($0.name)", $0.chart) } + tiles.map { ("tile of \($0.name)", $0.chart) }
      + RevisionSamples.hostile.map { ("revision of \($0.name)", $0.chart) }
  }

  static var lines: [(name: String, chart: LineChart)] {
    func line(_ points: [(Double, Double?)], label: String = "Series") -> LineChart {
      LineChart(
        text: ChartText(title: "Title", subtitle: "Subtitle", notes: ["Source."], language: .english),
        series: [
          LineSeries(
            label: label, role: .main(color: 0),
            points: points.map { LinePoint(position: $0.0, value: $0.1, label: $0.1.map { NumberStyle().text($0) }) })
        ], values: ValueAxisSpecification(unit: "unit"))
    }
    return [
      ("nothing", LineChart(text: ChartText(title: "", language: .chinese), series: [])),
      ("no points", line([])), ("one point", line([(2020, 7)])), ("one zero", line([(2020, 0)])),
      ("all equal", line([(2020, 5), (2021, 5), (2022, 5)])), ("all missing", line([(2020, nil), (2021, nil)])),
      ("negative", line([(2020, -3), (2021, -9), (2022, -4)])),
      ("tiny", line([(2020, 1e-12), (2021, 3e-12)])), ("huge", line([(2020, 1e15), (2021, -1e15)])),
      ("mixed", line([(2020, 1e-12), (2021, 1e15)])),
      ("not finite", line([(2020, .nan), (2021, .infinity), (2022, 3), (.nan, 4)])),
      ("forty characters", line([(2020, 1), (2021, 2)], label: forty)),
      ("times out of time", line([(1e300, 1), (-.infinity, 2), (2021, 5)])),
      ("the same time", line([(2020, 1), (2020, 2)])),
      ("two centuries", line((1800...2025).map { (Double($0), Double($0 % 17)) })),
      (
        "ten colours",
        LineChart(
          text: ChartText(title: "Ten", language: .english),
          series: (0..<10).map { place in
            LineSeries(
              label: "Series \(place)", role: .second(color: place),
              points: [LinePoint(position: 2020, value: 1), LinePoint(position: 2021, value: Double(place))])
          })
      ),
      (
        "values outside the axis",
        LineChart(
          text: ChartText(title: "Outside", language: .english),
          series: [
            LineSeries(
              label: "Series", role: .main(color: 0),
              points: [LinePoint(position: 2020, value: 97), LinePoint(position: 2021, value: 120)])
          ], values: ValueAxisSpecification(extent: .stated(from: 96, to: 104)))
      ),
    ]
  }

  static var bumps: [(name: String, chart: BumpChart)] {
    let text = ChartText(title: "Ranks", language: .english)
    return [
      ("nothing", BumpChart(text: text, members: [])),
      ("one rank", BumpChart(text: text, members: [member("A", [(2020, 1)])])),
      (
        "ties",
        BumpChart(text: text, members: [member("A", [(2020, 1), (2021, 2)]), member("B", [(2020, 1), (2021, 2)])])
      ),
      ("endless ranks", BumpChart(text: text, members: [member("A", [(2020, .max), (1e300, 3), (2021, 2)])])),
      ("rank zero", BumpChart(text: text, members: [member("A", [(2020, 0), (2021, -4)])])),
      ("two hundred places", BumpChart(text: text, members: [member(forty, [(2020, 200), (2021, 1)])])),
      ("a century", BumpChart(text: text, members: [member("A", (1925...2025).map { (Double($0), 1 + $0 % 9) })])),
    ]
  }

  private static func member(_ label: String, _ ranks: [(Double, Int)]) -> BumpMember {
    BumpMember(
      label: label, role: .main(color: 0), ranks: ranks.map { BumpRank(position: $0.0, rank: $0.1) })
  }

  static var bars: [(name: String, chart: BarsChart)] {
    func bars(_ values: [Double?], label: String = "Group") -> BarsChart {
      BarsChart(
        text: ChartText(title: "Bars", language: .english),
        groups: values.indices.map { BarGroup(label: "\(label) \($0)") },
        series: [
          BarSeries(
            label: "Series", role: .main(color: 0),
            bars: values.map { BarValue($0, label: $0.map { NumberStyle().text($0) } ?? "none") })
        ])
    }
    return [
      ("nothing", bars([])), ("one", bars([3])), ("all missing", bars([nil, nil, nil])), ("zeros", bars([0, 0])),
      ("all equal", bars([4, 4, 4])), ("negative", bars([-4, -2, -11])), ("huge", bars([1e15, -1e15, 1e-12])),
      ("not finite", bars([.nan, .infinity, 2])), ("forty characters", bars([1, 2, 3], label: forty)),
      ("seventy", bars((0..<70).map { Double($0 % 13) - 4 })),
      (
        "bounds",
        BarsChart(
          text: ChartText(title: "Bounds", language: .english), groups: [BarGroup(label: "A"), BarGroup(label: "B")],
          series: [
            BarSeries(
              label: "x", role: .main(color: 0),
              bars: [BarValue(-3, mark: .lessThan, label: "< −3"), BarValue(-2, mark: .moreThan, label: "> −2")]),
            BarSeries(
              label: "y", role: .second(color: 1),
              bars: [BarValue(3, mark: .lessThan, label: "< 3"), BarValue(2, mark: .moreThan, label: "> 2")]),
          ], values: ValueAxisSpecification(extent: .aroundValues))
      ),
    ]
  }

  static var tiles: [(name: String, chart: TileChart)] {
    [
      ("nothing", TileChart(label: "", number: "", language: .chinese)),
      ("no figures", TileChart(label: "Label", number: "7", sparkline: Sparkline(points: []), language: .english)),
      (
        "long texts",
        TileChart(
          label: forty, number: "123456789.123456", unit: forty, fact: forty, context: forty,
          sparkline: Sparkline(points: [LinePoint(position: 2020, value: 3)]), language: .english)
      ),
    ]
  }
}
