import Charts

extension ReportSample {
  /// Shanxi's eleven cities in 2021.
  var ranking: RankingChart {
    let cities: [(String, String, Double, String, Double)] = [
      ("太原", "Taiyuan", 5121.61, "†", 9.2), ("长治", "Changzhi", 2311, "", 11), ("吕梁", "Lüliang", 2071.4, "†", 9.2),
      ("运城", "Yuncheng", 2053.1, "†", 9.1), ("晋城", "Jincheng", 1912.4, "†", 11.6), ("临汾", "Linfen", 1909.5, "†‡", 8.5),
      ("晋中", "Jinzhong", 1843.4, "†", 6.8), ("大同", "Datong", 1686, "†", 7.5), ("朔州", "Shuozhou", 1420.6, "†", 9.8),
      ("忻州", "Xinzhou", 1344.4, "†", 10.6), ("阳泉", "Yangquan", 916.6, "†", 6.7),
    ]
    let rows = cities.enumerated().map { index, city in
      RankingChart.Row(
        rank: "\(index + 1)", name: words(city.0, city.1),
        figure: PrintedFigure(
          city.2, text: plain(city.2), marks: city.3, kind: city.3.isEmpty ? .exact : .secondary),
        second: PrintedFigure(city.4, text: plain(city.4)), isHighlighted: city.1 == "Lüliang")
    }
    return RankingChart(
      text: ChartText(
        title: words(
          "2021年吕梁地区生产总值居全省第3位，增长9.2%，略高于全省",
          "Lüliang’s GDP ranked 3rd in Shanxi in 2021, up 9.2%, just above the province"),
        subtitle: words(
          "山西省十一市地区生产总值（亿元，现价）与实际增长（%，可比价），2021年；位次由数值计算，11市齐全",
          "GDP of Shanxi’s eleven cities (100 million yuan, current prices) and real growth (%, comparable prices), 2021; ranks computed, 11 of 11"
        ),
        notes: [
          words(
            "十一市之和为22590.01亿元，与全省合计差0.15亿元。增速并列：太原、吕梁同为9.2%，列第5位；晋城11.6%最高。",
            "The cities sum to 22590.01, 0.15 short of the total. Tied growth: Taiyuan and Lüliang, both 9.2%, rank 5th."
          ),
          words(
            "† 二手来源（转载网页）。‡ 临汾另有1909亿元之说。", "† secondary source (copied web page). ‡ Linfen is also given as 1909."),
          words(
            "来源：长治市人民政府网站（2022年9月）；其余十市及全省为转载的十一市数据表†。",
            "Source: Changzhi government site (September 2022); all others from a copied table of eleven cities†."),
        ], language: language),
      heads: .init(
        rank: words("位次", "Rank"), measure: words("地区生产总值，亿元", "GDP, 100 million yuan"),
        second: words("实际增长，%", "Real growth, %")),
      rows: rows,
      total: .init(
        name: words("全省", "Shanxi"), figure: PrintedFigure(22590.16, text: "22590.16", marks: "†"),
        remark: words("合计，不作条形", "total, not drawn as a bar"), second: PrintedFigure(9.1, text: "9.1"),
        ruleLabel: words("全省9.1%", "Shanxi 9.1%")))
  }

  /// Growth with members that fell, members tied, bounds and one without a figure.
  var hardRanking: RankingChart {
    var chart = ranking
    chart.text.title = words("升降并见：有并列、界限、缺数", "Rises and falls, with ties, bounds and a gap")
    chart.rows = [
      .init(
        rank: "1–2", name: words("甲市", "First"), figure: PrintedFigure(12, text: "＞12", kind: .moreThan),
        isHighlighted: true),
      .init(rank: "1–2", name: words("乙市", "Second"), figure: PrintedFigure(12.4, text: "12.4")),
      .init(
        rank: "3", name: words("名称极长的经济技术开发区管理委员会所辖各乡镇街道合计", "The joint area of all towns and streets of a zone"),
        figure: PrintedFigure(3.5, text: "3.5", kind: .provisional)),
      .init(rank: "4", name: words("丁市", "Fourth"), figure: PrintedFigure(0, text: "0.0")),
      .init(rank: "5", name: words("戊市", "Fifth"), figure: PrintedFigure(-4.25, text: "−4.25", marks: "†")),
      .init(rank: "6", name: words("己市", "Sixth"), figure: PrintedFigure(-9, text: "＜−9", kind: .lessThan)),
      .init(rank: "", name: words("庚市", "Seventh"), figure: nil, reason: words("所收来源未载", "in no source read")),
    ]
    chart.total = nil
    return chart
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}
