import ArgumentParser
import Indicators

struct TargetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "targets", abstract: "Shows targets, what was reached, and the verdict.",
    discussion: """
      EXAMPLES
        statbrief targets luliang --period 2021
        statbrief targets luliang jinzhong --lang zh
        statbrief targets jinzhong --format md --output targets.md
      """)

  @Argument(help: "Regions: id, code or name; all if none is named.")
  var regions: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only the targets for this period.", valueName: "period"))
  var period: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let period = try period.map { try Asked.period($0) }
    let targets = TargetsTable(catalog: catalog, wording: table.wording(in: catalog))
    try table.write(targets.table(regions: try catalog.askedRegions(regions), period: period))
  }
}
