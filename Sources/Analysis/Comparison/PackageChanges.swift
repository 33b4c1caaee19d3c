public import Indicators

/// What one state of a package says otherwise than an earlier one, by key: of some regions, as of two days.
///
/// Both catalogs must be of the same package, since keys hold its codes.
public struct PackageChanges: Sendable {
  /// A figure of which another statement is used, which says something else.
  public struct Restated: Hashable, Sendable {
    public let before: Statement
    public let now: Statement
  }

  /// A target whose outcome is another one; at least one of the two was judged.
  public struct Flipped: Hashable, Sendable {
    public let before: Verdict
    public let now: Verdict
  }

  public let newFigures: [Statement]
  public let restated: [Restated]
  public let withdrawn: [Statement]
  public let flipped: [Flipped]

  public var newHeadlines: [Statement] { newFigures.filter { $0.importance == .headline } }

  public init(from old: Catalog, to new: Catalog, regions: [RegionCode]) {
    func actuals(_ catalog: Catalog) -> [(FigureKey, Statement)] {
      regions.flatMap { region in
        catalog.actualKeys(of: region).compactMap { key in catalog.figure(key).map { (key, $0.statement) } }
          + catalog.targets(of: region).map { ($0.key, $0.statement) }
      }
    }
    let before = Dictionary(actuals(old), uniquingKeysWith: { first, _ in first })
    let now = actuals(new)
    newFigures = now.filter { before[$0.0] == nil }.map(\.1)
    restated = now.compactMap { key, statement in
      guard let earlier = before[key], earlier.row != statement.row,
        old.interval(of: earlier) != new.interval(of: statement) || earlier.unit != statement.unit
      else { return nil }
      return Restated(before: earlier, now: statement)
    }
    let current = Set(now.map(\.0))
    withdrawn = actuals(old).filter { !current.contains($0.0) }.map(\.1)
    flipped = regions.flatMap { region -> [Flipped] in
      let earlier = Verdicts(old, region: region).headlines
      return Verdicts(new, region: region).headlines.compactMap { verdict in
        guard let before = earlier.first(where: { $0.target.key == verdict.target.key }),
          before.outcome != verdict.outcome, before.isJudged || verdict.isJudged
        else { return nil }
        return Flipped(before: before, now: verdict)
      }
    }
  }
}
