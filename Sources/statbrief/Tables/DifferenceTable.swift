import Indicators

/// What one package says otherwise than another: figures that are new, restated or withdrawn.
///
/// Figures are held against each other by their names, since codes are each package's own.
struct DifferenceTable {
  let language: ShownLanguage

  private struct Entry {
    let statement: Statement
    let name: String
    let text: String
    /// The id of the unit; empty for none.
    let unit: String
    let source: String
  }

  func table(from old: Catalog, to new: Catalog) -> ResultTable {
    var table = ResultTable("change", "figure", "old", "new", "unit", "old_source", "new_source")
    let before = entries(of: old)
    let after = entries(of: new)
    let earlier = Dictionary(before.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(after.map(\.name))
    var counts = (new: 0, restated: 0, withdrawn: 0)
    for entry in after {
      let unit = ResultTable.Cell.unit(entry.statement.unit, in: new, language)
      if let was = earlier[entry.name] {
        guard was.text != entry.text || was.unit != entry.unit else { continue }
        counts.restated += 1
        table.append(
          .text("restated"), .text(entry.name), .number(was.text), .number(entry.text), unit, .text(was.source),
          .text(entry.source))
      } else {
        counts.new += 1
        table.append(.text("new"), .text(entry.name), .empty, .number(entry.text), unit, .empty, .text(entry.source))
      }
    }
    for was in before where !names.contains(was.name) {
      counts.withdrawn += 1
      table.append(
        .text("withdrawn"), .text(was.name), .number(was.text), .empty,
        .unit(was.statement.unit, in: old, language), .text(was.source), .empty)
    }
    table.notes = ["\(counts.new) new, \(counts.restated) restated, \(counts.withdrawn) withdrawn."]
    return table
  }

  /// The figures and targets that are used, each by its name.
  private func entries(of catalog: Catalog) -> [Entry] {
    let statements =
      catalog.actualKeys().compactMap { key in catalog.figure(key).map { (key, $0.statement) } }
      + catalog.targets().map { ($0.key, $0.statement) }
    return statements.map { key, statement in
      Entry(
        statement: statement, name: catalog.name(of: key), text: FigureText.of(statement, in: catalog),
        unit: statement.unit.map { catalog[$0].id } ?? "",
        source: FigureText.source(statement, in: catalog))
    }
  }
}
