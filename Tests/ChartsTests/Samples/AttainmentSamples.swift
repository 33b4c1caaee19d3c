import Charts

extension ReportSample {
  /// Targets of several cities for one indicator, with that of the province as a rule.
  var lineup: AttainmentChart {
    func row(_ zh: String, _ en: String, _ shape: TargetShape, _ text: String) -> AttainmentChart.Row {
      .init(
        name: words(zh, en),
        judgements: [.init(target: shape, targetText: text, gap: "", verdict: .notYetReported)])
    }
    return AttainmentChart(
      text: ChartText(
        title: words("2026年5个地区的地区生产总值增长目标，大同超过5%为最高", "GDP growth targets of 5 regions for 2026"), language: language),
      panels: [.init(name: words("地区生产总值", "GDP"), color: Palette.series(0))],
      groups: [
        .init(
          scale: .shared(unit: "%"),
          rows: [
            row("全省", "Shanxi", .range(4.5, 5), "4.5%—5%"), row("大同", "Datong", .atLeast(5), ">5%"),
            row("忻州", "Xinzhou", .atLeast(5), "5%"),
            row("吕梁", "Lüliang", .about(5, tolerance: 0.5, beyond: .moreIsFine), "≈5%"),
            row("运城", "Yuncheng", .about(4, tolerance: 0.5, beyond: .moreIsFine), "≈4%"),
          ], references: [4.5, 5, .nan])
      ],
      heads: .init(
        indicator: words("地区", "Region"), target: words("目标", "Target"), actual: words("实际", "Actual"),
        gap: words("差距", "Gap"), verdict: words("评判", "Verdict")), verdictWords: verdictWords,
      referenceWord: words("全省目标（4.5%—5%）", "target of Shanxi (4.5–5%)"))
  }

  /// The targets of two cities for 2025, none of them reported yet.
  var targetsOfTwoCities: AttainmentChart {
    let least = words("以上", " or more")
    let about = words("左右", " or so")
    let growth = words("增长，%", "growth, %")
    return AttainmentChart(
      text: ChartText(
        title: words(
          "2025年目标：投资两市同为6%以上；吕梁对增速留“左右”，晋中定下限",
          "Targets for 2025: investment at least 6% in both; Lüliang says “about” for growth, Jinzhong sets a floor"),
        subtitle: words(
          "2025年主要预期目标，按原文形状绘出；地区生产总值增长按可比价，投资与零售增长按现价",
          "Main expected targets for 2025 in their true shapes; GDP at comparable prices, investment and retail at current prices"
        ),
        notes: [
          words(
            "“左右”容差取所印末位的半个单位（±0.5个百分点）；“基本同步”容差0.5个百分点；评判方法M0。",
            "“About” is tolerant by half a unit of the last printed digit (±0.5 points); method M0."),
          words(
            "来源：吕梁市政府工作报告（2025年）第78—81、203行；晋中市政府工作报告（2025年）第273—279行。",
            "Source: work reports of Lüliang (2025), lines 78–81, 203, and Jinzhong (2025), lines 273–279."),
        ], language: language),
      panels: [
        .init(
          name: words("吕梁", "Lüliang"), color: Palette.blue, remark: words("7项实际数均尚未公布", "none of 7 reported yet"),
          remarkSign: .notYetReported),
        .init(
          name: words("晋中", "Jinzhong"), color: Palette.orange, remark: words("7项实际数均尚未公布", "none of 7 reported yet"),
          remarkSign: .notYetReported),
      ],
      groups: [
        .init(
          scale: .shared(unit: "%"),
          rows: [
            .init(
              name: words("地区生产总值", "GDP"), detail: growth,
              judgements: [
                open(.about(5, tolerance: 0.5, beyond: .moreIsFine), "5%" + about), open(.atLeast(5), "5%" + least),
              ]),
            .init(
              name: words("固定资产投资", "Fixed investment"), detail: growth,
              judgements: [open(.atLeast(6), "6%" + least), open(.atLeast(6), "6%" + least)]),
            .init(
              name: words("社会消费品零售总额", "Retail sales"), detail: growth,
              judgements: [
                open(.about(5, tolerance: 0.5, beyond: .moreIsFine), "5%" + about), open(.atLeast(5), "5%" + least),
              ]),
            .init(
              name: words("居民消费价格", "Consumer prices"), detail: words("涨幅，%", "rise, %"),
              judgements: [
                open(.about(2, tolerance: 0.5, beyond: .neither), "2%" + about),
                open(.about(2, tolerance: 0.5, beyond: .neither), "2%" + about),
              ]),
          ]),
        .init(
          scale: .own,
          rows: [
            .init(
              name: words("城镇居民人均可支配收入", "Urban income per head"),
              judgements: Array(
                repeating: open(
                  .relational(.same, name: words("地区生产总值增速", "GDP growth")),
                  words("与经济增长基本同步", "broadly in step with growth")),
                count: 2)),
            .init(
              name: words("农村居民人均可支配收入", "Rural income per head"),
              judgements: Array(
                repeating: open(
                  .relational(.above, name: words("地区生产总值增速", "GDP growth")), words("高于经济增长水平", "above economic growth")
                ),
                count: 2)),
          ]),
        .init(
          scale: .own,
          rows: [
            .init(
              name: words("城镇新增就业", "New urban jobs"), detail: words("万人", "10,000"), unit: words("万人", ""),
              judgements: [
                open(.atLeast(4), "4" + words("万人", "") + least),
                open(.planned(3.2, as: .floor), "3.2" + words("万人", "")),
              ])
          ]),
      ], verdictWords: verdictWords, shapeWords: shapeWords)
  }

  /// Village targets of 2025 with their actuals, in percent of the target.
  var attainment: AttainmentChart {
    AttainmentChart(
      text: ChartText(
        title: words(
          "2025年可评判的三项乡村目标，达成两项；提档升级村少6个，未达成", "Two of three village targets met in 2025; upgraded villages 6 short"),
        subtitle: words(
          "吕梁市，2025年计划数与实际数；横轴为实际数相当于目标的百分比，刻度96—104，不自零起",
          "Lüliang, planned and actual figures for 2025; actual in percent of target, scale from 96 to 104, not from zero"
        ),
        notes: [
          words(
            "蓝点为目标（计划数，按下限评判，方法M0）；黑点为实际数。区域养老服务中心口径不同，不评判。",
            "Blue: target (planned figure, judged as a floor, method M0); black: actual. Care centres are defined differently."
          ),
          words("来源：吕梁市政府工作报告（2025年、2026年）。", "Source: Lüliang work reports (2025, 2026)."),
        ], language: language),
      panels: [.init(name: words("吕梁", "Lüliang"), color: Palette.blue)],
      groups: [
        .init(
          scale: .percentOfTarget(label: words("目标＝100", "target = 100")),
          rows: [
            village("“四好农村路”里程", "Rural roads", 612, 615, words("+3公里（+0.5%）", "+3 km (+0.5%)"), .met),
            village("精品示范村", "Model villages", 40, 41, words("+1个（+2.5%）", "+1 (+2.5%)"), .met),
            village("提档升级村", "Upgraded villages", 290, 284, words("−6个（−2.1%）", "−6 (−2.1%)"), .missed),
            village(
              "区域养老服务中心", "Care centres", 3, 7, "—", .notAssessable,
              reason: words("口径不同：不在同一刻度上", "defined differently: not on one scale")),
          ])
      ],
      heads: .init(
        indicator: words("指标", "Indicator"), target: words("目标", "Target"), actual: words("实际", "Actual"),
        gap: words("差距", "Gap"), verdict: words("评判", "Verdict")), verdictWords: verdictWords)
  }

  /// Every shape with an actual on either side, every verdict, bounds, and a panel without one of the targets.
  var allShapes: AttainmentChart {
    let shapes: [(TargetShape, Double, VerdictSign.Kind)] = [
      (.atLeast(5), 5.4, .met), (.atMost(4.5), 4.8, .missed), (.planned(6, as: .ceiling), 6, .met),
      (.about(5, tolerance: 0.5, beyond: .moreIsFine), 4.7, .about),
      (.about(3, tolerance: 0.5, beyond: .lessIsFine), 3.8, .missed),
      (.about(2, tolerance: 0.5, beyond: .neither), 2.3, .about), (.range(4.5, 5), 5.6, .met),
      (.atLeast(6), 5.96, .metAtEdge),
      (.atLeast(0), -3.1, .missedAtEdge),
    ]
    var chart = targetsOfTwoCities
    chart.panels = chart.panels.map { .init(name: $0.name, color: $0.color) }
    chart.actualWord = words("实际", "actual")
    chart.groups = [
      .init(
        heading: words("各种形状", "All shapes"), scale: .shared(unit: "%"),
        rows: shapes.enumerated().map { index, entry in
          let judgement = AttainmentChart.Judgement(
            target: entry.0, targetText: words("目标原文", "as worded"),
            actual: PrintedFigure(
              entry.1, text: "\(entry.1)%", kind: [.exact, .secondary, .provisional, .moreThan][index % 4]),
            verdict: entry.2)
          return .init(
            name: words("指标", "Indicator") + " \(index + 1)", judgements: [judgement, index == 3 ? nil : judgement])
        })
    ]
    return chart
  }

  private func open(_ target: TargetShape, _ text: String) -> AttainmentChart.Judgement {
    .init(target: target, targetText: text, verdict: .notYetReported)
  }

  private func village(
    _ chinese: String, _ english: String, _ target: Double, _ actual: Double, _ gap: String,
    _ verdict: VerdictSign.Kind,
    reason: String = ""
  ) -> AttainmentChart.Row {
    .init(
      name: words(chinese, english),
      judgements: [
        .init(
          target: .planned(target, as: .floor), targetText: "\(Int(target))",
          actual: PrintedFigure(actual, text: "\(Int(actual))"), gap: gap, verdict: verdict, reason: reason)
      ])
  }
}
