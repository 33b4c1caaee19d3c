import Analysis
import ArgumentParser
import Indicators

struct PersistenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "persistence", abstract: "Shows how targets were repeated, raised, lowered or said otherwise.",
    discussion: """
      EXAMPLES
        statbrief persistence luliang
        statbrief persistence luliang --indicator gdp --lang zh
        statbrief persistence luliang jinzhong --indicator gdp --years 2021-2026

      One row for each year with a target. Without --indicator only what was set for more than one year.
      """)

  @Argument(help: "Regions: id, code or name; all if none is named.")
  var regions: [String] = []

  @Option(name: .long, help: "Only this indicator: id, name or alias.")
  var indicator: String?

  @Option(name: .long, help: ArgumentHelp("Only these years, such as 2021-2026.", valueName: "years"))
  var years: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let years = try years.map { try Asked.years($0) }
    let indicator = try indicator.map { try catalog.askedIndicator($0) }
    let histories = try catalog.askedRegions(regions).flatMap { Persistence.all(of: $0, years: years, in: catalog) }
      .filter { history in indicator.map { $0 == history.indicator } ?? (history.targets.count > 1) }
    try table.write(PersistenceTable(catalog: catalog, wording: table.wording(in: catalog)).table(histories))
  }
}
