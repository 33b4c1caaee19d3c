import ArgumentParser
import Indicators

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks the whole package.",
    discussion: """
      EXAMPLES
        statbrief check
        statbrief check --strict
        statbrief check --sources Documents
        statbrief check --data Data --json

      Tables, references and units must be sound for the package to load at all; then corrections must not have \
      expired. Conflicts and implausible figures are warnings. With --sources each document must have the recorded \
      SHA-256, and each printed figure must stand on its line.
      """)

  @OptionGroup var package: PackageOptions

  @Option(name: .long, help: ArgumentHelp("A folder with the documents of the sources.", valueName: "folder"))
  var sources: String?

  @Flag(name: .long, help: "Let warnings fail the check.")
  var strict = false

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let loaded = try package.load()
    var messages = PackageCheck(package: loaded, folder: package.folder).messages
    var summary = CheckSummary(loaded)
    if let sources {
      let check = SourceCheck(loaded, packageFolder: package.folder, folder: sources)
      messages += check.messages
      summary.documents = (check.fileCount, check.figureCount)
    }
    summary.count(messages)
    if json {
      try Standard.write(summary.json(messages).rendered)
    } else {
      Reporter.report(messages, asJSON: false)
      try Standard.write(summary.text)
    }
    let failed = messages.first { $0.severity == .error || (strict && $0.severity == .warning) }
    guard let failed else { return }
    var failure = Failure([])
    failure.status = failed.severity == .error ? failed.status : .checkFailed
    throw failure
  }
}
