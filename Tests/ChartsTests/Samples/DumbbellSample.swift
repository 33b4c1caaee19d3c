import Charts

extension ReportSample {
  /// Targets of two cities for 2025.
  var dumbbell: DumbbellChart {
    let least = words("以上", " or more")
    let about = words("左右", " or so")
    let same = words("相同", "same")
    let alike = words("数同，式异", "same number")
    return DumbbellChart(
      text: ChartText(
        title: words(
          "2025年两市增长目标几乎相同，差别在实物量：吕梁农村公路目标为晋中的2.7倍",
          "Growth targets for 2025 are almost the same; quantities differ: rural roads in Lüliang 2.7 times Jinzhong’s"),
        subtitle: words("吕梁市与晋中市同名的2025年目标，按原文说法标注", "Targets for 2025 that both cities set, labelled as worded"),
        notes: [
          words(
            "数同，式异：数字相同而说法不同（“左右”与“以上”）。收入目标为相对式，不在此图。",
            "Same number: equal figures in other words (“about”, “at least”). Income targets are relational and not shown."
          ),
          words("来源：吕梁市政府工作报告（2025年）；晋中市政府工作报告（2025年）。", "Source: work reports of Lüliang and Jinzhong (2025)."),
        ], language: language),
      first: .init(name: words("吕梁", "Lüliang"), color: Palette.blue),
      second: .init(name: words("晋中", "Jinzhong"), color: Palette.orange),
      groups: [
        .init(
          heading: words("增长目标，%，共用刻度0—8", "Growth targets, %, common scale 0–8"),
          gapHead: words("吕梁比晋中", "Lüliang minus Jinzhong"), scale: .shared(from: 0, to: 8),
          rows: [
            row("固定资产投资", "Fixed investment", "", "", 6, "6%" + least, 6, "6%" + least, same),
            row("地区生产总值", "GDP", "", "", 5, "5%" + about, 5, "5%" + least, alike),
            row("社会消费品零售总额", "Retail sales", "", "", 5, "5%" + about, 5, "5%" + least, alike),
            row("居民消费价格", "Consumer prices", "", "", 2, "2%" + about, 2, "2%" + about, same),
          ]),
        .init(
          heading: words(
            "实物与人数目标，各行自用刻度，自零起至两市较大值；按倍数排列",
            "Quantities and people, each row on its own scale from zero to the larger; by ratio"),
          gapHead: words("较大值为较小值的", "larger to smaller"), scale: .own,
          rows: [
            row("“四好农村路”里程", "Rural roads", "公里", "km", 612, "612", 223, "223", ratio("2.7")),
            row("治理水土流失面积", "Erosion treated", "万亩", "10,000 mu", 94.5, "94.5", 52.9, "52.9", ratio("1.8")),
            row(
              "粮食播种面积", "Grain area", "万亩", "10,000 mu", 507.09, "507.09" + least, 378.9, "378.9" + least,
              ratio("1.3")),
            row("煤炭产量", "Coal", "亿吨", "100 m t", 1.55, "1.55" + least, 1.2, "1.2" + about, ratio("1.3")),
            row("城镇新增就业", "New urban jobs", "万人", "10,000", 4, "4" + least, 3.2, "3.2", ratio("1.3")),
            row("精品示范村", "Model villages", "个", "", 40, "40", 40, "40", same),
            row("提档升级村", "Upgraded villages", "个", "", 290, "290", 300, "300", ratio("1.03")),
            row("粮食产量", "Grain output", "亿斤", "50,000 t", 21.78, "21.78" + least, 31, "31" + least, ratio("1.4")),
          ]),
      ])
  }

  /// Two years, with figures missing, bounds and values that lie close to zero.
  var hardDumbbell: DumbbellChart {
    var chart = dumbbell
    chart.text.title = words("两年之间：缺数、界限、负数", "Two years: gaps, bounds and negative figures")
    chart.groups = [
      .init(
        heading: words("各行自用刻度", "Each row on its own scale"), scale: .own,
        rows: [
          .init(
            name: words("甲", "First"), first: PrintedFigure(1, text: "1"), second: PrintedFigure(900, text: "900"),
            gap: ratio("900"), isGapStrong: true),
          .init(
            name: words("乙", "Second"), first: PrintedFigure(2400, text: "＞2400", kind: .moreThan),
            second: PrintedFigure(1800, text: "＜1800", kind: .lessThan)),
          .init(
            name: words("丙", "Third"), first: PrintedFigure(56, text: "56"), second: nil,
            reason: words("所收来源未载", "in no source read")),
          .init(name: words("丁", "Fourth"), first: nil, second: nil, reason: words("两年均未载", "in neither year")),
          .init(
            name: words("戊", "Fifth"), first: PrintedFigure(-3.2, text: "−3.2%"),
            second: PrintedFigure(4.1, text: "4.1%", kind: .provisional), gap: words("7.3个百分点", "7.3 points"),
            isGapStrong: true),
        ])
    ]
    return chart
  }

  private func ratio(_ number: String) -> String { number + words("倍", "×") }

  private func row(
    _ chinese: String, _ english: String, _ unitChinese: String, _ unitEnglish: String, _ first: Double,
    _ firstText: String, _ second: Double, _ secondText: String, _ gap: String
  ) -> DumbbellChart.Row {
    .init(
      name: words(chinese, english), detail: words(unitChinese, unitEnglish),
      first: PrintedFigure(first, text: firstText), second: PrintedFigure(second, text: secondText), gap: gap,
      isGapStrong: gap.contains { ("0"..."9").contains($0) })
  }
}
