import Analysis
import Briefings
import Indicators

/// How targets were set from year to year: one row for each year that has one.
struct PersistenceTable {
  let catalog: Catalog
  let wording: Wording

  /// A target with its place in a run of years that have the same.
  private struct Row {
    let target: Statement
    let run: Persistence.Run
    let place: Int

    var isFirst: Bool { place == 0 }
    /// Against the target of the run before.
    var change: TargetComparison? { isFirst ? run.change : nil }
    var relation: TargetComparison.Relation? { isFirst ? run.change?.relation : .same }
    var otherForm: TargetComparison? { run.changesForm ? change : nil }
  }

  func table(_ histories: [Persistence]) -> ResultTable {
    let rows = histories.flatMap(\.runs).flatMap { run in
      run.targets.enumerated().map { Row(target: $1, run: run, place: $0) }
    }
    return columns.table(rows, notes: [wording.persistenceNote(histories)])
  }

  private var columns: TableColumns<Row> {
    let wording = wording
    var columns = TableColumns<Row>(catalog, wording)
    columns.region { $0.target.region }
    columns.indicator { $0.target.indicator }
    columns.measure { $0.target.measure }
    columns.period { $0.target.period }
    columns.statement("target") { $0.target }
    columns.unit { $0.target.unit }
    columns.words("relation", { $0.relation }, wording.word)
    columns.quantity("change") { $0.change?.difference }
    columns.easier { $0.change }
    columns.text("form") { row in
      row.otherForm.map { wording.formChange(from: $0.right.comparator, to: $0.left.comparator) }
    }
    columns.count("years_repeated") { $0.place + 1 }
    columns.text("years_without") { $0.isFirst ? Self.years($0.run.yearsWithout) : "" }
    columns.sources("source") { [$0.target] }
    return columns
  }

  /// `2022-2024`, `2022`, or nothing.
  private static func years(_ years: [Int]) -> String {
    guard let first = years.first, let last = years.last else { return "" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
