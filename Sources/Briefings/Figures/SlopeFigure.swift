import Analysis
import Charts
import Drawing
public import Indicators

/// Two points in time: an indicator in several regions, or several indicators of one region.
public struct SlopeFigure: ChartFigure {
  public var indicators: [IndicatorCode]
  /// The first is the one the chart is about; a single one stands among its peers, unless indicators are compared.
  public var regions: [RegionCode]
  public var measure: Statement.Measure
  /// The two periods; nil for the two that most members have, as far apart as can be.
  public var periods: ClosedRange<Period>?
  public var years: ClosedRange<Int>?
  public var title: String?

  public init(
    indicators: [IndicatorCode], regions: [RegionCode], measure: Statement.Measure = .level,
    periods: ClosedRange<Period>? = nil, years: ClosedRange<Int>? = nil, title: String? = nil
  ) {
    self.indicators = indicators
    self.regions = regions
    self.measure = measure
    self.periods = periods
    self.years = years
    self.title = title
  }

  /// How many members it would show; none where it cannot be made.
  func count(in wording: Wording) -> Int { (try? SlopeFigureBuilder(self, wording))?.pairs.count ?? 0 }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    try SlopeFigureBuilder(self, wording).prepared()
  }
}

/// The two figures of one member, in a common unit.
struct SlopePair {
  let region: RegionCode
  let indicator: IndicatorCode
  let first: (figure: Indicators.Figure, quantity: Quantity)
  let last: (figure: Indicators.Figure, quantity: Quantity)
  /// Whether no break lies between the two, and neither is of another definition.
  let isComparable: Bool

  /// Whether it rose: cannot be told across a break, for equal figures and for bounds that overlap.
  var rises: Certainty {
    guard isComparable else { return .undecided }
    if first.quantity.interval.isSurelyBelow(last.quantity.interval) { return .yes }
    return last.quantity.interval.isSurelyBelow(first.quantity.interval) ? .no : .undecided
  }
}

extension Catalog {
  /// The figures of a series at two periods; nil where one of them is missing or has no number.
  func slopePair(_ key: SeriesKey, _ periods: ClosedRange<Period>) -> SlopePair? {
    func found(_ period: Period) -> (Indicators.Figure, Quantity)? {
      guard let figure = figure(FigureKey(series: key, period: period)), let quantity = quantity(of: figure) else {
        return nil
      }
      return (figure, quantity)
    }
    guard let first = found(periods.lowerBound), let last = found(periods.upperBound) else { return nil }
    return SlopePair(
      region: key.region, indicator: key.indicator, first: first, last: last,
      isComparable: Comparison.unlikeness(first.0.statement, last.0.statement, in: self) == nil)
  }

  /// Of the pairs of periods of the first series, if there are any without a break in it: of those that most series
  /// have, or nearly as many, the widest; of several the one of most series, then the newest.
  func commonPair(of keys: [SeriesKey], years: ClosedRange<Int>?) -> ClosedRange<Period>? {
    let known = keys.map { key in
      Set(series(key).filter { years?.contains($0.period.endYear) ?? true && quantity(of: $0) != nil }.map(\.period))
    }
    guard let key = keys.first, let all = known.first?.sorted() else { return nil }
    let pairs = all.enumerated().flatMap { place, first in
      all[(place + 1)...].compactMap { last -> (count: Int, distance: Int, pair: ClosedRange<Period>)? in
        guard let distance = last.years(since: first), distance > 0 else { return nil }
        return (known.count { $0.contains(first) && $0.contains(last) }, distance, first...last)
      }
    }
    let unbroken = pairs.filter {
      seriesBreak(in: key, after: $0.pair.lowerBound, through: $0.pair.upperBound) == nil
    }
    let choice = unbroken.isEmpty ? pairs : unbroken
    let most = choice.map(\.count).max() ?? 0
    let candidates = choice.filter { $0.count * 5 >= most * 4 }
    return candidates.max {
      ($0.distance, $0.count, $0.pair.upperBound) < ($1.distance, $1.count, $1.pair.upperBound)
    }?.pair
  }
}
