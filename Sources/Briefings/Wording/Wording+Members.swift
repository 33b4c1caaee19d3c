import Analysis
import Charts
import Drawing
import Indicators

/// Words of charts of many members: two points in time, small charts, level against growth.
extension Wording {
  /// The regions of a chart: a few by name, more of one set by their number: 山西省8市, "8 cities of Shanxi".
  func places(_ regions: [RegionCode], of scope: Ranking.Scope) -> String {
    if regions.count <= 4 { return list(regions.map(name)) }
    let levels = Set(regions.map { catalog[$0].level })
    let count =
      levels.count == 1
      ? self.regions(regions.count, catalog[regions[0]].level) : say("\(regions.count)个地区", "\(regions.count) regions")
    guard let ancestor = scope.ancestor else { return count }
    return say(name(ancestor) + count, count + " of " + name(ancestor))
  }

  /// 5项指标的数值, "Levels of 5 indicators".
  func measureOfIndicators(_ measure: Statement.Measure, count: Int) -> String {
    switch measure {
    case .growth: say("\(count)项指标的增速", "Growth of \(counted(count, "indicator"))")
    case .share: say("\(count)项指标的占比", "\(count == 1 ? "Share" : "Shares") of \(counted(count, "indicator"))")
    case .level, .count, .change, .rank:
      say("\(count)项指标的数值", "\(count == 1 ? "Level" : "Levels") of \(counted(count, "indicator"))")
    }
  }

  /// 吕梁5项指标2020年至2024年4项上升、1项下降; without periods between the first and last figures of each.
  func risesAndFalls(
    _ region: RegionCode, of count: Int, _ measure: Statement.Measure, up: Int, down: Int, from first: Period? = nil,
    to last: Period? = nil
  ) -> String {
    let isGrowth = measure == .growth
    let what = say("\(count)项指标\(isGrowth ? "的增速" : "")", counted(count, isGrowth ? "growth rate" : "indicator"))
    let span =
      first.flatMap { first in
        last.map { say("\(period(first))至\(period($0))", "from \(period(first)) to \(period($0))") }
      }
      ?? say("所载首末两期之间", "between \(count == 1 ? "its" : "their") first and last comparable figures")
    let movements = [
      up > 0 ? say("\(up)项上升", "\(up) rose") : "", down > 0 ? say("\(down)项下降", "\(down) fell") : "",
    ].filter { !$0.isEmpty }
    guard !movements.isEmpty else {
      return say("\(shortName(region))\(what)\(span)", "\(shortName(region)): \(what) \(span)")
    }
    let moved =
      up == count
      ? say(count == 1 ? "上升" : "均上升", count == 2 ? "both rose" : "all rose")
      : down == count
        ? say(count == 1 ? "下降" : "均下降", count == 2 ? "both fell" : "all fell")
        : movements.joined(separator: say("、", " and "))
    let one = isGrowth ? "growth rate" : "indicator"
    return say(
      "\(shortName(region))\(what)\(span)\(moved)",
      count == 1
        ? "The one \(one) of \(inSentence(region)) \(up == 1 ? "rose" : "fell") \(span)"
        : "Of \(what) of \(inSentence(region)), \(moved) \(span)")
  }

  // MARK: Two points in time

  func twoPeriods(_ first: Period, _ last: Period) -> String {
    say("\(period(first))与\(period(last))", "\(period(first)) and \(period(last))")
  }

  var scaleNotFromZero: String { say("刻度不自零起", "scale not from zero") }

  /// What a dashed line from the first to the last figure means; nil where none is.
  func dashedSlope(isBroken: Bool, hasBound: Bool) -> String? {
    switch (isBroken, hasBound) {
    case (true, true): say("口径变动或无确数，升降不可比", "new basis or only a bound: not comparable")
    case (true, false): say("口径变动，前后不可比", "new basis: not comparable")
    case (false, true): say("有一端无确数", "one end is only a bound")
    case (false, false): nil
    }
  }

  func brokenBetween(_ names: [String], all: Bool, _ first: Period, _ last: Period) -> String {
    let who = all ? say("各地", "all") : list(names)
    return say(
      "\(period(first))至\(period(last))之间\(who)口径有变动，两端不可比。",
      "Between \(period(first)) and \(period(last)) the basis changed for \(who); the two ends are not comparable.")
  }

  /// Members that are not drawn because one of two figures is missing, and those of which nothing is known.
  func leftOutOfPairs(_ names: [String], unknown: Int) -> String {
    leftOut(names, unknown: unknown, zh: "缺其中一个数据", en: "one of the two figures")
  }

  /// 大同、朔州等3个缺其中一个数据，未绘; "Datong, Shuozhou and one other are not drawn: …".
  private func leftOut(_ names: [String], unknown: Int, zh: String, en: String) -> String {
    let count = names.count + unknown
    let names = Array(names.prefix(10))
    let unnamed = count - names.count
    let others = unnamed == 1 ? "one other" : "\(cardinal(unnamed)) others"
    let who = say(
      names.isEmpty ? "另有\(count)个" : list(names) + (unnamed > 0 ? "等\(count)个" : ""),
      names.isEmpty ? capitalised(others) : list(names + (unnamed > 0 ? [others] : [])))
    return say(
      "\(who)\(zh)，未绘。",
      "\(who) \(count == 1 ? "is" : "are") not drawn for want of \(en).")
  }

  /// 2020年至2022年吕梁地区生产总值增长57.3%（现价），增幅居所示9个地区第1位.
  func growthPlace(
    _ region: RegionCode, _ indicator: IndicatorCode, from first: Period, to last: Period, _ rate: Quantity,
    _ basis: PriceBasis, place: Int, of count: Int
  ) -> String {
    let prices = prices(basis, of: indicator)
    let place = rank(place)
    return say(
      "\(period(first))至\(period(last))\(shortName(region))\(shortName(indicator))\(movement(rate))\(parenthesised(prices))，按增幅居所示\(count)个地区\(place)",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(movement(rate))\(prices.isEmpty ? "" : " " + prices) from \(period(first)) to \(period(last)), ranking \(place) by growth among the \(count) shown"
    )
  }

  // MARK: Small charts

  func scales(isFree: Bool) -> String {
    isFree ? say("各图刻度不同", "each on its own scale") : say("各图刻度相同", "all on one scale")
  }

  func byValue(in period: Period) -> String {
    say("，按\(self.period(period))数值由高到低排列", ", in order of the figures of \(self.period(period))")
  }

  var breakRule: String {
    say("竖虚线处口径变动，前后不可比。", "At a dashed rule the basis changes; figures on both sides are not comparable.")
  }

  func leftOutOfPanels(_ names: [String], unknown: Int) -> String {
    leftOut(names, unknown: unknown, zh: "没有可用数据", en: "usable figures")
  }

  // MARK: Level against growth

  /// A measure with its unit, at the end of an axis.
  func headed(_ what: String, _ unit: UnitCode?) -> String { comma([what, self.unit(unit)]) }

  var growthNotFromZero: String { say("增速刻度不自零起", "growth scale not from zero") }

  var quadrantCorners: QuadrantChart.Corners {
    QuadrantChart.Corners(
      lowFast: say("水平低、增长快", "Lower, faster"), highFast: say("水平高、增长快", "Higher, faster"),
      lowSlow: say("水平低、增长慢", "Lower, slower"), highSlow: say("水平高、增长慢", "Higher, slower"))
  }

  /// The words at a rule: 全省9.1%, "mean 194.1".
  func ruleLabel(_ reference: QuadrantReference, _ unit: UnitCode?) -> String {
    let number = reference.text(in: self)
    let value = unit.map { catalog[$0].isPercent } ?? false ? withUnit(number, unit.map { catalog[$0] }) : number
    return switch reference.kind {
    case .whole(let region): wholeName(region) + say("", " ") + value
    case .mean: say("均值" + value, "mean " + value)
    }
  }

  /// 竖线为所示11个地区的简单平均1941.9亿元; of so many members, some of them perhaps known as bounds alone.
  func ruleNote(_ reference: QuadrantReference, _ unit: UnitCode?, of members: Int, isUpright: Bool) -> String {
    let value = withUnit(reference.text(in: self), unit.map { catalog[$0] })
    let rule = isUpright ? say("竖线", "The vertical rule") : say("横线", "The horizontal rule")
    return switch reference.kind {
    case .whole(let region):
      say(
        "\(rule)为\(name(region))\(isUpright ? "的数值" : "增速")\(value)。",
        "\(rule) is \(isUpright ? "the figure" : "the growth") of \(name(region)), \(value).")
    case .mean(let count):
      say(
        "\(rule)为所示\(count == members ? "\(members)个地区" : "地区中\(count)个确数")的简单平均\(value)。",
        "\(rule) is the simple mean of the \(count == members ? "\(members)" : counted(count, "exact figure")) shown, \(value)."
      )
    }
  }

  var computedGrowthNote: String {
    say("部分增速由数值计算。", "Some rates of growth are computed from levels.")
  }

  /// 2021年吕梁地区生产总值2071.4亿元，高于所示地区均值；增长9.2%，高于全省; in English without the level where it can be
  /// told to lie on one side, so that two lines hold it.
  func levelAndGrowth(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, level: Quantity, growth: Quantity,
    _ levelSide: (QuadrantReference.Kind, Certainty)?, _ growthSide: (QuadrantReference.Kind, Certainty)?
  ) -> String {
    func against(_ side: (QuadrantReference.Kind, Certainty)?, isLevel: Bool) -> String? {
      guard let (kind, certainty) = side, certainty != .undecided else { return nil }
      let isAbove = certainty == .yes
      return say(
        "，\(isAbove ? "高于" : "低于")\(reference(kind, isLevel: isLevel))",
        "\(isAbove ? "above" : "below") \(reference(kind, isLevel: isLevel))")
    }
    let (levelWords, growthWords) = (against(levelSide, isLevel: true), against(growthSide, isLevel: false))
    return say(
      "\(self.period(period))\(shortName(region))\(shortName(indicator))\(amountAfterName(level))\(levelWords ?? "")；\(movement(growth, in: period))\(growthWords ?? "")",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(levelWords.map { "lay \($0)" } ?? amountAfterName(level)) in \(self.period(period)) and \(movement(growth, in: period))\(growthWords.map { ", \($0)" } ?? "")"
    )
  }

  /// What a rule stands for, in a sentence: 全省, 所示地区均值.
  private func reference(_ kind: QuadrantReference.Kind, isLevel: Bool) -> String {
    switch kind {
    case .whole(let region):
      say(wholeName(region), isLevel ? "that of \(inSentence(region))" : "\(possessiveInSentence(region)) rate")
    case .mean: say("所示地区均值", isLevel ? "the mean" : "the mean rate")
    }
  }

  /// 2021年所示11个地区中，3个地区生产总值高于所示地区均值且增速高于全省.
  func aboveBoth(
    _ count: Int, of all: Int, _ indicator: IndicatorCode, _ period: Period, _ level: QuadrantReference.Kind,
    _ growth: QuadrantReference.Kind
  ) -> String {
    let name = shortName(indicator)
    return say(
      "\(self.period(period))所示\(all)个地区中，\(count == 0 ? "没有一个地区" : "有\(count)个地区")的\(name)高于\(reference(level, isLevel: true))且增速高于\(reference(growth, isLevel: false))",
      "In \(self.period(period)), \(count == 0 ? "none" : cardinal(count)) of the \(counted(all, "region")) shown \(count == 1 ? "was" : "were") above \(reference(level, isLevel: true)) in \(inSentence(name)) and above \(reference(growth, isLevel: false)) in growth"
    )
  }

  /// 吕梁：2071.4亿元，增长9.2%.
  func pairDescription(_ name: String, _ first: String, _ second: String) -> String {
    say("\(name)：\(first)，\(second)。", "\(name): \(first), \(second).")
  }
}
