import Charts
import Drawing

enum BumpSamples {
  static func stated(_ language: Language) -> BumpChart {
    let isChinese = language == .chinese
    return BumpChart(
      text: ChartText(
        title: isChinese
          ? "吕梁经济总量的全省位次由第8位（2015年）升至第2位（2024年）" : "Lüliang’s economy rose from 8th (2015) to 2nd (2024) in Shanxi",
        subtitle: isChinese
          ? "地区生产总值总量在山西省十一市中的位次，2015—2024年；其余城市各年数据不全，不作逐年排名"
          : "Rank by gross regional product among the eleven cities of Shanxi, 2015–2024; the others lack years",
        notes: isChinese
          ? [
            "2015、2020、2022、2024年吕梁位次与2024年晋中位次为工作报告原文；2021年位次由十一市数值（二手来源†）计算。2016—2019年与2023年无一手位次，留空。",
            "来源：吕梁市政府工作报告（2021年、2023年、2025年）；晋中市政府工作报告（2025年）；转载的2021年十一市数据表†。",
          ]
          : ["Ranks as stated in work reports; those of 2021 are computed from figures.", "Sources: work reports."],
        description: isChinese ? "位次图" : "Bump chart", language: language),
      members: [
        BumpMember(
          label: isChinese ? "吕梁" : "Lüliang", role: .main(color: 0),
          ranks: [
            BumpRank(position: 2015, rank: 8), BumpRank(position: 2020, rank: 4),
            BumpRank(position: 2021, rank: 3, isComputed: true), BumpRank(position: 2022, rank: 3),
            BumpRank(position: 2024, rank: 2),
          ]),
        BumpMember(
          label: isChinese ? "晋中" : "Jinzhong", role: .second(color: 1),
          ranks: [BumpRank(position: 2021, rank: 7, isComputed: true), BumpRank(position: 2024, rank: 4)]),
      ], places: 11, periods: .years(2015...2025), notes: TimeNotes(plans: LineSamples.plans(language)),
      key: BumpKey(
        stated: isChinese ? "来源所述位次" : "rank stated by a source",
        computed: isChinese ? "由数值计算的位次（11市齐全）" : "rank computed from figures (all 11 cities)",
        change: isChinese ? "两次陈述之间的变动，不表示中间年份" : "change between two statements, not the years between"))
  }

  /// Every member in every year.
  static let complete: BumpChart = {
    let names = [
      "Taiyuan", "Changzhi", "Lüliang", "Yuncheng", "Jincheng", "Linfen", "Jinzhong", "Datong", "Shuozhou", "Xinzhou",
      "Yangquan",
    ]
    var order = Array(names.indices)
    var ranks = Array(repeating: [BumpRank](), count: names.count)
    for year in 2014...2024 {
      for (place, member) in order.enumerated() {
        ranks[member].append(BumpRank(position: Double(year), rank: place + 1))
      }
      order.swapAt((year * 3) % 10, (year * 3) % 10 + 1)
      order.swapAt((year * 5) % 10, (year * 5) % 10 + 1)
    }
    return BumpChart(
      text: ChartText(
        title: "Every city of Shanxi moved", subtitle: "Rank by made-up figures, 2014–2024",
        notes: ["Source: made up."], language: .english),
      members: names.indices.map { place in
        BumpMember(
          label: names[place], role: place == 2 ? .main(color: 0) : place == 6 ? .second(color: 1) : .muted,
          ranks: ranks[place])
      })
  }()
}
