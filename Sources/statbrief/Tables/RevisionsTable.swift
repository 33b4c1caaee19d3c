import Analysis
import Briefings
import Indicators

/// Statements about figures by day of publication, with the one that is used from each day on.
struct RevisionsTable {
  let catalog: Catalog
  let wording: Wording

  private struct Row {
    let key: FigureKey
    let vintage: RevisionHistory.Vintage
    /// The change that brought it into use.
    let change: RevisionChange?

    var statement: Statement { vintage.statement }
  }

  func table(_ histories: [RevisionHistory], notes: [String]) -> ResultTable {
    let rows = histories.flatMap { history in
      history.vintages.map { vintage in
        Row(
          key: history.key, vintage: vintage, change: history.changes.first { $0.now.row == vintage.statement.row })
      }
    }
    return columns.table(rows, notes: notes)
  }

  private var columns: TableColumns<Row> {
    let (catalog, wording) = (catalog, wording)
    var columns = TableColumns<Row>(catalog, wording)
    columns.key { $0.key }
    columns.text("published") { $0.vintage.published.description }
    columns.sources("source") { [$0.statement] }
    columns.cell("standing") { .code("\($0.vintage.standing)", shown: wording.word($0.vintage.standing)) }
    columns.statement("value") { $0.statement }
    columns.unit { $0.statement.unit }
    columns.text("printed") { $0.statement.asPrinted }
    columns.text("corrected") { $0.vintage.isCorrected ? wording.correctedWord : "" }
    columns.text("role") { wording.word($0.vintage) }
    columns.code("role_code") { row in
      .text(
        row.vintage.isUsed ? "in_use" : row.vintage.usedFrom != nil ? "was_in_use" : StableWord.of(row.vintage.role))
    }
    columns.text("in_use_from") { $0.vintage.usedFrom?.description }
    columns.words("change", { $0.change?.kind }, wording.word)
    columns.quantity("difference") { $0.change?.revision?.difference }
    columns.symbol("difference_unit") { $0.change?.revision?.difference.unit }
    columns.quantity("percent") { $0.change?.revision?.percent }
    return columns
  }
}

extension TableColumns {
  /// A figure by its key, with the ids in it and its period.
  mutating func key(_ key: @escaping (Row) -> FigureKey) {
    let catalog = catalog
    text("figure") { catalog.name(of: key($0)) }
    code("region_id") { .text(catalog[key($0).series.region].id) }
    code("indicator_id") { .text(catalog[key($0).series.indicator].id) }
    code("period") { .text(key($0).period.description) }
    code("measure") { .text(key($0).series.measure.rawValue) }
    code("kind") { .text(key($0).series.kind.rawValue) }
  }
}
