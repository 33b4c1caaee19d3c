import Analysis
import Indicators

/// What targets ask for, against the year before and the regions above.
struct AmbitionTable {
  let catalog: Catalog
  let language: ShownLanguage

  func table(_ targets: [Statement]) -> ResultTable {
    let ambitions = targets.map { Ambition(of: $0, in: catalog) }
    let levels = Region.Level.allCases.filter { level in
      ambitions.contains { $0.premiums.contains { catalog[$0.region].level == level } }
    }.reversed()
    var table = ResultTable(
      header: [
        "region", "period", "indicator", "measure", "target", "unit", "previous_target", "change", "relation", "easier",
        "previous_actual", "over_actual",
      ] + levels.flatMap { ["\($0.rawValue)_target", "over_\($0.rawValue)"] } + [
        "years_repeated", "sources", "region_id", "indicator_id",
      ])
    for ambition in ambitions {
      let target = ambition.target
      let before = ambition.againstPreviousTarget
      let premiums = levels.flatMap { level -> [ResultTable.Cell] in
        let premium = ambition.premiums.first { catalog[$0.region].level == level }?.comparison
        return [said(premium?.right), .quantity(premium?.difference)]
      }
      let name: [ResultTable.Cell] = [
        .text(language.of(catalog[target.region].shortName)), .text(target.period.description),
        .text(language.of(catalog[target.indicator].shortName)), .text(target.measure.rawValue), said(target),
        .unit(target.unit, in: catalog, language),
      ]
      let past: [ResultTable.Cell] = [
        said(before?.right), .quantity(before?.difference), .text(before.map { RelationText.of($0.relation) } ?? ""),
        .text(RelationText.easier(before)), .quantity(ambition.previousActual), .quantity(ambition.overPreviousActual),
      ]
      let statements =
        [target] + (before.map { [$0.right] } ?? []) + (ambition.previousActual?.statements ?? [])
        + ambition.premiums.map(\.comparison.right)
      let end: [ResultTable.Cell] = [
        .count(ambition.yearsRepeated), .text(FigureText.sources(statements, in: catalog)),
        .text(catalog[target.region].id), .text(catalog[target.indicator].id),
      ]
      table.append(row: name + past + premiums + end)
    }
    table.notes = [notes(AmbitionTally(ambitions, in: catalog))]
    return table
  }

  private func said(_ statement: Statement?) -> ResultTable.Cell {
    statement.map { .number(FigureText.of($0, in: catalog)) } ?? .empty
  }

  private func notes(_ tally: AmbitionTally) -> String {
    let counts = [
      (tally.lowered, "lowered"), (tally.raised, "raised"), (tally.same, "the same"),
      (tally.otherForm, "in another form or range"),
      (tally.withoutPrevious, "without a comparable one the year before"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let actual =
      tally.comparedWithActual == 0
      ? ""
      : " Against the figure of the year before: \(tally.aboveActual) above it, \(tally.belowActual) below it, "
        + "\(tally.atActual) at it or not to be told."
    return "\(tally.total) target\(tally.total == 1 ? "" : "s")"
      + (counts.isEmpty ? "." : ": \(counts.joined(separator: ", ")).") + actual
  }
}
