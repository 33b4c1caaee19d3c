import Analysis
import Charts
import Drawing
import Indicators

/// How many targets were met, and which regions set the same: titles and sentences with counts of targets.
extension Wording {
  /// 139项目标中可评判4项, 25项目标均可评判; "of 139 targets, 4 can be judged", "all 25 targets can be judged", "of
  /// Lüliang’s 30 listed targets, 4 can be judged".
  func judgedOf(_ judged: Int, _ all: Int, owner: RegionCode? = nil, which: String = "") -> String {
    let zh = judged < all ? "\(all)项目标中可评判\(judged)项" : all == 1 ? "1项目标可评判" : "\(all)项目标均可评判"
    let what = counted(all, (owner == nil ? "" : "listed ") + "target") + which
    let own = owner.map { (judged == all && all == 1 ? possessive($0) : possessiveInSentence($0)) + " " } ?? ""
    if judged < all { return say(zh, "of \(own)\(what), \(judged) can be judged") }
    if all == 1 { return say(zh, "\(own.isEmpty ? "the " : own)one\(what.dropFirst()) can be judged") }
    let every = all == 2 ? ("both", String(what.dropFirst(2))) : ("all", what)
    return say(zh, "\(every.0) \(own.isEmpty ? "" : "of " + own)\(every.1) can be judged")
  }

  /// 3项达成，1项未达成: the outcomes that were judged, counted; 均达成, "all met" where they are alike.
  func outcomes(met: Int, about: Int, missed: Int) -> String {
    let all = met + about + missed
    if all > 1,
      let word = [(met, "达成", "met"), (about, "约达", "about met"), (missed, "未达成", "missed")]
        .first(where: { $0.0 == all })
    {
      return say("均\(word.1)", "\(all == 2 ? "both" : "all") \(word.2)")
    }
    let parts = [
      met > 0 ? say("\(met)项达成", "\(met) met") : "",
      about > 0 ? say("\(about)项约达", "\(about) about met") : "",
      missed > 0 ? say("\(missed)项未达成", "\(missed) missed") : "",
    ].filter { !$0.isEmpty }
    return parts.joined(separator: say("，", ", "))
  }

  /// 达成2: beside a count of judged targets.
  func metCount(_ count: Int) -> String { say("达成\(count)", count == 0 ? "none met" : "\(count) met") }

  /// 图中12项目标可评判3项：2项达成，1项未达成; a chart need not show all targets that there are.
  func scoreFinding(_ region: RegionCode, all: Int, judged: Int, met: Int, about: Int, missed: Int) -> String {
    guard judged > 0 else {
      return say(
        "所列\(shortName(region))\(all)项目标尚无一项可评判",
        all == 1
          ? "\(possessive(region)) one listed target cannot be judged yet"
          : "None of \(possessiveInSentence(region)) \(all) listed targets can be judged yet")
    }
    return say(
      "所列\(shortName(region))\(judgedOf(judged, all))：\(outcomes(met: met, about: about, missed: missed))",
      capitalised(
        "\(judgedOf(judged, all, owner: region)): \(outcomes(met: met, about: about, missed: missed))"
      ))
  }

  /// 2025年能评判的3项目标达成2项，未达成1项（提档升级村）.
  func yearScoreFinding(
    _ region: RegionCode, year: Int, all: Int, judged: Int, met: Int, about: Int, missed: [Verdict],
    isMain: Bool = false
  ) -> String {
    let (zh, en) = isMain ? ("主要预期目标", "main expected target") : ("目标", "target")
    guard judged > 0 else {
      return say(
        "\(shortName(region))\(year)年\(all)项\(zh)\(all == 1 ? "" : "均")尚不能评判",
        all == 1
          ? "\(possessive(region)) one \(en) for \(year) cannot be judged yet"
          : "None of \(possessiveInSentence(region)) \(all) \(en)s for \(year) can be judged yet")
    }
    let names =
      missed.isEmpty || missed.count > 2
      ? ""
      : parenthesised(
        list(missed.map { say(shortName($0.target.indicator), inSentence(shortName($0.target.indicator))) }))
    return say(
      "\(shortName(region))\(year)年可评判的\(judged)项\(zh)：\(outcomes(met: met, about: about, missed: missed.count))\(names)",
      "Of \(possessiveInSentence(region)) \(en)s for \(year), \(judged) can be judged: \(outcomes(met: met, about: about, missed: missed.count))\(names)"
    )
  }

  /// 吕梁2026年工业与能源目标5项，结果尚未公布; 主要预期目标 where only those are drawn.
  func openTargetsTitle(
    _ region: RegionCode, year: Int, _ verdicts: [Verdict], topic: String? = nil, isMain: Bool = false
  ) -> String {
    let what = topic.map { self.topic($0) } ?? ""
    let noun = isMain ? "main expected target" : "target"
    let targets = verdicts.count == 1 ? "one \(noun)" : "\(verdicts.count) \(noun)s"
    let isWaiting = verdicts.allSatisfy { $0.sign == .notYetReported }
    let count = verdicts.count
    return say(
      "\(shortName(region))\(year)年\(isMain ? "主要预期" : what)目标\(count)项，\(isWaiting ? isOverdue(.year(year)) ? "结果未收录" : "结果尚未公布" : "均不能评判")",
      "\(topic == nil ? "" : "\(what): ")\(possessive(region)) \(targets) for \(year), \(isWaiting ? isOverdue(.year(year)) ? "no results in the package" : "no results yet" : count == 1 ? "which cannot be judged" : "none of which can be judged")"
    )
  }

  /// What two regions set alike and what not; of their main expected targets where only those are counted.
  func targetPairFinding(
    _ regions: [RegionCode], year: Int, pairs: [(IndicatorCode, Verdict, Verdict)], isMain: Bool = false
  ) -> String {
    let both = list(regions.map(shortName))
    // Of those that differ a pair of numbers says more than a relation, and in fewer words.
    let apart = pairs.filter { !isSameTarget($0.1.target, $0.2.target) }
    let other =
      apart.first { !$0.1.target.comparator.isRelational && !$0.2.target.comparator.isRelational } ?? apart.first
    let same = pairs.filter { isSameTarget($0.1.target, $0.2.target) }
    guard !pairs.isEmpty else { return say("\(year)年\(both)的目标", "Targets of \(both) for \(year)") }
    let zh = isMain ? "主要预期目标" : "目标"
    let en = isMain ? "main expected target" : "target"
    let count = pairs.count
    let alike = same.count == count
    let lead = say(
      "\(year)年\(both)均设的\(count)项\(zh)\(count == 1 ? alike ? "相同" : "不同" : alike ? "均相同" : same.isEmpty ? "均不相同" : "中，\(same.count)项相同")",
      count == 1
        ? "\(both) \(alike ? "agree" : "differ") on the one \(en) that both set for \(year)"
        : "\(both) agree on \(alike ? count == 2 ? "both" : "all \(count)" : "\(same.isEmpty ? "none" : "\(same.count)") of the \(count)") \(en)s that both set for \(year)"
    )
    guard let other else { return lead }
    let what = measured(other.0, other.1.target.measure)
    return lead
      + say(
        "；\(what)\(shortName(regions[0]))\(targetAfterName(other.1.target))，\(shortName(regions[1]))\(targetAfterName(other.2.target))",
        "; for \(inSentence(what)), \(target(other.1.target)) against \(target(other.2.target))"
      )
  }
}
