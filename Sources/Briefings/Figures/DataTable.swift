import Indicators

/// Rows of text under a header: the numbers beside a chart, a table of the briefing as a file.
public struct DataTable: Hashable, Sendable {
  public var header: [String]
  public var rows: [[String]]
  /// The numbers of each row with what they rest on; as many as rows, or none where a table has no numbers.
  public var numbers: [[TracedNumber]]

  public init(header: [String], rows: [[String]], numbers: [[TracedNumber]] = []) {
    self.header = header
    self.rows = rows
    self.numbers = numbers
  }

  /// The table as CSV (RFC 4180, UTF-8, LF).
  public var csv: String {
    ([header] + rows).map { row in row.map(CSVField.written).joined(separator: ",") + "\n" }.joined()
  }

  /// The same table with three more columns: the sources of each row, the lines there and the keys of what they say,
  /// in one order.
  func sourced(in catalog: Catalog) -> DataTable {
    guard !numbers.isEmpty, !header.contains(where: { $0.hasSuffix("source") }) else { return self }
    var table = self
    table.header += ["source", "line", "key"]
    table.rows = zip(rows, numbers).map { row, numbers in
      let statements = Self.unique(numbers.flatMap(\.statements))
      return row + Self.places(statements, in: catalog)
        + [statements.map { catalog.name(of: $0.key) }.joined(separator: "; ")]
    }
    return table
  }

  /// The sources of statements and the lines there, each statement once: `luliang-2025; luliang-2021` and `33; 175`.
  static func places(_ statements: [Statement], in catalog: Catalog) -> [String] {
    let unique = unique(statements)
    let lines = unique.map { $0.line.map(String.init) ?? "" }
    return [
      unique.map { catalog[$0.source].id }.joined(separator: "; "),
      lines.allSatisfy(\.isEmpty) ? "" : lines.joined(separator: "; "),
    ]
  }

  private static func unique(_ statements: [Statement]) -> [Statement] {
    var seen: Set<Int> = []
    return statements.filter { seen.insert($0.row).inserted }
  }
}
