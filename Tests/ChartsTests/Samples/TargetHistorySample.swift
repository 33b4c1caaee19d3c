import Charts

extension ReportSample {
  /// Lüliang's targets for growth from 2021 to 2026.
  var targetHistory: TargetHistoryChart {
    let actual = words("实际", "actual ")
    let waiting = words("实际尚未公布", "actual not yet reported")
    return TargetHistoryChart(
      text: ChartText(
        title: words("增长目标的下限五年间由8%降至4.5%", "The floor of the growth target fell from 8% to 4.5% in five years"),
        subtitle: words(
          "吕梁市地区生产总值增长目标与实际，%，可比价，2021—2026年；目标按原文形状绘出",
          "Lüliang, target and actual growth of GDP, %, comparable prices, 2021–26; targets in their true shapes"),
        notes: [words("† 二手来源。黑色标记为实际数。", "† secondary source. Black marks are actual figures.")], language: language,
        figureNumber: words("图8", "Figure 8")),
      years: [
        .init(
          position: 2021, target: .atLeast(8), targetText: words("8%以上", "at least 8%"),
          actual: PrintedFigure(9.2, text: actual + "9.2%", marks: "†", kind: .secondary)),
        .init(
          position: 2022, actual: PrintedFigure(3.9, text: actual + "3.9%"),
          remark: words("目标：报告未收", "target: report not read")),
        .init(position: 2023, remark: words("报告未载目标", "no target in report")),
        .init(position: 2024, remark: words("目标：报告未收", "target: report not read")),
        .init(
          position: 2025, target: .about(5, tolerance: 0.5, beyond: .moreIsFine), targetText: words("5%左右", "about 5%"),
          isWaiting: true, remark: waiting),
        .init(
          position: 2026, target: .range(4.5, 5), targetText: words("4.5%—5%", "4.5%–5%"), isWaiting: true,
          remark: waiting),
      ], values: ValueAxisSpecification(unit: "%"),
      periods: .years(2021...2026, firstSuffix: words("年", "")),
      plans: [
        .init(first: 2021, last: 2025, label: words("“十四五”时期", "14th plan")),
        .init(first: 2026, last: 2030, label: words("“十五五”时期", "15th plan")),
      ])
  }
}
