import Analysis
import Indicators

/// Words of figures of two places or two years side by side.
extension Wording {
  var earlierWord: String { say("较早年份", "earlier year") }
  var laterWord: String { say("较晚年份", "later year") }
  var changeOverTime: String { say("变化", "change") }
  var sameWord: String { say("相同", "same") }
  var sameFigureWord: String { say("数值相同，表述不同", "same figure, other form") }

  func against(_ first: RegionCode, _ second: RegionCode) -> String {
    say("\(shortName(first))比\(shortName(second))", "\(shortName(first)) minus \(shortName(second))")
  }

  var largerToSmaller: String { say("较大值为较小值的", "larger to smaller") }

  /// 2.7倍, "2.7×", with the sign of a bound before the number.
  func times(_ ratio: Numeral, sign: String = "") -> String {
    sign + say("\(number(ratio))倍", "\(number(ratio))×")
  }

  func signedPoints(_ gap: Numeral) -> String { say("\(signed(gap))个百分点", "\(signed(gap)) pp") }

  func amountsHeading(isTarget: Bool, isOverTime: Bool) -> String {
    say(
      "\(isTarget ? "实物与人数目标" : "总量")，各行自用刻度，自零起；按\(isOverTime ? "变化幅度" : "倍数")排列",
      "\(isTarget ? "Targets for amounts" : "Amounts"), each row on its own scale from zero; by \(isOverTime ? "change" : "ratio")"
    )
  }

  /// From one period to another: 2022—2023年, "2022–23".
  func fromTo(_ first: Period, _ last: Period) -> String {
    if case (.year(let start), .year(let end)) = (first, last) { return years(start, end) }
    return say("\(period(first))—\(period(last))", "\(period(first)) to \(period(last))")
  }

  /// How a later figure differs from an earlier one, by their ratio: +2.5%; nil where that has too many digits.
  func changePercent(_ ratio: Rational) -> String? {
    changePercent(ratio, .halfAwayFromZero)
  }

  /// The same where the ratio is only known to lie on one side: ＞+12%; nil where nothing is known.
  func boundedChange(_ ratio: Interval) -> String? {
    if let low = ratio.lower, low.value.isPositive, ratio.upper == nil {
      return changePercent(low.value, .down).map { lowerSign(low) + $0 }
    }
    if let high = ratio.upper, ratio.lower?.value.isZero ?? true {
      return changePercent(high.value, .up).map { upperSign(high) + $0 }
    }
    return nil
  }

  /// The signs of an end that the values may reach or not.
  private func lowerSign(_ end: Interval.Endpoint) -> String { end.isClosed ? "≥" : "＞" }
  private func upperSign(_ end: Interval.Endpoint) -> String { end.isClosed ? "≤" : "＜" }

  private func changePercent(_ ratio: Rational, _ rule: RoundingRule) -> String? {
    ((ratio - .one) * Rational(100)).rounded(fractionDigits: 1, rule: rule).map { signed($0) + "%" }
  }

  func ratesHeading(_ low: String, _ high: String, of measures: Set<Statement.Measure>, isTarget: Bool) -> String {
    let name =
      switch RateKind(measures) {
      case .growth: say("增速", "growth")
      case .share: say("占比", "shares")
      case .both: say("增速与占比", "growth and shares")
      }
    return say(
      "\(name)\(isTarget ? "目标" : "")，%，共用刻度\(scaleEnds(low, high))",
      "\(isTarget ? "Targets for \(name)" : capitalised(name)), %, one scale from \(scaleEnds(low, high))")
  }

  /// What rates beside each other are rates of.
  private enum RateKind {
    case growth, share, both

    init(_ measures: Set<Statement.Measure>) {
      let ofGrowth: Set<Statement.Measure> = [.growth, .change]
      self = measures.isSubset(of: ofGrowth) ? .growth : measures == [.share] ? .share : .both
    }
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

  var onlyBoundWord: String { say("无确数", "bound only") }

  /// A difference of rates that is only known to lie on one side: 高27个百分点以上; nil where both sides are open.
  func boundedPoints(_ gap: Interval, fractionDigits: Int) -> String? {
    switch (gap.lower, gap.upper) {
    case (let low?, nil):
      low.value.rounded(fractionDigits: fractionDigits, rule: .down).map { lowerSign(low) + signedPoints($0) }
    case (nil, let high?):
      high.value.rounded(fractionDigits: fractionDigits, rule: .up).map { upperSign(high) + signedPoints($0) }
    case (nil, nil), (_?, _?): nil
    }
  }

  /// A ratio that is only known to lie on one side: ＞1.2倍; nil where nothing is known.
  func boundedTimes(_ ratio: Interval) -> String? {
    if let low = ratio.lower, low.value.isPositive, ratio.upper == nil {
      return low.value.rounded(fractionDigits: 1, rule: .down).map { times($0, sign: lowerSign(low)) }
    }
    return nil
  }

  var ratioOfBoundsNote: String {
    say("含“以上”“左右”的，倍数只是目标数字之比。", "Where a target is a bound or “about”, the ratio is that of the figures named.")
  }

  func pairsLeftOut(_ count: Int) -> String { say("另有\(count)项未绘。", "\(count) more not drawn.") }

  /// What both sides have and is not drawn because only like is held against like: 不作比较、未绘：商品房（口径不同）。
  func notHeldTogether(_ pairs: [(series: SeriesKey, why: Comparison.Refusal)]) -> String {
    guard !pairs.isEmpty else { return "" }
    let names = list(pairs.map { inSentence(measured($0.series)) + parenthesised(word($0.why)) })
    return say("不作比较、未绘：\(names)。", "Not compared and not drawn: \(names).")
  }

  func pairTargetsFinding(
    _ first: RegionCode, _ second: RegionCode, year: Int, sameRates: Int, of rates: Int,
    measures: Set<Statement.Measure>, widest: (SeriesKey, Rational)?
  ) -> String {
    let kind =
      switch RateKind(measures) {
      case .growth: say("增速", "growth")
      case .share: say("占比", "share")
      case .both: say("增速\(rates == 1 ? "或" : "和")占比", "growth \(rates == 1 ? "or" : "and") share")
      }
    let lead =
      rates > 0
      ? say(
        "\(year)年两地均设的\(rates)项\(kind)目标\(rates == 1 ? sameRates == 1 ? "数值相同" : "数值不同" : sameRates == rates ? "数值均相同" : sameRates == 0 ? "数值均不相同" : "中\(sameRates)项数值相同")",
        rates == 1
          ? "The one \(kind) target that both set for \(year) \(sameRates == 1 ? "names the same figure" : "differs")"
          : sameRates == rates
            ? "\(rates == 2 ? "Both" : "All \(rates)") \(kind) targets that both set for \(year) name the same figure"
            : "Of \(rates) \(kind) targets that both set for \(year), \(sameRates == 0 ? "none" : sameRates == 1 ? "one" : "\(sameRates)") \(sameRates < 2 ? "names" : "name") the same figure"
      )
      : say("\(year)年两地目标", "Targets for \(year)")
    guard let widest else { return lead }
    return lead
      + say(
        "；差别最大的是\(shortName(widest.0))，\(ratioPhrase(first, second, widest.1))",
        "; in \(inSentence(shortName(widest.0))) \(ratioPhrase(first, second, widest.1))"
      )
  }

  func pairActualsFinding(
    _ first: RegionCode, _ second: RegionCode, year: Int, widest: (SeriesKey, Rational)?, isSurelyWidest: Bool,
    count: Int
  ) -> String {
    guard let widest else {
      return say(
        "\(year)年\(shortName(first))与\(shortName(second))可比的\(count)项指标",
        "\(shortName(first)) and \(shortName(second)) compared in \(counted(count, "figure")) for \(year)")
    }
    guard isSurelyWidest else {
      return say(
        "\(year)年\(shortName(widest.0))，\(ratioPhrase(first, second, widest.1))",
        "\(shortName(widest.0)) in \(year): \(ratioPhrase(first, second, widest.1))")
    }
    return say(
      "\(year)年两地可比的总量中，\(shortName(widest.0))相差最大，\(ratioPhrase(first, second, widest.1))",
      "In \(year) \(shortName(first)) and \(shortName(second)) differed most, among amounts, in \(inSentence(shortName(widest.0))): \(ratioPhrase(first, second, widest.1))"
    )
  }

  /// 吕梁为晋中的2.7倍; the larger is named first.
  private func ratioPhrase(_ first: RegionCode, _ second: RegionCode, _ ratio: Rational) -> String {
    let isLess = ratio < .one
    let (large, small) = isLess ? (second, first) : (first, second)
    let size = (isLess ? Rational.one / ratio : ratio).rounded(fractionDigits: 1).map(number) ?? ""
    return say(
      "\(shortName(large))为\(shortName(small))的\(size)倍",
      "\(possessive(large)) figure is \(size) times \(possessiveInSentence(small))")
  }
}
