/// The rows of a statement table in the order of series and period, for look-up by halving.
///
/// It holds all rows; which of them count on a day is asked for at each look-up, so that one index serves every day.
struct StatementIndex: Sendable {
  /// A series that has rows, and where they begin.
  private struct Run {
    let series: UInt64
    let start: Int
  }

  /// All rows, ordered by series, period and row; nil where the table stands in that order already.
  let order: [UInt32]?
  /// The series in that order, each once.
  private let runs: [Run]
  private let rowCount: Int
  /// Every place that holds a row of the same key as the place before.
  private let repeats: [Int]
  /// What is packed of the series of each form.
  private let codes: SeriesCodes
  /// The prices other than the usual ones at which any figure stands; empty in most packages.
  let otherPrices: [PriceBasis]

  init(_ table: StatementTable) {
    let codes = SeriesCodes(table.formList)
    self.codes = codes
    let prices = Set(table.formList.compactMap { $0.series(of: RegionCode(0)).prices })
    otherPrices = PriceBasis.allCases.filter(prices.contains)
    rowCount = table.count
    let periodRanks = Self.ranks(of: table.periodList)
    let seriesOfForm = codes.ofForm
    var runs: [Run] = []
    var repeats: [Int] = []

    // One pass in the order given, by the row at each place; false where that is not the order of series and period.
    func collect(_ row: (Int) -> Int) -> Bool {
      var last: UInt64?
      var lastPeriod: UInt32 = 0
      for place in 0..<table.count {
        let row = row(place)
        let series = UInt64(table.regions[row]) << SeriesCodes.bits | UInt64(seriesOfForm[Int(table.forms[row])])
        let period = periodRanks[Int(table.periods[row])]
        if series == last {
          if period == lastPeriod { repeats.append(place) }
          if period < lastPeriod { return false }
        } else {
          if let last, series < last { return false }
          runs.append(Run(series: series, start: place))
          last = series
        }
        lastPeriod = period
      }
      return true
    }
    if collect({ $0 }) {
      order = nil
    } else {
      (runs, repeats) = ([], [])
      let sorted = StatementOrder(
        table, seriesOfForm: seriesOfForm, seriesCount: codes.count, periodRanks: periodRanks
      ).rows
      _ = collect { Int(sorted[$0]) }
      order = sorted
    }
    self.runs = runs
    self.repeats = repeats
  }

  /// The place of each period of a list among them all, in their order.
  private static func ranks(of periods: [Period]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: periods.count)
    let ordered = periods.indices.sorted { periods[$0] < periods[$1] }
    for (rank, place) in ordered.enumerated() { ranks[place] = UInt32(rank) }
    return ranks
  }

  private func row(at place: Int) -> Int { order.map { Int($0[place]) } ?? place }

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
    repeats.map { (row(at: $0 - 1), row(at: $0)) }
  }

  private func range(of series: SeriesKey) -> Range<Int> {
    codes[series].map { range(region: series.region.index, $0) } ?? 0..<0
  }

  private func range(region: UInt32, _ code: UInt32) -> Range<Int> {
    let packed = UInt64(region) << SeriesCodes.bits | UInt64(code)
    let run = firstRun { runs[$0].series >= packed }
    guard run < runs.count, runs[run].series == packed else { return 0..<0 }
    return runs[run].start..<(run + 1 < runs.count ? runs[run + 1].start : rowCount)
  }

  /// The first run for which `holds`, which is false up to some run and true from there on.
  private func firstRun(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
