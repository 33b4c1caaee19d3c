/// The plain figures of the rows of a table, for the panel of one indicator.
private struct PanelRows {
  /// What a row says of a year; sixteen bytes, since there are as many as rows.
  struct Cell {
    let coefficient: Int64
    let year: Int32
    let fractionDigits: UInt8
    /// Set where the figure is exact, of the unit of the indicator, without a status and not corrected.
    let isPlain: Bool
  }

  private let order: [UInt32]?
  private let entries: [StatementTable.Entry]
  private let corrected: [Int: Int]
  /// For each period of the table its year, 0 for what is no year.
  private let years: [Int32]
  /// For each form of the table whether it counts.
  private let counts: [Bool]
  /// For each form whether it is said exactly, in the unit of the indicator, and without a status.
  private let isPlain: [Bool]

  init(_ catalog: Catalog, unit: UnitCode?) {
    let table = catalog.printed
    order = catalog.index.order.rows
    entries = table.entries
    corrected = catalog.ledger.ofRow
    years = table.periodList.map { $0.frequency == .year ? Int32($0.endYear) : 0 }
    counts = table.formList.map { catalog.isPublished($0.source) }
    isPlain = table.formList.map {
      $0.comparator == .eq && $0.status.subtracting(.normal).isEmpty && $0.unit == unit
    }
  }

  private static let batchSize = 512

  /// What the rows at some places of the index say, one after the other; the year is 0 where a row is of another kind of
  /// period or does not count.
  func cells(at ranges: [Range<Int>]) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    guard let order else {
      for row in ranges.joined() { cells.append(cell(entries[row], row)) }
      return cells
    }
    let rows = ranges.flatMap { order[$0] }
    withUnsafeTemporaryAllocation(of: StatementTable.Entry.self, capacity: Self.batchSize) { batch in
      for start in stride(from: 0, to: rows.count, by: Self.batchSize) {
        let own = rows[start..<min(start + Self.batchSize, rows.count)]
        // Rows in any order are each a reach into memory of its own. With nothing in between, the processor is on its way
        // to many at once: a quarter of the time.
        for (place, row) in own.enumerated() { batch.initializeElement(at: place, to: entries[Int(row)]) }
        for (place, row) in own.enumerated() { cells.append(cell(batch[place], Int(row))) }
      }
    }
    return cells
  }

  private func cell(_ entry: StatementTable.Entry, _ row: Int) -> Cell {
    let year = counts[Int(entry.form)] ? years[Int(entry.period)] : 0
    let isPlain =
      isPlain[Int(entry.form)] && entry.fractionDigits != StatementTable.noValue
      && (corrected.isEmpty || corrected[row] == nil)
    return Cell(
      coefficient: entry.coefficient, year: year, fractionDigits: isPlain ? entry.fractionDigits : 0, isPlain: isPlain)
  }
}

extension Catalog {
  /// The yearly actual figures of an indicator at its usual prices; nil where there are none.
  public func panel(of indicator: IndicatorCode, _ measure: Statement.Measure = .level) -> Panel? {
    let rows = PanelRows(self, unit: self[indicator].unit)
    let series = SeriesKey(region: RegionCode(0), indicator: indicator, measure: measure)
    let places = index.places(of: series, regions: regions.count)
    let cells = rows.cells(at: places)
    var found: [(region: RegionCode, cells: Range<Int>)] = []
    var start = 0
    for (region, own) in places.enumerated() {
      let range = start..<start + own.count
      if cells[range].contains(where: { $0.year > 0 }) { found.append((RegionCode(region), range)) }
      start = range.upperBound
    }
    var (first, last, digits) = (Int32.max, Int32.min, UInt8(0))
    for cell in cells where cell.year > 0 {
      (first, last, digits) = (min(first, cell.year), max(last, cell.year), max(digits, cell.fractionDigits))
    }
    guard first <= last else { return nil }
    let years = Int(first)...Int(last)

    let width = years.count
    var values = [Int64](repeating: Panel.absent, count: found.count * width)
    var others: [Int] = []
    for (line, (_, range)) in found.enumerated() {
      var lastPlace = -1
      for cell in cells[range] where cell.year > 0 {
        let place = line * width + Int(cell.year - first)
        // The rows of one period stand side by side; a second one is for the rule of resolution to decide.
        if place != lastPlace, let value = Self.scaled(cell, to: digits) {
          values[place] = value
        } else if others.last != place {
          values[place] = Panel.absent
          others.append(place)
        }
        lastPlace = place
      }
    }
    return Panel(
      indicator: indicator, measure: measure, regions: found.map(\.region), years: years,
      fractionDigits: Int(digits), values: values, others: others)
  }

  /// The value of a cell as a whole number with so many digits after the point; nil where it is not plain or too long.
  private static func scaled(_ cell: PanelRows.Cell, to digits: UInt8) -> Int64? {
    guard cell.isPlain else { return nil }
    var (value, own) = (cell.coefficient, cell.fractionDigits)
    while own < digits {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      value = product
      own += 1
    }
    return value
  }
}
