import Indicators

/// Regions that stand in another place: as sources state it, and as the figures say it.
struct RankChanges {
  let all: [RankChange]

  /// - Parameter figures: What became of figures; only rankings of such can have changed.
  init(_ match: PackageMatch, regions: Set<RegionCode>?, after figures: [PackageChange]) {
    let stated = Self.stated(match).filter { regions?.contains($0.movement.region) ?? true }
    let computed = Self.touched(by: figures, match).flatMap { Self.computed($0, match, regions: regions) }
    all = stated + computed
  }

  // MARK: Stated

  private static func stated(_ match: PackageMatch) -> [RankChange] {
    let before = Dictionary(
      grouping: ranks(match.old).compactMap { figure in
        match.key(figure.key).map { Figure(key: $0, statement: figure.statement) }
      }, by: \.key.series)
    let now = ranks(match.new)
    var series: [SeriesKey] = []
    for figure in now where series.last != figure.key.series { series.append(figure.key.series) }
    return series.flatMap { key -> [RankChange] in
      let old = (before[key] ?? []).sorted { $0.period < $1.period }
      let new = now.filter { $0.key.series == key }.sorted { $0.period < $1.period }
      guard let last = old.last, let newest = new.last else { return [] }
      var pairs = new.compactMap { figure in old.first { $0.period == figure.period }.map { ($0, figure) } }
      // The newest place against the newest before: what a reader takes for the rank.
      if newest.period > last.period { pairs.append((last, newest)) }
      return pairs.compactMap(change)
    }
  }

  private static func ranks(_ catalog: Catalog) -> [Figure] {
    catalog.actualKeys().filter { $0.series.measure == .rank }.compactMap { catalog.figure($0) }
  }

  private static func change(from before: Figure, to now: Figure) -> RankChange? {
    guard let old = place(before.statement), let new = place(now.statement), old != new else { return nil }
    let series = now.key.series
    return RankChange(
      indicator: series.indicator, rankOf: series.rankOf ?? .level, scope: .stated(series.scope),
      movement: RankMovement(
        region: series.region, earlierPeriod: before.period, laterPeriod: now.period, earlier: old...old,
        later: new...new),
      statements: [now.statement])
  }

  private static func place(_ statement: Statement) -> Int? {
    guard statement.comparator.isExact, let value = statement.value, value.fractionDigits == 0 else { return nil }
    return Int(exactly: value.coefficient)
  }

  // MARK: Computed

  /// A set of figures that is ranked.
  private struct Subject: Hashable {
    let indicator: IndicatorCode
    let period: Period
    let subject: Ranking.Subject
  }

  /// The rankings in which a figure changed, in the codes of the new package.
  private static func touched(by changes: [PackageChange], _ match: PackageMatch) -> [Subject] {
    var seen: Set<Subject> = []
    return changes.flatMap { change -> [Subject] in
      guard case .figure(let change) = change.content,
        let key = change.now?.key ?? change.before.flatMap({ match.key($0.key) }), key.series.kind == .actual,
        key.series.measure != .rank, key.series.reference == nil
      else { return [] }
      let indicator = key.series.indicator
      if key.series.measure == .growth { return [Subject(indicator: indicator, period: key.period, subject: .growth)] }
      let own = Subject(indicator: indicator, period: key.period, subject: .figure(key.series.measure))
      guard key.series.measure == .level, [.current, .none].contains(match.new[indicator].growthPrices) else {
        return [own]
      }
      // Levels make growth: that of their own year, and that of the next.
      return [own]
        + [key.period, key.period.adding(years: 1)].map {
          Subject(indicator: indicator, period: $0, subject: .growth)
        }
    }.filter { seen.insert($0).inserted }
  }

  private static func computed(
    _ subject: Subject, _ match: PackageMatch, regions: Set<RegionCode>?
  ) -> [RankChange] {
    guard let oldIndicator = match.oldIndicator(subject.indicator) else { return [] }
    return scopes(match, regions: regions).flatMap { scope, oldScope -> [RankChange] in
      let old = Ranking(
        of: oldIndicator, subject.subject, in: subject.period, among: oldScope, catalog: match.old)
      guard old.entries.count > 1 else { return [] }
      let new = Ranking(of: subject.indicator, subject.subject, in: subject.period, among: scope, catalog: match.new)
      return new.entries.compactMap { entry in
        guard regions?.contains(entry.region) ?? true, let oldRegion = match.oldRegion(entry.region),
          let before = old.possiblePlaces(of: oldRegion), let now = new.possiblePlaces(of: entry.region)
        else { return nil }
        let movement = RankMovement(
          region: entry.region, earlierPeriod: subject.period, laterPeriod: subject.period, earlier: before,
          later: now)
        guard movement.direction != 0 else { return nil }
        return RankChange(
          indicator: subject.indicator, rankOf: subject.subject == .growth ? .growth : .level,
          scope: .computed(scope), movement: movement, statements: [])
      }
    }
  }

  /// The sets among which the regions are ranked, in both packages: those of their level below each region above them,
  /// and those beside them where nothing is above.
  private static func scopes(
    _ match: PackageMatch, regions: Set<RegionCode>?
  ) -> [(new: Ranking.Scope, old: Ranking.Scope)] {
    var seen: Set<Ranking.Scope> = []
    let all = match.new.regionCodes.filter { regions?.contains($0) ?? true }.flatMap { region -> [Ranking.Scope] in
      let level = match.new[region].level
      let above = Region.Level.allCases.filter { $0 < level }.compactMap { match.new.ancestor(of: region, at: $0) }
      return above.isEmpty
        ? Ranking.Scope.peers(of: region, in: match.new).map { [$0] } ?? []
        : above.map { .members(of: $0, level: level) }
    }.filter { seen.insert($0).inserted }
    return all.compactMap { scope in
      switch scope {
      case .members(let ancestor, let level):
        match.oldRegion(ancestor).map { (scope, .members(of: $0, level: level)) }
      case .regions(let members): (scope, .regions(members.compactMap(match.oldRegion)))
      }
    }
  }
}
