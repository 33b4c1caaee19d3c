import Foundation
import Testing

/// What the shell and `man` know of the command.
@Suite struct ManualTests {
  let folder: TemporaryFolder
  let statbrief: Statbrief

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
  }

  private static func program(_ name: String) -> URL? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + name }.first { access($0, X_OK) == 0 }
      .map { URL(fileURLWithPath: $0) }
  }

  /// The shells read the scripts without running them; one that is not there is asked nothing.
  @Test(arguments: [("bash", ["-n"]), ("zsh", ["-n"]), ("fish", ["--no-execute"])])
  func completionsAreScriptsOfTheirShell(_ shell: String, _ check: [String]) throws {
    let script = try statbrief.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["build", "overview", "as-of", "allow-unsafe-dir"] { #expect(script.output.contains(word), "\(word)") }
    try folder.write(script.output, to: "completion")
    guard let program = Self.program(shell) else { return }
    let parsed = try Statbrief(folder: folder.url, executable: program).run(list: check + ["completion"])
    #expect(parsed.status == 0, "\(parsed.errors)")
    #expect(parsed.errors.isEmpty, "\(parsed.errors)")
  }

  @Test(.enabled(if: program("python3") != nil, "the script that writes it needs Python"))
  func theManualPageHasEveryCommandAndOption() throws {
    let python = Statbrief(folder: folder.url, executable: try #require(Self.program("python3")))
    let page = try python.run(
      Statbrief.repository.appendingPathComponent("Scripts/manual").path, Statbrief.program.path)
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.hasPrefix(".TH STATBRIEF 1 "))
    for command in ["build", "chart", "check", "trace", "doctor", "init"] {
      #expect(page.output.contains("\n.SS statbrief \(command)"), "\(command)")
    }
    for option in ["\\-\\-as\\-of <date>", "\\-q, \\-\\-quiet", "\\-\\-allow\\-unsafe\\-dir", "SOURCE_DATE_EPOCH"] {
      #expect(page.output.contains("\\fB\(option)\\fR"), "\(option)")
    }
    guard let groff = Self.program("groff") else { return }
    try folder.write(page.output, to: "statbrief.1")
    let set = try Statbrief(folder: folder.url, executable: groff).run("-man", "-Tutf8", "-ww", "statbrief.1")
    #expect(set.status == 0)
    #expect(set.errors.isEmpty, "\(set.errors)")
    #expect(set.output.contains("Compares statistics"))
  }
}
