import ArgumentParser
import Briefings
import Drawing
import Indicators

struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: "Shows where a number comes from, down to source, line and printed form.",
    discussion: """
      EXAMPLES
        statbrief trace luliang gdp 2022
        statbrief trace luliang/gdp/2022/growth
        statbrief trace luliang gdp 2022 growth --base 2020
        statbrief trace luliang gdp 2022 index --base 2020
        statbrief trace luliang gdp 2022 rank
        statbrief trace luliang gdp 2021 verdict
        statbrief trace luliang jinzhong gdp 2024
        statbrief trace Figure 3
        statbrief trace line-gdp-luliang-jinzhong-level
        statbrief trace --find 2643.2
        statbrief trace jinzhong new_urban_jobs 2024 --json

      A key is region, indicator and period, then if you like a measure (level, growth, change, share, rank, count) \
      and a kind (actual, target), or index, deflator, verdict or progress. Two regions are held against each other. An output is \
      named by its number in the document, by its name, or by the path of its file: every number on it is shown. With \
      --find, every place where a number is printed. Everything that was worked out is shown with its arithmetic, its \
      rounding and the statements below it.
      """)

  @Argument(help: "A key, in one word or several, or a figure or table.")
  var key: [String] = []

  @Option(name: .long, help: ArgumentHelp("A number as it is printed somewhere.", valueName: "number"))
  var find: String?

  @Option(name: .long, help: ArgumentHelp("Only the outputs of this briefing.", valueName: "name"))
  var briefing: String?

  @Option(name: .long, help: ArgumentHelp("The period that growth, change or index start from.", valueName: "period"))
  var base: String?

  @Option(name: .long, help: "The language of names, units and notes: zh or en.")
  var lang: ShownLanguage = .en

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  @OptionGroup var package: PackageOptions

  func run() throws {
    let loaded = try package.load(keepingFiles: namesOutput)
    let trace = Trace(package: loaded, folder: package.folder, language: lang)
    let nodes: [TraceNode]
    if let find {
      nodes = trace.nodes(printing: find, in: try outputs(of: loaded))
      guard !nodes.isEmpty else {
        throw Failure(
          .usage("\(ProblemWords.quoted(find)) is printed nowhere", hint: "write the digits alone, such as 2643.2"))
      }
    } else if namesOutput {
      let outputs = try outputs(of: loaded)
      let found = outputs.called(key.joined(separator: " "))
      guard !found.isEmpty else { throw Self.unknown(key.joined(separator: " "), outputs) }
      if let warning = MadeOutput(file: key.joined(separator: " "))?.warning(beside: loaded) {
        Reporter.report([warning], as: json ? .object : .text)
      }
      nodes = found.map(trace.node)
    } else {
      let asked = try TraceKey(key, in: loaded.catalog)
      nodes = trace.nodes(for: asked, base: try base.map { try Asked.period($0) })
      guard !nodes.isEmpty else { throw asked.nothingSaid(key, in: loaded.catalog) }
    }
    try Standard.write(json ? JSONText.array(nodes.map(\.json)).rendered : nodes.map(\.rendered).joined())
  }

  /// A key has three parts at least; a file has an ending.
  private var namesOutput: Bool {
    let parts = key.flatMap { $0.split(separator: "/") }
    let endings = PictureFormat.allCases.map(\.rawValue) + ["csv"]
    return !key.isEmpty
      && (parts.count < 3 || endings.contains { ending in key.last?.hasSuffix("." + ending) ?? false })
  }

  private func outputs(of loaded: DataPackage) throws(Failure) -> TracedOutputs {
    let all = try BriefingSources.forBuilding(folder: package.folder, catalog: loaded.catalog).specifications
    let specifications = all.filter { briefing == nil || $0.name == briefing }
    guard !specifications.isEmpty else {
      throw Failure(
        .usage(
          "no briefing is called \(ProblemWords.quoted(briefing ?? ""))",
          hint: ProblemWords.suggestion(all.map(\.name))))
    }
    return TracedOutputs(
      specifications.flatMap { specification in
        specification.languages.map { language in
          BriefingFiles(package: loaded, specification: specification, language: language, created: 0)
        }
      })
  }

  private static func unknown(_ word: String, _ outputs: TracedOutputs) -> Failure {
    let names = outputs.outputs.flatMap { $0.labels + [$0.name] }
    let hint = ProblemWords.suggestion(Candidates.nearest(to: word, among: names))
    return Failure(
      .usage(
        "no figure or table is called \(ProblemWords.quoted(word))",
        hint: hint.isEmpty ? "write its number, such as \"Figure 2\", or the name of its file" : hint))
  }
}
