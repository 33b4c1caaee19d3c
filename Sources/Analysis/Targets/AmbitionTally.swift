public import Indicators

/// How many of some targets ask for more or less than before, and than what was reached.
public struct AmbitionTally: Hashable, Sendable {
  /// Against the target of the year before.
  public var raised = 0
  public var lowered = 0
  public var same = 0
  /// The same number in another form of equal firmness, and numbers of which neither end nor side decides.
  public var otherForm = 0
  /// No target for the year before, or one that cannot be held against it.
  public var withoutPrevious = 0

  /// Against the figure of the year before: what is surely more, surely less, exactly as much, and what a bound or a
  /// range leaves open.
  public var aboveActual = 0
  public var belowActual = 0
  public var atActual = 0
  public var openAgainstActual = 0
  public var withoutActual = 0

  public var total: Int { raised + lowered + same + otherForm + withoutPrevious }
  public var compared: Int { total - withoutPrevious }
  public var comparedWithActual: Int { aboveActual + belowActual + atActual + openAgainstActual }

  /// Where neither side is better a higher number is none that asks for more, and counts as another form.
  public init(_ ambitions: some Sequence<Ambition>, in catalog: Catalog) {
    for ambition in ambitions {
      switch (ambition.againstPreviousTarget?.relation, ambition.againstPreviousTarget?.isEasier) {
      case (.same?, _): same += 1
      case (_, true?): lowered += 1
      case (_, false?): raised += 1
      case (.sameNumberOtherForm?, _), (.lower?, _), (.higher?, _), (.nested?, _): otherForm += 1
      case (.notComparable?, _), (.unitDiffers?, _), (.priceBasisDiffers?, _), (nil, _): withoutPrevious += 1
      }
      switch ambition.asksMoreThanActual(in: catalog) {
      case .yes?: aboveActual += 1
      case .no?: belowActual += 1
      case .undecided?:
        let isEqual = ambition.overPreviousActual?.value?.isZero ?? false
        if isEqual { atActual += 1 } else { openAgainstActual += 1 }
      case nil: withoutActual += 1
      }
    }
  }
}

extension Ambition {
  /// Whether the promised number is surely better than the figure of the year before; undecided where they are equal
  /// or overlap. Nil where that figure is not known or neither side is better.
  public func asksMoreThanActual(in catalog: Catalog) -> Certainty? {
    guard let difference = overPreviousActual?.interval else { return nil }
    let turned: Interval
    switch catalog.better(for: target) {
    case .up: turned = difference
    case .down: turned = difference.negated
    case .none: return nil
    }
    if turned.isAbove(.zero) == .yes { return .yes }
    return turned.isBelow(.zero) == .yes ? .no : .undecided
  }
}
