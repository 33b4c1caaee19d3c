/// All statements in few bytes each: interned codes and scaled integers side by side, and what is rare apart.
///
/// A row takes 24 bytes however much it says: what rows have in common is kept once, as their form. All of a row stands
/// in one place, so that rows in any order cost one reach into memory each; lines and printed forms are kept only where
/// rows have them.
public struct StatementTable: Sendable {
  /// A row: the number, and places in lists.
  struct Entry: Sendable {
    let coefficient: Int64
    /// A place in the catalog's list of regions.
    let region: UInt32
    /// A place in `periodList`.
    var period: UInt32
    /// A place in `formList`.
    var form: UInt32
    /// The digits after the point, or `noValue`.
    let fractionDigits: UInt8
  }

  private(set) var entries: [Entry] = []
  /// Lines of documents, 0 for none; shorter than the table where the last rows have none.
  private var lines: [Int32] = []
  /// Where the printed form of each row ends in `printed`; shorter than the table where the last rows have none.
  private var printedEnds: [Int] = []
  private var printed: [UInt8] = []
  private var details: [Int: Details] = [:]

  private(set) var formList: [StatementForm] = []
  private(set) var periodList: [Period] = []
  private var formPlaces: [StatementForm: UInt32] = [:]
  private var periodPlaces: [Period: UInt32] = [:]

  /// What few statements have.
  private struct Details: Hashable, Sendable {
    var valueHigh: Numeral?
    var note: Bilingual = .none
  }

  static let noValue: UInt8 = 0xFF

  public init() {}

  public var count: Int { entries.count }

  /// Adds a statement at the end; its `row` is set by its place.
  public mutating func append(_ statement: Statement) {
    entries.append(
      Entry(
        coefficient: statement.value?.coefficient ?? 0, region: statement.region.index,
        period: place(of: statement.period), form: place(of: StatementForm(statement)),
        fractionDigits: statement.value.map { UInt8($0.fractionDigits) } ?? Self.noValue))
    if let line = statement.line {
      fillLines(to: count - 1)
      lines.append(Int32(truncatingIfNeeded: line))
    }
    if !statement.asPrinted.isEmpty {
      fillPrinted(to: count - 1)
      printed.append(contentsOf: statement.asPrinted.utf8)
      printedEnds.append(printed.count)
    }
    let rare = Details(valueHigh: statement.valueHigh, note: statement.note)
    if rare != Details() { details[count - 1] = rare }
  }

  /// Adds rows that have neither a printed form nor a note nor a second value; `lines` are 0 for none.
  mutating func appendPlain(
    _ rows: UnsafeBufferPointer<Entry>, lines ownLines: Slice<UnsafeMutableBufferPointer<Int32>>
  ) {
    let start = count
    entries.append(contentsOf: rows)
    guard ownLines.contains(where: { $0 != 0 }) else { return }
    fillLines(to: start)
    lines.append(contentsOf: ownLines)
  }

  /// The rows of tables one behind the other; they are copied on all processors.
  init(joining tables: [StatementTable]) {
    var starts: [Int] = []
    var total = 0
    var codes: [Codes] = []
    for table in tables {
      var own = Codes()
      take(all: table, from: total, &own)
      codes.append(own)
      starts.append(total)
      total += table.count
    }
    entries = Array(unsafeUninitializedCapacity: total) { [codes, starts] buffer, count in
      nonisolated(unsafe) let buffer = buffer
      Processors.forEach(tables.count) { place in
        if let base = buffer.baseAddress { codes[place].copy(tables[place].entries, to: base + starts[place]) }
      }
      count = total
    }
  }

  /// The same with other entries.
  init(_ rest: StatementTable, entries: [Entry]) {
    self = rest
    self.entries = entries
  }

  /// Takes over all of another table but its entries, the first of which becomes row `start`.
  ///
  /// - Parameter codes: Where the forms and periods of the other table stand in this one; completed by those it has new.
  mutating func take(all other: StatementTable, from start: Int, _ codes: inout Codes) {
    for form in other.formList.dropFirst(codes.forms.count) { codes.forms.append(place(of: form)) }
    for period in other.periodList.dropFirst(codes.periods.count) { codes.periods.append(place(of: period)) }
    appendRare(of: other, from: start)
  }

  /// Gives all rows and keeps their forms and periods, so that those of further rows stand at the same places.
  mutating func takeRows() -> StatementTable {
    var taken = self
    (taken.formPlaces, taken.periodPlaces) = ([:], [:])
    (entries, lines, printedEnds, printed, details) = ([], [], [], [], [:])
    return taken
  }

  /// Takes over what a few rows of another table have, which begins at row `start`.
  private mutating func appendRare(of other: StatementTable, from start: Int) {
    if !other.lines.isEmpty {
      fillLines(to: start)
      lines += other.lines
    }
    if !other.printedEnds.isEmpty {
      fillPrinted(to: start)
      let shift = printed.count
      printedEnds += other.printedEnds.map { $0 + shift }
      printed += other.printed
    }
    for (row, rare) in other.details { details[start + row] = rare }
  }

  mutating func reserveCapacity(_ rows: Int) {
    entries.reserveCapacity(rows)
  }

  /// The place of a form in the list, which it joins if it is new.
  mutating func place(of form: StatementForm) -> UInt32 {
    if let place = formPlaces[form] { return place }
    let place = UInt32(formList.count)
    formPlaces[form] = place
    formList.append(form)
    return place
  }

  /// The place of a period in the list, which it joins if it is new.
  mutating func place(of period: Period) -> UInt32 {
    if let place = periodPlaces[period] { return place }
    let place = UInt32(periodList.count)
    periodPlaces[period] = place
    periodList.append(period)
    return place
  }

  private mutating func fillLines(to row: Int) {
    if lines.count < row { lines += repeatElement(0, count: row - lines.count) }
  }

  private mutating func fillPrinted(to row: Int) {
    if printedEnds.count < row { printedEnds += repeatElement(printed.count, count: row - printedEnds.count) }
  }
}

extension StatementTable {
  /// The statement of a row, 0 to `count` - 1.
  public subscript(row: Int) -> Statement {
    let form = form(ofRow: row)
    let rare = details[row] ?? Details()
    return Statement(
      row: row, source: form.source, line: line(ofRow: row), region: RegionCode(Int(entries[row].region)),
      indicator: form.indicator, period: period(ofRow: row), kind: form.kind, measure: form.measure,
      comparator: form.comparator, value: value(ofRow: row), valueHigh: rare.valueHigh, unit: form.unit,
      reference: form.reference, rankOf: form.rankOf, scope: form.scope, base: form.base, status: form.status,
      prices: form.prices, importance: form.importance, asPrinted: printedForm(ofRow: row), note: rare.note)
  }

  /// The first row of each source that has one.
  public var firstRows: [SourceCode: Int] {
    var rows: [SourceCode: Int] = [:]
    // All rows of a form are of one source.
    var isSeen = [Bool](repeating: false, count: formList.count)
    for (row, entry) in entries.enumerated() where !isSeen[Int(entry.form)] {
      isSeen[Int(entry.form)] = true
      let source = formList[Int(entry.form)].source
      if rows[source] == nil { rows[source] = row }
    }
    return rows
  }

  func form(ofRow row: Int) -> StatementForm { formList[Int(entries[row].form)] }

  func period(ofRow row: Int) -> Period { periodList[Int(entries[row].period)] }

  func source(ofRow row: Int) -> SourceCode { form(ofRow: row).source }

  func key(ofRow row: Int) -> FigureKey {
    FigureKey(series: form(ofRow: row).series(of: RegionCode(Int(entries[row].region))), period: period(ofRow: row))
  }

  private func value(ofRow row: Int) -> Numeral? {
    let entry = entries[row]
    return entry.fractionDigits == Self.noValue
      ? nil : Numeral(coefficient: entry.coefficient, fractionDigits: Int(entry.fractionDigits))
  }

  private func line(ofRow row: Int) -> Int? {
    guard row < lines.count, lines[row] != 0 else { return nil }
    return Int(lines[row])
  }

  private func printedForm(ofRow row: Int) -> String {
    guard row < printedEnds.count else { return "" }
    let start = row == 0 ? 0 : printedEnds[row - 1]
    return String(decoding: printed[start..<printedEnds[row]], as: UTF8.self)
  }
}
