import Indicators

/// What a stated relation says about a relational target with the same reference.
enum StatedRelation {
  /// The outcome by the stated relation; nil if one of the two is not a relation.
  ///
  /// Both are read as what they leave possible for the difference to the reference: above is (0, inf), above by v is
  /// [v, inf), in step is 0, basically in step is [-v, v].
  static func outcome(
    of target: Statement, actual: Statement, better: Indicator.Better, defaultTolerance: Rational
  ) -> Verdict.Outcome? {
    guard let difference = possibleDifference(actual),
      let requirement = Requirement.relational(target, better: better, defaultTolerance: defaultTolerance)
    else { return nil }
    return Reading(of: requirement, raw: difference, printed: difference).outcome
  }

  private static func possibleDifference(_ actual: Statement) -> Interval? {
    let value = actual.value?.rational
    switch actual.comparator {
    case .above: return value.map { .atLeast($0) } ?? .above(.zero)
    case .sync: return value.map { .closed(-$0, $0) } ?? .point(.zero)
    case .eq, .ge, .gt, .le, .lt, .approx, .near, .range: return nil
    }
  }
}
