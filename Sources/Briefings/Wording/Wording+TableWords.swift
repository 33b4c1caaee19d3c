public import Analysis
public import Indicators

/// The words of a table for what a program reads as a code.
extension Wording {
  /// What a figure is of its indicator: 增速, "growth".
  public func word(_ measure: Statement.Measure) -> String {
    switch measure {
    case .level: say("数值", "level")
    case .growth: say("增速", "growth")
    case .change: say("变化", "change")
    case .share: say("占比", "share")
    case .rank: say("位次", "rank")
    case .count: say("数量", "count")
    }
  }

  /// The prices in which a quantity is counted: 可比价, "constant".
  public func word(_ prices: PriceBasis) -> String {
    switch prices {
    case .current: say("现价", "current")
    case .constant: say("可比价", "constant")
    case .none: say("不涉价格", "none")
    case .unknown: say("价格口径不明", "unknown")
    }
  }

  /// How far a source is trusted: 官方, "official".
  public func word(_ standing: Source.Standing) -> String {
    switch standing {
    case .official: say("官方", "official")
    case .newspaper: say("报刊", "newspaper")
    case .secondary: say("转载", "secondary")
    }
  }

  /// The kind of a document, without a mark of its standing: 统计年鉴, "yearbook".
  public func word(_ kind: Source.Kind) -> String {
    switch kind {
    case .workReport: say("政府工作报告", "work report")
    case .communique: say("统计公报", "communiqué")
    case .yearbook: say("统计年鉴", "yearbook")
    case .officialNote: say("政府网页", "government page")
    case .newspaper: say("报刊", "newspaper")
    case .secondary: say("转载网页", "copied page")
    }
  }

  /// The level of a region: 地级, "city".
  public func word(_ level: Region.Level) -> String {
    switch level {
    case .world: say("世界", "world")
    case .nation: say("国家", "nation")
    case .province: say("省级", "province")
    case .city: say("地级", "city")
    case .county: say("县级", "county")
    case .town: say("乡级", "town")
    }
  }

  /// The side that is wished for: 越高越好, "up".
  public func word(_ better: Indicator.Better) -> String {
    switch better {
    case .up: say("越高越好", "up")
    case .down: say("越低越好", "down")
    case .none: say("无优劣方向", "none")
    }
  }

  /// In what gaps to targets are counted: 百分点, "points".
  public func word(_ scale: Overshoot.Scale) -> String {
    switch scale {
    case .points: say("百分点", "points")
    case .percentOfBound: say("占目标%", "percent_of_bound")
    }
  }

  /// How a number is said: 以上, `ge`.
  public func word(_ comparator: Comparator) -> String {
    switch comparator {
    case .eq: say("确数", "eq")
    case .ge: say("以上", "ge")
    case .gt: say("超过", "gt")
    case .le: say("以内", "le")
    case .lt: say("低于", "lt")
    case .approx: say("左右", "approx")
    case .near: say("近", "near")
    case .range: say("区间", "range")
    case .sync: say("同步", "sync")
    case .above: say("高于另一指标", "above")
    }
  }

  /// What must be said of the figures that a number rests on: 初步数, "provisional".
  public func word(_ mark: Verdict.Mark) -> String {
    switch mark {
    case .computed: say("计算值", "computed")
    case .converted: say("经换算", "converted")
    case .asStated: say("据来源所述", "as stated")
    case .bound: say("只知界限", "bound")
    case .secondary: say("转载来源", "secondary source")
    case .newspaper: say("报刊", "newspaper")
    case .provisional: say("初步数", "provisional")
    case .estimated: say("估计数", "estimated")
    case .conflict: say("来源矛盾", "conflict")
    case .corrected: say("录入更正", "corrected")
    }
  }

  /// Several marks in a row.
  public func words(_ marks: [Verdict.Mark]) -> String { marks.map(word).joined(separator: say("、", ", ")) }

  /// How one target stands to another.
  public func word(_ relation: TargetComparison.Relation) -> String {
    switch relation {
    case .same: say("相同", "same")
    case .sameNumberOtherForm: say("数值相同，表述不同", "same number, other form")
    case .lower: say("较低", "lower")
    case .higher: say("较高", "higher")
    case .nested: say("一区间含另一区间", "one range within the other")
    case .notComparable: say("不可比", "not comparable")
    case .unitDiffers: say("计量单位不同", "units differ")
    case .priceBasisDiffers: say("价格口径不同", "price bases differ")
    }
  }

  /// 是 or 否, "yes" or "no".
  public func yesOrNo(_ isTrue: Bool) -> String { isTrue ? say("是", "yes") : say("否", "no") }

  /// What became of a statement about a figure.
  public func word(_ vintage: RevisionHistory.Vintage) -> String {
    if vintage.isUsed { return say("现用", "in use") }
    if vintage.usedFrom != nil { return say("曾用", "was in use") }
    return switch vintage.role {
    case .used: say("现用", "in use")
    case .agreeing: say("相符", "agrees")
    case .outranked: say("级别较低，未用", "outranked")
    case .conflicting: say("矛盾", "conflicts")
    case .stretch: say("更高目标", "stretch")
    }
  }

  /// What another value was to the one before: 修订, "revised".
  public func word(_ kind: RevisionChange.Kind) -> String {
    switch kind {
    case .revision: say("修订", "revised")
    case .refinement: say("细化", "refined")
    case .coarsening: say("变粗", "coarser")
    case .replacedByHigherStanding: say("改用级别较高的来源", "replaced by a higher standing")
    case .conflict: say("矛盾", "conflict")
    case .newTarget: say("新目标", "new target")
    }
  }

  /// What is otherwise than in an earlier package: 修订, "revised"; 评判改变, "verdict changed".
  public func word(_ kind: PackageChange.Kind) -> String {
    switch kind {
    case .flippedVerdict: say("评判改变", "verdict changed")
    case .newVerdict: say("新近可评判", "now judged")
    case .lostVerdict: say("不再可评判", "no longer judged")
    case .movedRank: say("位次变动", "rank moved")
    case .revisedFigure: say("修订", "revised")
    case .refinedFigure: say("细化", "refined")
    case .coarserFigure: say("变粗", "coarser")
    case .changedTarget: say("目标调整", "target changed")
    case .newTarget: say("新增目标", "new target")
    case .withdrawnTarget: say("撤下目标", "target withdrawn")
    case .newFigure: say("新增", "new")
    case .withdrawnFigure: say("撤下", "withdrawn")
    case .renamed: say("更名", "renamed")
    case .changedUnit: say("单位变更", "unit changed")
    }
  }

  /// What a number of a method of progress is.
  public func word(_ role: Progress.Role) -> String {
    switch role {
    case .observedGrowth: say("已有年均增速", "observed yearly growth")
    case .requiredGrowth: say("所需年均增速", "required yearly growth")
    case .pace: say("速度比", "pace")
    case .meanChange: say("年均变化", "mean yearly change")
    case .requiredChange: say("所需年均变化", "required yearly change")
    case .projection: say("推算值", "projection")
    case .miss: say("预计缺口", "missed by")
    case .expected: say("期末预计值", "expected")
    case .share: say("完成份额", "share of the way")
    }
  }

  /// Words of single cells: of deflators, corrections, further aims, methods, ranks.
  public var implausibleWord: String { say("不合常理", "implausible") }
  public var implausibleDeflatorWord: String { say("平减指数不合常理", "implausible deflator") }
  public var correctedWord: String { say("已更正", "corrected") }
  public var stretchWord: String { say("（更高目标）", " (stretch)") }
  public var methodsDisagree: String { say("各方法结论不一", "methods disagree") }
  public var computedWord: String { say("计算", "computed") }
  public var byCorrectionWord: String { byCorrection }

  /// A period that a change looks back to.
  public func before(_ period: Period) -> String {
    say("此前为\(self.period(period))", "\(self.period(period)) before")
  }

  /// What a target was before it was replaced.
  public func targetWas(_ target: String) -> String { say("目标原为\(target)", "the target was \(target)") }

  /// 以上改为左右, `ge to approx`.
  public func formChange(from earlier: Comparator, to later: Comparator) -> String {
    say("\(word(earlier))改为\(word(later))", "\(word(earlier)) to \(word(later))")
  }
}
