import ArgumentParser
import Indicators

struct ListCommand: ParsableCommand {
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case regions, indicators, sources, periods, topics, units
  }

  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Shows what is in the package.",
    discussion: """
      EXAMPLES
        statbrief list regions
        statbrief list indicators --lang zh
        statbrief list sources --format csv --output sources.csv
      """)

  @Argument(help: "regions, indicators, sources, periods, topics or units.")
  var subject: Subject

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let lists = PackageLists(catalog: catalog, wording: table.wording(in: catalog))
    switch subject {
    case .regions: try table.write(lists.regions)
    case .indicators: try table.write(lists.indicators)
    case .sources: try table.write(lists.sources)
    case .periods: try table.write(lists.periods)
    case .topics: try table.write(lists.topics)
    case .units: try table.write(lists.units)
    }
  }
}
