import Analysis
import Indicators

/// What became of statements about a figure, in a few words.
enum RevisionText {
  static func of(_ vintage: RevisionHistory.Vintage) -> String {
    if vintage.isUsed { return "in use" }
    if vintage.usedFrom != nil { return "was in use" }
    return switch vintage.role {
    case .used: "in use"
    case .agreeing: "agrees"
    case .outranked: "outranked"
    case .conflicting: "conflicts"
    case .stretch: "stretch"
    }
  }

  static func of(_ kind: RevisionChange.Kind) -> String {
    switch kind {
    case .revision: "revised"
    case .refinement: "refined"
    case .coarsening: "coarser"
    case .replacedByHigherStanding: "replaced by a higher standing"
    case .conflict: "conflict"
    case .newTarget: "new target"
    }
  }

  /// From first to latest in one line: `luliang/gdp/2022/level: 2391, now 2418.9: revised by 27.9 (1.2 %)`.
  static func of(_ history: RevisionHistory, in catalog: Catalog) -> String {
    let name = catalog.name(of: history.key)
    guard let used = history.used else { return name }
    let now = FigureText.of(used.statement, in: catalog)
    guard let total = history.total else {
      return "\(name): \(now) from the first to the last of \(Counted.of(history.vintages.count, "statement"))"
    }
    let amount = total.revision.map { " by " + self.amount($0) } ?? ""
    let first = FigureText.of(total.before, in: catalog)
    return "\(name): \(first), now \(now): \(of(total.kind))\(amount)"
  }

  /// `27.9 (1.2 %)`
  static func amount(_ revision: Revision) -> String {
    FigureText.of(revision.difference) + (revision.percent.map { " (\(FigureText.of($0)) %)" } ?? "")
  }

  /// The figures of a list in all, and by how much they were revised on average.
  static func of(_ summary: RevisionSummary) -> String {
    let lead =
      "\(Counted.of(summary.figures, "figure has", "figures have")) more than one value: \(summary.revised) revised "
      + "(\(summary.up) up, \(summary.down) down), \(summary.refined) refined or coarser."
    guard let mean = summary.meanPercent, let size = summary.meanSize else { return lead }
    return lead + " Mean revision \(FigureText.of(mean)) %, mean size \(FigureText.of(size)) %."
  }

  /// The verdicts that came out differently after a revision, one line each, with both vintages.
  static func flips(_ histories: [VerdictHistory], in catalog: Catalog) -> [String] {
    histories.flatMap { history in
      history.flips.map { flip in
        func said(_ stage: VerdictHistory.Stage) -> String {
          let verdict = stage.verdict
          let actual = verdict.actual.map { " with " + FigureText.of($0) } ?? ""
          let vintage = verdict.vintage(in: catalog).map { " (\(FigureText.vintage($0, in: catalog)))" } ?? ""
          let target = flip.cause == .target ? " against \(FigureText.of(verdict.target, in: catalog))" : ""
          return ReasonText.of(verdict.outcome) + actual + target + vintage
        }
        let cause = flip.cause == .target ? "a new target" : "a revision"
        return
          "Verdict changed by \(cause): \(catalog.name(of: history.key)): \(said(flip.before)), then \(said(flip.now))."
      }
    }
  }
}
