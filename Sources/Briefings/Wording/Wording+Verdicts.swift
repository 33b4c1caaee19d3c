import Analysis
import Charts
import Drawing
import Indicators

/// Verdicts, their reasons, and gaps to targets.
extension Wording {
  func verdict(_ kind: VerdictSign.Kind) -> String {
    switch kind {
    case .met: say("达成", "met")
    case .missed: say("未达成", "missed")
    case .metAtEdge: say("擦线达成", "met at the edge")
    case .missedAtEdge: say("擦线未达", "missed at the edge")
    case .about: say("约达", "about")
    case .notYetReported: say("尚未公布", "not yet reported")
    case .notAssessable: say("不可评", "not assessable")
    }
  }

  var verdictWords: [VerdictSign.Kind: String] {
    Dictionary(uniqueKeysWithValues: VerdictSign.Kind.allCases.map { ($0, verdict($0)) })
  }

  /// A verdict in a table: the word, and where it cannot be judged the reason.
  func verdict(_ verdict: Verdict) -> String {
    self.verdict(verdict.sign) + (verdict.reason.map { parenthesised(reason($0)) } ?? "")
  }

  /// Why a target cannot be judged.
  func reason(_ reason: Verdict.Reason) -> String {
    switch reason {
    case .noActual: say("来源未载实际数", "no actual figure")
    case .noTarget: say("没有目标", "no target")
    case .partnerMissing: say("所比指标无数据", "no figure for the indicator it refers to")
    case .priceBasisDiffers: say("价格口径不同", "price basis differs")
    case .unitDiffers: say("计量单位不同", "units differ")
    case .periodDiffers: say("时期不同", "periods differ")
    case .definitionDiffers: say("口径不同", "definition differs")
    case .seriesBreak: say("数据口径有断点", "series break")
    case .boundUndecided: say("只知界限，不足以判定", "only a bound is known")
    case .notComputable: say("无法计算", "cannot be computed")
    }
  }

  /// The gap to a target: +3公里（+0.5%）, "+3 km (+0.5%)"; a dash where there is none.
  func gap(_ verdict: Verdict) -> String {
    guard let gap = verdict.gap else {
      return verdict.position == .within && verdict.isJudged ? say("区间内", "within") : dash
    }
    let percent = verdict.gapPercent.map { parenthesised(signedValue($0)) } ?? ""
    return signedValue(gap) + percent
  }

  /// A difference with its sign and unit; a bound keeps its words.
  func signedValue(_ quantity: Quantity, _ form: ValueForm = .full) -> String {
    let plain = value(quantity, form)
    guard let number = quantity.value, number.isPositive else { return plain }
    return "+" + plain
  }

  /// What the verdict's signs and methods mean, for the foot of a chart.
  func methodNote(_ verdicts: [Verdict]) -> String {
    let methods = Set(verdicts.map { "\($0.method.name) v\($0.method.version)" }).sorted()
    let hasAbout = verdicts.contains { $0.target.comparator == .approx }
    let hasPlanned = verdicts.contains { $0.target.comparator == .eq && $0.isJudged }
    return text([
      say("评判方法\(methods.joined(separator: "、"))。", "Method \(methods.joined(separator: ", "))."),
      hasAbout
        ? say("“左右”的容差为\(aboutTolerance)。", "“About” allows \(aboutTolerance).") : "",
      hasPlanned
        ? say("计划数按下限（越少越好的按上限）评判。", "A planned figure is judged as a floor, or as a ceiling where less is better.")
        : "",
    ])
  }

  /// 3项达成，1项未达成: the outcomes that were judged, counted.
  func outcomes(met: Int, about: Int, missed: Int) -> String {
    let parts = [
      met > 0 ? say("\(met)项达成", "\(met) met") : "",
      about > 0 ? say("\(about)项约达", "\(about) about met") : "",
      missed > 0 ? say("\(missed)项未达成", "\(missed) missed") : "",
    ].filter { !$0.isEmpty }
    return parts.joined(separator: say("，", ", "))
  }

  /// 达成2: beside a count of judged targets.
  func metCount(_ count: Int) -> String { say("达成\(count)", "\(count) met") }

  /// 图中12项目标可评判3项：2项达成，1项未达成; a chart need not show all targets that there are.
  func scoreFinding(_ region: RegionCode, all: Int, judged: Int, met: Int, about: Int, missed: Int) -> String {
    guard judged > 0 else {
      return say(
        "所列\(shortName(region))\(all)项目标尚无一项可评判",
        all == 1
          ? "The one \(shortName(region)) target listed cannot be judged yet"
          : "None of the \(all) \(shortName(region)) targets listed can be judged yet")
    }
    return say(
      "所列\(shortName(region))\(all)项目标中可评判\(judged)项：\(outcomes(met: met, about: about, missed: missed))",
      "Of the \(counted(all, "\(shortName(region)) target")) listed, \(judged) can be judged: \(outcomes(met: met, about: about, missed: missed))"
    )
  }

  var mainTargets: String { say("主要预期目标", "Main expected targets") }
  var noSuchTarget: String { say("— 该年未载此目标。", "– No such target in that year.") }
  var judgedOfTargets: String { say("已评判 / 目标数", "Judged / targets") }
  var targetHead: String { say("目标", "Target") }
  var actualHead: String { say("实际", "Actual") }
  var gapHead: String { say("差距", "Gap") }
  var verdictHead: String { say("评判", "Verdict") }
  var indicatorHead: String { say("指标", "Indicator") }
  var periodHead: String { say("时期", "Period") }
  var targetIsHundred: String { say("目标=100", "target = 100") }
}

extension Verdict {
  /// The sign by which the outcome is drawn.
  var sign: VerdictSign.Kind {
    switch outcome {
    case .met: .met
    case .metAtEdge: .metAtEdge
    case .about: .about
    case .missed: .missed
    case .missedAtEdge: .missedAtEdge
    case .notYetReported: .notYetReported
    case .notAssessable: .notAssessable
    }
  }
}

/// Titles, subtitles and notes of charts about targets.
extension Wording {
  /// The verdicts on all targets of a region, by the default method.
  func verdicts(of region: RegionCode) -> Verdicts {
    Verdicts(catalog, region: region, options: judging.options)
  }

  var sourcesElsewhere: String { say("来源见所用数据表。", "For sources see the table of figures used.") }

  func targetsLeftOut(_ count: Int) -> String {
    say("另有\(count)项目标见目标一览表。", "\(counted(count, "more target is", "more targets are")) in the table of targets.")
  }

  /// Why some of the targets cannot be judged, each reason with its count.
  func reasonsNote(_ verdicts: [Verdict]) -> String {
    let parts = Verdict.Reason.allCases.compactMap { reason -> String? in
      let count = verdicts.count { $0.reason == reason }
      return count == 0 ? nil : say("\(self.reason(reason))\(count)项", "\(self.reason(reason)) (\(count))")
    }
    guard !parts.isEmpty else { return "" }
    return say("不可评：" + parts.joined(separator: "，") + "。", "Not assessable: " + parts.joined(separator: ", ") + ".")
  }

  /// What differs where the definitions of target and actual differ, in the words of the data.
  func definitionsNote(_ verdicts: [Verdict]) -> String {
    let notes = verdicts.filter { $0.reason == .definitionDiffers }.flatMap { verdict -> [String] in
      let key = FigureKey(
        series: SeriesKey(
          region: verdict.target.region, indicator: verdict.target.indicator, measure: verdict.target.measure),
        period: verdict.target.period)
      let note = catalog.figure(key).map { say($0.statement.note) } ?? ""
      return note.isEmpty
        ? []
        : [say("\(shortName(verdict.target.indicator))：\(note)", "\(shortName(verdict.target.indicator)): \(note)")]
    }
    return text(notes)
  }

  func scorecardSubtitle(_ region: RegionCode, _ periods: [Period], isCompact: Bool) -> String {
    let years = self.years(periods.map(\.endYear))
    return subtitle([
      [say("\(name(region))各年目标与评判", "Targets of \(name(region)) by year, with verdicts"), years],
      isCompact ? [] : [say("单元格为目标与评判符号", "each cell gives the target and its verdict")],
    ])
  }

  func targetsOf(_ year: Int) -> String { say("\(year)年目标，按原文形状绘出", "targets for \(year), drawn in their true shapes") }

  func percentOfTargetScale(_ low: String, _ high: String) -> String {
    say(
      "实物量按实际占目标的百分比绘出，刻度\(low)—\(high)，不自零起",
      "amounts in percent of their target, scale from \(low) to \(high), not from zero")
  }

  func allNotReported(_ count: Int) -> String {
    say(count == 1 ? "实际数尚未公布" : "\(count)项实际数均尚未公布", count == 1 ? "not yet reported" : "none of \(count) yet reported")
  }

  func measureDetail(_ measure: Statement.Measure, of indicator: IndicatorCode) -> String {
    switch measure {
    case .growth:
      catalog[indicator].unit.map { catalog[$0].isPercent } ?? false
        ? say("涨幅，%", "change, %") : say("增长，%", "growth, %")
    case .share: say("占比，%", "share, %")
    case .change: say("变化", "change")
    case .level, .count, .rank: "%"
    }
  }

  /// The words of target shapes in a key.
  var shapeWords: [TargetShape.Kind: String] {
    [
      .atLeast: say("下限（以上）", "at least"), .atMost: say("上限（以内）", "at most"),
      .planned: say("计划数", "planned figure"),
      .aboutOneSided: say("左右（含容差），更优亦可", "about, better is fine"),
      .aboutTwoSided: say("左右（双向）", "about, both sides"), .range: say("区间", "range"),
      .relational: say("随另一指标而定", "depends on another indicator"),
    ]
  }

  /// 2025年能评判的3项目标达成2项，未达成1项（提档升级村）.
  func yearScoreFinding(
    _ region: RegionCode, year: Int, all: Int, judged: Int, met: Int, about: Int, missed: [Verdict]
  ) -> String {
    guard judged > 0 else {
      return say(
        "\(shortName(region))\(year)年\(all)项目标均尚不能评判",
        all == 1
          ? "\(possessive(region)) one target for \(year) cannot be judged yet"
          : "None of \(possessive(region)) \(all) targets for \(year) can be judged yet")
    }
    let names =
      missed.isEmpty || missed.count > 2
      ? ""
      : parenthesised(
        list(missed.map { say(shortName($0.target.indicator), inSentence(shortName($0.target.indicator))) }))
    return say(
      "\(shortName(region))\(year)年可评判的\(judged)项目标：\(outcomes(met: met, about: about, missed: missed.count))\(names)",
      "Of \(possessive(region)) targets for \(year), \(judged) can be judged: \(outcomes(met: met, about: about, missed: missed.count))\(names)"
    )
  }

  /// 吕梁2026年工业与能源目标5项，结果尚未公布.
  func openTargetsTitle(_ region: RegionCode, year: Int, _ verdicts: [Verdict], topic: String?) -> String {
    let what = topic.map { self.topic($0) } ?? ""
    let isWaiting = verdicts.allSatisfy { $0.sign == .notYetReported }
    let count = verdicts.count
    return say(
      "\(shortName(region))\(year)年\(what)目标\(count)项，\(isWaiting ? "结果尚未公布" : "均不能评判")",
      "\(topic == nil ? "" : "\(what): ")\(possessive(region)) \(counted(count, "target")) for \(year), \(isWaiting ? "no results yet" : count == 1 ? "which cannot be judged" : "none of which can be judged")"
    )
  }

  /// What two regions set alike and what not.
  func targetPairFinding(
    _ regions: [RegionCode], year: Int, pairs: [(IndicatorCode, Verdict, Verdict)]
  ) -> String {
    let both = list(regions.map(shortName))
    let same = pairs.filter { isSameTarget($0.1.target, $0.2.target) }
    guard !pairs.isEmpty else { return say("\(year)年\(both)的目标", "Targets of \(both) for \(year)") }
    let lead = say(
      "\(year)年\(both)\(pairs.count)项相同指标的目标\(pairs.count == 1 ? same.isEmpty ? "不一致" : "一致" : same.count == pairs.count ? "均一致" : same.isEmpty ? "均不一致" : "中，\(same.count)项一致")",
      pairs.count == 1
        ? "\(both) both set targets for one indicator for \(year), \(same.isEmpty ? "not the same" : "the same")"
        : "Of \(pairs.count) indicators for which \(both) both set targets for \(year), \(same.count == pairs.count ? "all" : same.isEmpty ? "none" : "\(same.count)") \(same.count == 1 ? "has" : "have") the same target"
    )
    guard let other = pairs.first(where: { !isSameTarget($0.1.target, $0.2.target) }) else { return lead }
    let what = measured(other.0, other.1.target.measure)
    return lead
      + say(
        "；\(what)\(shortName(regions[0]))为\(target(other.1.target))，\(shortName(regions[1]))为\(target(other.2.target))",
        "; for \(inSentence(what)), \(shortName(regions[0])) set \(target(other.1.target)), \(shortName(regions[1])) \(target(other.2.target))"
      )
  }

  func attainmentDescription(_ year: Int, _ verdicts: [Verdict]) -> String {
    text([chartKind(.attainment)] + verdicts.map { describe($0) })
  }

  func scorecardDescription(_ region: RegionCode, _ verdicts: [Verdict]) -> String {
    text([chartKind(.scorecard)] + verdicts.map { describe($0) })
  }

  /// One verdict in a sentence.
  func describe(_ verdict: Verdict) -> String {
    let what =
      shortName(verdict.target.region) + say("", " ") + period(verdict.target.period) + say("", " ")
      + say(
        measured(verdict.target.indicator, verdict.target.measure),
        inSentence(measured(verdict.target.indicator, verdict.target.measure)))
    let actual = verdict.actual.map { value($0) }
    return say(
      "\(what)：目标\(target(verdict.target))\(actual.map { "，实际\($0)" } ?? "")，\(self.verdict(verdict))。",
      "\(what): target \(target(verdict.target))\(actual.map { ", actual \($0)" } ?? ""), \(self.verdict(verdict)).")
  }
}
