import Analysis
import Charts
import Drawing
import Indicators

/// Chooses the key figures and findings of the first page, by stated rules and always in the same order.
struct Highlights {
  /// A finding with what its numbers rest on.
  struct Sourced {
    let finding: Finding
    let numbers: [TracedNumber]

    var statements: [Statement] { numbers.flatMap(\.statements) }
  }

  /// A tile with the numbers on it.
  struct SourcedTile {
    let tile: Tile
    let numbers: [TracedNumber]
  }

  private let wording: Wording
  private let catalog: Catalog
  private let composer: BriefingComposer

  init(_ composer: BriefingComposer) {
    self.composer = composer
    wording = composer.wording
    catalog = composer.catalog
  }

  private var subject: RegionCode { composer.subject }
  private var years: ClosedRange<Int> { composer.years }

  /// The levels of the indicators that have at least two yearly figures, in order of importance.
  private var series: [KnownSeries] {
    composer.preferredIndicators.map {
      catalog.yearlySeries(SeriesKey(region: subject, indicator: $0), years: years)
    }.filter { $0.figures.count > 1 }
  }

  /// The figure that shows an indicator, if one of the document does.
  private func place(_ indicator: IndicatorCode, prefix: String = "line") -> String? {
    composer.charts.first { $0.name.hasPrefix("\(prefix)-\(catalog[indicator].id)-") }.map { "figure-" + $0.name }
  }

  // MARK: Tiles

  func tiles() -> [SourcedTile] {
    var tiles = series.prefix(2).map(levelTile)
    if let target = growthTargetTile() { tiles.append(target) }
    if let score = scoreTile() { tiles.append(score) }
    if tiles.count < 4 { tiles += series.dropFirst(2).prefix(4 - tiles.count).map(levelTile) }
    return tiles
  }

  private func levelTile(_ series: KnownSeries) -> SourcedTile {
    let key = KeyFigure(series, in: wording)
    let tile = Tile(
      label: key.label, number: key.number, unit: key.unit, fact: key.fact, context: key.context,
      sparkline: key.sparkline?.scene(language: wording.language), destination: place(series.indicator))
    return SourcedTile(tile: tile, numbers: key.numbers(in: wording))
  }

  /// The newest target of the first indicator that has growth targets in two years.
  private func growthTargetTile() -> SourcedTile? {
    let history = composer.growthTargetHistory
    guard let newest = history.last else { return nil }
    let earlier = history.dropLast().reversed()
    let tile = Tile(
      label: wording.labelled(
        wording.targetName(wording.measured(newest.statement)), newest.key.period),
      number: wording.target(newest.statement), unit: "",
      fact: earlier.first.map { wording.targetInPeriod(wording.target($0.statement), $0.key.period) } ?? "",
      context: earlier.dropFirst().first.map { wording.targetInPeriod(wording.target($0.statement), $0.key.period) }
        ?? "")
    return SourcedTile(tile: tile, numbers: history.suffix(3).reversed().map { wording.traced($0.statement) })
  }

  /// The last year of which a target could be judged.
  private func scoreTile() -> SourcedTile? {
    guard let year = judgedYear else { return nil }
    let verdicts = composer.verdicts.headlines.ofOneYear.filter { $0.target.period.endYear == year }
    let score = Scorecard.Tally(verdicts)
    let tile = Tile(
      label: wording.judgedTargets(year), number: "\(score.judged) / \(score.total)", unit: wording.itemUnit,
      fact: wording.outcomes(met: score.kept, about: score.about, missed: score.missed),
      context: wording.notJudged(score))
    let words = [tile.number, tile.fact, tile.context].filter { !$0.isEmpty }.joined(separator: "; ")
    return SourcedTile(tile: tile, numbers: [TracedNumber(words, .count(verdicts))])
  }

  private var judgedYear: Int? {
    composer.verdicts.headlines.ofOneYear.filter { $0.isJudged && years.contains($0.target.period.endYear) }
      .map(\.target.period.endYear).max()
  }

  // MARK: Sentences

  func lead() -> String {
    var clauses: [String] = []
    if let series = series.first, let last = series.last {
      let rank = catalog.statedRanks(of: series.indicator, region: subject, rankOf: .level)[last.period]
      clauses.append(
        wording.standing(
          subject, series.indicator, last.period, series.quantities[series.quantities.count - 1],
          rank: rank?.statement.value.map { Int($0.coefficient) }, scope: rank?.key.series.scope))
    }
    let score = Scorecard.Tally(
      composer.verdicts.headlines.ofOneYear.filter { years.contains($0.target.period.endYear) })
    if score.total > 0 { clauses.append(wording.scoreSummary(score)) }
    return wording.text(clauses.map { wording.sentence([$0]) })
  }

  /// At most six findings: ranks moved, targets lowered or raised, largest gap missed, record, not assessable.
  func findings() -> [Sourced] {
    var found: [Sourced] = []
    found += rankFindings()
    if let target = targetMovedFinding() { found.append(target) }
    if let missed = missedFinding() { found.append(missed) }
    if let change = largestChangeFinding() { found.append(change) }
    if let pair = pairFinding() { found.append(pair) }
    if let open = notAssessableFinding() { found.append(open) }
    return Array(found.prefix(6))
  }

  /// The rank of levels that moved furthest between two official statements, of at most two indicators.
  private func rankFindings() -> [Sourced] {
    let moved = series.compactMap { series -> (Int, Sourced)? in
      let ranks = catalog.statedRanks(of: series.indicator, region: subject, rankOf: .level).values
        .filter { catalog[$0.statement.source].standing == .official && years.contains($0.period.endYear) }
        .sorted { $0.period < $1.period }
      guard let first = ranks.first, let last = ranks.last, let from = first.statement.value?.coefficient,
        let to = last.statement.value?.coefficient, from != to,
        let start = zip(series.figures, series.quantities).first(where: { $0.0.period == first.period }),
        let end = zip(series.figures, series.quantities).first(where: { $0.0.period == last.period })
      else { return nil }
      let text = wording.rankMoved(
        subject, series.indicator, from: (first.period, Int(from), start.1),
        to: (last.period, Int(to), end.1), scope: last.key.series.scope)
      return (
        Int(abs(from - to)),
        Sourced(
          finding: Finding(
            head: wording.rankMovedHead(series.indicator, up: to < from), text: RichText(text),
            destination: place(series.indicator)),
          numbers: [first.statement, last.statement].map(wording.traced)
            + [start.1, end.1].map(wording.traced) + [placesMoved(first.statement, last.statement)].compactMap(\.self))
      )
    }
    return moved.sorted { $0.0 > $1.0 }.prefix(2).map(\.1)
  }

  /// How many places lie between two ranks.
  private func placesMoved(_ first: Statement, _ last: Statement) -> TracedNumber? {
    guard let from = catalog.quantity(of: first), let to = catalog.quantity(of: last),
      let moved = Comparison.Difference(of: from, to: to, in: catalog)?.gap
    else { return nil }
    return wording.traced(moved)
  }

  private func targetMovedFinding() -> Sourced? {
    let history = composer.growthTargetHistory
    guard let first = history.first, let last = history.last else { return nil }
    return Sourced(
      finding: Finding(
        head: wording.targetMovedHead(history),
        text: RichText(wording.targetMoved(history)),
        destination: place(first.key.series.indicator, prefix: "target-history")),
      numbers: history.map { wording.traced($0.statement) }
        + [TargetComparison(last.statement, first.statement, in: catalog).difference].compactMap {
          $0.map(wording.traced)
        })
  }

  private func missedFinding() -> Sourced? {
    guard let year = judgedYear else { return nil }
    let judged = composer.verdicts.headlines.filter { $0.isJudged && $0.target.period == .year(year) }
    // Those that the head counts are named and no others: what was missed, else what was met, else what was about met.
    let kinds: [[VerdictSign.Kind]] = [[.missed, .missedAtEdge], [.met, .metAtEdge], [.about]]
    guard let group = kinds.map({ kind in judged.filter { kind.contains($0.sign) } }).first(where: { !$0.isEmpty })
    else { return nil }
    let told = Array(Self.furthestFirst(group).prefix(3))
    let place = composer.charts.first { $0.name.hasPrefix("attainment-\(year)-") && $0.name.hasSuffix("withActual") }
    return Sourced(
      finding: Finding(
        head: wording.judgedHead(group[0].sign, group.count),
        text: RichText(
          wording.text([
            wording.sentence(told.enumerated().map { wording.attained($1, isFirst: $0 == 0) }),
            wording.furtherTargets(group.count - told.count),
          ])),
        destination: place.map { "figure-" + $0.name }),
      numbers: told.map(wording.traced))
  }

  /// Verdicts by the size of their gap against the size of the bound, those without such a gap last.
  private static func furthestFirst(_ verdicts: [Verdict]) -> [Verdict] {
    func size(_ verdict: Verdict) -> Rational {
      guard let gap = verdict.gap?.value, let bound = verdict.target.value?.rational, !bound.isZero else {
        return .zero
      }
      return gap.magnitude / bound.magnitude
    }
    let sizes = verdicts.map(size)
    return verdicts.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }.map { verdicts[$0] }
  }

  /// The largest growth of a level over its whole comparable series, in percent.
  private func largestChangeFinding() -> Sourced? {
    let changes = series.compactMap { LevelChange(of: $0, in: catalog) }
    guard let (change, isSure) = LevelChange.largest(of: changes) else { return nil }
    let growth = change.growth
    let text = wording.grownOver(
      subject, change.indicator, from: change.start, to: change.end, growth: growth,
      isLargest: isSure && changes.count > 1)
    return Sourced(
      finding: Finding(
        head: wording.grownHead(up: wording.isUp(growth.rate), isLargest: isSure), text: RichText(text),
        destination: place(change.indicator)),
      numbers: [growth.rate, change.start, change.end].map(wording.traced))
  }

  private func pairFinding() -> Sourced? {
    guard let partner = composer.specification.partners.first else { return nil }
    let theirs = wording.verdicts(of: partner)
    let years = Set(theirs.headlines.map(\.target.period.endYear)).intersection(
      composer.verdicts.headlines.map(\.target.period.endYear)
    ).filter(self.years.contains)
    guard let year = years.max() else { return nil }
    let pairs = composer.preferredIndicators.compactMap { indicator -> (IndicatorCode, Verdict, Verdict)? in
      guard let mine = composer.verdicts.of(indicator, .year(year)), let other = theirs.of(indicator, .year(year)),
        mine.target.measure == other.target.measure, mine.target.importance == .headline
      else { return nil }
      return (indicator, mine, other)
    }
    guard !pairs.isEmpty else { return nil }
    let same = pairs.filter { wording.isSameTarget($0.1.target, $0.2.target) }
    let place = composer.charts.first {
      $0.name.hasPrefix("attainment-\(year)-") && $0.name.contains(catalog[partner].id)
    }
    return Sourced(
      finding: Finding(
        head: wording.pairHead,
        text: RichText(
          wording.sentence([wording.targetPairFinding([subject, partner], year: year, pairs: pairs, isMain: true)])),
        destination: place.map { "figure-" + $0.name }),
      numbers: pairs.flatMap { [$0.1.target, $0.2.target].map(wording.traced) }
        + [TracedNumber("\(pairs.count), \(same.count)", .count(pairs.map(\.1)))])
  }

  private func notAssessableFinding() -> Sourced? {
    let open = composer.verdicts.headlines.filter {
      !$0.isJudged && years.contains($0.target.period.endYear) && $0.target.importance == .headline
    }
    guard let year = open.filter({ $0.sign == .notAssessable }).map(\.target.period.endYear).max() else { return nil }
    let ofYear = open.filter { $0.target.period == .year(year) && $0.sign == .notAssessable }
    guard !ofYear.isEmpty else { return nil }
    let source = catalog.usedSources.first { catalog[$0].region == subject && catalog[$0].covers == year }
    return Sourced(
      finding: Finding(
        head: wording.openHead, text: RichText(wording.openTargets(ofYear, year: year, source: source)),
        destination: composer.hasGaps ? "gaps" : nil),
      numbers: [])
  }
}
