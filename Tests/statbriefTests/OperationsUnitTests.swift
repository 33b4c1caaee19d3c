import Foundation
import Glibc
import Testing

/// The files by which it is run unattended.
@Suite struct OperationsUnitTests {
  private static let folder = Statbrief.repository.appendingPathComponent("Scripts/operations")

  @Test(
    "The units of systemd are sound",
    .enabled(if: access("/usr/bin/systemd-analyze", X_OK) == 0, "only where systemd-analyze is"))
  func units() throws {
    let folder = try TemporaryFolder()
    for name in ["statbrief.service", "statbrief.timer"] {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(name), encoding: .utf8)
      // The command need not be installed where this is tried.
      try folder.write(
        text.replacingOccurrences(of: "/usr/local/bin/statbrief", with: Statbrief.program.path), to: name)
    }
    let systemd = Statbrief(folder: folder.url, executable: URL(fileURLWithPath: "/usr/bin/systemd-analyze"))
    let result = try systemd.run("verify", "./statbrief.service", "./statbrief.timer")
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty, "\(result.errors)")
  }

  /// The lines for cron in both documents are the same, and the command takes them.
  @Test func theLineForCronIsTaken() throws {
    func line(_ file: URL) throws -> Substring? {
      try String(contentsOf: file, encoding: .utf8).split(separator: "\n").first { $0.hasPrefix("30 6 * * *") }
    }
    let own = try #require(try line(Self.folder.appendingPathComponent("README.md")))
    #expect(try line(Statbrief.repository.appendingPathComponent("README.md")) == own)
    let folder = try TemporaryFolder()
    #expect(try Statbrief(folder: folder.url).run("init", "Data").status == 0)
    let command = own.dropFirst("30 6 * * * ".count).replacing("/usr/local/bin/statbrief", with: "\"$0\"")
      .replacing("/srv/figures", with: folder.url.path)
    let shell = Statbrief(folder: URL(fileURLWithPath: "/"), executable: URL(fileURLWithPath: "/bin/sh"))
    let result = try shell.run("-c", String(command), Statbrief.program.path)
    #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(result)")
  }
}
