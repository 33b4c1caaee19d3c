import Charts
import Drawing

/// Line charts with the figures of the reports, and made-up ones.
enum LineSamples {
  static func plans(_ language: Language) -> [TimeNotes.Plan] {
    switch language {
    case .chinese:
      [
        TimeNotes.Plan(first: 2016, last: 2020, label: "“十三五”时期，2016—2020年", shortLabel: "“十三五”时期"),
        TimeNotes.Plan(first: 2021, last: 2025, label: "“十四五”时期，2021—2025年", shortLabel: "“十四五”时期"),
      ]
    case .english:
      [
        TimeNotes.Plan(first: 2016, last: 2020, label: "13th plan period, 2016–20", shortLabel: "13th plan"),
        TimeNotes.Plan(first: 2021, last: 2025, label: "14th plan period, 2021–25", shortLabel: "14th plan"),
      ]
    }
  }

  static func product(_ language: Language) -> LineChart {
    switch language {
    case .chinese: chineseProduct
    case .english: englishProduct
    }
  }

  private static var chineseProduct: LineChart {
    LineChart(
      text: ChartText(
        title: "吕梁经济总量九年间由全省第8位升至第2位，2024年达到2643.2亿元",
        subtitle: "地区生产总值，亿元，现价；吕梁市、晋中市，2015—2024年。位次为各来源原文所述的全省位次",
        notes: [
          "†菱形点：二手来源（转载网页），其余为工作报告或政府网站。两点之间相隔超过一年的不连线；断点两侧不连线。吕梁2024年数是否含普查修订，来源未说明，按有断点处理。",
          "来源：吕梁市政府工作报告（2021年、2025年）；吕梁市人民政府网站（2023年6月）；晋中市政府工作报告（2025年）；转载网页†。",
        ],
        description: "折线图：吕梁、晋中地区生产总值，2015—2024年。", language: .chinese),
      series: [
        LineSeries(
          label: "吕梁", role: .main(color: 0),
          points: [
            LinePoint(position: 2015, value: 955.8, label: "955.8", remark: "第8位"),
            LinePoint(position: 2020, value: 1538.04, label: "1538.04", remark: "第4位"),
            LinePoint(position: 2021, value: 2071.4, mark: .secondary, label: "2071.4†"),
            LinePoint(position: 2022, value: 2418.9, label: "2418.9", remark: "第3位"),
            LinePoint(position: 2023, value: 2366.08, mark: .secondary, label: "2366.08†"),
            LinePoint(position: 2024, value: 2643.2, label: "2643.2", remark: "全省第2位"),
          ], breaks: [2023.5]),
        LineSeries(
          label: "晋中", role: .second(color: 1),
          points: [
            LinePoint(position: 2020, value: 1468.8, mark: .secondary, label: "1468.8†"),
            LinePoint(position: 2021, value: 1843.4, mark: .secondary, label: "1843.4†"),
            LinePoint(position: 2024, value: 2458.8, label: "2458.8", remark: "全省第4位"),
          ], breaks: [2023.5]),
      ],
      values: ValueAxisSpecification(unit: "亿元"), periods: .years(2015...2025, firstSuffix: "年"),
      notes: TimeNotes(
        plans: plans(.chinese), breaks: [TimeNotes.Break(position: 2023.5, lines: ["经济普查修订：", "前后口径不同"])],
        gaps: [TimeNotes.Gap(first: 2016, last: 2019, text: "2016—2019年：所收来源未载")],
        waiting: [TimeNotes.Waiting(position: 2025, text: "尚未公布")]))
  }

  private static var englishProduct: LineChart {
    LineChart(
      text: ChartText(
        title: "Lüliang’s economy has climbed from 8th to 2nd in Shanxi in nine years, reaching 264.3 billion yuan",
        subtitle: "Gross regional product, billion yuan at current prices; Lüliang and Jinzhong, 2015–2024. "
          + "Ranks are those stated by the sources",
        notes: [
          "† secondary source (copied web page); all others are work reports or government pages. No line is drawn "
            + "across years without a figure, nor across the break. No source says whether Lüliang’s 2024 figure "
            + "includes the census revision; it is treated as a break.",
          "Sources: Lüliang government work reports (2021, 2025); Lüliang municipal government website (June 2023); "
            + "Jinzhong government work report (2025); copied pages†.",
        ],
        description: "Line chart: gross regional product of Lüliang and Jinzhong, 2015–2024.", language: .english),
      series: [
        LineSeries(
          label: "Lüliang", role: .main(color: 0),
          points: [
            LinePoint(position: 2015, value: 95.58, label: "95.6", remark: "8th"),
            LinePoint(position: 2020, value: 153.804, label: "153.8", remark: "4th"),
            LinePoint(position: 2021, value: 207.14, mark: .secondary, label: "207.1†"),
            LinePoint(position: 2022, value: 241.89, label: "241.9", remark: "3rd"),
            LinePoint(position: 2023, value: 236.608, mark: .secondary, label: "236.6†"),
            LinePoint(position: 2024, value: 264.32, label: "264.3", remark: "2nd in Shanxi"),
          ], breaks: [2023.5]),
        LineSeries(
          label: "Jinzhong", role: .second(color: 1),
          points: [
            LinePoint(position: 2020, value: 146.88, mark: .secondary, label: "146.9†"),
            LinePoint(position: 2021, value: 184.34, mark: .secondary, label: "184.3†"),
            LinePoint(position: 2024, value: 245.88, label: "245.9", remark: "4th in Shanxi"),
          ], breaks: [2023.5]),
      ],
      values: ValueAxisSpecification(unit: "bn yuan"), periods: .years(2015...2025),
      notes: TimeNotes(
        plans: plans(.english),
        breaks: [TimeNotes.Break(position: 2023.5, lines: ["Census revision:", "not comparable"])],
        gaps: [TimeNotes.Gap(first: 2016, last: 2019, text: "2016–19: in no source read")],
        waiting: [TimeNotes.Waiting(position: 2025, text: "not yet reported")]))
  }

  /// A figure of which only a bound is known.
  static let bound = LineChart(
    text: ChartText(
      title: "只凭工作报告，2022年只知“突破2400亿元”", subtitle: "吕梁市地区生产总值，亿元，现价；仅用工作报告",
      notes: [
        "空心加箭头为界限值（超过），不作数值参与计算；由界限算出的增幅仍是界限。各点相隔超过一年，不连线。",
        "来源：吕梁市政府工作报告（2021年、2023年、2025年）。",
      ], language: .chinese),
    series: [
      LineSeries(
        label: "吕梁", role: .main(color: 0),
        points: [
          LinePoint(position: 2015, value: 955.8, label: "955.8"),
          LinePoint(position: 2020, value: 1538.04, label: "1538.04"),
          LinePoint(position: 2022, value: 2400, mark: .moreThan, label: "＞2400"),
          LinePoint(position: 2024, value: 2643.2, label: "2643.2"),
        ])
    ], values: ValueAxisSpecification(unit: "亿元"), periods: .years(2015...2024))

  /// Targets in their shapes with actual figures.
  static let targets = LineChart(
    text: ChartText(
      title: "增长目标的下限五年间由8%降至4.5%",
      subtitle: "吕梁市地区生产总值增长目标与实际，%，可比价，2021—2026年；目标按原文形状绘出", language: .chinese, figureNumber: "图8"),
    series: [
      LineSeries(
        label: "", role: .actual,
        points: [
          LinePoint(position: 2021, value: 9.2, mark: .secondary, label: "实际9.2%†"),
          LinePoint(position: 2022, value: 3.9, label: "实际3.9%"),
        ], isJoined: false)
    ], values: ValueAxisSpecification(unit: "%"), periods: .years(2021...2026, firstSuffix: "年"),
    notes: TimeNotes(
      plans: [
        TimeNotes.Plan(first: 2021, last: 2025, label: "“十四五”时期"),
        TimeNotes.Plan(first: 2026, last: 2030, label: "“十五五”时期"),
      ],
      gaps: [
        TimeNotes.Gap(first: 2022, last: 2022, text: "目标：报告未收"),
        TimeNotes.Gap(first: 2023, last: 2023, text: "报告未载目标"),
        TimeNotes.Gap(first: 2024, last: 2024, text: "目标：报告未收"),
      ],
      waiting: [
        TimeNotes.Waiting(position: 2025, text: "实际尚未公布"), TimeNotes.Waiting(position: 2026, text: "实际尚未公布"),
      ]),
    targets: [
      LineTarget(first: 2021, shape: .atLeast(8), label: "8%以上"),
      LineTarget(first: 2025, shape: .about(5, tolerance: 0.5, beyond: .moreIsFine), label: "5%左右"),
      LineTarget(first: 2026, shape: .range(4.5, 5), label: "4.5%—5%"),
    ])

  /// Seven quarterly series with negative values, the last of them provisional.
  static let quarters = LineChart(
    text: ChartText(
      title: "Seven series, quarterly, with negative values", subtitle: "Per cent on the year before",
      notes: ["Source: made up."], language: .english),
    series: ["Lüliang", "Jinzhong", "Taiyuan", "Datong", "Changzhi", "Linfen", "Yuncheng"].enumerated().map {
      place, name in
      LineSeries(
        label: name, role: .inOrder(place),
        points: (0..<12).map { quarter in
          let value = Double((quarter * (place + 3) * 7 + place * 5) % 19) - 6
          return LinePoint(
            position: 2022 + Double(quarter) / 4, value: value, mark: quarter == 11 ? .provisional : .exact,
            label: place < 2 ? NumberStyle(fractionDigits: 1).text(value) : nil)
        })
    }, values: ValueAxisSpecification(unit: "%"),
    periods: PeriodAxisSpecification(
      period: 0.25,
      labels: (0..<12).map {
        PeriodAxisSpecification.Label(
          position: 2022 + Double($0) / 4, text: $0 % 4 == 0 ? "\(2022 + $0 / 4)" : "Q\($0 % 4 + 1)")
      }),
    notes: TimeNotes(plans: plans(.english)))

  /// Thirty series of an index, two of them highlighted.
  static let thirty: LineChart = {
    var source = SampleNumbers()
    return LineChart(
      text: ChartText(
        title: "Thirty places, of which two are highlighted", subtitle: "Index, 2015 = 100",
        notes: ["Source: made up."], language: .english),
      series: (0..<30).map { place in
        var value = 100.0
        let role: SeriesRole = place == 3 ? .main(color: 0) : place == 5 ? .second(color: 1) : .muted
        let points = (2015...2024).map { year in
          if year > 2015 { value *= 0.98 + source.next() * 0.12 }
          return LinePoint(
            position: Double(year), value: value,
            label: role == .muted ? nil : NumberStyle(fractionDigits: 1).text(value))
        }
        return LineSeries(label: "Prefecture with a rather long name \(place)", role: role, points: points)
      }, values: ValueAxisSpecification(extent: .aroundValues, reference: 100))
  }()
}

/// Numbers from 0 to 1 that are the same in every run.
struct SampleNumbers {
  private var state: UInt64 = 42

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 40) / Double(1 << 24)
  }
}
