import Analysis
import Drawing
import Indicators

/// By how much targets were exceeded or missed.
extension Wording {
  /// 以百分点计的4项，平均不及目标0.18个百分点，中位数不及目标0.25个百分点; nil where there is no gap.
  func overshootSummary(_ overshoot: Overshoot) -> String? {
    let clauses = Overshoot.Scale.allCases.compactMap { scale in overshoot.spread(scale).map(spread) }
    guard !clauses.isEmpty else { return nil }
    let apart = [
      overshoot.bounds > 0
        ? say("\(overshoot.bounds)项无确数", "\(overshoot.bounds) known as a bound only") : "",
      overshoot.withinRange > 0
        ? say("\(overshoot.withinRange)项在区间内", "\(overshoot.withinRange) within the range") : "",
      overshoot.twoSided > 0
        ? say("\(overshoot.twoSided)项为双向目标", "\(overshoot.twoSided) two-sided") : "",
    ].filter { !$0.isEmpty }
    let rest = apart.isEmpty ? [] : [say("另有\(apart.joined(separator: "、"))，不计入", "not counted: \(list(apart))")]
    return sentence(
      [say("已评判目标的实际与目标相比，", "among judged targets, ") + clauses[0]] + clauses.dropFirst() + rest)
  }

  private func spread(_ spread: Overshoot.Spread) -> String {
    let isPoints = spread.scale == .points
    guard spread.count > 1 else {
      let target = spread.greatest.verdict.target
      return say(
        "\(isPoints ? "以百分点" : "以百分比")计的1项（\(measured(target.indicator, target.measure))）\(gapToTarget(spread.mean))",
        "the one gap in \(isPoints ? "points" : "percent of the target") (\(inSentence(measured(target.indicator, target.measure)))) is \(gapToTarget(spread.mean))"
      )
    }
    let both = [spread.mean, spread.median].compactMap(\.value)
    let areOnOneSide = both.count == 2 && (both.allSatisfy(\.isPositive) || both.allSatisfy(\.isNegative))
    return say(
      "\(isPoints ? "以百分点" : "以百分比")计的\(spread.count)项，平均\(gapToTarget(spread.mean))，中位数\(gapToTarget(spread.median))",
      "the mean of \(spread.count) gaps in \(isPoints ? "points" : "percent of the target") is "
        + "\(areOnOneSide ? sizeOfGap(spread.mean) + " and" : gapToTarget(spread.mean) + ",") the median "
        + gapToTarget(spread.median)
    )
  }

  /// 优于目标1.2个百分点, 不及目标0.4%, 与目标持平.
  func gapToTarget(_ gap: Quantity) -> String {
    guard let value = gap.value, !value.isZero else { return say("与目标持平", "on the target") }
    let size = sizeOfGap(gap)
    return value.isNegative
      ? say("不及目标\(size)", "\(size) short of the target")
      : say("优于目标\(size)", "\(size) better than the target")
  }

  private func sizeOfGap(_ gap: Quantity) -> String {
    value(gap.value?.isNegative == true ? gap.mirrored : gap)
  }

  /// 吕梁可计差距的3项目标中2项达到或优于目标；建设提档升级村不及目标2.1%.
  ///
  /// Gaps of one indicator have a mean; of things that are unlike the one is told that fell short most, or where none
  /// did went furthest.
  func overshootFinding(_ overshoot: Overshoot, _ scale: Overshoot.Scale, regions: [RegionCode]) -> String {
    guard let spread = overshoot.spread(scale) else { return "" }
    let who = regions.count > 3 ? say("\(regions.count)个地区", "\(regions.count) regions") : list(regions.map(shortName))
    let furthest = spread.short > 0 ? spread.least : spread.greatest
    let target = furthest.verdict.target
    let name = regions.count > 1 ? figure(target.indicator, of: target.region) : measured(target)
    let areAlike =
      Set(overshoot.entries.filter { $0.scale == scale }.map { TargetSubject($0.verdict.target).indicator }).count == 1
    let mean =
      spread.count == 1
      ? ""
      : areAlike
        ? say("，平均\(gapToTarget(spread.mean))", "; the mean is \(gapToTarget(spread.mean))")
        : say("；\(name)\(gapToTarget(furthest.gap))", "; \(inSentence(name)): \(gapToTarget(furthest.gap))")
    return say(
      "\(who)可计差距的\(spread.count)项目标\(spread.reached == 0 ? "均未达到" : spread.reached == spread.count ? "全部达到或优于目标" : "中\(spread.reached)项达到或优于目标")\(mean)",
      "\(who): \(spread.reached == spread.count ? "all" : spread.reached == 0 ? "none" : "\(spread.reached)") of \(counted(spread.count, "target")) with a measurable gap \(spread.reached == 1 ? "was" : "were") reached or exceeded\(mean)"
    )
  }

  func overshootSubtitle(_ scale: Overshoot.Scale, years: [Int]) -> String {
    let words = subtitle([
      [
        scale == .points
          ? say("实际与目标之差，百分点", "actual minus target, percentage points")
          : say("实际与目标之差占目标的百分比", "actual minus target in percent of the target"), self.years(years),
      ], [say("正数为优于目标", "plus is the better side")],
    ])
    return capitalised(words)
  }

  func leftOutOfGaps(_ count: Int) -> String {
    count == 0
      ? ""
      : say(
        "另有\(count)项已评判的目标不以此计差，未绘。",
        "\(count) more judged target\(count == 1 ? " has" : "s have") no gap of this kind.")
  }
  var overshootTableTitle: String { say("实际与目标之差", "Gaps to targets") }
  func countHead(_ scale: Overshoot.Scale) -> String {
    scale == .points ? say("百分点计，项数", "In points") : say("百分比计，项数", "In percent")
  }
  var meanHead: String { say("平均", "Mean") }
  var medianHead: String { say("中位数", "Median") }

  /// A difference in a cell: +1.2个百分点, or that there is none.
  func difference(_ quantity: Quantity) -> String {
    quantity.value?.isZero == true ? sameWord : signedValue(quantity)
  }
}
