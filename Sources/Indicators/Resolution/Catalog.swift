/// All that a data package says, indexed and resolved: the facts that every analysis, chart and briefing starts from.
///
/// Immutable and safe to share between threads. With an as-of date it knows only what was published by then.
public struct Catalog: Sendable {
  /// Everything that is the same on all days.
  private let contents: Contents
  /// The last day of which sources are used; nil for all.
  public private(set) var asOf: CalendarDate?
  /// Whether each source was published by the as-of date.
  private var isPublished: [Bool]

  /// Shared, since a catalog is handed about everywhere and a copy of a dozen lists would be more than many a question
  /// to it.
  private final class Contents: Sendable {
    let regions: [Region]
    let indicators: [Indicator]
    let units: [MeasurementUnit]
    let sources: [Source]
    let topics: [Topic]
    let plans: [Plan]
    let scopes: [Scope]
    let corrections: [Correction]
    let statements: StatementTable
    let ledger: CorrectionLedger
    let index: StatementIndex

    init(
      regions: [Region], indicators: [Indicator], units: [MeasurementUnit], sources: [Source], topics: [Topic],
      plans: [Plan], scopes: [Scope], corrections: [Correction], statements: StatementTable, index: StatementIndex
    ) {
      self.regions = regions
      self.indicators = indicators
      self.units = units
      self.sources = sources
      self.topics = topics
      self.plans = plans
      self.scopes = scopes
      self.corrections = corrections
      self.statements = statements
      self.index = index
      ledger = CorrectionLedger(corrections, of: statements)
    }
  }

  public var regions: [Region] { contents.regions }
  public var indicators: [Indicator] { contents.indicators }
  public var units: [MeasurementUnit] { contents.units }
  public var sources: [Source] { contents.sources }
  public var topics: [Topic] { contents.topics }
  public var plans: [Plan] { contents.plans }
  public var scopes: [Scope] { contents.scopes }
  public var corrections: [Correction] { contents.corrections }
  /// All statements as the sources print them, those after the as-of date included.
  public var printed: StatementTable { contents.statements }
  var ledger: CorrectionLedger { contents.ledger }
  var index: StatementIndex { contents.index }

  public init(
    regions: [Region], indicators: [Indicator], units: [MeasurementUnit], sources: [Source], topics: [Topic] = [],
    plans: [Plan] = [], scopes: [Scope] = [], corrections: [Correction] = [], statements: StatementTable,
    asOf: CalendarDate? = nil
  ) {
    self.init(
      regions: regions, indicators: indicators, units: units, sources: sources, topics: topics, plans: plans,
      scopes: scopes, corrections: corrections, statements: statements, index: StatementIndex(statements), asOf: asOf)
  }

  /// The catalog of a table that has been indexed.
  init(
    regions: [Region], indicators: [Indicator], units: [MeasurementUnit], sources: [Source], topics: [Topic],
    plans: [Plan], scopes: [Scope], corrections: [Correction], statements: StatementTable, index: StatementIndex,
    asOf: CalendarDate?
  ) {
    contents = Contents(
      regions: regions, indicators: indicators, units: units, sources: sources, topics: topics, plans: plans,
      scopes: scopes, corrections: corrections, statements: statements, index: index)
    self.asOf = asOf
    isPublished = Self.published(sources, by: asOf)
  }

  /// The package as it was known on a day: what sources said by then, and nothing of later ones.
  ///
  /// As cheap as the list of sources is short: statements, index and corrections are shared. A catalog that has an
  /// as-of date never knows more than on that day.
  public func known(on day: CalendarDate) -> Catalog {
    var earlier = self
    let last = asOf.map { min($0, day) } ?? day
    earlier.asOf = last
    earlier.isPublished = Self.published(sources, by: last)
    return earlier
  }

  private static func published(_ sources: [Source], by day: CalendarDate?) -> [Bool] {
    sources.map { source in day.map { source.published <= $0 } ?? true }
  }

  /// Whether the source of a row was published by the as-of date.
  private func counts(_ row: Int) -> Bool { isPublished(printed.source(ofRow: row)) }

  func isPublished(_ source: SourceCode) -> Bool { isPublished[Int(source.index)] }
}

extension Catalog {
  public subscript(code: RegionCode) -> Region { regions[Int(code.index)] }
  public subscript(code: IndicatorCode) -> Indicator { indicators[Int(code.index)] }
  public subscript(code: UnitCode) -> MeasurementUnit { units[Int(code.index)] }
  public subscript(code: SourceCode) -> Source { sources[Int(code.index)] }
  public subscript(code: ScopeCode) -> Scope { scopes[Int(code.index)] }

  public func region(id: String) -> RegionCode? {
    regions.firstIndex { $0.id == id }.map { RegionCode($0) }
  }

  public func indicator(id: String) -> IndicatorCode? {
    indicators.firstIndex { $0.id == id }.map { IndicatorCode($0) }
  }

  public var regionCodes: [RegionCode] { regions.indices.map { RegionCode($0) } }
  public var indicatorCodes: [IndicatorCode] { indicators.indices.map { IndicatorCode($0) } }

  /// The sources that are used, in the order of the package.
  public var usedSources: [SourceCode] {
    sources.indices.filter { isPublished[$0] }.map { SourceCode($0) }
  }

  /// The day of the newest source that is used.
  public var newestDate: CalendarDate? { usedSources.map { self[$0].published }.max() }

  /// The nearest ancestor of that level, or nil.
  public func ancestor(of region: RegionCode, at level: Region.Level) -> RegionCode? {
    var current = self[region].parent
    var steps = 0
    while let code = current, steps < regions.count {
      if self[code].level == level { return code }
      current = self[code].parent
      steps += 1
    }
    return nil
  }

  /// Whether a region lies in another one, at any depth; none lies in itself.
  public func isAncestor(_ ancestor: RegionCode, of region: RegionCode) -> Bool {
    ancestor != region && self.ancestor(of: region, at: self[ancestor].level) == ancestor
  }

  /// All regions of `level` below `ancestor`, in the order of the package.
  public func members(of ancestor: RegionCode, at level: Region.Level) -> [RegionCode] {
    let top = self[ancestor].level
    return regionCodes.filter { self[$0].level == level && self.ancestor(of: $0, at: top) == ancestor }
  }
}

extension Catalog {
  /// The correction that applies to a row, if there is one.
  public func correction(ofRow row: Int) -> Correction? {
    ledger.ofRow[row].map { corrections[$0] }
  }

  /// Corrections that are not applied, because their statement is gone, prints something else, or is not one.
  public var expiredCorrections: [ExpiredCorrection] { ledger.expired }

  /// The statement of a row as it is used: corrected; nil when a correction drops it.
  public func statement(row: Int) -> Statement? {
    let statement = printed[row]
    guard let correction = correction(ofRow: row) else { return statement }
    return correction.applied(to: statement)
  }

  /// All statements about a key that count on the as-of date, in the order of their rows.
  public func statements(for key: FigureKey) -> [Statement] {
    index.rows(for: key, in: printed).filter(counts).compactMap(statement(row:))
  }

  /// All statements that count on the as-of date, in the order of their rows.
  public var statements: [Statement] {
    (0..<printed.count).filter(counts).compactMap(statement(row:))
  }

  /// All values a statement's figure may have, in its own unit.
  ///
  /// What bounds and approximate figures leave open ends at zero where the indicator cannot be negative; what is said
  /// outright is never changed. Below 5 is [0, 5) for jobs, and (-inf, 5) for a balance.
  public func interval(of statement: Statement) -> Interval? {
    let isSaidOutright = statement.comparator.isExact || statement.comparator == .range
    let canBeNegative = self[statement.indicator].canBeNegative(statement.measure)
    return statement.printedInterval.map { canBeNegative || isSaidOutright ? $0 : $0.cutAtZero }
  }

  /// The actual figure for a key, resolved; nil where no source that counts says one.
  ///
  /// Where none is at the prices of the key, the figure at the usual prices is given, or else that at any others: its
  /// own key tells at which, so that a nominal figure is found and never taken for a real one.
  public func figure(_ key: FigureKey) -> Figure? {
    preferred(for: key).flatMap { Resolution.figure(key: $0.key, candidates: $0.candidates) }
  }

  /// The target for a key, resolved; nil where there is none. The prices are preferred as those of a figure are.
  public func target(_ key: FigureKey) -> TargetFigure? {
    // The easier of two places in a ranking is the one further back, whatever is better for the indicator.
    preferred(for: key).flatMap {
      Resolution.target(
        key: $0.key, candidates: $0.candidates,
        better: key.series.measure == .rank ? .down : self[key.series.indicator].better)
    }
  }

  /// The figures of a series, ordered by period; of all kinds of period, or of one. The prices of the key are
  /// preferred in each period.
  public func series(_ key: SeriesKey, frequency: Period.Frequency? = nil) -> [Figure] {
    let periods = preferences(of: key).map { index.periods(of: $0, in: printed, counting: counts) }
    let all = periods.count == 1 ? periods[0] : Set(periods.joined()).sorted()
    return all.compactMap { period in
      frequency.map { $0 == period.frequency } ?? true ? figure(FigureKey(series: key, period: period)) : nil
    }
  }

  /// The key itself, then those at the usual and at all other prices.
  private func preferences(of series: SeriesKey) -> [SeriesKey] {
    guard series.prices != nil || !index.otherPrices.isEmpty else { return [series] }
    return [series]
      + ([nil] + index.otherPrices).filter { $0 != series.prices }.map { prices in
        var other = series
        other.prices = prices
        return other
      }
  }

  private func preferred(for key: FigureKey) -> (key: FigureKey, candidates: [Resolution.Candidate])? {
    for series in preferences(of: key.series) {
      let found = FigureKey(series: series, period: key.period)
      let candidates = candidates(for: found)
      if !candidates.isEmpty { return (found, candidates) }
    }
    return nil
  }

  /// All targets that hold, of one region or of all, ordered by period, then by indicator.
  public func targets(of region: RegionCode? = nil) -> [TargetFigure] {
    index.keys(in: printed, counting: counts) { $0.kind == .target && (region == nil || $0.region == region) }
      .compactMap(target)
      .sorted {
        ($0.key.period, $0.key.series.indicator, $0.statement.row)
          < ($1.key.period, $1.key.series.indicator, $1.statement.row)
      }
  }

  /// The keys of all actual figures, of one region or of all, in the order of series and period.
  public func actualKeys(of region: RegionCode? = nil) -> [FigureKey] {
    index.keys(in: printed, counting: counts) { $0.kind == .actual && (region == nil || $0.region == region) }
  }

  /// Whether a source of the results of `year` for the region is there: a document of the region that covers the
  /// year, or any document that states an actual figure of the region for it.
  public func hasResults(of region: RegionCode, year: Int) -> Bool {
    usedSources.contains { self[$0].region == region && self[$0].covers == year }
      || actualKeys(of: region).contains { $0.period == .year(year) }
  }

  /// Whether another statement about the same key is used and this one says the same or less.
  public func onlyRepeats(_ statement: Statement) -> Bool {
    statement.kind == .target
      ? target(statement.key)?.repeated.contains(statement) ?? false
      : figure(statement.key)?.agreeing.contains(statement) ?? false
  }

  /// The statements about a key with what the rule of resolution asks of them.
  func candidates(for key: FigureKey) -> [Resolution.Candidate] {
    statements(for: key).compactMap(candidate)
  }

  /// A statement with what the rule asks of its source; nil where it says no figure.
  func candidate(_ statement: Statement) -> Resolution.Candidate? {
    let source = self[statement.source]
    let factor = statement.unit.map { self[$0].factor } ?? .one
    guard statement.comparator.isRelational || statement.value != nil else { return nil }
    return Resolution.Candidate(
      statement: statement, standing: source.standing, published: source.published, sourceID: source.id,
      interval: (interval(of: statement) ?? .everything) * factor,
      halfUnit: Rational(1, 2 * Rational.powerOfTen(statement.fractionDigits)) * factor)
  }
}
