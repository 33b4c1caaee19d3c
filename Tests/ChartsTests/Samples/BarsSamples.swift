import Charts
import Drawing

enum BarsSamples {
  static func revenue(_ language: Language, direction: BarsChart.Direction = .automatic) -> BarsChart {
    let isChinese = language == .chinese
    return BarsChart(
      text: ChartText(
        title: isChinese ? "吕梁一般公共预算收入两年间接近翻番" : "Lüliang’s public budget revenue nearly doubled in two years",
        subtitle: isChinese
          ? "一般公共预算收入，亿元；吕梁市、晋中市，2015—2022年" : "General public budget revenue, billion yuan; Lüliang and Jinzhong",
        notes: [isChinese ? "† 二手来源（转载网页）。来源：工作报告。" : "† secondary source. Sources: work reports."],
        description: isChinese ? "柱形图" : "Bar chart", language: language),
      groups: ["2015", "2020", "2021", "2022"].map { BarGroup(label: isChinese ? $0 + "年" : $0) },
      series: [
        BarSeries(
          label: isChinese ? "吕梁" : "Lüliang", role: .main(color: 0),
          bars: [
            BarValue(90.6, label: "90.6"), BarValue(187.26, label: "187.26"),
            BarValue(300, mark: .moreThan, label: "＞300"), BarValue(342, label: "342"),
          ]),
        BarSeries(
          label: isChinese ? "晋中" : "Jinzhong", role: .second(color: 1),
          bars: [
            BarValue(nil, label: isChinese ? "未载" : "none"), BarValue(138.5, mark: .secondary, label: "138.5†"),
            BarValue(186.2, mark: .provisional, label: "186.2"), BarValue(240.4, label: "240.4"),
          ]),
      ], values: ValueAxisSpecification(unit: isChinese ? "亿元" : "100 million yuan"), direction: direction)
  }

  static func growth(_ direction: BarsChart.Direction) -> BarsChart {
    let names = [
      "Taiyuan", "Changzhi", "Lüliang", "Yuncheng", "Jincheng", "Linfen", "Jinzhong", "Datong", "Shuozhou", "Xinzhou",
      "Yangquan",
    ]
    let values = [3.1, 11, -2.4, 9.1, -6.6, 8.5, 0, 7.5, 9.8, -10.6, 6.7]
    return BarsChart(
      text: ChartText(
        title: "Three cities shrank", subtitle: "Growth on the year before, per cent; made up",
        notes: ["Source: made up."], language: .english),
      groups: names.map { BarGroup(label: $0, isHighlighted: $0 == "Lüliang") },
      series: [
        BarSeries(
          label: "Growth", role: .main(color: 0),
          bars: values.map { BarValue($0, label: NumberStyle(fractionDigits: 1).text($0)) })
      ], values: ValueAxisSpecification(unit: "%"), direction: direction)
  }

  static let twoHundred: BarsChart = {
    var source = SampleNumbers()
    return BarsChart(
      text: ChartText(title: "Two hundred counties", notes: ["Source: made up."], language: .english),
      groups: (1...200).map { BarGroup(label: "County \($0) with a name of forty characters") },
      series: [
        BarSeries(
          label: "Made up", role: .main(color: 0),
          bars: (1...200).map { _ in
            let value = (source.next() * 1000).rounded()
            return BarValue(value, label: NumberStyle(fractionDigits: 0).text(value))
          })
      ], direction: .upwards)
  }()
}
