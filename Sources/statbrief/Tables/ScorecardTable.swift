import Analysis
import Briefings
import Indicators

/// How many targets were met, beside those that could not be judged and why.
struct ScorecardTable {
  let catalog: Catalog
  let wording: Wording

  func table(_ verdicts: [Verdict], by dimensions: [VerdictGroup.Dimension]) -> ResultTable {
    let rows = VerdictGroup.groups(of: verdicts, by: dimensions, in: catalog).map {
      Row(group: $0, tally: Scorecard.Tally($0.verdicts))
    }
    let all = Scorecard.Tally(verdicts.filter { !$0.isStretch })
    return columns(by: dimensions).table(rows, notes: [wording.scorecardNote(all)])
  }

  private struct Row {
    let group: VerdictGroup
    let tally: Scorecard.Tally
  }

  private func columns(by dimensions: [VerdictGroup.Dimension]) -> TableColumns<Row> {
    let wording = wording
    var columns = TableColumns<Row>(catalog, wording)
    columns.group(by: dimensions) { $0.group }
    columns.count("targets") { $0.tally.total }
    columns.count("judged") { $0.tally.judged }
    columns.count("met") { $0.tally.kept }
    columns.count("about") { $0.tally.about }
    columns.count("missed") { $0.tally.missed }
    columns.cell("met_of_judged") { $0.tally.judged == 0 ? .empty : .text("\($0.tally.kept)/\($0.tally.judged)") }
    columns.count("not_yet_reported") { $0.tally.notYetReported }
    columns.count("not_assessable") { $0.tally.notAssessableCount }
    columns.text("reasons") { wording.reasonCounts($0.tally) }
    columns.code("reason_codes") { row in
      .list(row.tally.notAssessable.map { "\(StableWord.of($0.reason)):\($0.count)" })
    }
    return columns
  }
}

extension TableColumns {
  /// What a row of grouped verdicts is about.
  mutating func group(by dimensions: [VerdictGroup.Dimension], _ group: @escaping (Row) -> VerdictGroup) {
    let wording = wording
    for dimension in dimensions {
      switch dimension {
      case .region: region { group($0).region }
      case .indicator: indicator { group($0).indicator }
      case .year: text("year") { group($0).year.map(String.init) }
      case .topic:
        text("topic") { group($0).topic.map(wording.topic) }
        code("topic_id") { .text(group($0).topic ?? "") }
      }
    }
  }
}
