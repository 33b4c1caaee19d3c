import Analysis
import Briefings
import Indicators

/// Two regions, or two periods of one region, side by side.
struct ComparisonTable {
  let catalog: Catalog
  let wording: Wording
  let comparison: Comparison

  var table: ResultTable {
    let (catalog, wording, comparison) = (catalog, wording, comparison)
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
    columns.text("prices") { row in
      let known = [(row.left, row.leftPrices), (row.right, row.rightPrices)].filter { $0.0 != nil && $0.1.isKnown }
      let words = known.map { wording.word($0.1) }
      return Set(words).count == 1 ? words[0] : words.joined(separator: " / ")
    }
    columns.code("left_prices") { $0.left == nil ? .empty : .text($0.leftPrices.rawValue) }
    columns.code("right_prices") { $0.right == nil ? .empty : .text($0.rightPrices.rawValue) }
    columns.quantity("difference") { $0.found?.gap }
    columns.symbol("difference_unit") { $0.found?.gap.unit }
    columns.quantity("percent") { $0.found?.gapPercent }
    columns.quantity("ratio") { $0.found?.ratio }
    columns.words("reason", { $0.refusal }, wording.word)
    columns.marks { $0.marks }
    columns.sources { [$0.left, $0.right].compactMap { $0?.statements }.flatMap(\.self) }
    return columns.table(comparison.rows, notes: [wording.comparisonNote(comparison.left, comparison.right)])
  }

}

extension Comparison.Subject {
  /// What both sides have a figure of, in the order of the package; measures in the order of the schema. Growth at
  /// several prices is compared at each that both state, and where they share none as it is usual.
  static func common(_ left: Comparison.Side, _ right: Comparison.Side, in catalog: Catalog) -> [Comparison.Subject] {
    let (mine, theirs) = (stated(left, in: catalog), stated(right, in: catalog))
    let shared = mine.keys.filter { theirs[$0] != nil }
    return ordered(
      shared.flatMap { subject in
        let bases = (mine[subject] ?? []).intersection(theirs[subject] ?? [])
        return (bases.isEmpty ? [nil] : bases).map {
          Comparison.Subject(subject.indicator, subject.measure, prices: $0)
        }
      })
  }

  /// What either side has of one indicator, and growth beside every level; level and growth where neither has anything.
  static func all(
    of indicator: IndicatorCode, _ left: Comparison.Side, _ right: Comparison.Side, in catalog: Catalog
  ) -> [Comparison.Subject] {
    var subjects: Set<Comparison.Subject> = []
    for (subject, bases) in [left, right].flatMap({ Array(stated($0, in: catalog)) })
    where subject.indicator == indicator {
      for prices in bases { subjects.insert(Comparison.Subject(indicator, subject.measure, prices: prices)) }
    }
    let usual = Comparison.Subject(indicator, .growth)
    if subjects.isEmpty { return [Comparison.Subject(indicator), usual] }
    if subjects.contains(where: { $0.measure == .level }) { subjects.insert(usual) }
    return ordered(Array(subjects))
  }

  /// The prices at which a side has figures of each indicator and measure.
  private static func stated(_ side: Comparison.Side, in catalog: Catalog) -> [Comparison.Subject: Set<PriceBasis?>] {
    var all: [Comparison.Subject: Set<PriceBasis?>] = [:]
    for key in catalog.actualKeys(of: side.region)
    where key.period == side.period && key.series.measure != .rank && key.series.reference == nil {
      all[Comparison.Subject(key.series.indicator, key.series.measure), default: []].insert(key.series.prices)
    }
    return all
  }

  private static func ordered(_ subjects: [Comparison.Subject]) -> [Comparison.Subject] {
    func order(_ subject: Comparison.Subject) -> (IndicatorCode, Int, Int) {
      (
        subject.indicator, Statement.Measure.allCases.firstIndex(of: subject.measure) ?? 0,
        subject.prices.map { 1 + (PriceBasis.allCases.firstIndex(of: $0) ?? 0) } ?? 0
      )
    }
    return subjects.sorted { order($0) < order($1) }
  }
}

extension Comparison.Row {
  fileprivate var found: Comparison.Difference? { try? difference.get() }

  fileprivate var refusal: Comparison.Refusal? {
    if case .failure(let refusal) = difference { return refusal }
    return nil
  }
}
