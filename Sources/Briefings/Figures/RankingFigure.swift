import Analysis
import Charts
import Drawing
public import Indicators

/// Who stands where in one period: a region among its peers, with growth beside the levels where it is known.
public struct RankingFigure: ChartFigure {
  public enum Measure: Hashable, Sendable { case level, growth }

  public var indicator: IndicatorCode
  /// The region that is highlighted; its peers are the regions of its level below the same ancestor.
  public var subject: RegionCode
  public var measure: Measure
  /// The period; nil for the last one in which most peers have a figure.
  public var period: Period?
  public var years: ClosedRange<Int>?
  /// Whether more than half of the peers must have a figure in the period, where none is given.
  public var needsMajority: Bool
  /// The most rows that are drawn; nil draws all. See `RankingExcerpt`.
  public var limit: Int?
  public var title: String?

  public init(
    indicator: IndicatorCode, subject: RegionCode, measure: Measure = .level, period: Period? = nil,
    years: ClosedRange<Int>? = nil, needsMajority: Bool = true, limit: Int? = nil, title: String? = nil
  ) {
    self.needsMajority = needsMajority
    self.limit = limit
    self.indicator = indicator
    self.subject = subject
    self.measure = measure
    self.period = period
    self.years = years
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    guard let scope = Self.scope(of: subject, in: catalog) else {
      throw .noFigures(indicators: [indicator], regions: [subject])
    }
    guard let period = period ?? fullestPeriod(scope, in: catalog) else {
      throw .noFigures(indicators: [indicator], regions: [subject])
    }
    let ranking = Ranking(of: indicator, rankingSubject(in: catalog), in: period, among: scope, catalog: catalog)
    guard ranking.entries.count > 1 else {
      throw .tooFewPeriods(found: ranking.entries.count, needed: 2)
    }
    return RankingFigureBuilder(self, ranking, wording).prepared()
  }

  /// The peers of a region: those of its level below its parent, or beside it without one.
  static func scope(of region: RegionCode, in catalog: Catalog) -> Ranking.Scope? {
    .peers(of: region, in: catalog)
  }

  private func rankingSubject(in catalog: Catalog) -> Ranking.Subject {
    switch measure {
    case .growth: .growth
    case .level: .figure(Self.figureMeasure(of: indicator, region: subject, in: catalog))
    }
  }

  /// The kind of figure of which the region has most: levels, shares or counts.
  static func figureMeasure(of indicator: IndicatorCode, region: RegionCode, in catalog: Catalog) -> Statement.Measure {
    let measures: [Statement.Measure] = [.level, .share, .count]
    let counts = measures.map { measure in
      catalog.series(SeriesKey(region: region, indicator: indicator, measure: measure)).count
    }
    let most = counts.max() ?? 0
    return zip(measures, counts).first { $0.1 == most }?.0 ?? .level
  }

  /// Of the periods in which the subject and more than half of its peers have a figure, the one with most; of several
  /// the newest. Without need of a majority two figures are enough.
  private func fullestPeriod(_ scope: Ranking.Scope, in catalog: Catalog) -> Period? {
    let measure: Statement.Measure =
      measure == .growth ? .growth : Self.figureMeasure(of: indicator, region: subject, in: catalog)
    var counts: [Period: Int] = [:]
    let peers = scope.knownRegions(in: catalog)
    for peer in peers {
      for figure in catalog.series(SeriesKey(region: peer, indicator: indicator, measure: measure))
      where years?.contains(figure.period.endYear) ?? true && figure.period.frequency == .year {
        counts[figure.period, default: 0] += 1
      }
    }
    let own = Set(
      catalog.series(SeriesKey(region: subject, indicator: indicator, measure: measure)).map(\.period))
    let known = scope.ancestor.flatMap { catalog[$0].members } ?? peers.count
    return counts.filter { own.contains($0.key) && ($0.value * 2 > known || !needsMajority && $0.value > 1) }
      .max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}

/// Makes the rows of a ranking.
private struct RankingFigureBuilder {
  let figure: RankingFigure
  let ranking: Ranking
  let wording: Wording
  let catalog: Catalog
  /// Growth of the same period, beside levels.
  let growth: Ranking?

  init(_ figure: RankingFigure, _ ranking: Ranking, _ wording: Wording) {
    self.figure = figure
    self.ranking = ranking
    self.wording = wording
    catalog = wording.catalog
    let second = Ranking(
      of: ranking.indicator, .growth, in: ranking.period, among: ranking.scope, catalog: wording.catalog)
    growth = figure.measure == .level && second.entries.count * 2 > ranking.entries.count ? second : nil
  }

  private var unit: UnitCode? { ranking.entries.first?.quantity.unit.map(wording.displayUnit) }

  private func printed(_ quantity: Quantity, digits: Int? = nil) -> PrintedFigure? {
    let shown = digits.map { quantity.printing(fractionDigits: max($0, quantity.fractionDigits)) } ?? quantity
    guard let position = wording.shown(shown).position else { return nil }
    let statement = quantity.statements.first
    return PrintedFigure(
      position, text: wording.value(shown, .label), marks: statement.map(wording.marks) ?? "",
      kind: catalog.markerKind(of: quantity))
  }

  func prepared() -> PreparedChart {
    let excerpt = excerpt
    let places = excerpt.pieces.flatMap { piece in
      switch piece {
      case .members(let places): places.map { row(ranking.entries[$0]) }
      case .omission(let places): [omission(places)]
      }
    }
    // Where not all are shown, those without a figure are told in the note.
    let rows = places + ranking.missing.filter { hasRow($0, excerpt) }.map(row)
    let statements =
      (ranking.quantities + (growth?.quantities ?? [])).flatMap(\.derivation.usedStatements)
    let title = figure.title ?? generatedTitle
    let description = wording.text(
      [wording.chartKind(.ranking)]
        + [
          wording.lineDescription(
            wording.measured(ranking.indicator, measure) + wording.say("，", ", ") + wording.period(ranking.period),
            ranking.entries.map { (wording.shortName($0.region), wording.value($0.quantity)) }, highest: nil,
            lowest: nil)
        ])
    let text = ChartText(
      title: title, subtitle: subtitle, notes: notes(statements, rows), description: description,
      language: wording.language)
    let chart = RankingChart(
      text: text,
      heads: .init(
        rank: wording.rankHead, measure: head(wording.rate(ranking.indicator, measure), unit: unit),
        second: growth == nil ? "" : head(wording.growthOf(growth?.prices ?? .none), unit: catalog.percentUnit)),
      rows: rows, total: total)
    return PreparedChart(
      name: "ranking-\(catalog[ranking.indicator].id)-\(catalog[figure.subject].id)-\(ranking.period)"
        + (figure.measure == .growth ? "-growth" : ""),
      chart: chart, title: title, description: description, statements: statements,
      table: .statements(
        statements, shown: labelled,
        computed: ranking.computedNumbers(in: wording) + (growth?.computedGrowth(in: wording) ?? []),
        in: wording), aspect: 0.1)
  }

  /// The figures with the digits that tell them apart.
  private var labelled: [Quantity] {
    ranking.entries.map { $0.quantity.printing(fractionDigits: max($0.labelDigits, $0.quantity.fractionDigits)) }
  }

  private var excerpt: RankingExcerpt {
    RankingExcerpt(
      of: ranking.entries.count, subject: ranking.entries.firstIndex { $0.region == figure.subject },
      limit: figure.limit.map { $0 - (ranking.whole == nil ? 0 : 1) })
  }

  private func row(_ entry: Ranking.Entry) -> RankingChart.Row {
    RankingChart.Row(
      rank: entry.best == entry.worst ? "\(entry.best)" : "\(entry.best)\(wording.say("—", "–"))\(entry.worst)",
      name: wording.shortName(entry.region), figure: printed(entry.quantity, digits: entry.labelDigits),
      second: growth?[entry.region].flatMap { printed($0.quantity) }, isHighlighted: entry.region == figure.subject)
  }

  /// A few members without a figure have rows; of many only the subject has, the others stand in the note.
  private func hasRow(_ missing: Ranking.Missing, _ excerpt: RankingExcerpt) -> Bool {
    missing.region == figure.subject || excerpt.isWhole && ranking.missing.count <= 8
  }

  private func row(_ missing: Ranking.Missing) -> RankingChart.Row {
    RankingChart.Row(
      rank: "", name: wording.shortName(missing.region), figure: nil,
      second: growth?[missing.region].flatMap { printed($0.quantity) }, reason: wording.notInSources,
      isHighlighted: missing.region == figure.subject)
  }

  /// A row for those that are not drawn.
  private func omission(_ places: Range<Int>) -> RankingChart.Row {
    RankingChart.Row(
      rank: "", name: "…", figure: nil,
      reason: wording.omittedPlaces(
        places.count, first: ranking.entries[places.lowerBound].best,
        last: ranking.entries[places.upperBound - 1].best))
  }

  private var measure: Statement.Measure { figure.measure == .growth ? .growth : .level }

  private func head(_ what: String, unit: UnitCode?) -> String {
    let symbol = wording.unit(unit)
    return symbol.isEmpty ? what : what + wording.say("，", ", ") + symbol
  }

  /// The region within which is ranked, with its own figure below the rule.
  private var total: RankingChart.Total? {
    guard let ancestor = ranking.scope.ancestorRegion,
      ranking.whole != nil || growth?.whole != nil
    else { return nil }
    let rate = growth?.whole.flatMap { printed($0) }
    let isComparable = ranking.whole.flatMap { wording.valueAmong(ranking.entries.map(\.quantity), of: $0) } != nil
    return .init(
      name: wording.wholeName(ancestor), figure: ranking.whole.flatMap { printed($0) }, isComparable: isComparable,
      remark: ranking.whole == nil
        ? "" : isComparable ? wording.ruleRemark : figure.measure == .growth ? "" : wording.totalRemark(ancestor),
      second: rate,
      ruleLabel: rate.map { wording.wholeName(ancestor) + wording.say("", " ") + $0.text + "%" } ?? "")
  }

  private var subtitle: String {
    let basis = wording.prices(ranking.prices, of: ranking.indicator)
    return wording.subtitle([
      [
        wording.measured(ranking.indicator, measure),
        wording.isChinese
          ? wording.unit(unit) : [wording.unit(unit), basis].filter { !$0.isEmpty }.joined(separator: " "),
        wording.isChinese ? basis : "",
      ],
      [ranking.scope.ancestorRegion.map(wording.name) ?? "", wording.period(ranking.period)],
      [
        wording.computedRanks(
          found: ranking.entries.count, of: ranking.memberCount, level: catalog[figure.subject].level)
      ],
    ])
  }

  private var generatedTitle: String {
    let known = ranking.missingCount > 0 ? ranking.entries.count : nil
    guard let own = ranking[figure.subject] else {
      let first = ranking.entries[0]
      return wording.firstOfRanking(
        first.region, ranking.indicator, measure, ranking.period, first.quantity,
        ancestor: ranking.scope.ancestorRegion, known: known)
    }
    return wording.placeInRanking(
      figure.subject, ranking.indicator, measure, ranking.period, best: own.best, worst: own.worst,
      ancestor: ranking.scope.ancestorRegion, known: known, value: own.quantity,
      growth: growth?[figure.subject].map { wording.movement($0.quantity, in: ranking.period) })
  }

  private func notes(_ statements: [Statement], _ rows: [RankingChart.Row]) -> [String] {
    let missing = ranking.missingCount
    let named = ranking.missing.map { wording.shortName($0.region) }
    let stated = StatedRank.all(
      of: ranking.indicator, figure.measure == .growth ? .growth : .level, region: figure.subject, in: ranking.period,
      catalog: catalog
    ).compactMap { stated -> String? in
      guard let standing = stated.standing(against: ranking), let place = stated.place else { return nil }
      return wording.statedAgainstComputed(place, standing)
    }
    // Of the many that are tied in a long ranking only those that are shown are told.
    let shown = excerpt.isWhole ? nil : Set(rows.map(\.name))
    let ties = Dictionary(grouping: ranking.entries.filter(\.isTied), by: \.best).sorted { $0.key < $1.key }
      .compactMap { best, entries -> String? in
        let names = entries.map { wording.shortName($0.region) }
        guard shown.map({ !$0.isDisjoint(with: names) }) ?? true else { return nil }
        return wording.tie(best, wording.firstOf(names))
      }
    return [
      wording.text(
        [missing > 0 ? wording.missingMembers(missing, names: named) : ""] + ties + stated.prefix(1)
          + [wording.drawnMarkNote(statements, rows.flatMap { [$0.figure, $0.second] }.compactMap { $0?.kind })]),
      wording.sourceNote(statements),
    ].filter { !$0.isEmpty }
  }
}

extension Ranking.Scope {
  /// The region within which is ranked.
  var ancestorRegion: RegionCode? {
    switch self {
    case .members(let ancestor, _): ancestor
    case .regions: nil
    }
  }
}
