import Analysis
public import Indicators

/// Rows of text under a header: the numbers beside a chart, a table of the briefing as a file.
public struct DataTable: Hashable, Sendable {
  public var header: [String]
  public var rows: [[String]]

  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// The table as CSV (RFC 4180, UTF-8, LF).
  public var csv: String {
    ([header] + rows).map { row in row.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  /// The statements as they stand in the package, one row each, and below them what was computed from some of them.
  ///
  /// A computed number is a row of the period to which it belongs, with its `measure`, every source with its line, and
  /// the standing `computed`.
  static func statements(
    _ statements: [Statement], and computed: [(figure: Indicators.Figure, quantity: Quantity)], as measure: String,
    in wording: Wording
  ) -> DataTable {
    var table = DataTable.statements(statements, in: wording)
    let catalog = wording.catalog
    table.rows += computed.compactMap { figure, quantity in
      quantity.printed().map { form in
        let key = figure.key.series
        let sources = quantity.statements.map { catalog[$0.source].id + ($0.line.map { ":\($0)" } ?? "") }
        return [
          catalog[key.region].id, catalog[key.indicator].id, wording.name(key.indicator), figure.period.description,
          figure.statement.kind.rawValue, measure, form.comparator.rawValue, form.value.description,
          form.valueHigh?.description ?? "", quantity.unit.map { catalog[$0].id } ?? "", "", "",
          sources.joined(separator: " "), "", "computed", "",
        ]
      }
    }
    return table
  }

  /// The statements as they stand in the package, one row each.
  public static func statements(_ statements: [Statement], in wording: Wording) -> DataTable {
    let catalog = wording.catalog
    var seen: Set<Int> = []
    return DataTable(
      header: [
        "region", "indicator", "name", "period", "kind", "measure", "comparator", "value", "value_high", "unit",
        "status", "as_printed", "source", "line", "standing", "correction",
      ],
      rows: statements.filter { seen.insert($0.row).inserted }.map { statement in
        [
          catalog[statement.region].id, catalog[statement.indicator].id, wording.name(statement.indicator),
          statement.period.description, statement.kind.rawValue, statement.measure.rawValue,
          statement.comparator.rawValue, statement.value?.description ?? "", statement.valueHigh?.description ?? "",
          statement.unit.map { catalog[$0].id } ?? "", letters(statement.status), statement.asPrinted,
          catalog[statement.source].id, statement.line.map(String.init) ?? "",
          "\(catalog[statement.source].standing)",
          catalog.correction(ofRow: statement.row).map(\.action.rawValue) ?? "",
        ]
      })
  }

  private static func letters(_ status: ObservationStatus) -> String {
    ObservationStatus.letters.filter { status.contains($0.status) }.map { String($0.letter) }.joined(separator: " ")
  }
}

extension DataTable {
  /// Targets with what became of them, one row each; the source of the actual figure is the vintage that is judged.
  static func verdicts(_ verdicts: [Verdict], in wording: Wording) -> DataTable {
    let catalog = wording.catalog
    func source(_ statement: Statement?) -> [String] {
      guard let statement else { return ["", "", ""] }
      return [statement.asPrinted, catalog[statement.source].id, statement.line.map(String.init) ?? ""]
    }
    return DataTable(
      header: [
        "region", "indicator", "name", "period", "measure", "target", "target_printed", "target_source", "target_line",
        "actual", "actual_printed", "actual_source", "actual_line", "actual_published", "gap", "verdict", "reason",
        "method",
      ],
      rows: verdicts.map { verdict in
        [
          catalog[verdict.target.region].id, catalog[verdict.target.indicator].id,
          wording.name(verdict.target.indicator), verdict.target.period.description, verdict.target.measure.rawValue,
          wording.target(verdict.target),
        ] + source(verdict.target) + [verdict.actual.map { wording.value($0) } ?? ""]
          + source(verdict.vintage(in: catalog)) + [
            verdict.vintage(in: catalog).map { catalog[$0.source].published.description } ?? "",
            verdict.gap == nil ? "" : wording.gap(verdict), wording.verdict(verdict.sign),
            verdict.reason.map(wording.reason) ?? "", "\(verdict.method.name) v\(verdict.method.version)",
          ]
      })
  }
}
