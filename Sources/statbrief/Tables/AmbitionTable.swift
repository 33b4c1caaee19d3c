import Analysis
import Briefings
import Indicators

/// What targets ask for, against the year before and the regions above.
struct AmbitionTable {
  let catalog: Catalog
  let wording: Wording

  func table(_ targets: [Statement]) -> ResultTable {
    let ambitions = targets.map { Ambition(of: $0, in: catalog) }
    return columns(of: ambitions).table(ambitions, notes: [wording.ambitionNote(AmbitionTally(ambitions, in: catalog))])
  }

  private func columns(of ambitions: [Ambition]) -> TableColumns<Ambition> {
    let (catalog, wording) = (catalog, wording)
    var columns = TableColumns<Ambition>(catalog, wording)
    columns.target { $0.target }
    columns.unit { $0.target.unit }
    columns.statement("previous_target") { $0.againstPreviousTarget?.right }
    columns.quantity("change") { $0.againstPreviousTarget?.difference }
    columns.words("relation", { $0.againstPreviousTarget?.relation }, wording.word)
    columns.easier { $0.againstPreviousTarget }
    columns.quantity("previous_actual") { $0.previousActual }
    columns.quantity("over_actual") { $0.overPreviousActual }
    let levels = Region.Level.allCases.filter { level in
      ambitions.contains { $0.premiums.contains { catalog[$0.region].level == level } }
    }.reversed()
    for level in levels {
      func premium(_ ambition: Ambition) -> TargetComparison? {
        ambition.premiums.first { catalog[$0.region].level == level }?.comparison
      }
      columns.statement("\(level.rawValue)_target") { premium($0)?.right }
      columns.quantity("over_\(level.rawValue)") { premium($0)?.difference }
    }
    columns.count("years_repeated") { $0.yearsRepeated }
    columns.sources { ambition in
      [ambition.target] + (ambition.againstPreviousTarget.map { [$0.right] } ?? [])
        + (ambition.previousActual?.statements ?? []) + ambition.premiums.map(\.comparison.right)
    }
    return columns
  }
}

extension TableColumns {
  /// Whether the left target of a comparison asks for less; empty where it is the same or nothing can be said.
  mutating func easier(_ comparison: @escaping (Row) -> TargetComparison?) {
    let wording = wording
    cell("easier") { row in
      guard let comparison = comparison(row), comparison.relation != .same, let isEasier = comparison.isEasier else {
        return .text("")
      }
      return .code(isEasier ? "yes" : "no", shown: wording.yesOrNo(isEasier))
    }
  }
}
