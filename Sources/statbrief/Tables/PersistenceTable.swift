import Analysis
import Indicators

/// How targets were set from year to year: one row for each year that has one.
struct PersistenceTable {
  let catalog: Catalog
  let language: ShownLanguage

  func table(_ histories: [Persistence]) -> ResultTable {
    var table = ResultTable(
      "region", "indicator", "measure", "period", "target", "unit", "relation", "change", "easier", "form",
      "years_repeated", "years_without", "source", "region_id", "indicator_id")
    for history in histories {
      for run in history.runs {
        for (place, target) in run.targets.enumerated() {
          let isFirst = place == 0
          let change = isFirst ? run.change : nil
          table.append(
            .text(language.of(catalog[target.region].shortName)),
            .text(language.of(catalog[target.indicator].shortName)), .text(target.measure.rawValue),
            .text(target.period.description), .number(FigureText.of(target, in: catalog)),
            .unit(target.unit, in: catalog, language),
            .text(isFirst ? change.map { RelationText.of($0.relation) } ?? "" : RelationText.of(.same)),
            .quantity(change?.difference), .text(RelationText.easier(change)),
            .text(isFirst && run.changesForm ? form(change) : ""), .count(place + 1),
            .text(isFirst ? RelationText.years(run.yearsWithout) : ""), .text(FigureText.source(target, in: catalog)),
            .text(catalog[target.region].id), .text(catalog[target.indicator].id))
        }
      }
    }
    let repeated = histories.filter { $0.yearsRepeated > 1 }.count
    table.notes = [
      "Each target against the one before it, of whatever year; years without a target are named and not bridged. "
        + "\(histories.count) histor\(histories.count == 1 ? "y" : "ies"), \(repeated) with the present target unchanged "
        + "for more than a year."
    ]
    return table
  }

  /// `ge to approx`.
  private func form(_ change: TargetComparison?) -> String {
    change.map { "\($0.right.comparator.rawValue) to \($0.left.comparator.rawValue)" } ?? ""
  }
}
