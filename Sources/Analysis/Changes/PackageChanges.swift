public import Indicators

/// What one state of a package says otherwise than an earlier one: of all regions or of some.
///
/// The two may be one package as known on two days, or two packages whose codes differ: things are matched by their
/// names (`PackageMatch`). A value is compared in base units, so that another printed unit is no change.
public struct PackageChanges: Sendable {
  public let match: PackageMatch
  /// In the order of their kinds, within one in that of the package.
  public let all: [PackageChange]

  public var old: Catalog { match.old }
  public var new: Catalog { match.new }

  /// - Parameters:
  ///   - regions: In the codes of the new package; nil for all.
  ///   - options: What both states are judged by.
  public init(
    from old: Catalog, to new: Catalog, regions: [RegionCode]? = nil,
    options: GapAndComparator.Options = GapAndComparator.Options()
  ) {
    let match = PackageMatch(from: old, to: new)
    let wanted = regions.map(Set.init)
    let figures = FigureChanges(match)
    // A region also moves because another one was revised.
    let ranks = RankChanges(match, regions: wanted, after: figures.all)
    let verdicts = Self.verdicts(match, regions: wanted, options: options)
    let definitions = match.definitions.compactMap { change -> PackageChange? in
      if let wanted, case .region(let region) = change.subject, !wanted.contains(region) { return nil }
      if case .unit = change.what { return PackageChange(kind: .changedUnit, content: .definition(change)) }
      return PackageChange(kind: .renamed, content: .definition(change))
    }
    let found =
      verdicts + ranks.all.map { PackageChange(kind: .movedRank, content: .rank($0)) }
      + (wanted.map { figures.of($0, match) } ?? figures.all) + definitions
    let byKind = Dictionary(grouping: found, by: \.kind)
    self.match = match
    all = PackageChange.Kind.allCases.flatMap { byKind[$0] ?? [] }
  }

  public func of(_ kind: PackageChange.Kind) -> [PackageChange] { all.filter { $0.kind == kind } }

  public func count(_ kinds: PackageChange.Kind...) -> Int { all.count { kinds.contains($0.kind) } }

  /// The statements that a kind of change brought, in the codes of the new package.
  public func statements(_ kind: PackageChange.Kind) -> [Statement] {
    of(kind).compactMap { if case .figure(let change) = $0.content { change.now } else { nil } }
  }

  private static func verdicts(
    _ match: PackageMatch, regions: Set<RegionCode>?, options: GapAndComparator.Options
  ) -> [PackageChange] {
    let before = Dictionary(
      Verdicts(match.old, options: options).headlines.compactMap { verdict in
        match.key(verdict.target.key).map { ($0, verdict) }
      },
      uniquingKeysWith: { first, _ in first })
    return Verdicts(match.new, options: options).headlines.compactMap { now in
      guard regions?.contains(now.target.region) ?? true, let before = before[now.target.key],
        before.outcome != now.outcome
      else { return nil }
      let kind: PackageChange.Kind
      switch (before.isJudged, now.isJudged) {
      case (true, true): kind = .flippedVerdict
      case (false, true): kind = .newVerdict
      case (true, false): kind = .lostVerdict
      case (false, false): return nil
      }
      return PackageChange(kind: kind, content: .verdict(VerdictChange(before: before, now: now)))
    }
  }
}
