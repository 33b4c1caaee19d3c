import Analysis
import Drawing
import Indicators

/// Targets and verdicts of several regions side by side.
extension Wording {
  /// 2025年11个地区的地区生产总值增长目标，大同7%以上为最高，临汾4%左右为最低.
  func lineupFinding(_ lineup: TargetLineup) -> String {
    let name = targetName(lineup.indicator, lineup.measure, isPlural: true)
    let numeric = lineup.entries.filter { !$0.target.comparator.isRelational }
    let count = lineup.entries.count
    let lead = say(
      "\(period(lineup.period))\(count)个地区的\(name)",
      "\(name) of \(count) region\(count == 1 ? "" : "s") for \(period(lineup.period))")
    guard let first = numeric.first, let last = numeric.last, numeric.count > 1 else { return lead }
    let isDown = catalog[lineup.indicator].better == .down
    if numeric.count == count, numeric.allSatisfy({ isSameTarget($0.target, first.target) }) {
      return say("\(lead)均为\(target(first.target))", "\(lead) are all \(target(first.target))")
    }
    return say(
      "\(lead)，\(shortName(first.region))\(target(first.target))为最\(isDown ? "严" : "高")，\(shortName(last.region))\(target(last.target))为最\(isDown ? "宽" : "低")",
      "\(lead) range from \(target(first.target)) in \(inSentence(first.region)) to \(target(last.target)) in \(inSentence(last.region))"
    )
  }

  /// 与全省目标（5%左右）相比，要求更高的6个、相同的2个、更低的3个; empty without such a target.
  func premiums(_ lineup: TargetLineup) -> String {
    guard let parent = lineup.parent else { return "" }
    let comparisons = lineup.entries.compactMap(\.premium)
    let same = comparisons.count { $0.relation == .same }
    let more = comparisons.count { $0.relation != .same && $0.isEasier == false }
    let less = comparisons.count { $0.isEasier == true }
    let counts = [
      (more, "要求更高的\(more)个", "\(more) ask\(more == 1 ? "s" : "") for more"),
      (same, "相同的\(same)个", "\(same) \(same == 1 ? "is" : "are") the same"),
      (less, "要求更低的\(less)个", "\(less) ask\(less == 1 ? "s" : "") for less"),
    ].filter { $0.0 > 0 }.map { say($0.1, $0.2) }
    guard !counts.isEmpty else { return "" }
    return say(
      "与\(wholeName(parent.region))目标（\(target(parent.target))）相比，\(counts.joined(separator: "、"))。",
      "Against \(target(parent.target)) for \(inSentence(parent.region)), \(list(counts)).")
  }

  /// The words of the rule at the target of the region above.
  func parentTarget(_ parent: TargetLineup.Entry) -> String {
    say(
      "\(wholeName(parent.region))目标（\(target(parent.target))）",
      "target of \(inSentence(parent.region)) (\(target(parent.target)))")
  }

  func lineupSubtitle(_ lineup: TargetLineup) -> String {
    let basis = lineup.measure == .growth ? catalog[lineup.indicator].growthPrices : .none
    return capitalised(
      subtitle([
        [targetsOf(lineup.period.endYear), prices(basis, of: lineup.indicator)],
        [say("按要求由高到低排列", "the most demanding first")],
      ]))
  }

  func withoutTarget(_ regions: [RegionCode]) -> String {
    regions.isEmpty
      ? ""
      : say(
        "\(list(regions.map(shortName)))未载此目标。", "No such target read for \(list(regions.map(shortName))).")
  }

  // MARK: Scorecards

  /// 2025年11个地区所列120项目标中可评判40项：达成30项，未达成10项.
  func regionScoreFinding(_ count: Int, _ period: Period, _ score: Scorecard.Tally) -> String {
    guard score.judged > 0 else {
      return say(
        "\(self.period(period))\(count)个地区所列\(score.total)项目标尚无一项可评判",
        "None of the \(score.total) targets listed for \(count) regions in \(self.period(period)) can be judged yet")
    }
    let outcomes = outcomes(met: score.kept, about: score.about, missed: score.missed)
    return say(
      "\(self.period(period))\(count)个地区所列\(judgedOf(score.judged, score.total))：\(outcomes)",
      capitalised(
        "\(judgedOf(score.judged, score.total, which: " listed for \(count) regions in \(self.period(period))")): \(outcomes)"
      ))
  }

  func regionScoreSubtitle(_ period: Period, isCompact: Bool) -> String {
    subtitle([
      [say("各地区\(self.period(period))目标与评判", "Targets of the regions for \(self.period(period)), with verdicts")],
      isCompact ? [] : [say("单元格为目标与评判符号", "each cell gives the target and its verdict")],
    ])
  }

  var metOfJudged: String { say("达成/已评判（目标数）", "Met / judged (targets)") }

  /// 2/3（35）, 3/3 where all were judged; without a judged target —（35）.
  func metOfJudged(_ score: Scorecard.Tally) -> String {
    (score.judged == 0 ? dash : "\(score.kept)/\(score.judged)")
      + (score.notJudged == 0 ? "" : parenthesised("\(score.total)"))
  }

  var scorecardTableTitle: String { say("目标达成情况", "Targets met") }
  var scorecardTableNote: String {
    say(
      "同一来源有底线和争取目标的只计底线；跨年度目标另列；“左右”目标只在容差内的另计为约达，不计入达成；不分优劣方向的指标（如物价）以容差内为达成。",
      "Of a floor and a further aim the floor counts; targets of several years stand apart; an “about” that holds only within its tolerance is counted apart, not as met, except where neither side is better, as for prices: there it is the only way to meet a target."
    )
  }
  var yearHead: String { say("年份", "Year") }
  var regionHead: String { say("地区", "Region") }
  var targetsHead: String { say("目标数", "Targets") }
  var metHead: String { say("达成/已评判", "Met / judged") }
  var aboutHead: String { say("约达", "About met") }
  var missedHead: String { say("未达成", "Missed") }
  var notJudgedHead: String { say("不可评判及原因", "Not judged, and why") }

  /// 尚未公布35项，来源未载实际数4项; a dash where all are judged.
  func notJudgedReasons(_ score: Scorecard.Tally) -> String {
    let waiting = score.notYetReported
    let parts =
      (waiting > 0 ? [say("\(self.waiting(score))\(waiting)项", "\(self.waiting(score)) (\(waiting))")] : [])
      + score.notAssessable.map { say("\(reason($0.reason))\($0.count)项", "\(reason($0.reason)) (\($0.count))") }
    return parts.isEmpty ? dash : parts.joined(separator: say("，", ", "))
  }
}
