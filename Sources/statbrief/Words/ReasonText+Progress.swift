import Analysis
import Indicators

/// What methods of progress find, and why they find nothing.
extension ReasonText {
  /// The word of an outcome on the scale of its method.
  static func of(_ outcome: ProgressOutcome, by method: Method) -> String {
    switch outcome {
    case .heldSteady: "met, not worsening"
    case .heldWorsening: "met, worsening"
    case .missedTowards: "missed, towards it"
    case .missedNotTowards: "missed, not towards it"
    case .achieved: "achieved"
    case .onTrack: "on track"
    case .moderate: method == .projectedMiss ? "slightly off track" : "moderate"
    case .limited: method == .projectedMiss ? "off track" : "limited"
    case .stalled: "little or none"
    case .away: method == .projectedMiss ? "wrong direction" : "away"
    }
  }

  /// What a number of a method is.
  static func of(_ role: Progress.Role) -> String {
    switch role {
    case .observedGrowth: "observed yearly growth"
    case .requiredGrowth: "required yearly growth"
    case .pace: "pace"
    case .meanChange: "mean yearly change"
    case .requiredChange: "required yearly change"
    case .projection: "projection"
    case .miss: "missed by"
    case .expected: "expected"
    case .share: "share of the way"
    }
  }

  static func of(_ refusal: ProgressRefusal) -> String {
    switch refusal {
    case .noNumber: "the target names no number to go to"
    case .partOfYear: "a target for a part of a year"
    case .severalYears: "several years lead to the target"
    case .singleYear: "a target for the year ahead"
    case .meanOverSpan: "growth over a span is a mean of its years"
    case .directionMissing: "neither side of the target is the better one"
    case .ceilingOfTotal: "a total does not go towards a ceiling"
    case .growthRate: "a compound growth of growth rates means nothing"
    case .tooFewPoints(let found, let needed, let missing):
      "too few years: \(found) of \(needed)" + (missing.map { ", no figure of \($0)" } ?? "")
    case .seriesBreak(let period): "a new basis begins in \(period)"
    case .definitionDiffers(let period): "\(period) counts something else"
    case .unitDiffers(let period): "the unit of \(period) does not convert"
    case .priceBasisDiffers(let period): "the prices of \(period) are not those of the target"
    case .bound(let period): "the figure of \(period) is not exact"
    case .baseZero: "the base is zero"
    case .targetEqualsBase: "the target is the base"
    case .lastYearReached: "the last year is reached; statbrief targets judges it"
    case .changeOfSign: "the sign changes"
    case .targetZero: "no rate leads to zero"
    case .unjudged(let reason): "the year cannot be judged: \(of(reason))"
    case .tooManyDigits: "more digits than can be held"
    }
  }

  /// A method with its version, formula and thresholds, in a line.
  static func note(_ method: Method) -> String {
    let name = "\(method.name), version \(method.version): "
    return switch method {
    case .gapAndComparator: name + "the figure of the target's period against its bound."
    case .heldEveryYear: name + "the target of the year, and the mean of up to five yearly changes before it."
    case .requiredGrowth:
      name + "yearly growth since the base over the growth that is required; on track from 0.95, moderate from 0.60, "
        + "limited from 0, away below."
    case .projectedMiss:
      name + "the mean of up to five yearly changes carried on; missed by less than 5 % of what is left: on track, by "
        + "up to 20 %: slightly off track, by more: off track."
    case .expectedValue:
      name
        + "growth since the base carried on; on track from 0.95 of the way, moderate from 0.10, little or none below."
    }
  }
}
