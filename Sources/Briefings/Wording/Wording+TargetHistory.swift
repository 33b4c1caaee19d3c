import Analysis
import Drawing
import Indicators

/// How targets of one indicator moved from year to year.
extension Wording {
  func targetMovedHead(_ history: [TargetFigure]) -> String {
    guard let first = history.first?.statement, let last = history.last?.statement else { return "" }
    return switch TargetComparison(last, first, in: catalog).relation {
    case .lower: say("目标降低", "Target lowered")
    case .higher: say("目标提高", "Target raised")
    case .same:
      history.allSatisfy { isSameTarget($0.statement, first) }
        ? say("目标未变", "Target unchanged") : say("目标回到原数", "Target back where it was")
    case .sameNumberOtherForm: say("目标表述调整", "Target reworded")
    case .nested, .notComparable, .unitDiffers, .priceBasisDiffers: say("目标调整", "Target changed")
    }
  }

  /// 增长目标由2021年的8%以上，2025年的5%左右，改为2026年的4.5%—5%.
  func targetMoved(_ history: [TargetFigure]) -> String {
    guard let first = history.first, let last = history.last else { return "" }
    let clause = targetHistory(history)
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

  /// 地区生产总值增长目标2021年为8%以上，2022—2024年均为6%以上, 2025年为5%左右: equal ones of years in a row are told once.
  func targetHistory(_ history: [TargetFigure]) -> String {
    guard let one = history.first?.statement else { return "" }
    return targetHistory(
      one.region, named: targetName(measured(one)), history.map { ($0.key.period, target($0.statement)) })
  }

  func targetHistory(_ region: RegionCode, named name: String, _ history: [(Period, String)]) -> String {
    var runs: [(first: Period, last: Period, target: String)] = []
    for (period, target) in history {
      if let run = runs.last, run.target == target, period.years(since: run.last) == 1 {
        runs[runs.count - 1].last = period
      } else {
        runs.append((period, period, target))
      }
    }
    return say(
      "\(shortName(region))\(name)" + runs.map { "\(held($0.first, $0.last))为\($0.target)" }.joined(separator: "，"),
      "\(possessive(region)) \(inSentence(name)) was " + list(runs.map { "\($0.target) \(held($0.first, $0.last))" }))
  }

  /// In which years something held: 2025年, 2024年和2025年均, 2020—2024年均; "for 2025", "for both 2024 and 2025".
  private func held(_ first: Period, _ last: Period) -> String {
    guard let length = last.years(since: first), length > 0 else { return say(period(first), "for \(period(first))") }
    return length == 1
      ? say("\(period(first))和\(period(last))均", "for both \(period(first)) and \(period(last))")
      : say(
        years(first.endYear, last.endYear) + "均", "in every year from \(period(first)) to \(period(last))")
  }

  /// How a target compares with the one of an earlier period: 下限低0.5个百分点, 不变, 数值相同，表述不同, 2025年未载.
  func ambition(_ newest: Statement?, _ before: Statement?, periods: (newest: Period, before: Period)) -> String {
    guard let newest, let before else {
      if newest == nil, before == nil { return dash }
      let absent = period(newest == nil ? periods.newest : periods.before)
      return say("\(absent)未收录", "no target read for \(absent)")
    }
    if isSameTarget(newest, before) { return say("不变", "unchanged") }
    guard !newest.comparator.isRelational, !before.comparator.isRelational, let new = catalog.quantity(of: newest),
      let old = catalog.quantity(of: before), new.unit == old.unit, let a = newest.value?.rational,
      let b = before.value?.rational
    else { return say("表述不同", "set in another form") }
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
    let bounds: Set<Comparator> = [.ge, .gt, .range]
    let isBound =
      newest.comparator != before.comparator && bounds.contains(newest.comparator) && bounds.contains(before.comparator)
      || newest.comparator == .range || before.comparator == .range
    let bound = isBound ? say("下限", "lower bound ") : ""
    let isLess = gap.isNegative
    if isRate {
      return bound + say((isLess ? "低" : "高") + points(size), points(size) + (isLess ? " lower" : " higher"))
    }
    return bound + say((isLess ? "少" : "多") + value(plain), amount(plain, isLess: isLess))
  }

  /// "1,000 fewer people", "0.5 billion yuan less": things are fewer, amounts are less.
  private func amount(_ quantity: Quantity, isLess: Bool) -> String {
    let unit = shown(quantity).unit
    let things: Set<String> = ["persons", "person_times", "count", "head"]
    guard let unit, things.contains(catalog[unit].dimension) else {
      return value(quantity) + (isLess ? " less" : " more")
    }
    let symbol = say(catalog[unit].symbol)
    if symbol.hasPrefix("thousand ") { return value(quantity) + (isLess ? " fewer" : " more") }
    let amount = value(quantity, .withoutUnit) + (isLess ? " fewer" : " more")
    return symbol.isEmpty ? amount : amount + " " + symbol
  }

  var noTargetRead: String { say("未收录目标", "no target read") }
  func actualMissing(_ period: Period) -> String {
    isOverdue(period)
      ? say("结果未收录", "no results in the package") : say("实际尚未公布", "not yet reported")
  }
  var actualNotRead: String { say("未载实际数", "actual not in sources") }

  func actualLabel(_ value: String) -> String { say("实际\(value)", "actual \(value)") }

  func targetAndActual(_ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure) -> String {
    say(
      "\(name(region))\(measured(indicator, measure))目标与实际",
      "\(measured(indicator, measure)) in \(withArticle(name(region))), targets and actual figures")
  }

  /// 吕梁地区生产总值增长目标由2021年的8%以上调为2026年的4.5%—5%.
  func boundMoved(
    _ region: RegionCode, _ indicator: IndicatorCode, _ measure: Statement.Measure, first: Statement, last: Statement,
    namesFirst: Bool = true
  ) -> String {
    let name = targetName(indicator, measure)
    guard first.period != last.period else {
      return say(
        "\(shortName(region))\(period(first.period))\(name)为\(target(first))",
        "\(possessive(region)) \(inSentence(name)) for \(period(first.period)) was \(target(first))")
    }
    let move: (zh: String, en: String)
    switch TargetComparison(last, first, in: catalog).relation {
    case .same:
      return say(
        "\(shortName(region))\(name)\(period(last.period))与\(period(first.period))同为\(target(last))",
        "\(possessive(region)) \(inSentence(name)) was \(target(last)) for both \(period(first.period)) and \(period(last.period))"
      )
    case .lower: move = ("降", "went down")
    case .higher: move = ("升", "went up")
    case .sameNumberOtherForm, .nested, .notComparable, .unitDiffers, .priceBasisDiffers: move = ("改", "changed")
    }
    let origin =
      namesFirst
      ? say("由\(period(first.period))的\(target(first))", " from \(target(first)) for \(period(first.period))") : ""
    return say(
      "\(shortName(region))\(name)\(origin)\(move.zh)为\(period(last.period))的\(target(last))",
      "\(possessive(region)) \(inSentence(name)) \(move.en)\(origin) to \(target(last)) for \(period(last.period))"
    )
  }
}
