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
    case .about: say("约达", "about met")
    case .notYetReported: say("尚未公布", "not yet reported")
    case .notAssessable: say("不可评", "not assessable")
    }
  }

  /// A verdict in a table: the word, where it cannot be judged the reason, and the figure that a relation names.
  func verdict(_ verdict: Verdict) -> String {
    let remarks = (verdict.reason.map { [reason($0)] } ?? []) + heldAgainst(verdict)
    return word(for: verdict)
      + (remarks.isEmpty ? "" : parenthesised(remarks.joined(separator: say("；", "; "))))
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
    case .boundUndecided: say("无确数，不足以判定", "only a bound is known")
    case .notComputable: say("无法计算", "cannot be computed")
    }
  }

  /// The gap to a target: +3公里（+0.5%）, "+3 km (+0.5%)"; a dash where there is none.
  func gap(_ verdict: Verdict) -> String {
    guard let gap = verdict.gap else {
      return verdict.position == .within && verdict.isJudged ? say("区间内", "within") : dash
    }
    if verdict.reason == .priceBasisDiffers {
      return signedValue(gap) + parenthesised(say("价格口径不同", "not like with like"))
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

  var mainTargets: String { say("主要预期目标", "Main expected targets") }
  var noSuchTarget: String { say("— 所收来源未载该年此目标。", "– No such target read for that year.") }
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
  var sign: VerdictSign.Kind { outcome.sign }
}

extension Verdict.Outcome {
  var sign: VerdictSign.Kind {
    switch self {
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

  func targetsLeftOut(_ count: Int) -> String {
    say("另有\(count)项目标未列入本图。", "\(counted(count, "more target is", "more targets are")) not listed here.")
  }

  /// Why some of the targets cannot be judged, each reason with its count.
  func reasonsNote(_ verdicts: [Verdict]) -> String {
    let reasons = reasons(verdicts)
    return reasons.isEmpty ? "" : say("不可评：\(reasons)。", "Not assessable: \(reasons).")
  }

  /// 来源未载实际数43项，口径不同1项: each reason with its count.
  func reasons(_ verdicts: [Verdict]) -> String {
    Verdict.Reason.allCases.compactMap { reason -> String? in
      let count = verdicts.count { $0.reason == reason }
      return count == 0 ? nil : say("\(self.reason(reason))\(count)项", "\(self.reason(reason)) (\(count))")
    }.joined(separator: say("，", ", "))
  }

  /// What differs where the definitions of target and actual differ, in the words of the data.
  func definitionsNote(_ verdicts: [Verdict]) -> String {
    definitionNotes(
      verdicts.filter { $0.reason == .definitionDiffers }.compactMap { verdict in
        var series = verdict.target.key.series
        series.kind = .actual
        return catalog.figure(FigureKey(series: series, period: verdict.target.period))?.statement
      })
  }

  /// What figures of another definition count, each once: 区域养老服务中心：口径不同：……
  func definitionNotes(_ statements: [Statement]) -> String {
    var told: Set<String> = []
    return text(
      statements.filter { $0.status.contains(.definitionDiffers) }.compactMap { statement in
        let note = say(statement.note)
        let name = shortName(statement.indicator)
        return note.isEmpty || !told.insert(name + note).inserted ? nil : say("\(name)：\(note)", "\(name): \(note)")
      })
  }

  func scorecardSubtitle(_ region: RegionCode, _ periods: [Period], isCompact: Bool) -> String {
    let years = self.years(periods.map(\.endYear))
    return subtitle([
      [say("\(name(region))各年目标与评判", "Targets of \(name(region)) by year, with verdicts"), years],
      isCompact ? [] : [say("单元格为目标与评判符号", "each cell gives the target and its verdict")],
    ])
  }

  func targetsOf(_ year: Int) -> String {
    say("\(year)年目标，按目标类型（下限、上限、区间等）绘出", "targets for \(year), drawn by type of target")
  }

  func percentOfTargetScale(_ low: String, _ high: String) -> String {
    say(
      "实物量按实际占目标的百分比绘出，刻度\(scaleEnds(low, high))，不自零起",
      "amounts in percent of their target, scale from \(scaleEnds(low, high)), not from zero")
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
        measured(verdict.target), inSentence(measured(verdict.target)))
    let actual = verdict.actual.map { value($0) }
    return say(
      "\(what)：目标\(target(verdict.target))\(actual.map { "，实际\($0)" } ?? "")，\(self.verdict(verdict))。",
      "\(what): target \(target(verdict.target))\(actual.map { ", actual \($0)" } ?? ""), \(self.verdict(verdict)).")
  }
}
