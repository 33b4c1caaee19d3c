import Analysis
import Briefings
import Indicators

/// By how much targets were exceeded or missed, in points and in percent of the bound, each apart.
struct OvershootTable {
  let catalog: Catalog
  let wording: Wording

  /// The gaps of one scale in a group.
  private struct Row {
    let group: VerdictGroup
    let overshoot: Overshoot
    let spread: Overshoot.Spread
  }

  /// Mean and median of each group, one row for each scale.
  func spreads(_ verdicts: [Verdict], by dimensions: [VerdictGroup.Dimension]) -> ResultTable {
    let rows = VerdictGroup.groups(of: verdicts, by: dimensions, in: catalog).flatMap { group in
      let overshoot = Overshoot(group.verdicts, in: catalog)
      return Overshoot.Scale.allCases.compactMap(overshoot.spread).map {
        Row(group: group, overshoot: overshoot, spread: $0)
      }
    }
    var columns = TableColumns<Row>(catalog, wording)
    columns.group(by: dimensions) { $0.group }
    columns.word("scale", { $0.spread.scale }, wording.word)
    columns.count("count") { $0.spread.count }
    columns.quantity("mean") { $0.spread.mean }
    columns.quantity("median") { $0.spread.median }
    columns.quantity("least") { $0.spread.least.gap }
    columns.quantity("greatest") { $0.spread.greatest.gap }
    columns.count("reached") { $0.spread.reached }
    columns.count("short") { $0.spread.short }
    columns.count("bounds") { $0.overshoot.bounds }
    columns.count("within_range") { $0.overshoot.withinRange }
    columns.count("two_sided") { $0.overshoot.twoSided }
    columns.count("otherwise") { $0.overshoot.otherwise }
    columns.count("not_judged") { $0.overshoot.notJudged }
    return columns.table(rows, notes: [wording.overshootNote(Overshoot(verdicts, in: catalog))])
  }

  /// The gap of every target, the best first.
  func gaps(_ verdicts: [Verdict]) -> ResultTable {
    let overshoot = Overshoot(verdicts, in: catalog)
    var columns = TableColumns<Overshoot.Entry>(catalog, wording)
    columns.region { $0.verdict.target.region }
    columns.period { $0.verdict.target.period }
    columns.indicator { $0.verdict.target.indicator }
    columns.measure { $0.verdict.target.measure }
    columns.statement("target") { $0.verdict.target }
    columns.quantity("actual") { $0.verdict.actual }
    columns.word("scale", { $0.scale }, wording.word)
    columns.quantity("gap") { $0.gap }
    columns.sources { $0.verdict.statements }
    return columns.table(overshoot.entries, notes: [wording.overshootNote(overshoot)])
  }
}
