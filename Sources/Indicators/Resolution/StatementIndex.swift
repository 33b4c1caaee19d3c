/// The rows of a statement table in the order of series and period, for look-up by halving.
///
/// It holds all rows; which of them count on a day is asked for at each look-up, so that one index serves every day.
struct StatementIndex: Sendable {
  /// All rows, ordered by packed series, period and row.
  private let order: [UInt32]
  /// The packed series of each place in `order`.
  private let packedSeries: [UInt64]
  /// Interned references of relational figures; a packed series holds a place in this list.
  private let references: [Reference]
  /// The prices other than the usual ones at which any figure stands; empty in most packages.
  let otherPrices: [PriceBasis]

  init(_ table: StatementTable) {
    var references: [Reference] = []
    var otherPrices: Set<PriceBasis> = []
    var entries: [(series: UInt64, period: UInt64, row: UInt32)] = []
    entries.reserveCapacity(table.count)
    for row in 0..<table.count {
      let key = table[row].key
      if let reference = key.series.reference, !references.contains(reference) { references.append(reference) }
      if let prices = key.series.prices { otherPrices.insert(prices) }
      entries.append(
        (Self.packed(key.series, references: references), Self.order(of: key.period), UInt32(row)))
    }
    entries.sort { ($0.series, $0.period, $0.row) < ($1.series, $1.period, $1.row) }
    order = entries.map(\.row)
    packedSeries = entries.map(\.series)
    self.references = references
    self.otherPrices = PriceBasis.allCases.filter(otherPrices.contains)
  }

  func rows(for key: FigureKey, in table: StatementTable) -> [Int] {
    range(of: key.series).lazy.map { Int(order[$0]) }.filter { table.periods[$0] == key.period.packed }
  }

  /// The periods of the rows of a series that count, ascending.
  func periods(of series: SeriesKey, in table: StatementTable, counting counts: (Int) -> Bool) -> [Period] {
    var periods: [Period] = []
    for place in range(of: series) where counts(Int(order[place])) {
      let period = Period(packed: table.periods[Int(order[place])])
      if periods.last != period { periods.append(period) }
    }
    return periods
  }

  /// The keys of all rows that count and whose series passes, each once.
  func keys(
    in table: StatementTable, counting counts: (Int) -> Bool, where passes: (SeriesKey) -> Bool
  ) -> [FigureKey] {
    var keys: [FigureKey] = []
    for place in order.indices where counts(Int(order[place])) {
      let key = table[Int(order[place])].key
      if passes(key.series), keys.last != key { keys.append(key) }
    }
    return keys
  }

  /// Pairs of rows that stand side by side in the order of series, period and row.
  var neighbours: some Sequence<(Int, Int)> {
    zip(order, order.dropFirst()).lazy.map { (Int($0), Int($1)) }
  }

  private func range(of series: SeriesKey) -> Range<Int> {
    if let reference = series.reference, !references.contains(reference) { return 0..<0 }
    let packed = Self.packed(series, references: references)
    let start = firstPlace { packedSeries[$0] >= packed }
    let end = firstPlace { packedSeries[$0] > packed }
    return start..<end
  }

  /// The first place for which `holds`, which is false up to some place and true from there on.
  private func firstPlace(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func packed(_ series: SeriesKey, references: [Reference]) -> UInt64 {
    let scope = series.scope.map { Int($0.index) + 1 } ?? 0
    let reference = series.reference.flatMap { references.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return UInt64(series.region.index) << 44 | UInt64(series.indicator.index) << 24
      | UInt64(series.kind == .target ? 1 : 0) << 23 | UInt64(packedMeasure(series)) << 18
      | UInt64(scope) << 10 | UInt64(reference)
  }

  /// Below 32: a measure and its prices; a rank has no prices, and what it is a rank of instead.
  private static func packedMeasure(_ series: SeriesKey) -> Int {
    let priced: [Statement.Measure] = [.level, .growth, .change, .share, .count]
    let ways = PriceBasis.allCases.count + 1
    guard let measure = priced.firstIndex(of: series.measure) else {
      let rankOf = series.rankOf.flatMap { Statement.RankOf.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
      return priced.count * ways + rankOf
    }
    let prices = series.prices.flatMap { PriceBasis.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return measure * ways + prices
  }

  private static func order(of period: Period) -> UInt64 {
    let month: Int =
      switch period {
      case .year, .span: 12
      case .quarter(_, let quarter): quarter * 3
      case .quarters(_, let through): through * 3
      case .month(_, let month): month
      }
    return UInt64(period.endYear) << 48 | UInt64(month) << 40 | UInt64(period.packed)
  }
}
