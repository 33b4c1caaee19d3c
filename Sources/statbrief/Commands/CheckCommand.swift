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
      expired. Conflicts and implausible figures are warnings: sources of one standing that differ, stated ranks, growth \
      and shares that the levels contradict, parts that add up to more than their whole. What a lower standing or an \
      older source says otherwise is a note. The implied deflators stand below. With --sources each document must have the recorded \
      SHA-256, and each printed figure must stand on its line. The specifications of briefings are read too, and tables \
      that datapackage.json does not list are named.
      """)

  @OptionGroup var package: PackageOptions

  @Option(name: .long, help: ArgumentHelp("A folder with the documents of the sources.", valueName: "folder"))
  var sources: String?

  @Flag(name: .long, help: "Let warnings fail the check.")
  var strict = false

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let documentFolder = try sources.map { try Asked.path($0) }
    if let documentFolder, FolderTree.names(in: documentFolder) == nil {
      throw Failure(
        Message(
          file: documentFolder, code: "P09", text: "no folder with documents that can be read",
          hint: "check the path of --sources", status: .inputMissing))
    }
    let loaded = try package.load()
    let check = PackageCheck(loaded, folder: package.folder)
    var messages = check.messages
    messages += UnlistedFiles(package: loaded, folder: package.folder).messages
    messages += BriefingSources(folder: package.folder, catalog: loaded.catalog).messages
    let documents = documentFolder.map { SourceCheck(loaded, packageFolder: package.folder, folder: $0) }
    messages += documents?.messages ?? []
    var summary = CheckSummary(loaded, disagreements: check.disagreements, messages: messages)
    summary.proof = documents?.tally
    if json {
      try Standard.write(summary.json.rendered)
    } else {
      Reporter.report(messages, as: .text)
      try Standard.write(summary.text)
    }
    let failed = messages.first { $0.severity == .error || (strict && $0.severity == .warning) }
    guard let failed else { return }
    var failure = Failure([])
    failure.status = failed.severity == .error ? failed.status : .checkFailed
    throw failure
  }
}
