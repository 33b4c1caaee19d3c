/// The rows of a statement table in the order of series, period and row.
///
/// Rows that stand in order are only looked at; all others are sorted by `SortedRows`.
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
    @Sendable func series(_ entry: StatementTable.Entry) -> UInt64 {
      Self.packed(region: entry.region, codeOfForm[Int(entry.form)])
    }
    @Sendable func period(_ entry: StatementTable.Entry) -> UInt32 { periodRanks[Int(entry.period)] }
    let entries = table.entries

    if collect(entries.count, series: { series(entries[$0]) }, period: { period(entries[$0]) }) { return }
    if let sorted = SortedRows(entries, codes: codes, periodRanks: periodRanks) {
      _ = collect(entries.count, series: sorted.series, period: sorted.period)
      rows = sorted.rows
      return
    }
    let rows = (0..<UInt32(entries.count)).sorted {
      let (left, right) = (entries[Int($0)], entries[Int($1)])
      return (series(left), period(left), $0) < (series(right), period(right), $1)
    }
    _ = collect(rows.count, series: { series(entries[Int(rows[$0])]) }, period: { period(entries[Int(rows[$0])]) })
    self.rows = rows
  }

  static func packed(region: UInt32, _ code: UInt32) -> UInt64 { UInt64(region) << SeriesCodes.bits | UInt64(code) }

  static func region(ofSeries packed: UInt64) -> Int { Int(packed >> SeriesCodes.bits) }

  /// Notes the series and the repeated keys of places in a given order; false where that is not the order.
  private mutating func collect(
    _ count: Int, series: @Sendable (Int) -> UInt64, period: @Sendable (Int) -> UInt32
  ) -> Bool {
    let chunks = (count + Self.chunkSize - 1) / Self.chunkSize
    var found = [Found](repeating: Found(), count: chunks)
    found.withUnsafeMutableBufferPointer { found in
      nonisolated(unsafe) let found = found
      Processors.forEach(chunks) { chunk in
        let places = chunk * Self.chunkSize..<min((chunk + 1) * Self.chunkSize, count)
        found[chunk] = Found(places, series: series, period: period)
      }
    }
    runs = Array(found.map(\.runs).joined())
    repeats = Array(found.map(\.repeats).joined())
    return found.allSatisfy(\.isOrdered)
  }

  private static let chunkSize = 1 << 18

  /// What is found in some of the places, each held against the place before.
  private struct Found {
    var runs: [Run] = []
    var repeats: [Int] = []
    var isOrdered = true

    init() {}

    init(_ places: Range<Int>, series: (Int) -> UInt64, period: (Int) -> UInt32) {
      var last =
        places.lowerBound == 0 ? nil : (series: series(places.lowerBound - 1), period: period(places.lowerBound - 1))
      for place in places {
        let (series, period) = (series(place), period(place))
        if let last, series <= last.series {
          if series < last.series || period < last.period {
            isOrdered = false
            return
          }
          if period == last.period { repeats.append(place) }
        } else {
          runs.append(Run(series: series, start: place))
        }
        last = (series, period)
      }
    }
  }

  /// The place of each period of a list among them all, in their order.
  private static func ranks(of periods: [Period]) -> [UInt32] {
    var ranks = [UInt32](repeating: 0, count: periods.count)
    let ordered = periods.indices.sorted { periods[$0] < periods[$1] }
    for (rank, place) in ordered.enumerated() { ranks[place] = UInt32(rank) }
    return ranks
  }
}
