import Analysis
import ArgumentParser
import Indicators

struct AmbitionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ambition", abstract: "Shows what targets ask for, against the year before and the regions above.",
    discussion: """
      EXAMPLES
        statbrief ambition luliang
        statbrief ambition luliang jinzhong --period 2025 --lang zh
        statbrief ambition luliang jinzhong --indicator gdp

      Each target against the one of the year before, the figure of the year before, and the targets of the regions \
      above; a difference of rates is in points. Without --period the newest year for which a region has at least half \
      as many targets as for any year. With --indicator the regions stand side by side, the most demanding target first.
      """)

  @Argument(help: "Regions: id, code or name; all if none is named.")
  var regions: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only the targets for this period.", valueName: "period"))
  var period: String?

  @Option(name: .long, help: "Only this indicator: id, name or alias.")
  var indicator: String?

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let period = try period.map { try Asked.period($0) }
    let regions = try catalog.askedRegions(regions)
    let targets =
      try indicator.map { try lineup(of: try catalog.askedIndicator($0), regions, period, in: catalog) }
      ?? regions.flatMap { newest(of: $0, period, in: catalog) }
    try table.write(AmbitionTable(catalog: catalog, wording: table.wording(in: catalog)).table(targets))
  }

  private func newest(of region: RegionCode, _ period: Period?, in catalog: Catalog) -> [Statement] {
    let own = catalog.targets(of: region).map(\.statement)
    let asked = period ?? own.map(\.period).newestProgramme
    return own.filter { $0.period == asked }
  }

  private func lineup(
    of indicator: IndicatorCode, _ regions: [RegionCode], _ period: Period?, in catalog: Catalog
  ) throws(Failure) -> [Statement] {
    guard let fullest = TargetLineup.fullest(of: indicator, regions: regions, period: period, in: catalog) else {
      throw Failure(
        .usage("no region asked for has such a target of \(catalog[indicator].id)", hint: "statbrief targets shows all")
      )
    }
    return TargetLineup(
      of: indicator, fullest.measure, in: fullest.period, regions: regions, catalog: catalog
    ).entries.map(\.target)
  }
}
