import Analysis
import Indicators

/// Statements about figures by day of publication, with the one that is used from each day on.
struct RevisionsTable {
  let catalog: Catalog
  let language: ShownLanguage

  func table(_ histories: [RevisionHistory]) -> ResultTable {
    var table = ResultTable(
      "figure", "published", "source", "standing", "value", "unit", "printed", "corrected", "role", "in_use_from",
      "change", "difference", "difference_unit", "percent")
    for history in histories {
      for vintage in history.vintages {
        let statement = vintage.statement
        let change = history.changes.first { $0.now.row == statement.row }
        table.append(
          .text(catalog.name(of: history.key)), .text(vintage.published.description),
          .text(FigureText.source(statement, in: catalog)), .text("\(vintage.standing)"),
          .number(FigureText.of(statement, in: catalog)), .unit(statement.unit, in: catalog, language),
          .text(statement.asPrinted), .text(vintage.isCorrected ? "corrected" : ""), .text(RevisionText.of(vintage)),
          .text(vintage.usedFrom?.description ?? ""), .text(change.map { RevisionText.of($0.kind) } ?? ""),
          .quantity(change?.revision?.difference),
          .unit(change?.revision?.difference.unit, in: catalog, language), .quantity(change?.revision?.percent))
      }
    }
    return table
  }

  /// What is to be said under the histories of keys that were asked for.
  func notes(on histories: [RevisionHistory]) -> [String] {
    histories.flatMap { history in
      let mean = history.meanRevision(in: catalog).map {
        ["Mean of \(Counted.of(history.revisions.count, "revision")): \(FigureText.of($0))."]
      }
      return [RevisionText.of(history, in: catalog) + "."] + (mean ?? [])
    }
  }
}
