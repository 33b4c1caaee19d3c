import Analysis
import Charts
import Drawing
import Indicators

/// One series with everything that is known about its figures.
struct KnownSeries {
  let region: RegionCode
  let indicator: IndicatorCode
  let figures: [Indicators.Figure]
  /// What each figure is drawn as, in the display unit, as an index, or as the growth that leads to it.
  let quantities: [Quantity]
  /// Of computed growth, the figures that it starts from.
  var bases: [Indicators.Figure] = []
  /// Of growth, where it comes from and in what prices it is counted.
  var growth: GrowthKind?

  struct GrowthKind: Hashable {
    let origin: Growth.Origin
    let prices: PriceBasis
  }

  var isEmpty: Bool { figures.isEmpty }
}

/// What the periods of one line have in common: years, quarters, months, or totals through the same quarter, which are
/// no line together with totals through another one.
private struct PeriodKind: Hashable {
  let frequency: Period.Frequency
  let through: Int

  init(_ period: Period) {
    frequency = period.frequency
    if case .quarters(_, let through) = period { self.through = through } else { through = 0 }
  }

  static let year = PeriodKind(.year(0))

  /// How much there is of a kind in some series.
  struct Count {
    let kind: PeriodKind
    var series = 0
    var figures = 0
    var newest: Period

    /// By the number of series, then of figures; of as many the wider kind, of one kind the one that is newer.
    static func < (left: Count, right: Count) -> Bool {
      if left.series != right.series { return left.series < right.series }
      if left.figures != right.figures { return left.figures < right.figures }
      if left.kind.frequency != right.kind.frequency { return left.kind.frequency > right.kind.frequency }
      return left.newest < right.newest
    }
  }
}

extension Catalog {
  /// The figures of a series that have a number, of the kind of period of which it has most, within the years.
  func knownSeries(_ key: SeriesKey, years: ClosedRange<Int>? = nil) -> KnownSeries {
    knownSeries([key], years: years)[0]
  }

  /// Several series for one time axis: all of the kind of period that most of them have, of several kinds the one
  /// with most figures.
  func knownSeries(_ keys: [SeriesKey], years: ClosedRange<Int>? = nil) -> [KnownSeries] {
    KnownSeries.ofOneKind(keys.map { known($0, numbers(of: $0, years: years)) })
  }

  /// The figures of a series where years are spoken of: the yearly ones if there are two, else as `knownSeries`.
  func yearlySeries(_ key: SeriesKey, years: ClosedRange<Int>? = nil) -> KnownSeries {
    let yearly = known(key, numbers(of: key, years: years)).of(.year)
    return yearly.figures.count > 1 ? yearly : knownSeries(key, years: years)
  }

  private func numbers(of key: SeriesKey, years: ClosedRange<Int>?) -> [Indicators.Figure] {
    series(key).filter { years?.contains($0.period.endYear) ?? true && quantity(of: $0) != nil }
  }

  private func known(_ key: SeriesKey, _ figures: [Indicators.Figure]) -> KnownSeries {
    KnownSeries(
      region: key.region, indicator: key.indicator, figures: figures,
      quantities: figures.compactMap { quantity(of: $0) })
  }
}

extension KnownSeries {
  /// Series for one time axis: all of the kind of period that most of them have, of several kinds the one with most
  /// figures.
  static func ofOneKind(_ all: [KnownSeries]) -> [KnownSeries] {
    var counts: [PeriodKind: PeriodKind.Count] = [:]
    for series in all {
      for (kind, own) in Dictionary(grouping: series.figures, by: { PeriodKind($0.period) }) {
        guard let newest = own.map(\.period).max() else { continue }
        var count = counts[kind] ?? PeriodKind.Count(kind: kind, newest: newest)
        count.series += 1
        count.figures += own.count
        count.newest = max(count.newest, newest)
        counts[kind] = count
      }
    }
    guard let kind = counts.values.max(by: <)?.kind else { return all }
    return all.map { $0.of(kind) }
  }

  fileprivate func of(_ kind: PeriodKind) -> KnownSeries {
    let kept = figures.indices.filter { PeriodKind(figures[$0].period) == kind }
    return KnownSeries(
      region: region, indicator: indicator, figures: kept.map { figures[$0] }, quantities: kept.map { quantities[$0] },
      bases: bases.isEmpty ? [] : kept.map { bases[$0] }, growth: growth)
  }

  /// The statement whose standing a point is marked with: that of its figure, or of the figure it starts from if that
  /// is of lower standing.
  func marking(_ index: Int, in catalog: Catalog) -> Statement {
    let all = [figures[index].statement] + (bases.isEmpty ? [] : [bases[index].statement])
    func weakness(_ statement: Statement) -> (Source.Standing, Int) {
      (catalog[statement.source].standing, statement.isPreliminary ? 1 : 0)
    }
    return all.max { weakness($0) < weakness($1) } ?? figures[index].statement
  }

  /// How the figures are drawn.
  func kinds(in catalog: Catalog) -> [Marker.Kind] {
    figures.indices.map { catalog.markerKind(of: quantities[$0], marking($0, in: catalog)) }
  }
}

extension Catalog {
  /// The unit that figures of several units share on one axis: that of the indicator, if it has their dimension, else
  /// the first; nil where they are of one unit already.
  func commonUnit(of units: [UnitCode?], as indicator: IndicatorCode) -> UnitCode? {
    let known = units.compactMap(\.self)
    guard let first = known.first, Set(known).count > 1 else { return nil }
    return self[indicator].unit.flatMap { self[$0].dimension == self[first].dimension ? $0 : nil } ?? first
  }
}

extension KnownSeries {
  /// The same figures drawn in another unit; one that has too many digits there stays as it is.
  func converted(to unit: UnitCode, in catalog: Catalog) -> KnownSeries {
    KnownSeries(
      region: region, indicator: indicator, figures: figures,
      quantities: quantities.map { $0.converted(to: unit, in: catalog) ?? $0 }, bases: bases, growth: growth)
  }

  var first: Indicators.Figure? { figures.first }
  var last: Indicators.Figure? { figures.last }

  /// The periods after which a new basis begins: the first figure on it is not comparable with those before.
  var breaks: [Indicators.Figure] {
    figures.dropFirst().filter { $0.statement.status.contains(.seriesBreak) }
  }

  /// The times of the breaks, between the periods.
  var breakTimes: [Double] { breaks.map { $0.period.time - $0.period.step / 2 } }

  /// The figures from the last break on, which can be compared with the last one.
  var comparable: ArraySlice<Indicators.Figure> {
    let start = figures.lastIndex { $0.statement.status.contains(.seriesBreak) } ?? 0
    return figures[start...]
  }
}

extension Catalog {
  /// Ranks that sources state for an indicator, by period, in the scope that has most of them.
  func statedRanks(
    of indicator: IndicatorCode, region: RegionCode, rankOf: Statement.RankOf
  ) -> [Period: Indicators.Figure] {
    let byScope = scopes.indices.map { place in
      series(
        SeriesKey(
          region: region, indicator: indicator, measure: .rank, rankOf: rankOf, scope: ScopeCode(place)))
    }
    let most = byScope.max { $0.count < $1.count } ?? []
    return Dictionary(
      most.filter { $0.statement.comparator.isExact }.map { ($0.period, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a target for the year is there.
  func hasTargets(of region: RegionCode, year: Int) -> Bool {
    targets(of: region).contains { $0.key.period == .year(year) }
  }
}
