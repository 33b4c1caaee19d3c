/// The rows of a table from which the panel of one indicator is made.
private struct PanelRows {
  private let order: [UInt32]?
  private let forms: [UInt32]
  private let periods: [UInt32]
  private let coefficients: [Int64]
  private let fractionDigits: [UInt8]
  private let corrected: [Int: Int]
  /// For each period of the table its year, 0 for what is no year.
  private let years: [Int]
  /// For each form of the table whether it counts.
  private let counts: [Bool]
  /// For each form whether it is said exactly, in the unit of the indicator, and without a status.
  private let isPlain: [Bool]

  init(_ catalog: Catalog, unit: UnitCode?) {
    let table = catalog.printed
    order = catalog.index.order
    forms = table.forms
    periods = table.periods
    coefficients = table.coefficients
    fractionDigits = table.fractionDigits
    corrected = catalog.ledger.ofRow
    years = table.periodList.map { $0.frequency == .year ? $0.endYear : 0 }
    counts = table.formList.map { catalog.isPublished($0.source) }
    isPlain = table.formList.map {
      $0.comparator == .eq && $0.status.subtracting(.normal).isEmpty && $0.unit == unit
    }
  }

  /// The row at a place of the index and its year; nil where it is of another kind of period or does not count.
  func row(at place: Int) -> (row: Int, year: Int)? {
    let row = order.map { Int($0[place]) } ?? place
    let year = years[Int(periods[row])]
    return year > 0 && counts[Int(forms[row])] ? (row, year) : nil
  }

  /// The digits after the point of a row's value; none where it has no value.
  func digits(ofRow row: Int) -> UInt8? {
    fractionDigits[row] == StatementTable.noValue ? nil : fractionDigits[row]
  }

  /// The value of a row as a whole number with so many digits after the point; nil where it is not plain or too long.
  func plainValue(ofRow row: Int, digits: UInt8) -> Int64? {
    guard isPlain[Int(forms[row])], let own = self.digits(ofRow: row), corrected.isEmpty || corrected[row] == nil
    else { return nil }
    var value = coefficients[row]
    for _ in own..<digits {
      let (product, overflows) = value.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      value = product
    }
    return value
  }
}

extension Catalog {
  /// The yearly actual figures of an indicator at its usual prices; nil where there are none.
  public func panel(of indicator: IndicatorCode, _ measure: Statement.Measure = .level) -> Panel? {
    let rows = PanelRows(self, unit: self[indicator].unit)
    let series = SeriesKey(region: RegionCode(0), indicator: indicator, measure: measure)
    var found: [(region: RegionCode, places: Range<Int>)] = []
    var (first, last, digits) = (Int.max, Int.min, UInt8(0))
    for (region, places) in index.places(of: series, regions: regions.count).enumerated() where !places.isEmpty {
      var holdsAny = false
      for place in places {
        guard let (row, year) = rows.row(at: place) else { continue }
        holdsAny = true
        first = min(first, year)
        last = max(last, year)
        digits = max(digits, rows.digits(ofRow: row) ?? 0)
      }
      if holdsAny { found.append((RegionCode(region), places)) }
    }
    guard first <= last else { return nil }

    let width = last - first + 1
    var values = [Int64](repeating: Panel.absent, count: found.count * width)
    var others: [Int] = []
    for (line, (_, places)) in found.enumerated() {
      var lastCell = -1
      for place in places {
        guard let (row, year) = rows.row(at: place) else { continue }
        let cell = line * width + year - first
        // The rows of one period stand side by side; a second one is for the rule of resolution to decide.
        if cell != lastCell, let value = rows.plainValue(ofRow: row, digits: digits) {
          values[cell] = value
        } else if others.last != cell {
          values[cell] = Panel.absent
          others.append(cell)
        }
        lastCell = cell
      }
    }
    return Panel(
      indicator: indicator, measure: measure, regions: found.map(\.region), years: first...last,
      fractionDigits: Int(digits), values: values, others: others)
  }
}
