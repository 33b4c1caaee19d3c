import ArgumentParser
import Indicators

struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth", abstract: "Shows how an indicator grew, as stated and as computed.",
    discussion: """
      EXAMPLES
        statbrief growth gdp luliang
        statbrief growth gdp luliang jinzhong --years 2018-2024
        statbrief growth gdp luliang --since 2015 --json

      Stated growth keeps its printed digits. Computed growth is exact and printed with one digit; from a bound it is \
      a bound. Where there is none, the reason stands in its place. Counts grow as levels do; shares change in points, \
      which compare shows.
      """)

  @Argument(help: "An indicator: id, name or alias.")
  var indicator: String

  @Argument(help: "Regions: id, code or name.")
  var regions: [String]

  @Option(name: .long, help: ArgumentHelp("Only these years, such as 2015-2024.", valueName: "years"))
  var years: String?

  @Option(name: .long, help: ArgumentHelp("Growth since this period, in all and on average.", valueName: "period"))
  var since: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let growth = GrowthTable(
      catalog: catalog, wording: table.wording(in: catalog), indicator: try catalog.askedIndicator(indicator),
      regions: try catalog.askedRegions(regions), years: try years.map { try Asked.years($0) })
    try table.write(try since.map { growth.since(try Asked.period($0)) } ?? growth.yearly)
  }
}
