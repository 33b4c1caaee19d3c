import Analysis
import ArgumentParser
import Indicators

struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: "Shows how far the way to targets has been gone, by each method.",
    discussion: """
      EXAMPLES
        statbrief progress luliang --period 2021-2025
        statbrief progress luliang jinzhong --method M2 --method M3
        statbrief progress --method M1 --format csv

      M1 judges targets of single years with the trend before them, M2, M3 and M4 targets to which several years lead. \
      A method that can say nothing says why.
      """)

  @Argument(help: "Regions: id, code or name; all if none is named.")
  var regions: [String] = []

  @Option(name: .long, help: ArgumentHelp("Only the targets for this period.", valueName: "period"))
  var period: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Only this method: M1, M2, M3 or M4; may be given more than once.", valueName: "method"))
  var method: [String] = []

  @OptionGroup var package: PackageOptions
  @OptionGroup var table: TableOptions

  func run() throws {
    let catalog = try package.load().catalog
    let period = try period.map { try Asked.period($0) }
    let asked = try Set(method.map { try Asked.progressMethod($0) })
    let progress = ProgressTable(
      catalog: catalog, wording: table.wording(in: catalog),
      methods: Method.ofProgress.filter { asked.isEmpty || asked.contains($0) })
    try table.write(progress.table(regions: try catalog.askedRegions(regions), period: period))
  }
}
