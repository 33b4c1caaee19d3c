import Indicators

/// Figures and targets that are new, said otherwise, or withdrawn.
struct FigureChanges {
  let all: [PackageChange]

  init(_ match: PackageMatch) {
    let before = Self.used(match.old).map { (key: match.key($0.key), statement: $0) }
    let now = Self.used(match.new)
    let earlier = Dictionary(
      before.compactMap { entry in entry.key.map { ($0, entry.statement) } }, uniquingKeysWith: { first, _ in first })
    let current = Set(now.map(\.key))
    let withdrawn = before.filter { entry in entry.key.map { !current.contains($0) } ?? true }.map { entry in
      PackageChange(
        kind: entry.statement.kind == .target ? .withdrawnTarget : .withdrawnFigure,
        content: .figure(StatementChange(before: entry.statement, now: nil, revision: nil, isCorrection: false)))
    }
    all = now.compactMap { Self.change(from: earlier[$0.key], to: $0, match) } + withdrawn
  }

  /// The changes of some regions, in the codes of the new package.
  func of(_ regions: Set<RegionCode>, _ match: PackageMatch) -> [PackageChange] {
    all.filter { change in
      guard case .figure(let change) = change.content else { return false }
      let region = change.now?.region ?? change.before.flatMap { match.region($0.region) }
      return region.map(regions.contains) ?? false
    }
  }

  /// The statements that are used: of all actual figures, then of all targets.
  private static func used(_ catalog: Catalog) -> [Statement] {
    catalog.actualKeys().compactMap { catalog.figure($0)?.statement } + catalog.targets().map(\.statement)
  }

  private static func change(from before: Statement?, to now: Statement, _ match: PackageMatch) -> PackageChange? {
    let (old, new) = (match.old, match.new)
    let isTarget = now.kind == .target
    guard let before else {
      return PackageChange(
        kind: isTarget ? .newTarget : .newFigure,
        content: .figure(StatementChange(before: nil, now: now, revision: nil, isCorrection: false)))
    }
    guard !new.saysSame(now, as: before, of: old) else { return nil }
    // A rank that is stated otherwise has moved; `RankChanges` tells it.
    if now.measure == .rank, !isTarget { return nil }
    let agrees = new.agrees(now, with: before, of: old)
    let kind: PackageChange.Kind =
      isTarget
      ? .changedTarget
      : agrees ? (new.isFiner(now, than: before, of: old) ? .refinedFigure : .coarserFigure) : .revisedFigure
    let wasCorrected = old.correction(ofRow: before.row)?.action == .replace
    let isCorrected = new.correction(ofRow: now.row)?.action == .replace
    return PackageChange(
      kind: kind,
      content: .figure(
        StatementChange(
          before: before, now: now, revision: agrees || isTarget ? nil : match.revision(from: before, to: now),
          isCorrection: wasCorrected != isCorrected)))
  }
}
