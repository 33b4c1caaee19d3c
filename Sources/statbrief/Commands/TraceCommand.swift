import ArgumentParser
import Indicators

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Shows where a number comes from, down to source, line and printed form.",
    discussion: """
      EXAMPLES
        statbrief trace luliang gdp 2022
        statbrief trace luliang/gdp/2022/growth
        statbrief trace jinzhong new_urban_jobs 2024 --json

      A key is region, indicator and period, then if you like a measure (level, growth, change, share, rank, count) \
      and a kind (actual, target). Computed growth is shown with its arithmetic.
      """)

  @Argument(help: "A key, in one word or several.")
  var key: [String]

  @Option(name: .long, help: "The language of names, units and notes: zh or en.")
  var lang: ShownLanguage = .en

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @OptionGroup var package: PackageOptions

  func run() throws {
    let loaded = try package.load()
    let asked = try TraceKey(key, in: loaded.catalog)
    let nodes = Trace(package: loaded, folder: package.folder, language: lang).nodes(for: asked)
    guard !nodes.isEmpty else {
      throw Failure(
        .usage(
          "no source says \(key.joined(separator: " "))",
          hint: Self.hint(for: asked, in: loaded.catalog)))
    }
    try Standard.write(json ? JSONText.array(nodes.map(\.json)).rendered : nodes.map { $0.rendered() }.joined())
  }

  /// The periods for which something is said.
  private static func hint(for key: TraceKey, in catalog: Catalog) -> String {
    let all = catalog.actualKeys(of: key.region) + catalog.targets(of: key.region).map(\.key)
    let periods = Set(all.filter { $0.series.indicator == key.indicator }.map(\.period)).sorted()
    return periods.isEmpty
      ? "nothing is said of this indicator there" : "there is \(periods.map(\.description).joined(separator: ", "))"
  }
}
