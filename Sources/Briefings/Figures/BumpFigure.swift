import Analysis
import Charts
import Drawing
public import Indicators

/// How ranks moved over the years: those that sources state, and computed ones where (nearly) all peers have a figure.
public struct BumpFigure: ChartFigure {
  public var indicator: IndicatorCode
  /// The regions that are highlighted, the first the main one.
  public var regions: [RegionCode]
  public var years: ClosedRange<Int>?
  public var title: String?

  public init(indicator: IndicatorCode, regions: [RegionCode], years: ClosedRange<Int>? = nil, title: String? = nil) {
    self.indicator = indicator
    self.regions = regions
    self.years = years
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    guard let subject = regions.first, let scope = RankingFigure.scope(of: subject, in: catalog) else {
      throw .noFigures(indicators: [indicator], regions: regions)
    }
    let complete = completeRankings(scope, in: catalog)
    // What the members are parts of has no place among them.
    let regions = regions.filter { !catalog.isAncestor($0, of: subject) }
    let computed = complete.map { ranking in
      (period: ranking.period, places: Dictionary(ranking.entries.map { ($0.region, $0.place) }) { first, _ in first })
    }
    let members = regions.enumerated().map { place, region in
      member(region, role: .inOrder(place), computed, wording)
    }
    guard let first = members.first, first.ranks.count > 1 else {
      throw .tooFewPeriods(found: members.first?.ranks.count ?? 0, needed: 2)
    }
    let muted = complete.count > 1 ? mutedMembers(computed, wording) : []
    let places = scope.ancestorRegion.flatMap { catalog[$0].members } ?? complete.map(\.entries.count).max() ?? 0
    let stated = regions.flatMap { statedFigures($0, in: catalog) }
    let computedPositions = members.flatMap(\.ranks).filter(\.isComputed)
    let statements =
      stated.map(\.statement)
      + complete.filter { ranking in computedPositions.contains { $0.position == ranking.period.time } }
      .flatMap { $0.entries.flatMap { Array($0.quantity.statements.prefix(1)) } }
    let years = members.flatMap { $0.ranks.map { Int($0.position) } }
    let title =
      title
      ?? wording.rankMovement(
        subject, indicator, first: (Int(first.ranks[0].position), first.ranks[0].rank),
        last: (Int(first.ranks[first.ranks.count - 1].position), first.ranks[first.ranks.count - 1].rank),
        scope: stated.first?.key.series.scope)
    let absent = wording.absent(
      zip(regions, members).filter(\.1.ranks.isEmpty).map { wording.rankOf($0.0) }, years: self.years)
    let description = wording.text(
      [wording.chartKind(.bump)]
        + members.filter { !$0.ranks.isEmpty }.map { member in
          wording.lineDescription(
            member.label,
            member.ranks.map { (wording.years(Int($0.position), Int($0.position)), wording.rank($0.rank)) },
            highest: nil, lowest: nil)
        } + [absent])
    let span = (years.min() ?? 0)...(years.max() ?? 0)
    let text = ChartText(
      title: title,
      subtitle: wording.subtitle([
        [wording.rankOfLevels(indicator, in: scope.ancestorRegion), wording.years(span.lowerBound, span.upperBound)]
      ]),
      notes: [
        wording.text([
          absent, members.contains(where: \.leaps) ? wording.rankChangeNote : "",
          muted.count > Self.mostNamed ? wording.unnamedMembers(muted.count) : "",
          wording.incompleteRanks(
            complete.filter { $0.missingCount > 0 }.map { ($0.period, found: $0.entries.count, of: $0.memberCount) }),
          wording.markNote(statements),
        ]), wording.sourceNote(statements),
      ], description: description, language: wording.language)
    let chart = BumpChart(
      text: text, members: members + muted, places: places,
      periods: .years(span, firstSuffix: wording.yearSuffix),
      notes: TimeNotes(
        plans: catalog.plans.filter { $0.lastYear >= span.lowerBound && $0.firstYear <= span.upperBound }.map {
          .init(
            first: Double($0.firstYear), last: Double($0.lastYear), label: wording.plan($0),
            shortLabel: wording.say($0.name))
        }),
      key: BumpKey(
        stated: wording.statedRankKey, computed: wording.computedRankKey, change: wording.rankChangeKey))
    return PreparedChart(
      name: "bump-\(catalog[indicator].id)-" + regions.prefix(4).map { catalog[$0].id }.joined(separator: "-"),
      chart: chart,
      title: title, description: description, statements: statements,
      table: .statements(
        statements,
        computed: complete.flatMap {
          $0.computedNumbers(of: muted.count > Self.mostNamed ? regions : nil, in: wording)
        },
        in: wording))
  }

  private func statedFigures(_ region: RegionCode, in catalog: Catalog) -> [Indicators.Figure] {
    catalog.statedRanks(of: indicator, region: region, rankOf: .level).values.filter {
      years?.contains($0.period.endYear) ?? true && $0.period.frequency == .year
    }.sorted { $0.period < $1.period }
  }

  /// The members that may lack a figure in a year whose ranks are computed: one in twenty.
  private static let membersPerGap = 20
  /// Beyond so many peers only those that are highlighted are named.
  private static let mostNamed = 30

  /// Rankings of the years in which every peer has a figure; of many peers one in twenty may lack it.
  private func completeRankings(_ scope: Ranking.Scope, in catalog: Catalog) -> [Ranking] {
    let peers = scope.knownRegions(in: catalog)
    var counts: [Period: Int] = [:]
    for peer in peers {
      for figure in catalog.series(SeriesKey(region: peer, indicator: indicator), frequency: .year)
      where years?.contains(figure.period.endYear) ?? true {
        counts[figure.period, default: 0] += 1
      }
    }
    func isNearlyWhole(_ found: Int, of all: Int) -> Bool { (all - found) * Self.membersPerGap <= all }
    return counts.filter { isNearlyWhole($0.value, of: peers.count) && $0.value > 1 }.keys.sorted().map {
      Ranking(of: indicator, in: $0, among: scope, catalog: catalog)
    }.filter { isNearlyWhole($0.entries.count, of: $0.memberCount) }
  }

  /// The computed places of a year; nil for a region whose place is not certain.
  private typealias ComputedPlaces = (period: Period, places: [RegionCode: Int?])

  private func member(
    _ region: RegionCode, role: SeriesRole, _ computed: [ComputedPlaces], _ wording: Wording
  ) -> BumpMember {
    let stated = statedFigures(region, in: wording.catalog)
    var ranks = stated.compactMap { figure in
      figure.statement.value.map { BumpRank(position: figure.period.time, rank: Int($0.coefficient)) }
    }
    for (period, places) in computed where !stated.contains(where: { $0.period == period }) {
      guard case let place?? = places[region] else { continue }
      ranks.append(BumpRank(position: period.time, rank: place, isComputed: true))
    }
    return BumpMember(
      label: wording.shortName(region), role: role, ranks: ranks.sorted { $0.position < $1.position })
  }

  private func mutedMembers(_ computed: [ComputedPlaces], _ wording: Wording) -> [BumpMember] {
    let others = Set(computed.flatMap(\.places.keys)).subtracting(regions).sorted()
    return others.map { region in
      var member = member(region, role: .muted, computed, wording)
      if others.count > Self.mostNamed { member.label = "" }
      return member
    }
  }
}
