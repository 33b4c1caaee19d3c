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
    return say(
      "\(self.period(period))\(shortName(region))\(shortName(indicator))\(amount(quantity))\(place ?? "")",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(amount(quantity)) in \(self.period(period))\(place ?? "")"
    )
  }

  /// 所载139项目标中可评判4项：3项达成，1项未达成；另有35项尚未公布，100项不可评.
  func scoreSummary(_ score: Scorecard.Tally) -> String {
    guard score.judged > 0 else {
      return say("所载\(score.total)项目标均尚不能评判", "none of the \(score.total) targets can be judged yet")
    }
    let outcome = outcomes(met: score.kept, about: score.about, missed: score.missed)
    let rest = notJudged(notReported: score.notYetReported, notAssessable: score.notAssessableCount)
    return say(
      "所载\(score.total)项目标中可评判\(score.judged)项：\(outcome)\(rest.isEmpty ? "" : "；" + rest)",
      "of \(score.total) targets, \(score.judged) can be judged: \(outcome)\(rest.isEmpty ? "" : "; " + rest)")
  }

  func rankMovedHead(up: Bool) -> String { up ? say("位次前移", "Up the ranking") : say("位次后移", "Down the ranking") }

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

  func targetMovedHead(from first: Statement, to last: Statement) -> String {
    guard let old = first.value?.rational, let new = last.value?.rational, old != new else {
      return say("目标未变", "Targets unchanged")
    }
    return new < old ? say("目标降低", "Lower targets") : say("目标提高", "Higher targets")
  }

  /// 增长目标由2021年的8%以上，2025年的5%左右，改为2026年的4.5%—5%.
  func targetMoved(_ history: [TargetFigure]) -> String {
    guard let first = history.first, let last = history.last else { return "" }
    let clause = targetHistory(
      first.key.series.region, first.key.series.indicator, history.map { ($0.key.period, target($0.statement)) })
    guard let old = first.statement.value?.rational, let new = last.statement.value?.rational, old != new,
      let gap = (new - old).magnitude.rounded(
        fractionDigits: max(first.statement.fractionDigits, last.statement.value?.fractionDigits ?? 0))
    else { return sentence([clause]) }
    let lower = new < old
    let isRange = last.statement.comparator == .range || first.statement.comparator == .range
    let compared = say(
      "\(period(last.key.period))\(isRange ? "的下限" : "")比\(period(first.key.period))\(lower ? "低" : "高")\(points(gap))",
      "\(isRange ? "the lower bound for \(period(last.key.period))" : "that for \(period(last.key.period))") is \(points(gap)) \(lower ? "below" : "above") that of \(period(first.key.period))"
    )
    return sentence([clause, compared])
  }

  /// 地区生产总值增长目标2021年为8%以上，2025年为5%左右.
  func targetHistory(_ region: RegionCode, _ indicator: IndicatorCode, _ history: [(Period, String)]) -> String {
    let name = targetName(indicator, .growth)
    return say(
      "\(shortName(region))\(name)" + history.map { "\(period($0.0))为\($0.1)" }.joined(separator: "，"),
      "\(possessive(region)) \(inSentence(name)) was "
        + list(history.map { "\($0.1) for \(period($0.0))" }))
  }

  func missedHead(_ count: Int) -> String {
    count == 0
      ? say("目标达成", "Targets met")
      : say("\(cardinal(count))项未达成", "\(capitalised(cardinal(count))) target\(count == 1 ? "" : "s") missed")
  }

  /// 2025年提档升级村284个，比目标290个少6个（低2.1%），未达成.
  func attained(_ verdict: Verdict, namesPeriod: Bool = true) -> String {
    let what = measured(verdict.target.indicator, verdict.target.measure)
    guard let actual = verdict.actual else { return describe(verdict) }
    let distance = verdict.gap == nil ? "" : self.distance(verdict)
    let isMovement = verdict.target.measure == .growth && !isRise(verdict.target.indicator)
    let name = isMovement ? shortName(verdict.target.indicator) : what
    let came = isMovement ? movement(actual) : amountAfterName(actual)
    let when = namesPeriod ? say(period(verdict.target.period), " in " + period(verdict.target.period)) : ""
    return say(
      "\(when)\(name)\(came)，\(distance.isEmpty ? "目标\(target(verdict.target))" : distance)，\(self.verdict(verdict.sign))",
      "\(inSentence(name)) \(came)\(when), \(distance.isEmpty ? "against a target of \(target(verdict.target))" : distance): \(self.verdict(verdict.sign))"
    )
  }

  /// 比目标290个少6个（低2.1%）, 比目标（8%以上）高1.2个百分点; "6 (2.1%) below the target of 290".
  private func distance(_ verdict: Verdict) -> String {
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
      "\(plain)\(percent.map { " (\($0))" } ?? "") \(size.isNegative ? "below" : "above") the target of \(name)")
  }

  func grownHead(up: Bool) -> String { up ? say("增幅最大", "Largest rise") : say("降幅最大", "Largest fall") }

  /// 吕梁一般公共预算收入由2015年的90.6亿元增至2022年的342亿元，七年增长277.5%（现价）.
  func grownOver(
    _ region: RegionCode, _ indicator: IndicatorCode, from first: (Period, String), to last: (Period, String),
    growth: Growth
  ) -> String {
    let years = last.0.years(since: first.0) ?? 0
    let up = growth.rate.value?.isPositive ?? true
    let basis = prices(growth.prices)
    return say(
      "\(shortName(region))\(shortName(indicator))由\(period(first.0))的\(first.1)\(up ? "增至" : "降至")\(period(last.0))的\(last.1)，\(yearsPassed(years))\(movement(growth.rate))\(basis.isEmpty ? "" : "（\(basis)）")。",
      "\(possessive(region)) \(inSentence(shortName(indicator))) \(up ? "rose" : "fell") from \(first.1) in \(period(first.0)) to \(last.1) in \(period(last.0)), \(change(growth.rate)) in \(yearsPassed(years))\(basis.isEmpty ? "" : " \(basis)")."
    )
  }

  var pairHead: String { say("两地目标", "Two sets of targets") }
  var openHead: String { say("尚不能评判", "Too early to judge") }

  /// 2025年8项主要预期目标没有实际数：2026年报告……
  func openTargets(_ verdicts: [Verdict], year: Int, source: SourceCode?) -> String {
    let note = source.map { say(catalog[$0].note) } ?? ""
    let lead = say(
      "\(year)年\(verdicts.count)项主要预期目标在所收来源中没有可用的实际数，不作评判。",
      "For \(verdicts.count) main target\(verdicts.count == 1 ? "" : "s") of \(year) the sources give no usable actual figure, so no verdict is given."
    )
    return text([lead, note])
  }

  /// The latest of an indicator in a clause.
  func latestFact(
    _ region: RegionCode, _ indicator: IndicatorCode, _ figure: Indicators.Figure, value quantity: Quantity,
    growth: Indicators.Figure?, rank: Indicators.Figure?, namesRegion: Bool, namesPeriod: Bool = true
  ) -> String {
    let isGrowth = figure.key.series.measure == .growth
    let rate = growth.flatMap { catalog.quantity(of: $0) }
    let basis = prices(catalog[indicator].growthPrices)
    let place =
      rank?.statement.value.map { number in
        say(
          "，\(isGrowth ? "增速" : "")居\(self.rank(Int(number.coefficient), of: region, scope: rank?.key.series.scope))",
          ", \(self.rank(Int(number.coefficient), of: region, scope: rank?.key.series.scope))\(isGrowth ? " by growth" : "")"
        )
      } ?? ""
    let grown =
      rate.map {
        say(
          "，\(movement($0))\(basis.isEmpty ? "" : "（\(basis)）")",
          ", and \(movement($0))\(basis.isEmpty ? "" : " \(basis)")")
      } ?? ""
    let owner = namesRegion ? say(shortName(region), possessive(region) + " ") : ""
    let name = inSentence(shortName(indicator))
    let when = namesPeriod ? say(period(figure.period), " in " + period(figure.period)) : ""
    if isGrowth, !isRise(indicator) {
      return say(
        "\(when)\(owner)\(name)\(movement(quantity))\(basis.isEmpty ? "" : "（\(basis)）")\(place)",
        "\(owner)\(name) \(movement(quantity))\(basis.isEmpty ? "" : " \(basis)")\(when)\(place)")
    }
    return say(
      "\(when)\(owner)\(name)\(amountAfterName(quantity))\(grown)\(place)",
      "\(owner)\(name) \(amountAfterName(quantity))\(when)\(grown)\(place)")
  }

  /// 2024年地区生产总值，吕梁为2643.2亿元，晋中为2458.8亿元.
  func pairFact(
    _ region: RegionCode, _ other: RegionCode, _ indicator: IndicatorCode, _ figure: Indicators.Figure,
    _ mine: Quantity, _ theirs: Quantity
  ) -> String {
    let what = measured(indicator, figure.key.series.measure)
    if figure.key.series.measure == .growth, !isRise(indicator) {
      return say(
        "\(period(figure.period))\(shortName(indicator))，\(shortName(region))\(movement(mine))，\(shortName(other))\(movement(theirs))",
        "\(inSentence(shortName(indicator))) in \(period(figure.period)): \(change(mine)) in \(shortName(region)), \(change(theirs)) in \(shortName(other))"
      )
    }
    return say(
      "\(period(figure.period))\(what)，\(shortName(region))\(amount(mine))，\(shortName(other))\(amount(theirs))",
      "\(inSentence(what)) in \(period(figure.period)): \(value(mine)) in \(shortName(region)), \(value(theirs)) in \(shortName(other))"
    )
  }

  /// How a target compares with the one before: 下限低0.5个百分点, 不变, 数同，说法不同.
  func ambition(_ newest: Statement?, _ before: Statement?) -> String {
    guard let newest, let before else { return newest == nil && before == nil ? dash : say("不可比", "not comparable") }
    if isSameTarget(newest, before) { return say("不变", "unchanged") }
    guard !newest.comparator.isRelational, !before.comparator.isRelational, let new = catalog.quantity(of: newest),
      let old = catalog.quantity(of: before), new.unit == old.unit, let a = newest.value?.rational,
      let b = before.value?.rational
    else { return say("说法不同", "set in another form") }
    let gap = a - b
    if gap.isZero { return sameFigureWord }
    // 正增长 and 持平 are no numbers to take away from.
    if a.isZero || b.isZero {
      return say("由\(target(before))改为\(target(newest))", "from \(target(before)) to \(target(newest))")
    }
    let digits = max(newest.value?.fractionDigits ?? 0, before.value?.fractionDigits ?? 0)
    guard let size = gap.magnitude.rounded(fractionDigits: digits) else { return dash }
    let isRate = new.unit.map { catalog[$0].isPercent } ?? false
    let plain = Quantity(
      interval: .point(size.rational), unit: new.unit, fractionDigits: digits, comparator: .eq, isApproximate: false,
      derivation: new.derivation)
    let amount = isRate ? points(size) : value(plain)
    let bounds: Set<Comparator> = [.ge, .gt, .range]
    let isBound =
      newest.comparator != before.comparator && bounds.contains(newest.comparator) && bounds.contains(before.comparator)
      || newest.comparator == .range || before.comparator == .range
    return say(
      "\(isBound ? "下限" : "")\(gap.isNegative ? "低" : "高")\(amount)",
      "\(isBound ? "lower bound " : "")\(amount) \(gap.isNegative ? "lower" : "higher")")
  }

  // MARK: Changes

  var firstEdition: String {
    say("没有可供比较的前一版。", "There is no earlier edition to compare with.")
  }
  var newWord: String { say("新增", "new") }
  var restatedWord: String { say("修订", "restated") }

  func changesTableTitle(_ date: CalendarDate) -> String {
    say("与截至\(self.date(date))的版本相比", "Changes since the edition as of \(self.date(date))")
  }

  func changesLead(_ date: CalendarDate, new: Int, restated: Int, withdrawn: Int, flipped: Int) -> String {
    let parts = [
      new > 0 ? say("新增数据\(new)个", "\(new) new") : "",
      restated > 0 ? say("修订\(restated)个", "\(restated) restated") : "",
      withdrawn > 0 ? say("撤下\(withdrawn)个", "\(withdrawn) withdrawn") : "",
    ].filter { !$0.isEmpty }
    return sentence([
      parts.isEmpty
        ? say("与截至\(self.date(date))的版本相比，数据没有变化", "no figure has changed since \(self.date(date))")
        : say(
          "与截至\(self.date(date))的版本相比，\(parts.joined(separator: "，"))",
          "figures changed since \(self.date(date)): \(parts.joined(separator: ", "))"),
      flipped == 0
        ? say("各项目标的评判没有变化", "no verdict has changed")
        : say("\(flipped)项目标的评判有变化", "\(flipped) verdict\(flipped == 1 ? " has" : "s have") changed"),
    ])
  }

  func newFiguresNote(_ count: Int, shown: Int) -> String {
    say(
      "新增数据共\(count)个，表中列出主要的\(shown)个，其余见所用数据表。",
      "Of \(count) new figures, \(shown) main one\(shown == 1 ? " is" : "s are") listed; for the others see the table of figures used."
    )
  }

  // MARK: Gaps

  var gapsLead: String {
    say(
      "以下列出所收来源未载、说法不一和录入存疑之处，均不作推测。",
      "What the sources do not say, where they differ, and where the reading is in doubt; nothing is guessed.")
  }

  func openSummary(_ open: [Verdict]) -> String {
    let waiting = open.count { $0.sign == .notYetReported }
    let parts = Verdict.Reason.allCases.compactMap { reason -> String? in
      let count = open.count { $0.reason == reason }
      return count == 0 ? nil : say("\(self.reason(reason))\(count)项", "\(self.reason(reason)) (\(count))")
    }
    let assessable = open.count - waiting
    return sentence([
      waiting > 0 ? say("尚未公布结果\(waiting)项", "\(waiting) not yet reported") : "",
      parts.isEmpty
        ? ""
        : say("不可评\(assessable)项，其中", "\(assessable) not assessable: ") + parts.joined(separator: say("，", ", ")),
    ])
  }

  func secondaryText(_ figures: Int, sources: Int) -> String {
    say(
      "本简报有\(figures)个数据取自\(sources)个二手来源（转载网页），仅在没有更可靠来源时采用，均标以†。",
      "\(figures) figure\(figures == 1 ? " comes" : "s come") from \(sources) secondary source\(sources == 1 ? "" : "s") (copied web pages), used only where no better source has the figure, and marked † throughout."
    )
  }

  /// By which rule one of several statements was chosen.
  func choiceRule(_ figure: Indicators.Figure) -> String {
    if !figure.conflicting.isEmpty { return say("同级来源矛盾，取位数较多者", "equal sources differ: more digits") }
    if !figure.outranked.isEmpty { return say("取级别较高的来源", "source of higher standing") }
    if !figure.revised.isEmpty { return say("取最新发布的来源", "newest source") }
    return say("确数与界限相符，取确数", "exact figure within the bound")
  }

  /// What a source printed, or the figure where the printed form is not kept.
  func printed(_ statement: Statement) -> String {
    statement.asPrinted.isEmpty ? target(statement) : statement.asPrinted
  }

  func correctionAction(_ correction: Correction) -> String {
    switch correction.action {
    case .flag: say("存疑，原数不改", "flagged, unchanged")
    case .drop: say("不用", "dropped")
    case .replace: say("更正为\(correction.value.map(number) ?? "")", "corrected to \(correction.value.map(number) ?? "")")
    }
  }

  /// What a row of the list of figures is: 吕梁 地区生产总值增长目标.
  func sourceRowName(_ statement: Statement) -> String {
    let isGrowthRank = statement.measure == .rank && statement.rankOf == .growth
    let what =
      isGrowthRank
      ? say(
        shortName(statement.indicator) + "增速位次", "rank of \(inSentence(measured(statement.indicator, .growth)))")
      : measured(statement.indicator, statement.measure)
    let isTarget = statement.kind == .target
    return say(shortName(statement.region), shortName(statement.region) + ": ")
      + inSentence(isTarget ? targetName(statement.indicator, statement.measure) : what)
  }

  var sourcesLead: String {
    say(
      "逐条列出本简报所用数据的来源、行号与原文。行号为所收文本的行号；原文照录，未作改动。",
      "Every figure used, with its source, line and printed form. Lines are those of the texts read; printed forms are left as they stand."
    )
  }
}
