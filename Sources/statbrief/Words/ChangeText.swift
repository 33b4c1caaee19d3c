import Analysis

/// Kinds of change, and how many there are of each.
enum ChangeText {
  static func of(_ kind: PackageChange.Kind) -> String {
    switch kind {
    case .flippedVerdict: "verdict changed"
    case .newVerdict: "now judged"
    case .lostVerdict: "no longer judged"
    case .movedRank: "rank moved"
    case .revisedFigure: "revised"
    case .refinedFigure: "refined"
    case .coarserFigure: "coarser"
    case .changedTarget: "target changed"
    case .newTarget: "new target"
    case .withdrawnTarget: "target withdrawn"
    case .newFigure: "new"
    case .withdrawnFigure: "withdrawn"
    case .renamed: "renamed"
    case .changedUnit: "unit changed"
    }
  }

  /// `3 new, 1 revised; 2 new targets.`
  static func summary(_ changes: PackageChanges) -> String {
    let parts = PackageChange.Kind.allCases.compactMap { kind -> String? in
      let count = changes.count(kind)
      return count == 0 ? nil : counted(kind, count)
    }
    return parts.isEmpty ? "Nothing changed." : ProblemWords.list(parts, "and") + "."
  }

  private static func counted(_ kind: PackageChange.Kind, _ count: Int) -> String {
    let many = count != 1
    return switch kind {
    case .flippedVerdict: "\(count) verdict\(many ? "s" : "") changed"
    case .newVerdict: "\(count) target\(many ? "s" : "") now judged"
    case .lostVerdict: "\(count) target\(many ? "s" : "") no longer judged"
    case .movedRank: "\(count) rank\(many ? "s" : "") moved"
    case .revisedFigure: "\(count) figure\(many ? "s" : "") revised"
    case .refinedFigure: "\(count) figure\(many ? "s" : "") refined"
    case .coarserFigure: "\(count) figure\(many ? "s" : "") coarser"
    case .changedTarget: "\(count) target\(many ? "s" : "") changed"
    case .newTarget: "\(count) new target\(many ? "s" : "")"
    case .withdrawnTarget: "\(count) target\(many ? "s" : "") withdrawn"
    case .newFigure: "\(count) new figure\(many ? "s" : "")"
    case .withdrawnFigure: "\(count) figure\(many ? "s" : "") withdrawn"
    case .renamed: "\(count) renamed"
    case .changedUnit: "\(count) unit\(many ? "s" : "") changed"
    }
  }
}
