import ArgumentParser
import Indicators

struct OverviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Shows what a package holds of every indicator, in numbers.",
    discussion: """
      EXAMPLES
        statbrief overview
        statbrief overview --lang zh
        statbrief overview --data Panel --json

      Yearly levels: how many regions, years and figures, the mean of all rates of growth on the year before, and who is \
      first where most regions have a figure. A package of ten million figures takes about a second.
      """)

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    try table.write(OverviewTable(catalog: catalog, wording: table.wording(in: catalog)).table)
  }
}
