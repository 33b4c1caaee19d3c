/// A table that a command prints: as text for people, as CSV, JSON or Markdown for what comes next.
struct ResultTable: Hashable, Sendable {
  enum Cell: Hashable, Sendable {
    case text(String)
    /// A number in its digits, or with a sign of comparison before it; set to the right.
    case number(String)
    case empty

    var string: String {
      switch self {
      case .text(let text), .number(let text): text
      case .empty: ""
      }
    }
  }

  let header: [String]
  private(set) var rows: [[Cell]] = []
  /// Lines under the table for people; they are no part of it.
  var notes: [String] = []

  init(_ header: String...) {
    self.header = header
  }

  /// For columns that depend on what is asked.
  init(header: [String]) {
    self.header = header
  }

  mutating func append(_ cells: Cell...) {
    append(row: cells)
  }

  mutating func append(row: [Cell]) {
    rows.append(row)
  }

  func rendered(_ format: TableFormat) -> String {
    switch format {
    case .text: text
    case .csv: csv
    case .json: json.rendered
    case .md: markdown
    }
  }

  private func isNumeric(_ column: Int) -> Bool {
    let cells = rows.compactMap { row in row[column] == .empty ? nil : row[column] }
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        if case .number = cell { return true }
        return false
      }
  }

  private var text: String {
    let lines = [header] + rows.map { $0.map { VisibleText.escaped($0.string) } }
    let widths = header.indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
    let numeric = header.indices.map(isNumeric)
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
    ([header] + rows.map { $0.map(\.string) }).map { row in row.map(Self.field).joined(separator: ",") + "\n" }
      .joined()
  }

  private static func field(_ text: String) -> String {
    text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// An object for each row, under the names of the header.
  var json: JSONText {
    .array(
      rows.map { row in
        .object(
          zip(header, row).map { name, cell in
            switch cell {
            case .empty: (name, .null)
            case .text(let text): (name, .string(text))
            case .number(let digits): (name, Self.isPlainNumber(digits) ? .number(digits) : .string(digits))
            }
          })
      })
  }

  /// Whether JSON has a number of these digits.
  private static func isPlainNumber(_ text: String) -> Bool {
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
    let rule = "|" + header.indices.map { isNumeric($0) ? "---:|" : "---|" }.joined() + "\n"
    let below = notes.map { "\n" + VisibleText.escaped($0) + "\n" }.joined()
    return line(header) + rule + rows.map { line($0.map(\.string)) }.joined() + below
  }
}
