import ArgumentParser
import Indicators

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Shows where a number comes from, down to source, line and printed form.",
    discussion: """
      EXAMPLES
        statbrief trace luliang gdp 2022
        statbrief trace luliang/gdp/2022/growth
        statbrief trace luliang gdp 2024 growth --base 2020
        statbrief trace luliang gdp 2024 index --base 2015
        statbrief trace luliang gdp 2021 rank
        statbrief trace luliang gdp 2021 verdict
        statbrief trace luliang jinzhong gdp 2024
        statbrief trace jinzhong new_urban_jobs 2024 --json

      A key is region, indicator and period, then if you like a measure (level, growth, change, share, rank, count) \
      and a kind (actual, target), or index, verdict or progress. Two regions are held against each other. Everything that was \
      worked out is shown with its arithmetic, its rounding and the statements below it.
      """)

  @Argument(help: "A key, in one word or several.")
  var key: [String]

  @Option(name: .long, help: ArgumentHelp("The period that growth, change or index start from.", valueName: "period"))
  var base: String?

  @Option(name: .long, help: "The language of names, units and notes: zh or en.")
  var lang: ShownLanguage = .en

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @OptionGroup var package: PackageOptions

  func run() throws {
    let loaded = try package.load()
    let asked = try TraceKey(key, in: loaded.catalog)
    let nodes = Trace(package: loaded, folder: package.folder, language: lang).nodes(
      for: asked, base: try base.map { try Asked.period($0) })
    guard !nodes.isEmpty else { throw asked.nothingSaid(key, in: loaded.catalog) }
    try Standard.write(json ? JSONText.array(nodes.map(\.json)).rendered : nodes.map(\.rendered).joined())
  }
}
