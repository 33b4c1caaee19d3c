import ArgumentParser
import Glibc
import Indicators
import Rendering

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Looks whether all is there that statbrief needs, and says how to get it.",
    discussion: """
      EXAMPLES
        statbrief doctor
        statbrief doctor --data Data --output Output
      """)

  @OptionGroup var package: PackageOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder that build would write.", valueName: "folder"))
  var output = "Output"

  @Flag(name: .long, help: "Print the result as JSON.")
  var json = false

  func run() throws {
    let findings = Examination(dataFolder: package.folder, outputFolder: try Asked.path(output)).findings
    if json {
      try Standard.write(
        JSONText.array(
          findings.map { finding in
            .object([
              ("subject", .string(finding.subject)), ("isWell", .bool(finding.failure == nil)),
              ("text", .string(finding.text)),
            ])
          }
        ).rendered)
    } else {
      try Standard.write(
        findings.map { finding in
          "\(finding.failure == nil ? "ok     " : "missing")  \(finding.subject): \(VisibleText.escaped(finding.text))\n"
        }.joined())
    }
    guard let failed = findings.first(where: { $0.failure != nil }) else { return }
    var failure = Failure([])
    failure.status = failed.failure ?? .ownDefect
    throw failure
  }
}
