import Analysis

/// How one target stands to another, in a word or two.
enum RelationText {
  static func of(_ relation: TargetComparison.Relation) -> String {
    switch relation {
    case .same: "same"
    case .sameNumberOtherForm: "same number, other form"
    case .lower: "lower"
    case .higher: "higher"
    case .nested: "one range within the other"
    case .notComparable: "not comparable"
    case .unitDiffers: "units differ"
    case .priceBasisDiffers: "price bases differ"
    }
  }

  /// Whether the left target asks for less; empty where nothing can be said.
  static func easier(_ comparison: TargetComparison?) -> String {
    guard let comparison, comparison.relation != .same, let isEasier = comparison.isEasier else { return "" }
    return isEasier ? "yes" : "no"
  }

  /// `2022-2024`, `2022`, or nothing.
  static func years(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
