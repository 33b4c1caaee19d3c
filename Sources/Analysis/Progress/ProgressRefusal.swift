public import Indicators

/// Why a method says nothing about the way towards a target; `CourseGuards` has them in the order of being found.
public enum ProgressRefusal: Error, Hashable, Sendable {
  /// The target is a relation, or a place in a ranking, and names no number to go to.
  case noNumber
  /// The target is for a quarter or a month.
  case partOfYear
  /// M1 judges the targets of single years.
  case severalYears
  /// M2, M3 and M4 judge targets to which several years lead.
  case singleYear
  /// Growth promised for a span is a mean over its years and not where the last one is to end.
  case meanOverSpan
  /// Neither side is better, or the target bounds the side that is better.
  case directionMissing
  /// A total only rises: it never goes towards a ceiling.
  case ceilingOfTotal
  /// A compound growth of growth rates or of changes means nothing.
  case growthRate
  /// Too few years in a row, or no figure of the base or after it; `missing` is the first year that would be needed.
  case tooFewPoints(found: Int, needed: Int, missing: Period?)
  /// Figures from this period on stand on a new basis, within the years that the method uses.
  case seriesBreak(Period)
  case definitionDiffers(Period)
  case unitDiffers(Period)
  case priceBasisDiffers(Period)
  /// The figure of this period is a bound, a range or approximate, and an exact one is needed.
  case bound(Period)
  case baseZero
  case targetEqualsBase
  /// The last year of the target is there, and it was not reached: M0 judges that.
  case lastYearReached
  /// The latest figure or the target has another sign than the base.
  case changeOfSign
  /// No constant rate ever leads to zero.
  case targetZero
  /// M0 cannot judge the year itself.
  case unjudged(Verdict.Reason)
  /// The exact result has more digits than can be held.
  case tooManyDigits
}

extension ProgressRefusal {
  /// Whether a figure stands at other prices than the target.
  var isOfPrices: Bool {
    if case .priceBasisDiffers = self { return true }
    return false
  }
}
