import Analysis
import Charts
import Drawing
import Indicators

/// Sentences of a briefing that are made from numbers.
extension Wording {
  /// 2024年吕梁地区生产总值为2643.2亿元，居全省第2位.
  func standing(
    _ region: RegionCode, _ indicator: IndicatorCode, _ period: Period, _ quantity: Quantity, rank: Int?,
    scope: ScopeCode?
  ) -> String {
    let place = rank.map { number in
      say("，居\(self.rank(number, of: region, scope: scope))", ", \(self.rank(number, of: region, scope: scope))")
    }
    let when = " in \(self.period(period))"
    let came =
      thingsCounted(indicator, quantity, in: region, when: when)
      ?? "\(possessive(region)) \(inSentence(shortName(indicator))) \(amount(quantity))\(when)"
    return say(
      "\(self.period(period))\(shortName(region))\(shortName(indicator))\(amount(quantity))\(place ?? "")",
      came + (place ?? ""))
  }

  /// 所载139项目标中可评判4项：3项达成，1项未达成；另有35项尚未公布，100项不可评.
  func scoreSummary(_ score: Scorecard.Tally) -> String {
    guard score.judged > 0 else {
      return say(
        "所载\(score.total)项目标均尚不能评判",
        score.total == 1
          ? "the one target cannot be judged yet" : "none of the \(score.total) targets can be judged yet")
    }
    let outcome = outcomes(met: score.kept, about: score.about, missed: score.missed)
    let rest = notJudged(score)
    return say(
      "所载\(judgedOf(score.judged, score.total))：\(outcome)\(rest.isEmpty ? "" : "；" + rest)",
      "\(judgedOf(score.judged, score.total)): \(outcome)\(rest.isEmpty ? "" : "; " + rest)")
  }

  /// 地区生产总值位次前移, "GDP up the ranking".
  func rankMovedHead(_ indicator: IndicatorCode, up: Bool) -> String {
    shortName(indicator) + (up ? say("位次前移", " up the ranking") : say("位次后移", " down the ranking"))
  }

  /// 吕梁地区生产总值2015年为955.8亿元，居全省第8位；2024年为2643.2亿元，居第2位.
  func rankMoved(
    _ region: RegionCode, _ indicator: IndicatorCode, from first: (Period, Int, Quantity),
    to last: (Period, Int, Quantity), scope: ScopeCode?
  ) -> String {
    let set = scope.map { scopeName($0, of: region) } ?? ""
    let years = last.0.endYear - first.0.endYear
    let places = abs(first.1 - last.1)
    return say(
      "\(shortName(region))\(shortName(indicator))\(period(first.0))\(amount(first.2))，居\(set)\(rank(first.1))；\(period(last.0))\(amount(last.2))，居\(rank(last.1))，\(yearsPassed(years))\(last.1 < first.1 ? "前移" : "后移")\(places)位。",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(amount(first.2)) in \(period(first.0)), \(rank(first.1))\(set.isEmpty ? "" : " " + set), and \(value(last.2)) in \(period(last.0)), \(rank(last.1)): \(last.1 < first.1 ? "up" : "down") \(cardinal(places)) place\(places == 1 ? "" : "s") in \(yearsPassed(years))."
    )
  }

  /// 一项未达成, "Two targets missed": the head over targets of one outcome.
  func judgedHead(_ kind: VerdictSign.Kind, _ count: Int) -> String {
    let (zh, en) =
      switch kind {
      case .missed, .missedAtEdge: ("未达成", "missed")
      case .about: ("约达", "about met")
      case .met, .metAtEdge, .notYetReported, .notAssessable: ("达成", "met")
      }
    return say(
      "\(cardinal(count))项\(zh)", "\(capitalised(cardinal(count))) \(count == 1 ? "target" : "targets") \(en)")
  }

  /// 2025年吕梁建设提档升级村284个，比目标290个少6个（低2.1%），未达成; a later clause of one sentence without place and period.
  func attained(_ verdict: Verdict, isFirst: Bool = true) -> String {
    let what = measured(verdict.target)
    guard let actual = verdict.actual else { return describe(verdict) }
    let distance = verdict.gap == nil ? "" : self.distance(verdict)
    let isGrowth = verdict.target.measure == .growth
    let isMovement = isGrowth && !isRise(verdict.target.indicator)
    let name = isMovement ? atPrices(shortName(verdict.target.indicator), verdict.target.prices) : what
    let came =
      isMovement ? movement(actual, in: verdict.target.period) : isGrowth ? rise(actual) : amountAfterName(actual)
    let (indicator, region) = (verdict.target.indicator, verdict.target.region)
    let when = isFirst ? say(period(verdict.target.period), " in " + period(verdict.target.period)) : ""
    let owner = isFirst ? say(shortName(region), possessive(region) + " ") : ""
    let things = isGrowth ? nil : thingsCounted(indicator, actual, in: isFirst ? region : nil, when: when)
    return say(
      "\(when)\(owner)\(name)\(came)，\(distance.isEmpty ? "目标\(target(verdict.target))" : distance)，\(self.verdict(verdict.sign))",
      "\(things ?? "\(owner)\(inSentence(name)) \(came)\(when)"), \(distance.isEmpty ? "against a target of \(target(verdict.target))" : distance): \(self.verdict(verdict.sign))"
    )
  }

  /// 比目标290个少6个（低2.1%）, 比目标（8%以上）高1.2个百分点; "6 (2.1%) below the target of 290".
  func distance(_ verdict: Verdict) -> String {
    guard let gap = verdict.gap, let size = gap.value else { return "" }
    let name = target(verdict.target)
    let isPlain = verdict.target.comparator == .eq && !(verdict.target.value?.isNegative ?? false)
    let nameZH = isPlain ? name : parenthesised(name)
    if size.isZero { return say("与目标\(nameZH)持平", "exactly on the target of \(name)") }
    let plain = value(size.isNegative ? gap.mirrored : gap)
    let percent = verdict.gapPercent.map { value(size.isNegative ? $0.mirrored : $0) }
    let isRate = gap.unit.map { catalog[$0].isPoints } ?? false
    let words = size.isNegative ? (isRate ? "低" : "少") : (isRate ? "高" : "多")
    return say(
      "比目标\(nameZH)\(words)\(plain)\(percent.map { "（\(size.isNegative ? "低" : "高")\($0)）" } ?? "")",
      "\(plain)\(percent.map { " (\($0))" } ?? "") \(size.isNegative ? "below" : "above") the target\(verdict.target.comparator.isRelational ? parenthesised(name) : " of " + name)"
    )
  }

  /// 另有2项见图。: how many more there are of the same outcome.
  func furtherTargets(_ count: Int) -> String {
    count > 0 ? say("另有\(count)项见图表。", "\(counted(count, "more is", "more are")) in the chart.") : ""
  }

  /// The head over one change among several; `isLargest` where no other can be larger, else no more than the way.
  func grownHead(up: Bool, isLargest: Bool) -> String {
    switch (up, isLargest) {
    case (true, true): say("增幅最大", "Largest rise")
    case (true, false): say("增长", "Rise")
    case (false, true): say("降幅最大", "Largest fall")
    case (false, false): say("下降", "Fall")
    }
  }

  /// Whether a change that is not none leads upwards, as far as its bounds tell.
  func isUp(_ rate: Quantity) -> Bool { rate.interval.isBelow(.zero) != .yes }

  /// 吕梁一般公共预算收入由2015年的90.6亿元增至2022年的342亿元，七年增长277.5%（现价）.
  ///
  /// - Parameter isLargest: Whether it is surely the largest change of several indicators.
  func grownOver(
    _ region: RegionCode, _ indicator: IndicatorCode, from start: Quantity, to end: Quantity, growth: Growth,
    isLargest: Bool = false
  ) -> String {
    let years = growth.period.years(since: growth.base) ?? 0
    let up = isUp(growth.rate)
    let basis = prices(growth.prices, of: indicator)
    let largest =
      isLargest
      ? say(
        "，在首末两期可比的各项指标中\(up ? "增幅" : "降幅")最大",
        ", the largest \(up ? "rise" : "fall") among indicators with two comparable figures") : ""
    // 2024年的15亿元, but 2024年超过15亿元.
    func said(_ quantity: Quantity, _ period: Period) -> String {
      self.period(period) + (quantity.value == nil ? "" : "的") + value(quantity)
    }
    return say(
      "\(shortName(region))\(shortName(indicator))由\(said(start, growth.base))\(up ? "增至" : "降至")\(said(end, growth.period))，\(yearsPassed(years))\(movement(growth.rate))\(basis.isEmpty ? "" : "（\(basis)）")\(largest)。",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(up ? "rose" : "fell") from \(value(start)) in \(period(growth.base)) to \(value(end)) in \(period(growth.period)), \(change(growth.rate)) in \(yearsPassed(years))\(basis.isEmpty ? "" : " \(basis)")\(largest)."
    )
  }

  var pairHead: String { say("两地目标", "Two sets of targets") }
  var openHead: String { say("不可评的目标", "Not assessable") }

  /// 2025年8项主要预期目标没有实际数：2026年报告……
  func openTargets(_ verdicts: [Verdict], year: Int, source: SourceCode?) -> String {
    let note = source.map { say(catalog[$0].note) } ?? ""
    let targets = counted(verdicts.count, "main expected target")
    let lead =
      verdicts.allSatisfy { [nil, .noActual].contains($0.reason) }
      ? say(
        "\(year)年\(verdicts.count)项主要预期目标在所收来源中没有实际数，不作评判。",
        "The sources give no actual figure for \(targets) of \(year), so no verdict is given.")
      : say(
        "\(year)年\(verdicts.count)项主要预期目标不可评：\(reasons(verdicts))。",
        "\(targets) of \(year) cannot be assessed: \(reasons(verdicts)).")
    return text([lead, note])
  }
}
