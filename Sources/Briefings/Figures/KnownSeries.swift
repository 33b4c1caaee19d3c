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
    let all = series(key).filter { figure in
      years?.contains(figure.period.endYear) ?? true && quantity(of: figure) != nil
    }
    let counts = Dictionary(grouping: all) { $0.period.frequency }.mapValues(\.count)
    let frequency = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let kept = all.filter { $0.period.frequency == frequency }
    return KnownSeries(
      region: key.region, indicator: key.indicator, figures: kept, quantities: kept.compactMap { quantity(of: $0) })
  }
}

extension KnownSeries {
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
