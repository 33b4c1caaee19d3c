import Charts
import Drawing

enum RevisionSamples {
  /// A first figure, a copy aside, a bound that agrees, and the revised figure.
  static func product(_ language: Language) -> RevisionChart {
    let isChinese = language == .chinese
    return RevisionChart(
      text: ChartText(
        title: isChinese
          ? "吕梁2022年地区生产总值由2391亿元修订为2418.9亿元，上调1.2%"
          : "Lüliang’s GDP of 2022 was revised from 239.1 to 241.9 billion yuan, up 1.2%",
        subtitle: isChinese ? "按发布日期，亿元，现价；纵轴不自零起" : "By day of publication, billion yuan, current prices",
        notes: [isChinese ? "来源：甲、乙、丙。" : "Sources: A, B and C."], description: "", language: language),
      panels: [
        RevisionPanel(
          vintages: [
            RevisionVintage(
              day: 2023.08, value: 2391, mark: .provisional, use: .before, label: "2391",
              remark: isChinese ? "政府工作报告，2023年1月30日" : "work report, 30 January 2023"),
            RevisionVintage(
              day: 2023.6, value: 2402, mark: .secondary, use: .never, label: "2402†",
              remark: isChinese ? "转载网页†，2023年8月8日" : "copied page†, 8 August 2023"),
            RevisionVintage(
              day: 2023.9, value: 2400, mark: .moreThan, use: .never, label: "＞2400",
              remark: isChinese ? "报刊‡，2023年11月25日" : "newspaper‡, 25 November 2023"),
            RevisionVintage(
              day: 2024.4, value: 2418.9, use: .now, label: "2418.9",
              remark: isChinese ? "统计年鉴，2024年5月26日" : "yearbook, 26 May 2024"),
          ],
          values: ValueAxisSpecification(extent: .aroundValues, unit: isChinese ? "亿元" : "100 million yuan"))
      ],
      days: [2023, 2023.25, 2023.5, 2023.75, 2024, 2024.25, 2024.5].map {
        .init(
          position: $0, text: "\(Int($0))-\($0 == $0.rounded() ? "01" : "0\(Int(($0 - $0.rounded(.down)) * 12) + 1)")")
      },
      key: RevisionKey(
        now: isChinese ? "现用数值" : "value in use", before: isChinese ? "曾用数值" : "value used before",
        never: isChinese ? "未采用" : "not used"))
  }

  /// Three years, each in a panel of its own; a bound was used for one of them.
  static let years = RevisionChart(
    text: ChartText(title: "Three years were revised", subtitle: "By day of publication", language: .english),
    panels: (0..<3).map { place in
      RevisionPanel(
        label: "\(2020 + place)",
        vintages: [
          RevisionVintage(
            day: 2021.1 + Double(place), value: 100 + 10 * Double(place), mark: place == 1 ? .moreThan : .exact,
            use: .before, label: "\(100 + 10 * place)"),
          RevisionVintage(
            day: 2023.9, value: 103 + 12 * Double(place), use: .now, label: "\(103 + 12 * place)", remark: "yearbook"),
        ], values: ValueAxisSpecification(extent: .aroundValues))
    }, days: (2021...2025).map { .init(position: Double($0), text: "\($0)") })

  static let hostile: [(name: String, chart: RevisionChart)] = {
    func chart(_ vintages: [RevisionVintage], label: String = "") -> RevisionChart {
      RevisionChart(
        text: ChartText(title: "Title", language: .english),
        panels: [RevisionPanel(label: label, vintages: vintages)])
    }
    func vintage(
      _ day: Double, _ value: Double, _ use: RevisionVintage.Use = .now, label: String = "1", remark: String = ""
    ) -> RevisionVintage {
      RevisionVintage(day: day, value: value, use: use, label: label, remark: remark)
    }
    return [
      ("nothing", RevisionChart(text: ChartText(title: "", language: .chinese), panels: [])),
      ("an empty panel", chart([])), ("one vintage", chart([vintage(2023.5, 7)])),
      ("zero", chart([vintage(2023.5, 0), vintage(2024, 0)])),
      ("negative", chart([vintage(2023.5, -3, .before), vintage(2024, -5)])),
      ("one day", chart([vintage(2023.5, 3, .never), vintage(2023.5, 5)])),
      ("not finite", chart([vintage(.nan, 3), vintage(2023, .infinity), vintage(1e300, 2), vintage(2024, 2)])),
      ("a huge range", chart([vintage(2023, 1e-12, .before), vintage(2024, 1e15)])),
      ("never used", chart([vintage(2023, 3, .never)])),
      ("forty characters", chart([vintage(2023, 3, remark: HostileSamples.forty)], label: HostileSamples.forty)),
      ("thirty vintages", chart((0..<30).map { vintage(2020 + Double($0) / 10, Double($0 * 7 % 11), .before) })),
      (
        "thirty panels",
        RevisionChart(
          text: ChartText(title: "Thirty", language: .english),
          panels: (0..<30).map { RevisionPanel(label: "\($0)", vintages: [vintage(2020 + Double($0), Double($0))]) })
      ),
    ]
  }()
}
