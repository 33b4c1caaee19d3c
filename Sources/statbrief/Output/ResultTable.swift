import Briefings

/// A table that a command prints: as text for people, as CSV, JSON or Markdown for what comes next.
struct ResultTable: Hashable, Sendable {
  enum Cell: Hashable, Sendable {
    case text(String)
    /// A number in its digits, or with a sign of comparison before it; set to the right.
    case number(String)
    /// A word that programs read as a code, in the same place.
    case code(String, shown: String)
    case flag(Bool)
    /// Ids; in CSV with a space between.
    case list([String])
    case empty

    /// What people read.
    var shown: String {
      switch self {
      case .text(let text), .number(let text), .code(_, let text): text
      case .flag(let isTrue): "\(isTrue)"
      case .list(let words): words.joined(separator: " ")
      case .empty: ""
      }
    }

    /// What programs read.
    var plain: String {
      if case .code(let code, _) = self { return code }
      return shown
    }

    var json: JSONText {
      switch self {
      case .empty: .null
      case .text(let text), .code(let text, _): .string(text)
      case .number(let digits): ResultTable.isPlainNumber(digits) ? .number(digits) : .string(digits)
      case .flag(let isTrue): .bool(isTrue)
      case .list(let words): .strings(words)
      }
    }
  }

  struct Column: Hashable, Sendable {
    /// The same in every language.
    let name: String
    /// What stands over it for people.
    let head: String
    /// Whether it is left out where people read.
    let isForPrograms: Bool
  }

  let columns: [Column]
  let rows: [[Cell]]
  /// Lines under the table for people; they are no part of it.
  var notes: [String] = []

  init(columns: [Column], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  func rendered(_ format: TableFormat) -> String {
    switch format {
    case .text: text
    case .csv: csv
    case .json: json.rendered
    case .md: markdown
    }
  }

  /// The places of the columns that people read.
  private var shownColumns: [Int] { columns.indices.filter { !columns[$0].isForPrograms } }

  private var heads: [String] { shownColumns.map { columns[$0].head } }

  private var shownRows: [[Cell]] {
    let shown = shownColumns
    return rows.map { row in shown.map { row[$0] } }
  }

  /// Of the columns that people read, whether each holds numbers alone.
  private var areNumeric: [Bool] {
    let rows = shownRows
    return shownColumns.indices.map { column in
      let cells = rows.map { $0[column] }.filter { $0 != .empty }
      return !cells.isEmpty
        && cells.allSatisfy { cell in
          if case .number = cell { return true }
          return false
        }
    }
  }

  private var text: String {
    let lines = [heads] + shownRows.map { $0.map { VisibleText.escaped($0.shown) } }
    let widths = heads.indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let numeric = areNumeric
    func rendered(_ cells: [String]) -> String {
      var line = ""
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
        line += (column > 0 ? "  " : "") + (numeric[column] ? padding + cell : cell + padding)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    let table = rows.isEmpty ? "" : lines.map(rendered).joined()
    let below = notes.map { VisibleText.escaped($0) + "\n" }.joined()
    return table + (table.isEmpty || below.isEmpty ? "" : "\n") + below
  }

  private var csv: String {
    ([columns.map(\.name)] + rows.map { $0.map(\.plain) }).map { row in
      row.map(CSVField.written).joined(separator: ",") + "\n"
    }.joined()
  }

  /// An object for each row, under the names of the columns.
  var json: JSONText {
    .array(rows.map { row in .object(zip(columns, row).map { column, cell in (column.name, cell.json) }) })
  }

  /// Whether JSON has a number of these digits.
  fileprivate static func isPlainNumber(_ text: String) -> Bool {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      && (parts[0] == "0" || !parts[0].hasPrefix("0"))
  }

  private var markdown: String {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { VisibleText.escaped($0).replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        .joined(separator: " | ") + " |\n"
    }
    let rule = "|" + areNumeric.map { $0 ? "---:|" : "---|" }.joined() + "\n"
    let below = notes.map { "\n" + VisibleText.escaped($0) + "\n" }.joined()
    return line(heads) + rule + shownRows.map { line($0.map(\.shown)) }.joined() + below
  }
}
