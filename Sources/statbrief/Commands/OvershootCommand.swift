import Analysis
import ArgumentParser
import Indicators

struct OvershootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overshoot", abstract: "Shows by how much targets were exceeded or missed, mean and median.",
    discussion: """
      EXAMPLES
        statbrief overshoot luliang
        statbrief overshoot luliang --each
        statbrief overshoot luliang jinzhong --by indicator --lang zh
        statbrief overshoot --indicator gdp --by year

      Actual minus bound, plus on the better side: in points for rates, in percent of the bound for amounts, never \
      mixed. Gaps that are only known as a bound, targets met within a range, and those of which no side is better are \
      counted apart. Mean and median are exact before they are rounded.
      """)

  @Argument(help: "Regions: id, code or name; all if none is named.")
  var regions: [String] = []

  @Option(name: .long, help: "Only this indicator: id, name or alias.")
  var indicator: String?

  @Option(name: .long, help: "Rows by region, year, topic or indicator; may be given several times.")
  var by: [TargetGrouping] = []

  @Option(name: .long, help: ArgumentHelp("Only the targets for this period.", valueName: "period"))
  var period: String?

  @Flag(name: .long, help: "One row for each target instead of mean and median.")
  var each = false

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let indicator = try indicator.map { try catalog.askedIndicator($0) }
    let verdicts = try catalog.askedVerdicts(regions, period: period).filter { verdict in
      indicator.map { $0 == verdict.target.indicator } ?? true
    }
    let overshoot = OvershootTable(catalog: catalog, wording: table.wording(in: catalog))
    try table.write(
      each ? overshoot.gaps(verdicts) : overshoot.spreads(verdicts, by: by.isEmpty ? [.region] : by.map(\.dimension)))
  }
}
