import ArgumentParser
import Glibc
import Indicators

@main
struct Statbrief: ParsableCommand {
  static let version = "1.0.0"

  static let configuration = CommandConfiguration(
    commandName: "statbrief",
    abstract: "Compares statistics, draws charts of them and makes briefings, in Chinese and English.",
    discussion: """
      EXAMPLES
        statbrief build                      all of Data into Output
        statbrief check                      is the package sound?
        statbrief chart line gdp luliang jinzhong --output gdp.png
        statbrief growth gdp luliang
        statbrief rank gdp 2021
        statbrief trace luliang gdp 2024

      A package is a folder with datapackage.json and CSV tables; without --data it is the folder Data below the \
      current one, or the current one itself.

      EXIT CODES
        0 done, 1 a check failed, 64 usage, 65 data, 66 input missing, 69 font or library missing, 70 own defect,
        71 system limit, 73 output cannot be created, 74 input/output, 75 try again, 77 permission, 78 specification
      """,
    version: version,
    subcommands: [
      BuildCommand.self, ChartCommand.self, CheckCommand.self, ListCommand.self, OverviewCommand.self,
      GrowthCommand.self, RankCommand.self,
      TargetsCommand.self, AmbitionCommand.self, PersistenceCommand.self, ScorecardCommand.self,
      OvershootCommand.self, ProgressCommand.self, CompareCommand.self, RevisionsCommand.self, DiffCommand.self,
      TraceCommand.self,
      DoctorCommand.self, InitCommand.self,
    ])

  /// Runs the command, on a stack that is large enough.
  static func main() {
    // A limit on the size of files is to be an error of the write, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
    Processors.withRoom { run() }
  }

  /// The only place where the command ends.
  private static func run() {
    let form = Reporter.Form(arguments: CommandLine.arguments)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Reporter.report(failure.messages, as: form)
      Reporter.end(failure.status, as: form)
      Glibc.exit(failure.status.rawValue)
    } catch {
      finish(with: error, as: form)
    }
  }

  /// What the parser has to say: help and version on standard output, a fault of usage on standard error.
  private static func finish(with error: any Error, as form: Reporter.Form) -> Never {
    let code = exitCode(for: error)
    let text = fullMessage(for: error)
    if code.isSuccess {
      _ = try? Standard.write(text + "\n")
    } else if form != .text {
      let first = text.split(separator: "\n").first.map { String($0.trimmingPrefix("Error: ")) }
      Reporter.report([.usage(first ?? "", hint: "statbrief --help")], as: form)
      Reporter.end(.usage, as: form)
    } else if !text.isEmpty {
      // The parser repeats arguments as they were given.
      Standard.report(text.split(separator: "\n").map { VisibleText.escaped(String($0)) }.joined(separator: "\n"))
    }
    Glibc.exit(code.rawValue)
  }
}
