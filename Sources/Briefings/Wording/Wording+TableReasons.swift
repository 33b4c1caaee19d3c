public import Analysis
public import Indicators

/// Why there is no number, in a few words, for tables of commands and for traces.
extension Wording {
  /// Why a target cannot be judged: 口径不同, "definition differs".
  public func word(_ reason: Verdict.Reason) -> String { self.reason(reason) }

  /// What a method finds on the way towards a target, on its own scale.
  public func word(_ outcome: ProgressOutcome, by method: Method) -> String { self.outcome(outcome, by: method) }

  /// Too few years are counted; for the rest what a cell of a briefing says.
  public func word(_ refusal: ProgressRefusal) -> String {
    guard case .tooFewPoints(let found, let needed, let missing) = refusal else { return reason(refusal) }
    return say("年份不足：需\(needed)年，有\(found)年", "too few years: \(found) of \(needed)")
      + (missing.map { say("，缺\(period($0))数据", ", no figure of \(period($0))") } ?? "")
  }

  /// Why there is no growth: 2024年起口径有断点, "a new basis begins in 2024".
  public func word(_ refusal: GrowthRefusal) -> String {
    switch refusal {
    case .missing(let period): say("来源未载\(self.period(period))数据", "no source says \(self.period(period))")
    case .notLater: say("基期不早于本期", "the base is not earlier")
    case .mixedFrequencies: say("两期不是一年中的同一时段", "the periods are not the same part of their years")
    case .priceBasisDiffers:
      say("现价数不能得出实际增速，反之亦然", "real growth does not follow from levels at current prices, nor the reverse")
    case .priceBasisUnknown: say("数值的价格口径不明", "the prices of the levels are not known")
    case .seriesBreak(let period): newBasis(period)
    case .definitionDiffers(let period): otherDefinition(period)
    case .unitDiffers: say("计量单位不能换算", "the units do not convert")
    case .baseZero: say("基数为零", "the base is zero")
    case .baseNegative: say("基数为负", "the base is negative")
    case .baseMayBeZero: say("基数可能为零", "the base may be zero")
    case .changeOfSign: say("正负号改变", "the sign changes")
    case .boundSaysNothing: say("只知界限，任何增速都有可能", "the bounds allow every value")
    case .relational(let period):
      say("\(self.period(period))只载与另一指标的关系", "\(self.period(period)) is said in relation to another figure only")
    case .percentage: say("百分数以百分点计变化，不计增速", "percentages change by points and do not grow by percent")
    case .noPercentUnit: say("数据包没有百分数单位", "the package has no unit of percentages")
    case .tooManyDigits: say("位数过多", "more digits than can be held")
    }
  }

  /// Why two figures are not held against each other.
  public func word(_ refusal: Comparison.Refusal) -> String {
    switch refusal {
    case .missing(left: true, right: true): say("两边均无数据", "neither has a figure")
    case .missing(left: true, right: _): say("左边无数据", "left has no figure")
    case .missing: say("右边无数据", "right has no figure")
    case .relational: relationOnly
    case .unitDiffers: say("计量单位不能换算", "the units do not convert")
    case .priceBasisDiffers: say("价格口径不同", "price bases differ")
    case .definitionDiffers: say("口径不同", "definitions differ")
    case .seriesBreak(let period): newBasis(period)
    case .tooManyDigits: say("由界限得不出数值", "the bounds leave no number")
    }
  }

  /// Why a member of a ranking has no place.
  public func word(_ absence: Ranking.Absence) -> String {
    switch absence {
    case .noFigure: say("无数据", "no figure")
    case .relational: relationOnly
    case .unitDiffers: say("计量单位不能换算", "in a unit that does not convert")
    case .priceBasisDiffers: say("价格口径不同", "at other prices")
    case .definitionDiffers: say("口径不同", "of another definition")
    case .growth(let refusal): word(refusal)
    }
  }

  /// What the figures say to a stated rank.
  public func word(_ standing: StatedRank.Standing) -> String {
    switch standing {
    case .consistent: say("与数据相符", "the figures give the same place")
    case .contradicted: say("与数据矛盾", "the figures contradict it")
    case .cannotBeTold: say("因有缺数，无从核对", "it depends on members without a figure")
    }
  }

  /// Why a statement is put aside.
  public func word(_ step: ResolutionStep) -> String {
    switch step {
    case .higherStanding: say("级别较低", "of lower standing")
    case .exactInBound: say("与确数相符的界限", "holds the exact figure")
    case .finerDigits: say("数值相同，位数较少", "the same with fewer digits")
    case .newest: say("发布较早", "older")
    case .exactOfOneDay: say("同日发布，不是确数", "of the same day and not exact")
    case .moreDigits: say("同日发布，位数较少", "of the same day with fewer digits")
    case .sourceOrder: say("同日发布，来源代号在后", "of the same day, its source comes later by id")
    case .rowOrder: say("同一来源，后出现", "stands later in the same source")
    }
  }

  private var relationOnly: String { say("只载与另一指标的关系", "said in relation to another figure only") }

  private func newBasis(_ period: Period) -> String {
    say("\(self.period(period))起口径有断点", "a new basis begins in \(self.period(period))")
  }

  private func otherDefinition(_ period: Period) -> String {
    say("\(self.period(period))口径不同", "\(self.period(period)) counts something else")
  }
}
