import Analysis
import Drawing
import Indicators

/// Words of rankings and of figures side by side.
extension Wording {
  // MARK: Rankings

  func growthOf(_ basis: PriceBasis) -> String {
    switch basis {
    case .constant: say("实际增长", "Real growth")
    case .current: say("名义增长", "Nominal growth")
    case .none, .unknown: say("增长", "Growth")
    }
  }

  /// The row of the region within which is ranked: 全省, "Shanxi".
  func wholeName(_ region: RegionCode) -> String { say(whole(catalog[region].level), shortName(region)) }

  var totalRemark: String { say("全域数，不作条形", "the whole, not drawn as a bar") }

  func computedRanks(found: Int, of all: Int, level: Region.Level) -> String {
    found == all
      ? say("位次由数值计算，\(regions(all, level))齐全", "ranks computed from figures of all \(regions(all, level))")
      : say(
        "位次由数值计算，\(regions(all, level))中有数的\(found)个", "ranks computed from figures, \(found) of \(regions(all, level))"
      )
  }

  /// 2021年吕梁地区生产总值2071.4亿元，居山西省第3位，增长9.2%.
  func placeInRanking(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, _ period: Period, best: Int,
    worst: Int, ancestor: RegionCode?, value quantity: Quantity, growth: String?
  ) -> String {
    let isLowFirst = catalog[indicator].better == .down
    let place = rank(best: best, worst: worst)
    let within = ancestor.map { say(whole(catalog[$0].level), " in \(shortName($0))") } ?? ""
    let what = say(
      measure == .growth ? shortName(indicator) + "增速" : shortName(indicator),
      inSentence(measured(indicator, measure)))
    let grown = growth.map { say("，\($0)", ", and \($0)") } ?? ""
    return say(
      "\(self.period(period))\(shortName(region))\(what)\(amount(quantity))\(grown)，\(isLowFirst ? "由低到高" : "")居\(within)\(place)",
      "\(possessive(region)) \(what) ranked \(place)\(within)\(isLowFirst ? ", lowest first," : "") in \(self.period(period)), at \(value(quantity))\(grown)"
    )
  }

  func firstOfRanking(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, _ period: Period,
    _ quantity: Quantity
  ) -> String {
    let isLowFirst = catalog[indicator].better == .down
    return say(
      "\(self.period(period))\(measured(indicator, measure))\(shortName(region))\(isLowFirst ? "最低" : "居首")，\(amount(quantity))",
      "\(shortName(region)) had the \(isLowFirst ? "lowest" : "highest") \(inSentence(measured(indicator, measure))) in \(self.period(period)), at \(value(quantity))"
    )
  }

  func missingMembers(_ count: Int, names: [String]) -> String {
    let named = names.isEmpty ? "" : parenthesised(list(names))
    return say("另有\(count)个地区无数据\(named)，不排位次。", "\(count) without a figure\(named) not ranked.")
  }

  func tie(_ place: Int, _ names: [String]) -> String {
    say("\(list(names))并列\(rank(place))。", "\(list(names)) tie for \(rank(place)).")
  }

  func statedAgainstComputed(_ place: Int, _ standing: StatedRank.Standing) -> String {
    switch standing {
    case .consistent:
      say("来源所述为\(rank(place))，与计算相符。", "The source states \(rank(place)), which agrees with the figures.")
    case .contradicted:
      say("来源所述为\(rank(place))，与计算不符。", "The source states \(rank(place)), which the figures contradict.")
    case .cannotBeTold:
      say(
        "来源所述为\(rank(place))，因有缺数，无从核对。",
        "The source states \(rank(place)); with figures missing, this cannot be checked.")
    }
  }

  /// 吕梁经济总量的全省位次由第8位（2015年）升至第2位（2024年）.
  func rankMovement(
    _ region: RegionCode, _ indicator: IndicatorCode, first: (Int, Int), last: (Int, Int), scope: ScopeCode?
  ) -> String {
    let set = scope.map { scopeName($0, of: region) } ?? ""
    let name = inSentence(shortName(indicator))
    let place = set.isEmpty ? "" : say(set, " " + set)
    if first.1 == last.1 {
      return say(
        "\(shortName(region))\(shortName(indicator))\(first.0)年与\(last.0)年均居\(place)\(rank(last.1))",
        "\(possessive(region)) \(name) ranked \(rank(last.1))\(place) in both \(first.0) and \(last.0)"
      )
    }
    return say(
      "\(shortName(region))\(shortName(indicator))的\(place)位次由\(rank(first.1))（\(first.0)年）\(last.1 < first.1 ? "升" : "降")至\(rank(last.1))（\(last.0)年）",
      "\(possessive(region)) rank by \(name)\(place) \(last.1 < first.1 ? "rose" : "fell") from \(rank(first.1)) in \(first.0) to \(rank(last.1)) in \(last.0)"
    )
  }

  func rankOfLevels(_ indicator: IndicatorCode, in ancestor: RegionCode?) -> String {
    say(
      "\(name(indicator))\(ancestor.map { "在\(name($0))" } ?? "")的位次",
      "Rank by \(inSentence(name(indicator)))\(ancestor.map { " in \(name($0))" } ?? "")")
  }

  var statedRankKey: String { say("来源所述位次", "rank stated by a source") }
  var computedRankKey: String { say("由数值计算的位次", "rank computed from figures") }
  var rankChangeKey: String { say("前后两次所述之间的变动", "change between two statements") }
  var rankChangeNote: String { say("虚线不表示中间年份的位次。", "Dashed lines say nothing about the years between.") }

  // MARK: Bars

  func measureName(_ measure: Statement.Measure) -> String {
    switch measure {
    case .growth: say("增长", "Growth")
    case .share: say("占比", "Share")
    case .level, .count, .change, .rank: say("数值", "Level")
    }
  }

  func measureTitle(_ names: [String], _ regions: [RegionCode]) -> String {
    say("\(list(regions.map(shortName)))：\(list(names))", "\(list(regions.map(shortName))): \(list(names))")
  }

  /// 2024年吕梁所载5项增速中，新能源汽车零售额增长55%为最高.
  func fastestGrowth(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ rate: Quantity, of count: Int
  ) -> String {
    say(
      "\(self.period(period))\(shortName(region))\(count)项有增速的指标中，\(shortName(indicator))增长最快，\(movement(rate))",
      "Of \(count) rates of change stated for \(shortName(region)) in \(self.period(period)), that of \(inSentence(shortName(indicator))) was the highest, at \(value(rate))"
    )
  }

  /// 2025年吕梁所载6项均下降，信访总量降幅最大，下降35.7%.
  func allFell(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ rate: Quantity, of count: Int
  ) -> String {
    let name = inSentence(shortName(indicator))
    guard count > 1 else {
      return say(
        "\(self.period(period))\(shortName(region))\(name)\(movement(rate))",
        "\(possessive(region)) \(name) \(movement(rate)) in \(self.period(period))")
    }
    return say(
      "\(self.period(period))\(shortName(region))所载\(count)项指标均下降，\(name)降幅最大，\(movement(rate))",
      "All \(count) rates of change stated for \(shortName(region)) in \(self.period(period)) are falls; that of \(name) is the largest, at \(value(rate.mirrored))"
    )
  }

  var mixedPricesNote: String {
    say(
      "各项价格口径不一：地区生产总值与工业增加值按可比价，其余按现价或不涉及价格。",
      "Price bases differ: value added at constant prices, the others at current prices or without prices.")
  }

  // MARK: Dumbbells

  var earlierWord: String { say("较早年份", "earlier year") }
  var laterWord: String { say("较晚年份", "later year") }
  var timesWord: String { say("后者为前者的", "later to earlier") }
  var sameWord: String { say("相同", "same") }
  var sameFigureWord: String { say("数同，说法不同", "same figure, other form") }

  func against(_ first: RegionCode, _ second: RegionCode) -> String {
    say("\(shortName(first))比\(shortName(second))", "\(shortName(first)) to \(shortName(second))")
  }

  func times(_ ratio: Numeral) -> String { say("\(number(ratio))倍", "\(number(ratio))×") }

  func signedPoints(_ gap: Numeral) -> String { say("\(signed(gap))个百分点", "\(signed(gap)) pp") }

  func amountsHeading(isTarget: Bool) -> String {
    say(
      "\(isTarget ? "实物与人数目标" : "总量")，各行自用刻度，自零起；按倍数排列",
      "\(isTarget ? "Targets for amounts" : "Amounts"), each row on its own scale from zero; by ratio")
  }

  func ratesHeading(_ low: String, _ high: String, isTarget: Bool) -> String {
    say(
      "\(isTarget ? "增长与占比目标" : "增速与占比")，%，共用刻度\(low)—\(high)",
      "\(isTarget ? "Targets for growth and shares" : "Growth and shares"), %, one scale from \(low) to \(high)")
  }

  func sameFigures(_ first: RegionCode, _ second: RegionCode, year: Int) -> String {
    say(
      "\(name(first))与\(name(second))\(year)年相同指标的数据",
      "\(name(first)) and \(name(second)), the same indicators, \(year)")
  }

  func sameTargets(_ first: RegionCode, _ second: RegionCode, year: Int) -> String {
    say(
      "\(name(first))与\(name(second))\(year)年相同指标的目标，按原文说法标注",
      "Targets of \(name(first)) and \(name(second)) for the same indicators, \(year), as set")
  }

  func twoPeriods(_ region: RegionCode, _ years: ClosedRange<Int>) -> String {
    say(
      "\(name(region))同一口径下最早与最近年份的数据，\(self.years(years.lowerBound, years.upperBound))",
      "\(name(region)), first and latest comparable figures within \(self.years(years.lowerBound, years.upperBound))")
  }

  var onlyBoundWord: String { say("只知界限", "bound only") }

  /// A difference of rates that is only known to lie on one side: 高27个百分点以上; nil where both sides are open.
  func boundedPoints(_ gap: Interval, fractionDigits: Int) -> String? {
    switch (gap.lower, gap.upper) {
    case (let low?, nil):
      low.value.rounded(fractionDigits: fractionDigits, rule: .down).map { "≥" + signedPoints($0) }
    case (nil, let high?):
      high.value.rounded(fractionDigits: fractionDigits, rule: .up).map { "≤" + signedPoints($0) }
    case (nil, nil), (_?, _?): nil
    }
  }

  /// A ratio that is only known to lie on one side: ＞1.2倍; nil where nothing is known.
  func boundedTimes(_ ratio: Interval) -> String? {
    if let low = ratio.lower, low.value.isPositive, ratio.upper == nil {
      return low.value.rounded(fractionDigits: 1, rule: .down).map { (low.isClosed ? "≥" : "＞") + times($0) }
    }
    if let high = ratio.upper, ratio.lower?.value.isZero ?? true {
      return high.value.rounded(fractionDigits: 1, rule: .up).map { (high.isClosed ? "≤" : "＜") + times($0) }
    }
    return nil
  }

  var ratioOfBoundsNote: String {
    say("含“以上”“左右”的，倍数只是目标数字之比。", "Where a target is a bound or “about”, the ratio is that of the figures named.")
  }

  func pairsLeftOut(_ count: Int) -> String { say("另有\(count)项未绘。", "\(count) more not drawn.") }

  func pairTargetsFinding(
    _ first: RegionCode, _ second: RegionCode, year: Int, sameRates: Int, of rates: Int,
    widest: (IndicatorCode, Rational)?
  ) -> String {
    let lead =
      rates > 0
      ? say(
        "\(year)年两地\(rates)项增速和占比目标\(sameRates == rates ? "数值均相同" : sameRates == 0 ? "数值均不相同" : "中\(sameRates)项数值相同")",
        sameRates == rates
          ? "All \(rates) growth and share targets for \(year) name the same figure"
          : "Of \(rates) growth and share targets for \(year), \(sameRates == 0 ? "none" : "\(sameRates)") \(sameRates < 2 ? "names" : "name") the same figure"
      )
      : say("\(year)年两地目标", "Targets for \(year)")
    guard let widest, widest.1 != .one else { return lead }
    return lead
      + say(
        "；差别最大的是\(shortName(widest.0))，\(ratioPhrase(first, second, widest.1))",
        "; in \(inSentence(shortName(widest.0))) \(ratioPhrase(first, second, widest.1))"
      )
  }

  func pairActualsFinding(
    _ first: RegionCode, _ second: RegionCode, year: Int, widest: (IndicatorCode, Rational)?, count: Int
  ) -> String {
    guard let widest, widest.1 != .one else {
      return say(
        "\(year)年\(shortName(first))与\(shortName(second))可比的\(count)项指标",
        "\(shortName(first)) and \(shortName(second)) compared in \(count) figure\(count == 1 ? "" : "s") for \(year)")
    }
    return say(
      "\(year)年两地可比的总量中，\(shortName(widest.0))相差最大，\(ratioPhrase(first, second, widest.1))",
      "In \(year) \(shortName(first)) and \(shortName(second)) differed most in \(inSentence(shortName(widest.0))): \(ratioPhrase(first, second, widest.1))"
    )
  }

  /// 吕梁为晋中的2.7倍; the larger is named first.
  private func ratioPhrase(_ first: RegionCode, _ second: RegionCode, _ ratio: Rational) -> String {
    let isLess = ratio < .one
    let (large, small) = isLess ? (second, first) : (first, second)
    let size = (isLess ? Rational.one / ratio : ratio).rounded(fractionDigits: 1).map(number) ?? ""
    return say(
      "\(shortName(large))为\(shortName(small))的\(size)倍",
      "\(possessive(large)) is \(size) times \(possessive(small))")
  }

  // MARK: Target histories

  var noTargetRead: String { say("未载目标", "no target read") }
  var actualNotReported: String { say("实际尚未公布", "not yet reported") }
  var actualNotRead: String { say("未载实际数", "actual not in sources") }

  func actualLabel(_ value: String) -> String { say("实际\(value)", "actual \(value)") }

  func targetAndActual(_ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure) -> String {
    say(
      "\(name(region))\(measured(indicator, measure))目标与实际",
      "\(measured(indicator, measure)) in \(name(region)), targets and actual figures")
  }

  /// 吕梁地区生产总值增长目标由2021年的8%以上调为2026年的4.5%—5%.
  func boundMoved(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, first: Statement, last: Statement
  ) -> String {
    let name = targetName(indicator, measure)
    guard first.period != last.period else {
      return say(
        "\(shortName(region))\(period(first.period))\(name)为\(target(first))",
        "\(possessive(region)) \(inSentence(name)) for \(period(first.period)) was \(target(first))")
    }
    let isLower = (last.value?.rational ?? .zero) < (first.value?.rational ?? .zero)
    let isSame = last.value?.rational == first.value?.rational
    return say(
      "\(shortName(region))\(name)由\(period(first.period))的\(target(first))\(isSame ? "改" : isLower ? "降" : "升")为\(period(last.period))的\(target(last))",
      "\(possessive(region)) \(inSentence(name)) \(isSame ? "changed" : isLower ? "went down" : "went up") from \(target(first)) for \(period(first.period)) to \(target(last)) for \(period(last.period))"
    )
  }
}
