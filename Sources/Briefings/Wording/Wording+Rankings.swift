import Analysis
import Indicators

/// Words of rankings.
extension Wording {
  func growthOf(_ basis: PriceBasis) -> String {
    switch basis {
    case .constant: say("实际增长", "Real growth")
    case .current: say("名义增长", "Nominal growth")
    case .none, .unknown: say("增长", "Growth")
    }
  }

  var ruleRemark: String { say("即竖线", "the vertical rule") }
  func totalRemark(_ region: RegionCode) -> String {
    say("\(wholeName(region))数，不画条", "the whole, not drawn as a bar")
  }

  func computedRanks(found: Int, of all: Int, level: Region.Level) -> String {
    found == all
      ? say(
        "位次由数值计算，\(regions(all, level))数据齐全",
        "ranks computed from figures of \(allRegions(all, level))"
      )
      : say(
        "位次由数值计算，\(regions(all, level))中有数据的\(found)个",
        "ranks computed from figures, \(found) of \(regions(all, level))")
  }

  /// 2021年吕梁地区生产总值为2071.4亿元，居全省第3位，增长9.2%; 在全省有数据的5个市中居第2位 where members are missing: a place
  /// among some is none among all.
  ///
  /// - Parameter known: How many have a figure, where that is not all.
  func placeInRanking(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, _ period: Period, best: Int,
    worst: Int, ancestor: RegionCode?, known: Int? = nil, value quantity: Quantity, growth: String?
  ) -> String {
    let isLowFirst = catalog[indicator].better == .down
    let place = rank(best: best, worst: worst)
    let within = ancestor.map { say(wholeName($0), " in \(inSentence($0))") } ?? ""
    let what = inSentence(rate(indicator, measure))
    let grown = growth.map { say("，\($0)", ", and \($0)") } ?? ""
    if let known {
      let others = amongKnown(known, of: catalog[region].level, in: ancestor)
      return say(
        "\(self.period(period))\(shortName(region))\(what)\(amount(quantity))，在\(others)中\(isLowFirst ? "由低到高" : "")居\(place)\(grown)",
        "\(possessive(region)) \(what) ranked \(place) among the \(others)\(isLowFirst ? ", lowest first," : "") in \(self.period(period)), at \(value(quantity))\(grown)"
      )
    }
    return say(
      "\(self.period(period))\(shortName(region))\(what)\(amount(quantity))，\(isLowFirst ? "由低到高" : "")居\(within)\(place)\(grown)",
      "\(possessive(region)) \(what) ranked \(place)\(within)\(isLowFirst ? ", lowest first," : "") in \(self.period(period)), at \(value(quantity))\(grown)"
    )
  }

  /// 全省有数据的5个市, "5 cities in Shanxi with a figure".
  private func amongKnown(_ known: Int, of level: Region.Level, in ancestor: RegionCode?) -> String {
    say(
      "\(ancestor.map(wholeName) ?? "")有数据的\(regions(known, level))",
      regions(known, level) + (ancestor.map { " in \(inSentence($0))" } ?? "") + " with a figure")
  }

  func firstOfRanking(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, _ period: Period,
    _ quantity: Quantity, ancestor: RegionCode? = nil, known: Int? = nil
  ) -> String {
    let isLowFirst = catalog[indicator].better == .down
    if let known {
      let others = amongKnown(known, of: catalog[region].level, in: ancestor)
      return say(
        "\(self.period(period))\(rate(indicator, measure))，\(shortName(region))在\(others)中\(isLowFirst ? "最低" : "居首")，\(amount(quantity))",
        "\(shortName(region)) had the \(isLowFirst ? "lowest" : "highest") \(inSentence(measured(indicator, measure))) of the \(others) in \(self.period(period)), at \(value(quantity))"
      )
    }
    return say(
      "\(self.period(period))\(rate(indicator, measure))\(shortName(region))\(isLowFirst ? "最低" : "居首")，\(amount(quantity))",
      "\(shortName(region)) had the \(isLowFirst ? "lowest" : "highest") \(inSentence(measured(indicator, measure))) in \(self.period(period)), at \(value(quantity))"
    )
  }

  func missingMembers(_ count: Int, names: [String]) -> String {
    let shown = list(Array(names.prefix(10))) + (names.count > 10 ? say("等", " and others") : "")
    let named = names.isEmpty ? "" : parenthesised(shown)
    return say("另有\(count)个地区无数据\(named)，不排位次。", "\(count) without a figure\(named) not ranked.")
  }

  /// For the rows of a long ranking that are not drawn.
  func omittedPlaces(_ count: Int, first: Int, last: Int) -> String {
    say("第\(first)—\(last)位（\(count)个）未列", "places \(first) to \(last) (\(count)) not shown")
  }

  /// Grey lines without a name.
  func unnamedMembers(_ count: Int) -> String {
    say(
      "灰线为其余\(count)个地区。",
      count == 1 ? "The grey line is the other region." : "The grey lines are the other \(count) regions.")
  }

  /// Years in which not every member could be ranked.
  func incompleteRanks(_ years: [(Period, found: Int, of: Int)]) -> String {
    guard !years.isEmpty else { return "" }
    let named = years.map { period, found, all in
      say("\(self.period(period))\(all)个地区中\(found)个有数据", "\(self.period(period)): \(found) of \(all)")
    }
    return say("计算位次只计有数据的地区：\(list(named))。", "Computed ranks count regions with a figure: \(list(named)).")
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
        "来源所述为\(rank(place))，因数据不全，无从核对。",
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
      "Rank by \(inSentence(name(indicator)))\(ancestor.map { " in \(withArticle(name($0)))" } ?? "")")
  }

  var statedRankKey: String { say("来源所述位次", "rank stated by a source") }
  var computedRankKey: String { say("由数值计算的位次", "rank computed from figures") }
  var rankChangeKey: String { say("前后两次所述之间的变动", "change between two statements") }
  var rankChangeNote: String { say("虚线不表示中间年份的位次。", "Dashed lines say nothing about the years between.") }
}
