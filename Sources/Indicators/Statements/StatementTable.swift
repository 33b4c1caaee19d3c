/// All statements as columns: interned codes, scaled integers, and what is rare beside them.
///
/// A row takes some twenty bytes however much it says: what rows have in common is kept once, as their form. Lines and
/// printed forms are columns only where a row has them.
public struct StatementTable: Sendable {
  /// Places in the catalog's list of regions.
  private(set) var regions: [UInt32] = []
  /// Places in `periodList`.
  private(set) var periods: [UInt32] = []
  /// Places in `formList`.
  private(set) var forms: [UInt32] = []
  private(set) var coefficients: [Int64] = []
  /// The digits after the point, or `noValue`.
  private(set) var fractionDigits: [UInt8] = []
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

  public var count: Int { regions.count }

  /// Adds a statement at the end; its `row` is set by its place.
  public mutating func append(_ statement: Statement) {
    appendPlain(
      region: UInt32(statement.region.index), period: place(of: statement.period),
      form: place(of: StatementForm(statement)), coefficient: statement.value?.coefficient ?? 0,
      fractionDigits: statement.value.map { UInt8($0.fractionDigits) } ?? Self.noValue, line: statement.line)
    if !statement.asPrinted.isEmpty {
      fillPrinted(to: count - 1)
      printed.append(contentsOf: statement.asPrinted.utf8)
      printedEnds.append(printed.count)
    }
    let rare = Details(valueHigh: statement.valueHigh, note: statement.note)
    if rare != Details() { details[count - 1] = rare }
  }

  /// Adds a row that has neither a printed form nor a note nor a second value; its codes are places in the lists.
  mutating func appendPlain(
    region: UInt32, period: UInt32, form: UInt32, coefficient: Int64, fractionDigits: UInt8, line: Int? = nil
  ) {
    regions.append(region)
    periods.append(period)
    forms.append(form)
    coefficients.append(coefficient)
    self.fractionDigits.append(fractionDigits)
    guard let line else { return }
    fillLines(to: count - 1)
    lines.append(Int32(truncatingIfNeeded: line))
  }

  /// Adds all rows of another table behind those of this one.
  mutating func append(_ other: StatementTable) {
    let start = count
    let newForms = other.formList.map { place(of: $0) }
    let newPeriods = other.periodList.map { place(of: $0) }
    regions += other.regions
    periods += other.periods.lazy.map { newPeriods[Int($0)] }
    forms += other.forms.lazy.map { newForms[Int($0)] }
    coefficients += other.coefficients
    fractionDigits += other.fractionDigits
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
    regions.reserveCapacity(rows)
    periods.reserveCapacity(rows)
    forms.reserveCapacity(rows)
    coefficients.reserveCapacity(rows)
    fractionDigits.reserveCapacity(rows)
    LargeMemory.advise(&regions, rows)
    LargeMemory.advise(&periods, rows)
    LargeMemory.advise(&forms, rows)
    LargeMemory.advise(&coefficients, rows)
    LargeMemory.advise(&fractionDigits, rows)
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
      row: row, source: form.source, line: line(ofRow: row), region: RegionCode(Int(regions[row])),
      indicator: form.indicator, period: period(ofRow: row), kind: form.kind, measure: form.measure,
      comparator: form.comparator, value: value(ofRow: row), valueHigh: rare.valueHigh, unit: form.unit,
      reference: form.reference, rankOf: form.rankOf, scope: form.scope, base: form.base, status: form.status,
      prices: form.prices, importance: form.importance, asPrinted: printedForm(ofRow: row), note: rare.note)
  }

  func form(ofRow row: Int) -> StatementForm { formList[Int(forms[row])] }

  func period(ofRow row: Int) -> Period { periodList[Int(periods[row])] }

  func source(ofRow row: Int) -> SourceCode { form(ofRow: row).source }

  func key(ofRow row: Int) -> FigureKey {
    FigureKey(series: form(ofRow: row).series(of: RegionCode(Int(regions[row]))), period: period(ofRow: row))
  }

  private func value(ofRow row: Int) -> Numeral? {
    let digits = fractionDigits[row]
    return digits == Self.noValue ? nil : Numeral(coefficient: coefficients[row], fractionDigits: Int(digits))
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
