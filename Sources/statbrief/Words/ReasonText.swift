import Analysis
import Indicators

/// Why there is no number, in a few words.
enum ReasonText {
  static func of(_ refusal: GrowthRefusal) -> String {
    switch refusal {
    case .missing(let period): "no source says \(period)"
    case .notLater: "the base is not earlier"
    case .mixedFrequencies: "the periods are not the same part of their years"
    case .priceBasisDiffers: "real growth does not follow from levels at current prices, nor the reverse"
    case .priceBasisUnknown: "the prices of the levels are not known"
    case .seriesBreak(let period): "a new basis begins in \(period)"
    case .definitionDiffers(let period): "\(period) counts something else"
    case .unitDiffers: "the units do not convert"
    case .baseZero: "the base is zero"
    case .baseNegative: "the base is negative"
    case .baseMayBeZero: "the base may be zero"
    case .changeOfSign: "the sign changes"
    case .boundSaysNothing: "the bounds allow every value"
    case .relational(let period): "\(period) is said in relation to another figure only"
    case .percentage: "percentages change by points and do not grow by percent"
    case .noPercentUnit: "the package has no unit of percentages"
    case .tooManyDigits: "more digits than can be held"
    }
  }

  static func of(_ reason: Verdict.Reason) -> String {
    switch reason {
    case .noActual: "the results do not say it"
    case .noTarget: "no target"
    case .partnerMissing: "the figure it is held against is missing"
    case .priceBasisDiffers: "price bases differ"
    case .unitDiffers: "units differ"
    case .periodDiffers: "only another part of the year is known"
    case .definitionDiffers: "definitions differ"
    case .seriesBreak: "a new basis lies between"
    case .boundUndecided: "the bound leaves it open"
    case .notComputable: "not computable"
    }
  }

  /// Why a statement is put aside.
  static func of(_ step: ResolutionStep) -> String {
    switch step {
    case .higherStanding: "of lower standing"
    case .exactInBound: "holds the exact figure"
    case .finerDigits: "the same with fewer digits"
    case .newest: "older"
    case .exactOfOneDay: "of the same day and not exact"
    case .moreDigits: "of the same day with fewer digits"
    case .sourceOrder: "of the same day, its source comes later by id"
    case .rowOrder: "stands later in the same source"
    }
  }

  static func of(_ refusal: Comparison.Refusal) -> String {
    switch refusal {
    case .missing(left: true, right: true): "neither has a figure"
    case .missing(left: true, right: _): "left has no figure"
    case .missing: "right has no figure"
    case .relational: "said in relation to another figure only"
    case .unitDiffers: "the units do not convert"
    case .priceBasisDiffers: "price bases differ"
    case .definitionDiffers: "definitions differ"
    case .seriesBreak(let period): "a new basis begins in \(period)"
    case .tooManyDigits: "the bounds leave no number"
    }
  }

  static func of(_ absence: Ranking.Absence) -> String {
    switch absence {
    case .noFigure: "no figure"
    case .relational: "said in relation to another figure only"
    case .unitDiffers: "in a unit that does not convert"
    case .priceBasisDiffers: "at other prices"
    case .definitionDiffers: "of another definition"
    case .growth(let refusal): of(refusal)
    }
  }

  static func of(_ standing: StatedRank.Standing) -> String {
    switch standing {
    case .consistent: "the figures give the same place"
    case .contradicted: "the figures contradict it"
    case .cannotBeTold: "it depends on members without a figure"
    }
  }

  static func of(_ outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .met: "met"
    case .metAtEdge: "met at the edge"
    case .about: "about"
    case .missed: "missed"
    case .missedAtEdge: "missed at the edge"
    case .notYetReported: "not yet reported"
    case .notAssessable: "not assessable"
    }
  }

  static func of(_ mark: Verdict.Mark) -> String {
    switch mark {
    case .computed: "computed"
    case .converted: "converted"
    case .asStated: "as stated"
    case .bound: "bound"
    case .secondary: "secondary source"
    case .newspaper: "newspaper"
    case .provisional: "provisional"
    case .estimated: "estimated"
    case .conflict: "conflict"
    case .corrected: "corrected"
    }
  }

  static func of(_ marks: [Verdict.Mark]) -> String { marks.map(of).joined(separator: ", ") }
}
