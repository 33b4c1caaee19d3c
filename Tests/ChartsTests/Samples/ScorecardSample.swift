import Charts

extension ReportSample {
  /// Eleven cities by six indicators, with the counts of each city at the end of its row.
  var scorecardOfCities: ScorecardChart {
    let cities = [
      ("太原", "Taiyuan"), ("大同", "Datong"), ("阳泉", "Yangquan"), ("长治", "Changzhi"), ("晋城", "Jincheng"),
      ("朔州", "Shuozhou"), ("晋中", "Jinzhong"), ("运城", "Yuncheng"), ("忻州", "Xinzhou"), ("临汾", "Linfen"),
      ("吕梁", "Lüliang"),
    ]
    let kinds: [VerdictSign.Kind] = [.met, .missed, .about, .notYetReported, .notAssessable, .metAtEdge]
    return ScorecardChart(
      text: ChartText(
        title: words("2026年11个地区所列66项目标中可评判44项", "Of 66 targets listed for 11 regions in 2026, 44 can be judged"),
        subtitle: words("各地区2026年目标与评判", "Targets of the regions for 2026, with verdicts"), language: language),
      form: .signs,
      columns: [
        words("地区生产总值", "GDP"), words("固定资产投资", "Fixed investment"), words("社会消费品零售总额", "Retail sales"),
        words("一般公共预算收入", "Budget revenue"), words("居民消费价格涨幅", "CPI inflation"), words("城镇新增就业", "New urban jobs"),
        words("达成/已评判（目标数）", "Met / judged (targets)"),
      ],
      groups: [
        .init(
          rows: cities.enumerated().map { place, city in
            .init(
              name: words(city.0, city.1),
              cells: (0..<6).map { place == 3 && $0 == 2 ? .noTarget : .verdict(kinds[(place + $0) % 6]) }
                + [.words(words("2/4（6）", "2/4 (6)"))])
          })
      ],
      margin: .init(
        name: words("达成/已评判（目标数）", "Met / judged (targets)"),
        counts: Array(repeating: .init("4/11"), count: 6) + [.init(words("24/44（66）", "24/44 (66)"))]),
      verdictWords: verdictWords)
  }

  /// Lüliang's targets of three years.
  func scorecard(_ form: ScorecardChart.Form = .words) -> ScorecardChart {
    let least = words("以上", " or more")
    let about = words("左右", " or so")
    let within = words("以内", " at most")
    let jobs = words("万人", "0,000")
    let some = words("个", "")
    return ScorecardChart(
      text: ChartText(
        title: form == .words
          ? words(
            "31项目标中能评判的4项：3项达成，1项未达成；其余尚未公布或不可评",
            "Of 31 targets 4 can be judged: 3 met, 1 missed; the others are not yet reported or not assessable")
          : words("31项目标中已评判4项", "4 of 31 targets judged"),
        subtitle: words("吕梁市各年目标与评判，2021年、2025年、2026年", "Lüliang’s targets and verdicts, 2021, 2025 and 2026"),
        notes: [
          words(
            "— 该年报告未载此目标。2021年不可评：所收来源没有当年实际数。评判方法M0。",
            "— no such target in that year’s report. 2021 not assessable: no source gives the actual. Method M0."),
          words("来源：吕梁市政府工作报告（2021年、2025年、2026年）。", "Source: Lüliang government work reports (2021, 2025, 2026)."),
        ], language: language),
      form: form, columns: ["2021", "2025", "2026"].map { form == .words ? words($0 + "年", $0) : $0 },
      groups: [
        .init(
          heading: words("主要预期目标", "Main expected targets"),
          rows: [
            row("地区生产总值", "GDP", "+8%" + least + "†", "o5%" + about, "o4.5%—5%"),
            row("固定资产投资", "Fixed investment", "n9%" + least, "o6%" + least, "o5%"),
            row("社会消费品零售总额", "Retail sales", "n10%", "o5%" + about, "o5%"),
            row("一般公共预算收入", "Budget revenue", "n5%" + least, "", "o2%"),
            row("外贸进出口总额", "Foreign trade", "", "o5%" + least, "o" + words("正增长", "growth")),
            row("居民消费价格", "Consumer prices", "", "o2%" + about, "o2%" + about),
            row(
              "城镇居民人均可支配收入", "Urban income per head", "n8%", "o" + words("与经济增长基本同步", "broadly in step with growth"), ""
            ),
            row(
              "农村居民人均可支配收入", "Rural income per head", "n8.5%" + least,
              "o" + words("高于经济增长水平", "above growth"), ""),
            row("居民人均可支配收入", "Income per head", "", "", "o" + words("与经济增长同步", "in step with growth")),
            row("城镇新增就业", "New urban jobs", "n3.9" + jobs, "o4" + jobs + least, "o3.9" + jobs + least),
            row("城镇登记失业率", "Registered unemployment", "n4.5%" + within, "", ""),
          ]),
        .init(
          heading: words("乡村与民生", "Villages and living"),
          rows: [
            row("“四好农村路”里程", "Rural roads", "", "+612" + words("公里", " km"), ""),
            row("精品示范村", "Model villages", "", "+40" + some, "o41" + some),
            row("提档升级村", "Upgraded villages", "", "-290" + some, "o280" + some),
            row("区域养老服务中心", "Care centres", "", "n3" + some, "o4" + some),
          ]),
      ],
      margin: .init(
        name: words("已评判 / 目标数", "Judged / targets"),
        counts: [
          .init("1 / 8", remark: words("达成1", "1 met")), .init("3 / 12", remark: words("达成2", "2 met")),
          .init("0 / 11"),
        ]), verdictWords: verdictWords)
  }

  /// The first letter is the verdict: + met, - missed, o not yet reported, n not assessable.
  private func row(_ chinese: String, _ english: String, _ cells: String...) -> ScorecardChart.Row {
    let kinds: [Character: VerdictSign.Kind] = ["+": .met, "-": .missed, "o": .notYetReported, "n": .notAssessable]
    return .init(
      name: words(chinese, english),
      cells: cells.map { cell in
        guard let first = cell.first, let kind = kinds[first] else { return .noTarget }
        let text = cell.dropFirst()
        return text.hasSuffix("†")
          ? .verdict(kind, text: String(text.dropLast()), marks: "†") : .verdict(kind, text: String(text))
      })
  }
}
