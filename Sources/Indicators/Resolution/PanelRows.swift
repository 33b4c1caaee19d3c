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

  /// What the row at a place of the index says; nil where it is of another kind of period or does not count.
  func cell(at place: Int) -> Cell? {
    let row = order.map { Int($0[place]) } ?? place
    let entry = entries[row]
    let year = years[Int(entry.period)]
    guard year > 0, counts[Int(entry.form)] else { return nil }
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
    // Memory is reached into once: what the rows say is small, and read from here on.
    var found: [(region: RegionCode, cells: Range<Int>)] = []
    var cells: [PanelRows.Cell] = []
    for (region, places) in index.places(of: series, regions: regions.count).enumerated() where !places.isEmpty {
      let start = cells.count
      for place in places {
        if let cell = rows.cell(at: place) { cells.append(cell) }
      }
      if cells.count > start { found.append((RegionCode(region), start..<cells.count)) }
    }
    guard let first = cells.lazy.map(\.year).min(), let last = cells.lazy.map(\.year).max() else { return nil }
    let years = Int(first)...Int(last)
    let digits = cells.reduce(0) { max($0, $1.fractionDigits) }

    let width = years.count
    var values = [Int64](repeating: Panel.absent, count: found.count * width)
    var others: [Int] = []
    for (line, (_, range)) in found.enumerated() {
      var lastPlace = -1
      for cell in cells[range] {
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
