import Analysis
import Indicators

/// How many targets were met, beside those that could not be judged and why.
struct ScorecardTable {
  let catalog: Catalog
  let language: ShownLanguage

  func table(_ verdicts: [Verdict], by dimensions: [VerdictGroup.Dimension]) -> ResultTable {
    let keys = GroupCells(dimensions: dimensions, catalog: catalog, language: language)
    var table = ResultTable(
      header: keys.names + [
        "targets", "judged", "met", "about", "missed", "met_of_judged", "not_yet_reported", "not_assessable", "reasons",
      ] + keys.idNames)
    for group in VerdictGroup.groups(of: verdicts, by: dimensions, in: catalog) {
      let tally = Scorecard.Tally(group.verdicts)
      let counts = [tally.total, tally.judged, tally.kept, tally.about, tally.missed].map { ResultTable.Cell.count($0) }
      table.append(
        row: keys.cells(group) + counts + [
          tally.judged == 0 ? .empty : .text("\(tally.kept)/\(tally.judged)"), .count(tally.notYetReported),
          .count(tally.notAssessableCount), .text(Self.reasons(tally)),
        ] + keys.ids(group))
    }
    table.notes = [Self.summary(Scorecard.Tally(verdicts.filter { !$0.isStretch }))]
    return table
  }

  /// `2/3 met, another 35 not judged: 30 not yet reported, 5 no actual figure`.
  private static func summary(_ tally: Scorecard.Tally) -> String {
    let met = tally.judged == 0 ? "None of \(tally.total) can be judged" : "\(tally.kept)/\(tally.judged) met"
    let about = tally.about == 0 ? "" : ", \(tally.about) about"
    let waiting = tally.notYetReported == 0 ? [] : ["not yet reported \(tally.notYetReported)"]
    let reasons = (waiting + [reasons(tally)]).filter { !$0.isEmpty }.joined(separator: ", ")
    let rest =
      tally.judged == 0 || tally.notJudged == 0 ? "" : "; \(tally.notJudged) more cannot be judged"
    return met + about + rest + (reasons.isEmpty ? "" : " (\(reasons))")
      + ". Method \(Method.gapAndComparator.name), version \(Method.gapAndComparator.version)."
  }

  private static func reasons(_ tally: Scorecard.Tally) -> String {
    tally.notAssessable.map { "\(ReasonText.of($0.reason)) \($0.count)" }.joined(separator: ", ")
  }
}

/// The columns that say what a row of grouped verdicts is about: names in front, ids behind.
struct GroupCells {
  let dimensions: [VerdictGroup.Dimension]
  let catalog: Catalog
  let language: ShownLanguage

  var names: [String] { dimensions.map(\.rawValue) }
  var idNames: [String] { dimensions.filter { $0 != .year }.map { $0.rawValue + "_id" } }

  func cells(_ group: VerdictGroup) -> [ResultTable.Cell] {
    dimensions.map { dimension in
      switch dimension {
      case .region: .text(group.region.map { language.of(catalog[$0].shortName) } ?? "")
      case .year: .text(group.year.map(String.init) ?? "")
      case .topic: .text(catalog.topics.first { $0.id == group.topic }.map { language.of($0.name) } ?? "")
      case .indicator: .text(group.indicator.map { language.of(catalog[$0].shortName) } ?? "")
      }
    }
  }

  func ids(_ group: VerdictGroup) -> [ResultTable.Cell] {
    dimensions.filter { $0 != .year }.map { dimension in
      switch dimension {
      case .region: .text(group.region.map { catalog[$0].id } ?? "")
      case .topic: .text(group.topic ?? "")
      case .indicator: .text(group.indicator.map { catalog[$0].id } ?? "")
      case .year: .empty
      }
    }
  }
}
