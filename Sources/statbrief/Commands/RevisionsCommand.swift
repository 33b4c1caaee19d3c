import Analysis
import ArgumentParser
import Briefings
import Indicators

struct RevisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisions", abstract: "Shows how a figure was revised: every value by day of publication.",
    discussion: """
      EXAMPLES
        statbrief revisions luliang gdp 2022
        statbrief revisions luliang/gdp/2022/level --json
        statbrief revisions --format csv
        statbrief revisions --as-of 2025-06-30

      A key is region, indicator and period, then if you like a measure and a kind, as for trace; without one, all \
      figures of which sources say more than one value. A bound that an exact figure keeps is refined, not revised. \
      Verdicts that a revision changed are named.
      """)

  @Argument(help: "A key, in one word or several; all figures with more than one value if none is given.")
  var key: [String] = []

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let wording = table.wording(in: catalog)
    let revisions = RevisionsTable(catalog: catalog, wording: wording)
    guard !key.isEmpty else {
      let histories = RevisionHistory.several(in: catalog)
      let notes =
        [wording.revisionNote(RevisionSummary(histories))] + wording.flipNotes(VerdictHistory.all(in: catalog))
      return try table.write(revisions.table(histories, notes: notes))
    }
    let asked = try TraceKey(key, in: catalog)
    let histories = asked.keys(in: catalog).compactMap { RevisionHistory(of: $0, in: catalog) }
    guard !histories.isEmpty else { throw asked.nothingSaid(key, in: catalog) }
    let verdicts = VerdictHistory.all(in: catalog, region: asked.region).filter {
      $0.key.series.indicator == asked.indicator && $0.key.period == asked.period
    }
    try table.write(
      revisions.table(histories, notes: histories.flatMap(wording.revisionNotes) + wording.flipNotes(verdicts)))
  }
}
