import Analysis
import Indicators

/// Two regions, or two periods of one region, side by side.
struct ComparisonTable {
  let catalog: Catalog
  let language: ShownLanguage
  let comparison: Comparison

  var table: ResultTable {
    var table = ResultTable(
      "indicator", "measure", "left", "right", "unit", "difference", "difference_unit", "percent", "ratio", "reason",
      "marks", "sources")
    for row in comparison.rows {
      let difference = try? row.difference.get()
      table.append(
        .text(language.of(catalog[row.subject.indicator].shortName)), .text(row.subject.measure.rawValue),
        .quantity(row.left), .quantity(row.right),
        .unit((row.left ?? row.right)?.unit, in: catalog, language), .quantity(difference?.gap),
        .unit(difference?.gap.unit, in: catalog, language), .quantity(difference?.gapPercent),
        .quantity(difference?.ratio), .text(reason(row)), .text(ReasonText.of(row.marks)),
        .text(
          FigureText.sources([row.left, row.right].compactMap { $0?.statements }.flatMap(\.self), in: catalog)))
    }
    table.notes = [
      "Left: \(side(comparison.left)). Right: \(side(comparison.right)). The difference is left minus right."
    ]
    return table
  }

  private func side(_ side: Comparison.Side) -> String {
    "\(language.of(catalog[side.region].name)) \(side.period)"
  }

  private func reason(_ row: Comparison.Row) -> String {
    guard case .failure(let refusal) = row.difference else { return "" }
    return ReasonText.of(refusal)
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
