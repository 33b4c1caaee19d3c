/// The rows of a statement table in the order of series and period, for look-up by halving.
///
/// It holds all rows; which of them count on a day is asked for at each look-up, so that one index serves every day.
struct StatementIndex: Sendable {
  let order: StatementOrder
  private let rowCount: Int
  /// For each region the first of its runs, or of those behind it; then the number of runs.
  private let firstRuns: [Int]
  /// The numbers of the series.
  private let codes: SeriesCodes
  /// The prices other than the usual ones at which any figure stands; empty in most packages.
  let otherPrices: [PriceBasis]

  init(_ table: StatementTable) {
    let codes = SeriesCodes(table.formList)
    self.codes = codes
    let prices = Set(table.formList.compactMap { $0.series(of: RegionCode(0)).prices })
    otherPrices = PriceBasis.allCases.filter(prices.contains)
    rowCount = table.count
    order = StatementOrder(table, codes: codes)
    var firstRuns: [Int] = []
    for (place, run) in order.runs.enumerated() {
      while firstRuns.count <= StatementOrder.region(ofSeries: run.series) { firstRuns.append(place) }
    }
    firstRuns.append(order.runs.count)
    self.firstRuns = firstRuns
  }

  private func row(at place: Int) -> Int { order.rows.map { Int($0[place]) } ?? place }

  func rows(for key: FigureKey, in table: StatementTable) -> [Int] {
    range(of: key.series).lazy.map(row).filter { table.period(ofRow: $0) == key.period }
  }

  /// The places of a series for each of the first regions, whichever the key names.
  func places(of series: SeriesKey, regions: Int) -> [Range<Int>] {
    guard let code = codes[series] else { return Array(repeating: 0..<0, count: regions) }
    return (0..<regions).map { range(region: UInt32($0), code) }
  }

  /// The periods of the rows of a series that count, ascending.
  func periods(of series: SeriesKey, in table: StatementTable, counting counts: (Int) -> Bool) -> [Period] {
    var periods: [Period] = []
    for place in range(of: series) where counts(row(at: place)) {
      let period = table.period(ofRow: row(at: place))
      if periods.last != period { periods.append(period) }
    }
    return periods
  }

  /// The keys of all rows that count and whose series passes, each once.
  func keys(
    in table: StatementTable, counting counts: (Int) -> Bool, where passes: (SeriesKey) -> Bool
  ) -> [FigureKey] {
    var keys: [FigureKey] = []
    for place in 0..<rowCount where counts(row(at: place)) {
      let key = table.key(ofRow: row(at: place))
      if passes(key.series), keys.last != key { keys.append(key) }
    }
    return keys
  }

  /// Pairs of rows of one key that stand side by side in the order of series, period and row.
  var repeatedRows: [(Int, Int)] {
    order.repeats.map { (row(at: $0 - 1), row(at: $0)) }
  }

  private func range(of series: SeriesKey) -> Range<Int> {
    codes[series].map { range(region: series.region.index, $0) } ?? 0..<0
  }

  private func range(region: UInt32, _ code: UInt32) -> Range<Int> {
    guard Int(region) + 1 < firstRuns.count else { return 0..<0 }
    let packed = StatementOrder.packed(region: region, code)
    let runs = order.runs
    var (run, high) = (firstRuns[Int(region)], firstRuns[Int(region) + 1])
    let end = high
    while run < high {
      let middle = (run + high) / 2
      if runs[middle].series >= packed { high = middle } else { run = middle + 1 }
    }
    guard run < end, runs[run].series == packed else { return 0..<0 }
    return runs[run].start..<(run + 1 < runs.count ? runs[run + 1].start : rowCount)
  }
}
