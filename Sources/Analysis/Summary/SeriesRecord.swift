public import Indicators

/// The first, the last, the highest and the lowest figure of one series up to a period.
public struct SeriesRecord: Hashable, Sendable {
  public struct Extreme: Hashable, Sendable {
    public let period: Period
    public let quantity: Quantity
    /// How many figures, its own included, it was held against.
    public let comparedWith: Int
  }

  public let key: SeriesKey
  /// The first figure on the basis of the last; earlier ones stand before a break.
  public let first: Extreme
  public let last: Extreme
  /// Surely the highest of all; nil where bounds overlap or two share the place.
  public let highest: Extreme?
  public let lowest: Extreme?
  /// The periods of the kind from first to last without a figure: a record is one of the figures that are known.
  public let gaps: [Period]
  /// The first period on the present basis, where the series has a break.
  public let seriesBreak: Period?

  /// Whether the last figure is surely higher than all earlier ones; false with fewer than two figures.
  public var isRecordHigh: Bool { highest?.period == last.period && last.comparedWith > 1 }
  public var isRecordLow: Bool { lowest?.period == last.period && last.comparedWith > 1 }

  /// The record of a series; nil where no figure up to the period can be placed on a scale. Growth series hold stated
  /// rates of the price basis of the last one.
  public init?(of key: SeriesKey, through period: Period, in catalog: Catalog) {
    let figures = catalog.series(key, frequency: period.frequency).filter { $0.period <= period }
    guard let newest = figures.last else { return nil }
    let seriesBreak = figures.last { $0.isOnNewBasis }?.period
    let prices = catalog.prices(of: newest.statement)
    let unit = newest.statement.unit
    let entries = figures.compactMap { figure -> (Period, Quantity)? in
      guard seriesBreak.map({ figure.period >= $0 }) ?? true,
        !catalog.prices(of: figure.statement).contradicts(prices),
        let said = catalog.quantity(of: figure)
      else { return nil }
      if said.unit == unit { return (figure.period, said) }
      return unit.flatMap { said.converted(to: $0, in: catalog) }.map { (figure.period, $0) }
    }
    guard let first = entries.first, let last = entries.last else { return nil }
    func extreme(_ entry: (Period, Quantity)) -> Extreme {
      Extreme(period: entry.0, quantity: entry.1, comparedWith: entries.count)
    }
    self.key = key
    self.first = extreme(first)
    self.last = extreme(last)
    highest = entries.first { entry in
      entries.allSatisfy { $0.0 == entry.0 || $0.1.interval.isSurelyBelow(entry.1.interval) }
    }.map(extreme)
    lowest = entries.first { entry in
      entries.allSatisfy { $0.0 == entry.0 || entry.1.interval.isSurelyBelow($0.1.interval) }
    }.map(extreme)
    let known = Set(entries.map(\.0))
    gaps = GrowthSeries.everyPeriod(of: entries.map(\.0)).filter { !known.contains($0) }
    self.seriesBreak = seriesBreak
  }
}
