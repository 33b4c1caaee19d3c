import Analysis
import Briefings
import Indicators

/// Figures as tables of a terminal show them: digits as said, with a sign where they are a bound.
enum FigureText {
  /// `2643.2`, `>2400`, `4.5-5`, `~5`; a figure close below a bound is `<~10`.
  static func of(_ form: PrintedForm) -> String {
    signed(form.comparator, form.value.description, form.valueHigh?.description)
  }

  /// A quantity in the digits in which it is printed; in all of them where they are more than a printed form has.
  static func of(_ quantity: Quantity) -> String {
    quantity.printed().map(of) ?? quantity.interval.writtenOut
  }

  /// What a statement says; a relation names what it is held against: `= gdp`, `> gdp@province +2`.
  static func of(_ statement: Statement, in catalog: Catalog) -> String {
    guard statement.comparator.isRelational else {
      return statement.value.map { signed(statement.comparator, $0.description, statement.valueHigh?.description) }
        ?? ""
    }
    let reference = statement.reference.map { catalog.name(of: $0) } ?? "?"
    let value = statement.value.map { (statement.comparator == .sync ? " ±" : " +") + $0.description } ?? ""
    return (statement.comparator == .sync ? "= " : "> ") + reference + value
  }

  private static func signed(_ comparator: Comparator, _ value: String, _ high: String?) -> String {
    switch comparator {
    case .eq, .sync, .above: value
    case .ge: "≥" + value
    case .gt: ">" + value
    case .le: "≤" + value
    case .lt: "<" + value
    case .near: "<~" + value
    case .approx: "~" + value
    case .range: value + ".." + (high ?? "")
    }
  }

  /// What a sum of percentages has over a hundred.
  static func excess(of sum: Quantity) -> String {
    let over = sum.interval - .hundred
    return of(
      Quantity(
        interval: over, unit: sum.unit, fractionDigits: sum.fractionDigits, comparator: sum.comparator,
        isApproximate: sum.isApproximate, derivation: sum.derivation))
  }

  /// The places where a quantity comes from: `luliang-2025:33 luliang-2021:5`.
  static func sources(_ statements: [Statement], in catalog: Catalog) -> String {
    var seen: Set<String> = []
    return statements.map { source($0, in: catalog) }.filter { seen.insert($0).inserted }.joined(separator: " ")
  }

  static func source(_ statement: Statement, in catalog: Catalog) -> String {
    catalog[statement.source].id + (statement.line.map { ":\($0)" } ?? "")
  }

  /// The source of a figure and the day on which it came out: `luliang-2025 2025-12-31`.
  static func vintage(_ statement: Statement, in catalog: Catalog) -> String {
    "\(catalog[statement.source].id) \(catalog[statement.source].published)"
  }
}

extension ResultTable.Cell {
  /// A figure in its digits; one that is said in relation to another in words.
  static func statement(_ statement: Statement, in catalog: Catalog, _ wording: Wording) -> ResultTable.Cell {
    statement.comparator.isRelational
      ? .text(wording.target(statement)) : .number(FigureText.of(statement, in: catalog))
  }
}
