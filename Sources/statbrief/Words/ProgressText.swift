import Analysis
import Indicators

/// What a method of progress finds, or why it says nothing, in a few words.
enum ProgressText {
  static func of(_ outcome: ProgressOutcome) -> String {
    switch outcome {
    case .heldSteady: "met, and the trend holds"
    case .heldWorsening: "met, but the trend leads away"
    case .missedTowards: "missed, but the trend leads towards it"
    case .missedNotTowards: "missed, and the trend does not lead towards it"
    case .achieved: "reached already"
    case .onTrack: "on track"
    case .moderate: "moderate"
    case .limited: "limited"
    case .stalled: "stalled"
    case .away: "the wrong way"
    }
  }

  static func of(_ role: Analysis.Progress.Role) -> String {
    switch role {
    case .observedGrowth: "observed yearly growth"
    case .requiredGrowth: "required yearly growth"
    case .pace: "pace"
    case .meanChange: "mean yearly change"
    case .projection: "projection"
    case .miss: "missed by"
    case .expected: "expected"
    case .share: "share of the way"
    }
  }

  static func of(_ refusal: ProgressRefusal) -> String {
    switch refusal {
    case .noNumber: "the target names no number"
    case .partOfYear: "the target is for a part of a year"
    case .severalYears: "the target is of several years"
    case .singleYear: "the target is of a single year"
    case .meanOverSpan: "growth over a span is a mean and no end"
    case .directionMissing: "neither side is better"
    case .ceilingOfTotal: "a total only rises"
    case .growthRate: "growth of growth means nothing"
    case .tooFewPoints(let found, let needed, let missing):
      "\(found) of \(needed) years are known" + (missing.map { ", \($0) is not" } ?? "")
    case .seriesBreak(let period): "a new basis begins in \(period)"
    case .definitionDiffers(let period): "\(period) counts something else"
    case .unitDiffers(let period): "the unit of \(period) does not convert"
    case .priceBasisDiffers(let period): "\(period) is at other prices"
    case .bound(let period): "\(period) is not exact"
    case .baseZero: "the base is zero"
    case .targetEqualsBase: "the target is the base"
    case .lastYearReached: "the last year is there: the verdict tells"
    case .changeOfSign: "the sign changes"
    case .targetZero: "no constant rate leads to zero"
    case .unjudged(let reason): "not assessable: " + ReasonText.of(reason)
    case .tooManyDigits: "more digits than can be held"
    }
  }
}
