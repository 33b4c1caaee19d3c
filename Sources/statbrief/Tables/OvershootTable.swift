import Analysis
import Indicators

/// By how much targets were exceeded or missed, in points and in percent of the bound, each apart.
struct OvershootTable {
  let catalog: Catalog
  let language: ShownLanguage

  /// Mean and median of each group, one row for each scale.
  func spreads(_ verdicts: [Verdict], by dimensions: [VerdictGroup.Dimension]) -> ResultTable {
    let keys = GroupCells(dimensions: dimensions, catalog: catalog, language: language)
    var table = ResultTable(
      header: keys.names + [
        "scale", "count", "mean", "median", "least", "greatest", "reached", "short", "bounds", "within_range",
        "two_sided", "otherwise", "not_judged",
      ] + keys.idNames)
    for group in VerdictGroup.groups(of: verdicts, by: dimensions, in: catalog) {
      let overshoot = Overshoot(group.verdicts, in: catalog)
      let rest = [
        overshoot.bounds, overshoot.withinRange, overshoot.twoSided, overshoot.otherwise, overshoot.notJudged,
      ].map { ResultTable.Cell.count($0) }
      for spread in Overshoot.Scale.allCases.compactMap(overshoot.spread) {
        let numbers: [ResultTable.Cell] = [
          .count(spread.count), .quantity(spread.mean), .quantity(spread.median), .quantity(spread.least.gap),
          .quantity(spread.greatest.gap), .count(spread.reached), .count(spread.short),
        ]
        table.append(row: keys.cells(group) + [.text(spread.scale.rawValue)] + numbers + rest + keys.ids(group))
      }
    }
    let all = Overshoot(verdicts, in: catalog)
    table.notes = [notes(all)]
    return table
  }

  /// The gap of every target, the best first.
  func gaps(_ verdicts: [Verdict]) -> ResultTable {
    var table = ResultTable(
      "region", "period", "indicator", "measure", "target", "actual", "scale", "gap", "sources", "region_id",
      "indicator_id")
    let overshoot = Overshoot(verdicts, in: catalog)
    for entry in overshoot.entries {
      let verdict = entry.verdict
      let target = verdict.target
      table.append(
        .text(language.of(catalog[target.region].shortName)), .text(target.period.description),
        .text(language.of(catalog[target.indicator].shortName)), .text(target.measure.rawValue),
        .number(FigureText.of(target, in: catalog)), .quantity(verdict.actual), .text(entry.scale.rawValue),
        .quantity(entry.gap), .text(FigureText.sources(verdict.statements, in: catalog)),
        .text(catalog[target.region].id), .text(catalog[target.indicator].id))
    }
    table.notes = [notes(overshoot)]
    return table
  }

  private func notes(_ overshoot: Overshoot) -> String {
    let left = [
      (overshoot.bounds, "known as a bound only"), (overshoot.withinRange, "within their range"),
      (overshoot.twoSided, "with no better side"), (overshoot.otherwise, "without a gap of this kind"),
      (overshoot.notJudged, "not judged"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "Actual minus bound, plus on the better side; points for rates, percent of the bound for amounts. "
      + "\(overshoot.entries.count) counted" + (left.isEmpty ? "." : ", \(left.joined(separator: ", ")).")
  }
}
