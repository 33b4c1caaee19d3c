import Analysis
import ArgumentParser
import Indicators

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Holds two regions, or two years of one, side by side.",
    discussion: """
      EXAMPLES
        statbrief compare luliang jinzhong 2024
        statbrief compare luliang 2020 2024
        statbrief compare luliang jinzhong 2021 --indicator gdp

      Two regions and one period, or one region and two periods. Without --indicator, everything that both have; growth \
      at constant and at current prices each for itself. Only like is held against like: where definitions, prices or units differ, the reason stands in place of a difference.
      """)

  @Argument(help: "Regions and periods.")
  var names: [String]

  @Option(name: .long, help: "An indicator: id, name or alias; may be given several times.")
  var indicator: [String] = []

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let (left, right) = try sides(in: catalog)
    let subjects =
      indicator.isEmpty
      ? Comparison.Subject.common(left, right, in: catalog)
      : try indicator.flatMap { name in
        Comparison.Subject.all(of: try catalog.askedIndicator(name), left, right, in: catalog)
      }
    let comparison = Comparison(left, right, of: subjects, in: catalog)
    try table.write(
      ComparisonTable(catalog: catalog, wording: table.wording(in: catalog), comparison: comparison).table)
  }

  private func sides(in catalog: Catalog) throws -> (Comparison.Side, Comparison.Side) {
    let periods = names.compactMap { Period($0) }
    let places = names.filter { Period($0) == nil }
    let regions = places.isEmpty ? [] : try catalog.askedRegions(places)
    switch (regions.count, periods.count) {
    case (2, 1):
      return (
        Comparison.Side(region: regions[0], period: periods[0]),
        Comparison.Side(region: regions[1], period: periods[0])
      )
    case (1, 2):
      // What grew is to have a difference above zero, whichever was named first.
      let isInOrder = periods[0] > periods[1]
      return (
        Comparison.Side(region: regions[0], period: periods[isInOrder ? 0 : 1]),
        Comparison.Side(region: regions[0], period: periods[isInOrder ? 1 : 0])
      )
    default:
      throw Failure(
        .usage(
          "two different regions and one period, or one region and two periods, are compared",
          hint: "statbrief compare luliang jinzhong 2024"))
    }
  }
}
