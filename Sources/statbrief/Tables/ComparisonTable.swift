import Analysis
import Briefings
import Indicators

/// Two regions, or two periods of one region, side by side.
struct ComparisonTable {
  let catalog: Catalog
  let wording: Wording
  let comparison: Comparison

  var table: ResultTable {
    let (catalog, comparison) = (catalog, comparison)
    var columns = TableColumns<Comparison.Row>(catalog, wording)
    columns.indicator { $0.subject.indicator }
    columns.measure { $0.subject.measure }
    columns.code("left_region_id") { _ in .text(catalog[comparison.left.region].id) }
    columns.code("left_period") { _ in .text(comparison.left.period.description) }
    columns.code("right_region_id") { _ in .text(catalog[comparison.right.region].id) }
    columns.code("right_period") { _ in .text(comparison.right.period.description) }
    columns.quantity("left") { $0.left }
    columns.quantity("right") { $0.right }
    columns.unit { ($0.left ?? $0.right)?.unit }
    columns.quantity("difference") { $0.found?.gap }
    columns.symbol("difference_unit") { $0.found?.gap.unit }
    columns.quantity("percent") { $0.found?.gapPercent }
    columns.quantity("ratio") { $0.found?.ratio }
    columns.words("reason", { $0.refusal }, wording.word)
    columns.marks { $0.marks }
    columns.sources { [$0.left, $0.right].compactMap { $0?.statements }.flatMap(\.self) }
    return columns.table(comparison.rows, notes: [wording.comparisonNote(comparison.left, comparison.right)])
  }

  /// What both sides have a figure of, in the order of the package; measures in the order of the schema.
  static func common(_ left: Comparison.Side, _ right: Comparison.Side, in catalog: Catalog) -> [Comparison.Subject] {
    struct Subject: Hashable {
      let indicator: IndicatorCode
      let measure: Statement.Measure
    }
    func subjects(_ side: Comparison.Side) -> Set<Subject> {
      Set(
        catalog.actualKeys(of: side.region)
          .filter { $0.period == side.period && $0.series.measure != .rank && $0.series.reference == nil }
          .map { Subject(indicator: $0.series.indicator, measure: $0.series.measure) })
    }
    let measures = Statement.Measure.allCases
    return subjects(left).intersection(subjects(right)).sorted { one, other in
      (one.indicator, measures.firstIndex(of: one.measure) ?? 0)
        < (other.indicator, measures.firstIndex(of: other.measure) ?? 0)
    }.map { Comparison.Subject($0.indicator, $0.measure) }
  }
}

extension Comparison.Row {
  fileprivate var found: Comparison.Difference? { try? difference.get() }

  fileprivate var refusal: Comparison.Refusal? {
    if case .failure(let refusal) = difference { return refusal }
    return nil
  }
}
