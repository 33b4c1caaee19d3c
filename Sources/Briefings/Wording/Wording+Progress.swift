import Analysis
import Charts
import Drawing
import Indicators

/// The way towards targets: outcomes and refusals of the methods, paces, and how the methods reckon.
extension Wording {
  var progressTitle: String { say("目标进展", "Progress towards targets") }
  var baseHead: String { say("基期", "Base") }
  var paceHead: String { say("年均变化：已实现与所需", "Pace, and pace needed") }
  var progressHead: String { say("进展", "Progress") }

  /// The word of an outcome on the scale of its method.
  func outcome(_ outcome: ProgressOutcome, by method: Method) -> String {
    let isProjected = method == .projectedMiss
    return switch outcome {
    case .heldSteady: say("达成，趋势未变差", "met, not worsening")
    case .heldWorsening: say("达成，趋势变差", "met, worsening")
    case .missedTowards: say("未达成，正在接近", "missed, moving towards it")
    case .missedNotTowards: say("未达成，未在接近", "missed, not moving towards it")
    case .achieved: say("已提前实现", "achieved")
    case .onTrack: say("符合进度", "on track")
    case .moderate: isProjected ? say("略偏离进度", "slightly off track") : say("有进展，须加快", "moderate")
    case .limited: isProjected ? say("偏离进度", "off track") : say("进展有限", "limited")
    case .stalled: say("进展甚微或没有进展", "little or none")
    case .away: isProjected ? say("方向相反", "wrong direction") : say("背离目标", "moving away")
    }
  }

  /// Why a method finds nothing.
  func reason(_ refusal: ProgressRefusal) -> String {
    switch refusal {
    case .noNumber: say("目标未定数值", "the target names no number")
    case .partOfYear: say("目标只及年内一段", "a target for part of a year")
    case .severalYears: say("目标跨多年", "the target spans several years")
    case .singleYear: say("目标只及一年", "a target for the year ahead")
    case .meanOverSpan: say("增速目标为各年平均", "growth over a span is a mean of its years")
    case .directionMissing: say("无优劣方向", "neither side is better")
    case .ceilingOfTotal: say("累计数只增不减", "a total does not fall")
    case .growthRate: say("增速不作复合增长", "growth rates do not compound")
    case .tooFewPoints(_, _, let missing?): say("缺\(period(missing))数据", "no figure of \(period(missing))")
    case .tooFewPoints(_, _, nil): say("年份不足", "too few years")
    case .seriesBreak(let since): say("\(period(since))起口径有断点", "a new basis from \(period(since))")
    case .definitionDiffers(let of): say("\(period(of))口径不同", "definition of \(period(of)) differs")
    case .unitDiffers(let of): say("\(period(of))计量单位不同", "unit of \(period(of)) differs")
    case .priceBasisDiffers(let of): say("\(period(of))价格口径不同", "price basis of \(period(of)) differs")
    case .bound(let of): say("\(period(of))无确数", "the figure of \(period(of)) is not exact")
    case .baseZero: say("基期数为零", "the base is zero")
    case .targetEqualsBase: say("目标等于基期数", "the target equals the base")
    case .lastYearReached: say("目标期已满", "its last year is reached")
    case .changeOfSign: say("正负号改变", "the sign changes")
    case .targetZero: say("目标为零", "the target is zero")
    case .unjudged(let reason): self.reason(reason)
    case .tooManyDigits: say("无法计算", "cannot be computed")
    }
  }

  /// What the methods find, those of one mind together: 符合进度（M2 0.99、M4 0.99）；偏离进度（M3 25%）.
  func progress(_ target: TargetProgress) -> String {
    var groups: [(word: String, methods: [String])] = []
    for found in target.judged {
      guard let outcome = found.outcome else { continue }
      let word = self.outcome(outcome, by: found.method)
      let name = name(found)
      if let place = groups.firstIndex(where: { $0.word == word }) {
        groups[place].methods.append(name)
      } else {
        groups.append((word, [name]))
      }
    }
    guard groups.isEmpty else {
      return groups.map { $0.word + parenthesised($0.methods.joined(separator: say("、", ", "))) }
        .joined(separator: say("；", "; "))
    }
    // That growth does not compound is true of M2 and M4 whatever else is missing.
    let refusals = target.all.compactMap(\.refusal)
    let refusal = refusals.first { $0 != .growthRate } ?? refusals.first
    return verdict(.notAssessable) + (refusal.map { parenthesised(reason($0)) } ?? "")
  }

  /// The numbers of a row of the table with what they rest on: target, base, latest figure, paces, and what decides;
  /// a year that is missing follows from the period of the target.
  func traced(_ target: TargetProgress) -> [TracedNumber] {
    let course = target.course
    let ends = [course.isOfSeveralYears && !course.isTotal ? course.base : nil, course.latest].compactMap(\.self)
    let paces = paces(target).map { TracedNumber(signedValue($0), .quantity($0)) }
    let findings = target.judged.compactMap { found -> TracedNumber? in
      guard let number = found.numbers.first(where: { $0.role == found.method.decidingRole }) ?? found.numbers.last
      else { return nil }
      return TracedNumber(name(found), .quantity(number.quantity))
    }
    let reason = findings.isEmpty ? [TracedNumber(progress(target), .statement(target.target))] : []
    return [traced(target.target)] + ends.map { traced($0.quantity) } + paces + findings + reason
  }

  /// A method with the number by which it decides: M2 0.99.
  private func name(_ found: Progress) -> String { found.method.name + (deciding(found).map { " " + $0 } ?? "") }

  /// The number by which a method decides, with a digit more where it would print as a threshold.
  private func deciding(_ found: Progress) -> String? {
    guard let role = found.method.decidingRole, let number = found[role] else { return nil }
    let digits = number.fractionDigits(apartFrom: found.method.thresholds, from: role == .miss ? 0 : 2)
    return value(number.printing(fractionDigits: digits))
  }

  /// How fast it went and how fast it must go: 年均+6.4%，需+6.7%; a dash where nothing is known.
  func pace(_ target: TargetProgress) -> String {
    let paces = paces(target).map { signedValue($0) }
    switch paces.count {
    case 0: return dash
    case 1: return say("年均\(paces[0])", "\(paces[0]) a year")
    default: return say("年均\(paces[0])，需\(paces[1])", "\(paces[0]) a year, \(paces[1]) needed")
    }
  }

  /// The yearly growth or change and the one that is needed, in the fewest digits that tell them apart.
  ///
  /// A loss that shrinks by so many percent says less than the amount by which it does.
  private func paces(_ target: TargetProgress) -> [Quantity] {
    func number(_ role: Progress.Role) -> Quantity? { target.judged.lazy.compactMap { $0[role] }.first }
    let isLoss = target.course.base?.quantity.value?.isNegative ?? false
    let pair: [Quantity?] =
      number(.observedGrowth) != nil && !(isLoss && number(.meanChange) != nil)
      ? [.observedGrowth, .requiredGrowth].map(number) : [.meanChange, .requiredChange].map(number)
    let known = pair.compactMap(\.self)
    guard let first = known.first else { return [] }
    let fewest = min(first.fractionDigits, catalog.isPercent(first) ? Growth.computedFractionDigits : 18)
    let digits =
      (fewest...fewest + 4).first { digits in
        Set(known.map { $0.value?.rounded(fractionDigits: digits) }).count == Set(known.map(\.value)).count
      } ?? fewest
    return known.map { $0.printing(fractionDigits: digits) }
  }

  /// A figure of the way with its year: 1203.5亿元（2023年）.
  func point(_ point: Course.Point?) -> String {
    point.map { value($0.quantity) + parenthesised(period($0.period)) } ?? dash
  }

  /// 跨年度目标12项，可评进展2项，其中1项各方法结论不一.
  func progressSummary(_ all: [TargetProgress]) -> String {
    let judged = all.count { !$0.judged.isEmpty }
    let disputed = all.count(where: \.isDisputed)
    let count = all.count
    guard judged > 0 else {
      return say(
        "\(count)项跨年度目标的进展均不能评判",
        count == 1
          ? "Progress towards the one target over several years cannot be judged"
          : "Progress cannot be judged for any of the \(count) targets over several years")
    }
    let dispute =
      disputed == 0 ? "" : say("，其中\(disputed)项各方法结论不一", ", and the methods disagree on \(disputed)")
    if judged == count {
      return say(
        "\(count)项跨年度目标的进展\(count == 1 ? "" : "均")可评判\(count == 1 && disputed == 1 ? "，各方法结论不一" : dispute)",
        count == 1
          ? "Progress can be judged for the one target over several years\(disputed == 0 ? "" : ", and the methods disagree on it")"
          : "Progress can be judged for \(count == 2 ? "both" : "all \(count)") targets over several years\(dispute)")
    }
    return say(
      "\(count)项跨年度目标中，可评判进展的\(judged)项\(dispute)",
      "Progress can be judged for \(judged) of \(count) target\(count == 1 ? "" : "s") over several years\(dispute)")
  }

  /// The methods of the table, for its foot.
  func progressNote(_ all: [TargetProgress]) -> String {
    let used = Set(all.flatMap(\.all).map(\.method))
    let names = judging.methods.filter(used.contains).map { "\($0.name) v\($0.version)" }
    return say(
      "进展评判方法\(names.joined(separator: "、"))，算法见“方法”。括号内为速度比（M2）、预计缺口占剩余差距的百分比（M3）、期末预计完成的份额（M4）。",
      "Methods \(names.joined(separator: ", ")), as explained under method. In parentheses: the ratio of paces (M2), the expected miss in percent of what is left (M3), the share of the way expected to be done by the end (M4)."
    )
  }

  /// What "about" tolerates: 所印末位的半个单位, or what the specification says.
  var aboutTolerance: String {
    guard let about = judging.about else { return say("所印末位的半个单位", "half a unit of the last printed digit") }
    return say(
      "\(points(about))（百分数以外为所印末位的半个单位）",
      "\(points(about)) (half a unit of the last printed digit where the target is no percentage)")
  }

  /// What "broadly in step" tolerates.
  var stepTolerance: String { points(judging.inStep) }
}

extension Catalog {
  fileprivate func isPercent(_ quantity: Quantity) -> Bool { quantity.unit.map { self[$0].isPercent } ?? false }
}
