/// The rows of a statement table in the order of series, period and row.
///
/// Rows are dealt out to their series by counting, which takes two passes however many rows there are, and the few rows
/// of a series are sorted where they lie. Ten million rows in any order take a quarter of a second this way, and those
/// that stand in order are only looked at.
struct StatementOrder: Sendable {
  /// A series that has rows, and the place at which they begin.
  struct Run: Sendable {
    /// The region above the number of the series.
    let series: UInt64
    let start: Int
  }

  /// The rows; nil where the table stands in that order already.
  private(set) var rows: [UInt32]?
  /// The series, each once, in their order.
  private(set) var runs: [Run] = []
  /// Every place that holds a row of the same key as the place before.
  private(set) var repeats: [Int] = []

  init(_ table: StatementTable, codes: SeriesCodes) {
    let periodRanks = Self.ranks(of: table.periodList)
    let codeOfForm = codes.ofForm
    func series(_ entry: StatementTable.Entry) -> UInt64 {
      Self.packed(region: entry.region, codeOfForm[Int(entry.form)])
    }
    func period(_ entry: StatementTable.Entry) -> UInt32 { periodRanks[Int(entry.period)] }
    let entries = table.entries

    if collect(entries.count, series: { series(entries[$0]) }, period: { period(entries[$0]) }) { return }
    let regionCount = Int(entries.reduce(0) { max($0, $1.region) }) + 1
    let (cells, overflows) = regionCount.multipliedReportingOverflow(by: codes.count)
    // A table of cells that is much larger than the rows in it would be all gaps.
    guard !overflows, cells <= 4 * entries.count + 1 << 16 else {
      let rows = (0..<UInt32(entries.count)).sorted {
        let (left, right) = (entries[Int($0)], entries[Int($1)])
        return (series(left), period(left), $0) < (series(right), period(right), $1)
      }
      _ = collect(
        rows.count, series: { series(entries[Int(rows[$0])]) }, period: { period(entries[Int(rows[$0])]) })
      self.rows = rows
      return
    }
    let dealt = DealtRows(
      entries, cells: cells, cell: { Int($0.region) * codes.count + Int(codeOfForm[Int($0.form)]) },
      period: period)
    runs = []
    repeats = []
    for cell in 0..<cells where dealt.starts[cell] < dealt.starts[cell + 1] {
      let places = Int(dealt.starts[cell])..<Int(dealt.starts[cell + 1])
      let (region, code) = cell.quotientAndRemainder(dividingBy: codes.count)
      runs.append(Run(series: Self.packed(region: UInt32(region), UInt32(code)), start: places.lowerBound))
      for place in places.dropFirst() where dealt.periods[place] == dealt.periods[place - 1] { repeats.append(place) }
    }
    rows = dealt.rows
  }

  static func packed(region: UInt32, _ code: UInt32) -> UInt64 { UInt64(region) << SeriesCodes.bits | UInt64(code) }

  static func region(ofSeries packed: UInt64) -> Int { Int(packed >> SeriesCodes.bits) }

  /// Notes the series and the repeated keys of places in a given order; false where that is not the order.
  private mutating func collect(_ count: Int, series: (Int) -> UInt64, period: (Int) -> UInt32) -> Bool {
    (runs, repeats) = ([], [])
    var lastPeriod: UInt32 = 0
    for place in 0..<count {
      let (series, period) = (series(place), period(place))
      if let last = runs.last, series <= last.series {
        if series < last.series || period < lastPeriod { return false }
        if period == lastPeriod { repeats.append(place) }
      } else {
        runs.append(Run(series: series, start: place))
      }
      lastPeriod = period
    }
    return true
  }

  /// The place of each period of a list among them all, in their order.
  private static func ranks(of periods: [Period]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: periods.count)
    let ordered = periods.indices.sorted { periods[$0] < periods[$1] }
    for (rank, place) in ordered.enumerated() { ranks[place] = UInt32(rank) }
    return ranks
  }
}

/// The rows of a table, dealt out to cells by counting, in each by period and row.
private struct DealtRows {
  /// Where the rows of each cell begin, and behind the last one where they end.
  let starts: [UInt32]
  let rows: [UInt32]
  /// The period of each of the rows.
  let periods: [UInt32]

  init(
    _ entries: [StatementTable.Entry], cells: Int, cell: (StatementTable.Entry) -> Int,
    period: (StatementTable.Entry) -> UInt32
  ) {
    var starts = [UInt32](repeating: 0, count: cells + 1)
    for entry in entries { starts[cell(entry) + 1] += 1 }
    for cell in 0..<cells { starts[cell + 1] += starts[cell] }
    var places = starts
    var rows = [UInt32](repeating: 0, count: entries.count)
    var periods = rows
    for (row, entry) in entries.enumerated() {
      let cell = cell(entry)
      let place = Int(places[cell])
      rows[place] = UInt32(row)
      periods[place] = period(entry)
      places[cell] += 1
    }
    for cell in 0..<cells {
      Self.sort(&rows, &periods, from: Int(starts[cell]), to: Int(starts[cell + 1]))
    }
    self.starts = starts
    self.rows = rows
    self.periods = periods
  }

  /// Sorts a run of rows by period; rows of one period keep their order.
  private static func sort(_ rows: inout [UInt32], _ periods: inout [UInt32], from start: Int, to end: Int) {
    guard end - start > 1 else { return }
    // Long runs are rare: a series has as many rows as it has periods and sources.
    guard end - start <= 64 else {
      let pairs = zip(periods[start..<end], rows[start..<end]).sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      for (offset, pair) in pairs.enumerated() { (periods[start + offset], rows[start + offset]) = pair }
      return
    }
    for place in start + 1..<end {
      let (row, period) = (rows[place], periods[place])
      var hole = place
      while hole > start, periods[hole - 1] > period {
        (rows[hole], periods[hole]) = (rows[hole - 1], periods[hole - 1])
        hole -= 1
      }
      (rows[hole], periods[hole]) = (row, period)
    }
  }
}
