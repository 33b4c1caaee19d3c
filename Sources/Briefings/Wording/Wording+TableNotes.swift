public import Analysis
public import Indicators

/// What stands below the tables that commands print.
extension Wording {
  /// 方法M0第1版, "method M0, version 1".
  private func method(_ method: Method) -> String {
    say("评判方法\(method.name)，第\(method.version)版。", "Method \(method.name), version \(method.version).")
  }

  /// What the numbers of an overview are.
  public var overviewNote: String {
    say(
      "年度数值。增速由相邻两年数值计算，不含只知界限者；平均增速为各增速的简单平均。位次为同一上级下同级地区之间的位次，首位取参与排位地区最多的年份。",
      "Yearly levels. Growth rates follow from the levels of two years, bounds left out; their mean is the plain one. "
        + "Ranks are among the regions of one level below one parent; who is first is told of the year in which most are ranked."
    )
  }

  /// 38项目标中可评判3项，达成2项: how many targets can be judged, and how many of those are met.
  public func targetsNote(_ verdicts: [Verdict]) -> String {
    let headlines = verdicts.filter { !$0.isStretch }
    let judged = headlines.filter(\.isJudged)
    let met = judged.count(where: \.countsAsMet)
    return say(
      "\(headlines.count)项目标中可评判\(judged.count)项，达成\(met)项。",
      "\(judged.count) of \(counted(headlines.count, "target")) can be judged, \(met) \(met == 1 ? "is" : "are") met. ")
      + method(.gapAndComparator)
  }

  /// `2/3 met; 35 more cannot be judged (not yet reported 30, no actual figure 5)`.
  public func scorecardNote(_ tally: Scorecard.Tally) -> String {
    let reasons = comma([
      tally.notYetReported == 0
        ? "" : say("\(waiting(tally))\(tally.notYetReported)项", "\(waiting(tally)) \(tally.notYetReported)"),
      reasonCounts(tally),
    ])
    let met =
      tally.judged == 0
      ? say("\(tally.total)项目标均不能评判", "None of \(tally.total) can be judged")
      : say("可评判\(tally.judged)项，达成\(tally.kept)项", "\(tally.kept)/\(tally.judged) met")
    let about = tally.about == 0 ? "" : say("，约达\(tally.about)项", ", \(tally.about) about")
    let rest =
      tally.judged == 0 || tally.notJudged == 0
      ? "" : say("；另有\(tally.notJudged)项不能评判", "; \(tally.notJudged) more cannot be judged")
    return met + about + rest + parenthesised(reasons) + say("。", ". ") + method(.gapAndComparator)
  }

  /// 来源未载实际数39项, "no actual figure 39": why targets cannot be judged, each reason with its count.
  public func reasonCounts(_ tally: Scorecard.Tally) -> String {
    comma(tally.notAssessable.map { say("\(reason($0.reason))\($0.count)项", "\(reason($0.reason)) \($0.count)") })
  }

  /// How many targets ask for more or less than the year before, and than what was reached.
  public func ambitionNote(_ tally: AmbitionTally) -> String {
    let before = comma(
      [
        (tally.lowered, say("要求降低\(tally.lowered)项", "\(tally.lowered) asking for less")),
        (tally.raised, say("要求提高\(tally.raised)项", "\(tally.raised) asking for more")),
        (tally.same, say("不变\(tally.same)项", "\(tally.same) the same")),
        (tally.otherForm, say("说法或区间不同\(tally.otherForm)项", "\(tally.otherForm) in another form or range")),
        (
          tally.withoutPrevious,
          say("上年无可比目标\(tally.withoutPrevious)项", "\(tally.withoutPrevious) without a comparable one the year before")
        ),
      ].filter { $0.0 > 0 }.map(\.1))
    let total = say("目标\(tally.total)项", counted(tally.total, "target"))
    let targets = total + (before.isEmpty ? "" : say("：", ": ") + before) + say("。", ".")
    guard tally.comparedWithActual > 0 else { return targets }
    return targets
      + say(
        "与上年已达水平相比：要求更高\(tally.aboveActual)项，要求更低\(tally.belowActual)项，持平\(tally.atActual)项，不能判定\(tally.openAgainstActual)项。",
        " Against what was reached the year before: \(tally.aboveActual) asking for more, \(tally.belowActual) for less, \(tally.atActual) for as much, \(tally.openAgainstActual) not to be told."
      )
  }

  /// How the histories of targets are to be read, and how many are unchanged.
  public func persistenceNote(_ histories: [Persistence]) -> String {
    let (count, repeated) = (histories.count, histories.count { $0.yearsRepeated > 1 })
    return say(
      "每项目标与此前最近一次的目标相比，不论年份；未载目标的年份列出，不作推断。共\(count)项，其中\(repeated)项现目标已连续一年以上未变。",
      "Each target against the one before it, of whatever year; years without a target are named and not bridged. \(counted(count, "history", "histories")), \(repeated) with the present target unchanged for more than a year."
    )
  }

  /// How gaps are counted, how many there are, and what is left out by its reason.
  public func overshootNote(_ overshoot: Overshoot) -> String {
    let left = [
      (overshoot.bounds, say("只知界限\(overshoot.bounds)项", "\(overshoot.bounds) known as a bound only")),
      (overshoot.withinRange, say("区间内\(overshoot.withinRange)项", "\(overshoot.withinRange) within their range")),
      (overshoot.twoSided, say("双向目标\(overshoot.twoSided)项", "\(overshoot.twoSided) with no better side")),
      (overshoot.otherwise, say("不以此计差\(overshoot.otherwise)项", "\(overshoot.otherwise) without a gap of this kind")),
      (overshoot.notJudged, say("未评判\(overshoot.notJudged)项", "\(overshoot.notJudged) not judged")),
    ].filter { $0.0 > 0 }.map(\.1)
    return say(
      "实际减目标，优于目标为正；增速和占比以百分点计，总量以占目标的百分比计。",
      "Actual minus bound, plus on the better side; points for rates, percent of the bound for amounts. ")
      + comma([say("计入\(overshoot.entries.count)项", "\(overshoot.entries.count) counted")] + left) + say("。", ".")
  }

  /// How many targets the methods judge, then each method in a line.
  public func progressNotes(_ all: [TargetProgress], by methods: [Method]) -> [String] {
    let judged = all.count { !$0.judged.isEmpty }
    let disputed = all.count(where: \.isDisputed)
    let dispute =
      disputed == 0 ? "" : say("，其中\(disputed)项各方法结论不一", ", and the methods disagree on \(disputed)")
    return [
      say(
        "\(all.count)项目标中可评判进展\(judged)项\(dispute)。",
        "\(judged) of \(counted(all.count, "target")) can be judged\(dispute).")
    ] + methods.map { "\($0.name)\(say("，第\($0.version)版：", ", version \($0.version): "))\(inShort($0))" }
  }

  /// What a method does, in a line.
  private func inShort(_ method: Method) -> String {
    switch method {
    case .gapAndComparator: say("目标时期的实际数与目标界限相比。", "the figure of the target's period against its bound.")
    case .heldEveryYear:
      say("当年目标，以及此前至多五次年度变化的平均数。", "the target of the year, and the mean of up to five yearly changes before it.")
    case .requiredGrowth:
      say(
        "基期以来年均增速与所需年均增速之比；0.95起为符合进度，0.60起为有进展、须加快，0起为进展有限，以下为背离目标。",
        "yearly growth since the base over the growth that is required; on track from 0.95, moderate from 0.60, limited from 0, away below."
      )
    case .projectedMiss:
      say(
        "按至多五次年度变化的平均数推算；缺口不到剩余差距的5%为符合进度，至20%为略偏离进度，以上为偏离进度。",
        "the mean of up to five yearly changes carried on; missed by less than 5 % of what is left: on track, by up to 20 %: slightly off track, by more: off track."
      )
    case .expectedValue:
      say(
        "按基期以来增速推算；期末完成全程0.95起为符合进度，0.10起为有进展、须加快，以下为进展甚微或没有进展。",
        "growth since the base carried on; on track from 0.95 of the way, moderate from 0.10, little or none below.")
    }
  }

  /// What grew, and in what its growth is counted.
  public func yearlyGrowthNote(_ indicator: IndicatorCode) -> String {
    say(
      "\(name(indicator))。增速与平减指数涨幅以%计；公布增速和计算增速各按所列价格口径。",
      "\(name(indicator)). Growth and deflator in percent; stated and computed growth are of the prices named.")
  }

  /// What grew, and since when.
  public func growthSinceNote(_ indicator: IndicatorCode, _ base: Period) -> String {
    say(
      "\(name(indicator))。\(period(base))以来的增长及年均增长，%，由数值计算。",
      "\(name(indicator)). Growth since \(period(base)) and its yearly average in percent, computed from the levels.")
  }

  /// Why no share grows, and what shows its change.
  public var growthOfSharesNote: String {
    say(
      "占比的变化以百分点计，不计增速：用compare命令对照两个年份。",
      "Shares change in percentage points and have no growth: compare holds two years of one against each other.")
  }

  /// What there is of an indicator that has nothing that could grow: ranks and targets with their periods, and the
  /// commands that show them.
  public func nothingGrowsNote(
    _ indicator: IndicatorCode, _ region: RegionCode, others: [FigureKey], targets: [FigureKey],
    years: ClosedRange<Int>?
  ) -> String {
    let when = years.map {
      say("\(self.years($0.lowerBound, $0.upperBound))", " in \(self.years($0.lowerBound, $0.upperBound))")
    }
    let lead = say(
      "所收来源没有\(shortName(region))\(when ?? "")\(shortName(indicator))的数值和增速",
      "No source has a level or a growth of \(inSentence(shortName(indicator))) for \(inSentence(region))\(when ?? "")")
    func found(_ name: String, _ keys: [FigureKey], _ command: String) -> String {
      let periods = list(Set(keys.map(\.period)).sorted().map(period))
      return say("\(name)（\(periods)），见\(command)", "\(name) (\(periods)), see \(command)")
    }
    let measures = Statement.Measure.allCases.compactMap { measure -> String? in
      let keys = others.filter { $0.series.measure == measure }
      return keys.max { $0.period < $1.period }.map { found(word(measure), keys, "trace \(catalog.name(of: $0))") }
    }
    let set =
      targets.isEmpty ? [] : [found(say("目标", "targets"), targets, "targets \(catalog[region].id)")]
    let all = (measures + set).joined(separator: say("；", "; "))
    return lead + (all.isEmpty ? say("。", ".") : say("。另有：", "; what there is: ") + all)
  }

  /// Which sides are compared.
  public func comparisonNote(_ left: Comparison.Side, _ right: Comparison.Side) -> String {
    func side(_ side: Comparison.Side) -> String { name(side.region) + say("", " ") + period(side.period) }
    return say(
      "左：\(side(left))。右：\(side(right))。差为左减右。",
      "Left: \(side(left)). Right: \(side(right)). The difference is left minus right.")
  }

  /// What is ranked and how, the figure of the whole as given, and the members without a figure.
  public func rankingNotes(_ ranking: Ranking, whole: String?) -> [String] {
    let order = ranking.isAscending ? say("由低到高", "lowest first") : say("由高到低", "largest first")
    let prices = ranking.prices == .none ? "" : say("，\(word(ranking.prices))", ", \(word(ranking.prices)) prices")
    return [
      say(
        "\(name(ranking.indicator))，\(period(ranking.period))\(prices)，\(order)：\(ranking.memberCount)个地区中\(ranking.entries.count)个有数据可排序。",
        "\(name(ranking.indicator)), \(period(ranking.period))\(prices), \(order): \(ranking.entries.count) of \(ranking.memberCount) ranked."
      )
    ] + (whole.map { [say("总体：\($0)", "As a whole: \($0)")] } ?? [])
      + ranking.missing.map {
        say("\(shortName($0.region))：\(word($0.reason))", "\(shortName($0.region)): \(word($0.reason))")
      }
  }

  /// From first to latest in one line, and the mean of several revisions.
  public func revisionNotes(_ history: RevisionHistory) -> [String] {
    let mean = history.meanRevision(in: catalog).map { mean in
      say(
        "\(history.revisions.count)次修订平均\(signedValue(mean))。",
        "Mean of \(counted(history.revisions.count, "revision")): \(signedValue(mean)).")
    }
    return [sentence([revisionFinding(history)])] + (mean.map { [$0] } ?? [])
  }

  /// The figures of a list in all, and by how much they were revised on average.
  public func revisionNote(_ summary: RevisionSummary) -> String {
    let lead = say(
      "\(summary.figures)个数据有不止一个数值：修订\(summary.revised)个（上调\(summary.up)个，下调\(summary.down)个），细化或变粗\(summary.refined)个。",
      "\(counted(summary.figures, "figure has", "figures have")) more than one value: \(summary.revised) revised (\(summary.up) up, \(summary.down) down), \(summary.refined) refined or coarser."
    )
    guard let mean = summary.meanPercent, let size = summary.meanSize else { return lead }
    return lead
      + say(
        "平均修订\(signedValue(mean))，平均幅度\(value(size))。",
        " Mean revision \(signedValue(mean)), mean size \(value(size)).")
  }

  /// The verdicts that came out differently after a revision, one line each.
  public func flipNotes(_ histories: [VerdictHistory]) -> [String] { histories.flatMap(\.flips).map(flipNote) }

  /// `3 figures revised, 2 new targets.`
  public func changesNote(_ changes: PackageChanges) -> String {
    let parts = PackageChange.Kind.allCases.map { ($0, changes.count($0)) }.filter { $0.1 > 0 }.map(counted)
    return parts.isEmpty ? say("没有变化。", "Nothing changed.") : list(parts) + say("。", ".")
  }
}
