import Drawing

/// Checks that every place has a name of its own and every link a place.
enum LinkCheck {
  static func problems(_ pages: [Scene]) -> [LayoutProblem] {
    let items = pages.flatMap(\.items)
    var known: Set<String> = []
    var problems: [LayoutProblem] = []
    for name in items.flatMap(\.destinations) where !known.insert(name).inserted {
      problems.append(.repeatedDestination(name))
    }
    var missing: Set<String> = []
    for name in items.flatMap(\.linkedDestinations) where !known.contains(name) && missing.insert(name).inserted {
      problems.append(.unknownDestination(name))
    }
    return problems
  }
}

extension SceneItem {
  /// The names that links in it lead to.
  fileprivate var linkedDestinations: [String] {
    switch self {
    case .link(_, .destination(let name)): [name]
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.flatMap(\.linkedDestinations)
    case .link(_, .address), .path, .text, .destination: []
    }
  }
}
