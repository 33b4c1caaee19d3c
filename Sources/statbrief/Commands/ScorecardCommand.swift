import Analysis
import ArgumentParser
import Indicators

struct ScorecardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard", abstract: "Counts the targets that were met, and those that cannot be judged.",
    discussion: """
      EXAMPLES
        statbrief scorecard luliang
        statbrief scorecard luliang jinzhong --lang zh
        statbrief scorecard luliang --by year --by topic
        statbrief scorecard --by topic --period 2025 --format csv

      Headline targets alone: a further aim beside an easier one does not count. Met is given out of those judged, and \
      beside it stands how many could not be judged and why. Without --by one row for each year of a single region, or \
      for each of several regions.
      """)

  @Argument(help: "Regions: id, code or name; all if none is named.")
  var regions: [String] = []

  @Option(name: .long, help: "Rows by year, topic, region or indicator; may be given several times.")
  var by: [TargetGrouping] = []

  @Option(name: .long, help: ArgumentHelp("Only the targets for this period.", valueName: "period"))
  var period: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let verdicts = try catalog.askedVerdicts(regions, period: period)
    let several = Set(verdicts.map(\.target.region)).count > 1
    try table.write(
      ScorecardTable(catalog: catalog, wording: table.wording(in: catalog)).table(
        verdicts, by: by.isEmpty ? [several ? .region : .year] : by.map(\.dimension)))
  }
}
