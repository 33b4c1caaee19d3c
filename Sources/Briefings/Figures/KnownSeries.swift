import Analysis
import Drawing
import Indicators

/// One series with everything that is known about its figures.
struct KnownSeries {
  let region: RegionCode
  let indicator: IndicatorCode
  let figures: [Indicators.Figure]
  /// What each figure is drawn as, in the display unit or as an index.
  let quantities: [Quantity]

  var isEmpty: Bool { figures.isEmpty }
}

extension Catalog {
  /// The figures of a series that have a number, of the kind of period of which it has most, within the years.
  func knownSeries(_ key: SeriesKey, years: ClosedRange<Int>? = nil) -> KnownSeries {
    let all = numbers(of: key, years: years)
    let counts = Dictionary(grouping: all) { $0.period.frequency }.mapValues(\.count)
    return known(key, all, counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key)
  }

  /// Several series for one time axis: all of the kind of period that most of them have, of several kinds the one
  /// with most figures.
  func knownSeries(_ keys: [SeriesKey], years: ClosedRange<Int>? = nil) -> [KnownSeries] {
    let all = keys.map { numbers(of: $0, years: years) }
    var counts: [Period.Frequency: (series: Int, figures: Int)] = [:]
    for figures in all {
      for (frequency, count) in Dictionary(grouping: figures, by: \.period.frequency).mapValues(\.count) {
        let old = counts[frequency] ?? (0, 0)
        counts[frequency] = (old.series + 1, old.figures + count)
      }
    }
    let frequency = counts.max {
      ($0.value.series, $0.value.figures, $1.key) < ($1.value.series, $1.value.figures, $0.key)
    }?.key
    return zip(keys, all).map { known($0, $1, frequency) }
  }

  /// The figures of a series where years are spoken of: the yearly ones if there are two, else as `knownSeries`.
  func yearlySeries(_ key: SeriesKey, years: ClosedRange<Int>? = nil) -> KnownSeries {
    let all = numbers(of: key, years: years)
    let yearly = known(key, all, .year)
    return yearly.figures.count > 1 ? yearly : knownSeries(key, years: years)
  }

  private func numbers(of key: SeriesKey, years: ClosedRange<Int>?) -> [Indicators.Figure] {
    series(key).filter { years?.contains($0.period.endYear) ?? true && quantity(of: $0) != nil }
  }

  private func known(_ key: SeriesKey, _ all: [Indicators.Figure], _ frequency: Period.Frequency?) -> KnownSeries {
    let kept = all.filter { $0.period.frequency == frequency }
    return KnownSeries(
      region: key.region, indicator: key.indicator, figures: kept, quantities: kept.compactMap { quantity(of: $0) })
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
      quantities: quantities.map { $0.converted(to: unit, in: catalog) ?? $0 })
  }

  var first: Indicators.Figure? { figures.first }
  var last: Indicators.Figure? { figures.last }

  /// The periods after which a new basis begins: the first figure on it is not comparable with those before.
  var breaks: [Indicators.Figure] {
    figures.dropFirst().filter { $0.statement.status.contains(.seriesBreak) }
  }

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
