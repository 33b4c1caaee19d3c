import Analysis
import Indicators

/// The newest figure of an indicator in a clause, with what it is held against.
extension Wording {
  /// 2025年吕梁建设精品示范村41个，比目标40个多1个（高2.5%），比上年增加3个; "In Lüliang, 41 model villages were built in
  /// 2025, 1 (2.5%) above the target of 40 and up from 38 in 2024".
  func latestFact(
    _ fact: LatestFact, against comparisons: [FactComparison], namesRegion: Bool, namesPeriod: Bool
  ) -> String {
    let (period, indicator) = (fact.period, fact.indicator)
    let when = namesPeriod ? say(self.period(period), " in " + self.period(period)) : ""
    let owner = namesRegion ? say(shortName(fact.region), possessive(fact.region) + " ") : ""
    let name = inSentence(shortName(indicator))
    let article = namesRegion || isChinese ? "" : articleBefore(indicator)
    let marks = marks(of: fact.figure.statement)
    let basis = prices(catalog[indicator].growthPrices, of: indicator)
    let place = rankClause(fact)
    let things =
      isChinese
      ? nil
      : thingsCounted(indicator, fact.quantity, in: namesRegion ? fact.region : nil, marks: marks, when: when)
    let compared = comparisons.enumerated().map { order, comparison in
      self.held(comparison, fact, follows: order > 0)
    }.joined()
    let held = things == nil ? compared : withoutUnitCounting(indicator, fact.quantity, in: compared)
    if fact.series.measure == .growth, !isRise(indicator) {
      let moved = movement(fact.quantity, in: period) + marks
      return say(
        "\(when)\(owner)\(name)\(moved)\(parenthesised(basis))\(place)\(held)",
        "\(owner)\(article)\(name) \(moved)\(basis.isEmpty ? "" : " " + basis)\(when)\(place)\(held)")
    }
    let came =
      fact.series.measure == .growth ? rise(fact.quantity) : say(amountAfterName(fact.quantity), amount(fact.quantity))
    let grown =
      fact.growth.flatMap { catalog.quantity(of: $0) }.map {
        say(
          "，\(movement($0, in: period))\(parenthesised(basis))",
          (things == nil ? "\(place + held == "" ? "" : ",") and \(movement($0, in: period))" : ", " + change($0))
            + (basis.isEmpty ? "" : " " + basis))
      } ?? ""
    return say(
      "\(when)\(owner)\(name)\(came)\(marks)\(place)\(grown)\(held)",
      "\(things ?? "\(owner)\(article)\(name) \(came)\(marks)\(when)")\(place)\(held)\(grown)")
  }

  /// What follows where no source says anything that a figure could be held against.
  var nothingAlike: String {
    say("所收来源没有可与之相比的数据", "the sources hold nothing to compare this with")
  }

  /// ，居全省第2位; of a rate of growth that its place is one by growth.
  private func rankClause(_ fact: LatestFact) -> String {
    guard let number = fact.rank?.statement.value else { return "" }
    let isGrowth = fact.series.measure == .growth
    let place = rank(Int(number.coefficient), of: fact.region, scope: fact.rank?.key.series.scope)
    return say("，\(isGrowth ? "增速" : "")居\(place)", ", \(place)\(isGrowth ? " by growth" : "")")
  }

  /// One thing that a fact is held against, behind what was said of it.
  private func held(_ comparison: FactComparison, _ fact: LatestFact, follows: Bool) -> String {
    switch comparison {
    case .target(let verdict):
      let distance = verdict.gap?.value == nil ? "" : self.distance(verdict)
      guard distance.isEmpty else { return say("，", ", ") + distance }
      return say(
        "，目标\(targetAfterName(verdict.target))，\(self.verdict(verdict.sign))",
        ", against a target of \(target(verdict.target)): \(self.verdict(verdict.sign))")
    case .other(let figure, let quantity):
      return other(figure, quantity, beside: fact)
    case .earlier(let figure, let quantity, let gap):
      return earlier(figure, quantity, gap: gap, than: fact, follows: follows)
    case .ahead(let target):
      return say(
        "，\(period(target.period))目标\(targetAfterName(target))\(marks(of: target))",
        ", and the target for \(period(target.period)) is \(self.target(target))\(marks(of: target))")
    }
  }

  /// ，晋中增长56.4%; ", Jinzhong’s by 56.4%", ", while Jinzhong’s fell by 3%", ", against 98% in Jinzhong".
  private func other(_ figure: Indicators.Figure, _ quantity: Quantity, beside fact: LatestFact) -> String {
    let region = figure.key.series.region
    let marks = marks(of: figure.statement)
    guard fact.series.measure == .growth, !isRise(fact.indicator) else {
      return say(
        "，\(shortName(region))\(fact.series.measure == .growth ? rise(quantity) : amount(quantity))\(marks)",
        ", against \(value(quantity))\(marks) in \(inSentence(region))")
    }
    let theirs = possessiveInSentence(region)
    let isAlike = [fact.quantity, quantity].allSatisfy { $0.value?.isPositive == true }
    return say(
      "，\(shortName(region))\(movement(quantity, in: fact.period))\(marks)",
      isAlike
        ? ", \(theirs) by \(value(quantity))\(marks)"
        : ", while \(theirs) \(movement(quantity, in: fact.period))\(marks)")
  }

  /// ，比上年增加3个, ，比2020年提高0.5个百分点; ", up from 38 in 2024", ", the same as in 2024".
  private func earlier(
    _ figure: Indicators.Figure, _ quantity: Quantity, gap: Quantity, than fact: LatestFact, follows: Bool
  ) -> String {
    let isLastYear = fact.period.years(since: figure.period) == 1
    let since = isLastYear && isChinese ? "上年" : period(figure.period)
    let marks = marks(of: figure.statement)
    let join = follows ? " and " : ", "
    guard let size = gap.value, !size.isZero else {
      return say("，与\(since)\(marks)持平", "\(join)the same as in \(since)\(marks)")
    }
    let isRate = gap.unit.map { catalog[$0].isPoints } ?? false
    let way = size.isNegative ? (isRate ? "下降" : "减少") : (isRate ? "提高" : "增加")
    return say(
      "，比\(since)\(marks)\(way)\(value(size.isNegative ? gap.mirrored : gap))",
      "\(join)\(size.isNegative ? "down" : "up") from \(value(quantity))\(marks) in \(since)")
  }
}
