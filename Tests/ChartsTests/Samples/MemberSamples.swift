import Charts
import Drawing

/// Charts of many members with figures of the eleven cities of Shanxi, in either language, and hostile ones.
enum MemberSamples {
  private static let cities: [(zh: String, en: String)] = [
    ("吕梁", "Lüliang"), ("太原", "Taiyuan"), ("长治", "Changzhi"), ("运城", "Yuncheng"), ("晋城", "Jincheng"),
    ("临汾", "Linfen"), ("晋中", "Jinzhong"), ("忻州", "Xinzhou"), ("阳泉", "Yangquan"),
  ]
  private static let first = [1538.04, 4153.25, 1711.6, 1643.6, 1425.7, 1505.2, 1468.8, 1061.1, 742.2]
  private static let last = [2418.9, 5571.17, 2804.8, 2301.1, 2305.4, 2227.9, 2112, 1500.6, 1012.9]
  private static let rates = [3.9, 3.3, 5.1, 4.4, 7.3, 4.4, 5.5, 4.2, 5.8]

  static func slope(_ language: Language) -> SlopeChart {
    let isChinese = language == .chinese
    return SlopeChart(
      text: ChartText(
        title: isChinese ? "吕梁地区生产总值两年间由全省第4位升至第3位" : "Lüliang’s GDP rose from 4th to 3rd in Shanxi in two years",
        subtitle: isChinese
          ? "地区生产总值，亿元，现价；山西省9市，2020年与2022年" : "100 million yuan at current prices; 9 cities of Shanxi",
        notes: [isChinese ? "来源：各市。" : "Sources: the cities."], description: "Slope", language: language),
      first: isChinese ? "2020年" : "2020", last: isChinese ? "2022年" : "2022",
      rows: cities.indices.map { place in
        let kind: Marker.Kind = place == 4 ? .moreThan : place == 0 ? .exact : .secondary
        return SlopeRow(
          label: isChinese ? cities[place].zh : cities[place].en, role: place == 0 ? .main(color: 0) : .muted,
          first: .init(
            PrintedFigure(first[place], text: "\(first[place])"),
            remark: place == 0 ? isChinese ? "第4位" : "4th" : nil),
          last: .init(
            PrintedFigure(last[place], text: (place == 4 ? "＞" : "") + "\(last[place])", kind: kind),
            remark: place == 0 ? isChinese ? "第3位" : "3rd" : nil), isComparable: place != 3)
      }, dashedKey: isChinese ? "口径变动或只知界限，升降不可比" : "new basis or only a bound: not comparable")
  }

  static func multiples(_ language: Language, scales: MultiplesChart.Scales = .shared) -> MultiplesChart {
    let isChinese = language == .chinese
    return MultiplesChart(
      text: ChartText(
        title: isChinese ? "九市地区生产总值" : "GDP of nine cities", subtitle: isChinese ? "亿元；各图刻度相同" : "all on one scale",
        notes: [isChinese ? "来源：各市。" : "Sources: the cities."], description: "Multiples", language: language),
      panels: cities.indices.map { place in
        let points = [
          LinePoint(position: 2015, value: first[place] * 0.7), LinePoint(position: 2020, value: first[place]),
          LinePoint(position: 2021, value: (first[place] + last[place]) / 2, mark: .secondary),
          LinePoint(position: 2022, value: last[place], mark: place == 4 ? .moreThan : .exact),
          LinePoint(position: 2024, value: last[place] * 1.06),
        ]
        return MultiplesPanel(
          series: LineSeries(
            label: isChinese ? cities[place].zh : cities[place].en, role: place == 0 ? .main(color: 0) : .muted,
            points: place == 8 ? Array(points.prefix(4)) : points, breaks: [2023.5]), value: "\(last[place])†",
          remark: place == 8 ? isChinese ? "2022年" : "2022" : "")
      }, scales: scales, periods: .years(2015...2024, firstSuffix: isChinese ? "年" : ""))
  }

  static func quadrant(_ language: Language) -> QuadrantChart {
    let isChinese = language == .chinese
    return QuadrantChart(
      text: ChartText(
        title: isChinese
          ? "2022年吕梁地区生产总值2418.9亿元，高于均值；增长3.9%，低于全省" : "Lüliang’s GDP was above the mean, its growth below",
        subtitle: isChinese ? "地区生产总值，亿元；实际增长，%" : "GDP, 100 million yuan; real growth, %",
        notes: [isChinese ? "来源：各市。" : "Sources: the cities."], description: "Quadrant", language: language),
      points: cities.indices.map { place in
        QuadrantPoint(
          label: isChinese ? cities[place].zh : cities[place].en, role: place == 0 ? .main(color: 0) : .muted,
          level: PrintedFigure(last[place], text: "\(last[place])", kind: place == 6 ? .moreThan : .exact),
          growth: PrintedFigure(
            rates[place], text: "\(rates[place])",
            kind: place == 2 ? .lessThan : place == 6 ? .moreThan : place == 7 ? .secondary : .exact),
          remark: place == 0 ? isChinese ? "2418.9亿元，3.9%" : "2418.9, 3.9%" : nil)
      },
      level: ValueAxisSpecification(unit: isChinese ? "地区生产总值，亿元" : "GDP, 100 million yuan", reference: 2472.5),
      growth: ValueAxisSpecification(
        extent: .aroundValues, unit: isChinese ? "实际增长，%" : "Real growth, %", reference: 4.4),
      levelRule: isChinese ? "均值2472.5" : "mean 2472.5", growthRule: isChinese ? "全省4.4%" : "Shanxi 4.4%",
      corners: isChinese
        ? .init(lowFast: "水平低、增长快", highFast: "水平高、增长快", lowSlow: "水平低、增长慢", highSlow: "水平高、增长慢")
        : .init(
          lowFast: "Lower, faster", highFast: "Higher, faster", lowSlow: "Lower, slower", highSlow: "Higher, slower"))
  }

  // MARK: Hostile

  /// Pairs of figures that nobody would choose to draw.
  private static let pairs: [(name: String, values: [(Double, Double)])] = [
    ("none", []), ("one", [(3, 5)]), ("all equal", Array(repeating: (7, 7), count: 4)), ("zeros", [(0, 0), (0, 0)]),
    ("negative", [(-3, -9), (-250, -3.75)]), ("both signs", [(12, -12), (-7, 30), (0, 1)]),
    ("huge range", [(1e-12, 1e15), (-1e15, 3)]), ("not finite", [(.nan, 2), (1, .infinity), (2, 3)]),
    ("thirty", (0..<30).map { (Double($0 % 7), Double($0 * 11 % 13)) }),
  ]

  static var hostile: [(name: String, chart: any Chart)] {
    pairs.flatMap { name, values -> [(String, any Chart)] in
      [("short", "A"), ("long", HostileSamples.forty)].flatMap { length, label in
        [
          ("slope of \(length) \(name)", hostileSlope(values, label: label)),
          ("multiples of \(length) \(name)", hostileMultiples(values, label: label, scales: .shared)),
          ("free multiples of \(length) \(name)", hostileMultiples(values, label: label, scales: .free)),
          ("quadrant of \(length) \(name)", hostileQuadrant(values, label: label)),
        ] as [(String, any Chart)]
      }
    }
  }

  private static let kinds: [Marker.Kind] = [.exact, .secondary, .moreThan, .lessThan, .provisional]
  private static let words = ChartText(
    title: "Title", subtitle: "Subtitle", notes: ["Source."], language: .english)

  static func hostileSlope(_ values: [(Double, Double)], label: String) -> SlopeChart {
    SlopeChart(
      text: words, first: "2020", last: "2024",
      rows: values.enumerated().map { place, pair in
        SlopeRow(
          label: "\(label) \(place)", role: .inOrder(place),
          first: .init(figure(pair.0, place), remark: place.isMultiple(of: 2) ? "12th" : nil),
          last: .init(figure(pair.1, place + 2), remark: "3rd"), isComparable: place != 1)
      }, dashedKey: label)
  }

  static func hostileMultiples(
    _ values: [(Double, Double)], label: String, scales: MultiplesChart.Scales
  ) -> MultiplesChart {
    MultiplesChart(
      text: words,
      panels: values.enumerated().map { place, pair in
        MultiplesPanel(
          series: LineSeries(
            label: "\(label) \(place)", role: .inOrder(place),
            points: place % 5 == 4
              ? []
              : [
                LinePoint(position: 2020, value: pair.0, mark: kinds[place % 5]),
                LinePoint(position: 2021, value: pair.1, mark: kinds[(place + 1) % 5]),
              ], breaks: [2020.5]), value: "\(pair.1) \(label)", remark: place.isMultiple(of: 3) ? label : "",
          reason: place % 5 == 4 ? label : "")
      }, scales: scales)
  }

  static func hostileQuadrant(_ values: [(Double, Double)], label: String) -> QuadrantChart {
    QuadrantChart(
      text: words,
      points: values.enumerated().map { place, pair in
        QuadrantPoint(
          label: "\(label) \(place)", role: .inOrder(place), level: figure(pair.0, place),
          growth: figure(pair.1, place + 1), remark: place == 0 ? label : nil)
      },
      level: ValueAxisSpecification(unit: label, reference: values.first?.0),
      growth: ValueAxisSpecification(extent: .aroundValues, unit: label, reference: values.first?.1), levelRule: label,
      growthRule: label, corners: .init(lowFast: label, highFast: label, lowSlow: label, highSlow: label))
  }

  private static func figure(_ value: Double, _ place: Int) -> PrintedFigure {
    PrintedFigure(value, text: "\(value)", marks: "†", kind: kinds[place % 5])
  }
}
