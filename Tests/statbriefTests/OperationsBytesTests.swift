import Foundation
import Glibc
import Testing

@testable import statbrief

/// The same inputs give the same bytes, wherever and by whomever it is run.
@Suite struct OperationsBytesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try Statbrief(folder: folder.url).run("init", "Data").status == 0)
    #expect(try Statbrief(folder: folder.url).run("build", "--quiet").status == 0)
  }

  /// All files of an edition but the note about this machine.
  private func content(of output: URL) throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try FolderTree.files(in: output.path).filter { $0 != EditionNote.fileName }.map { path in
        (path, try Data(contentsOf: output.appendingPathComponent(path)))
      })
  }

  /// Expects an edition to be the one that was made first; `others` are files that may differ.
  private func expectSame(_ output: URL, others: Set<String> = [], _ comment: Comment) throws {
    let first = try content(of: folder.url.appendingPathComponent("Output"))
    let second = try content(of: output)
    #expect(first.count > 150)
    #expect(Set(first.keys) == Set(second.keys), comment)
    let different = first.keys.filter { first[$0] != second[$0] && !others.contains($0) }.sorted()
    #expect(different.isEmpty, comment)
  }

  /// A copy of the package in a folder of another name, longer and with spaces and signs in it.
  private func copy() throws -> URL {
    let place = folder.url.appendingPathComponent("an other place, 另一处 'quoted'")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    try FileManager.default.copyItem(
      at: folder.url.appendingPathComponent("Data"), to: place.appendingPathComponent("Data"))
    return place
  }

  @Test(
    "P16: environment, folder and umask leave the bytes as they are",
    arguments: [
      ["LANG": "zh_CN.GBK", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Shanghai", "PATH": ""],
      ["LC_ALL": "nonsense", "TZ": "no/where", "HOME": "/nowhere", "XDG_CACHE_HOME": "/nowhere", "TERM": "dumb"],
    ])
  func environment(_ environment: [String: String]) throws {
    let place = try copy()
    let shell = Statbrief(folder: URL(fileURLWithPath: "/"), executable: URL(fileURLWithPath: "/bin/sh"))
    let result = try shell.run(
      "-c", "umask 077 && exec \"$0\" build --quiet --data \"$1/Data\" --output \"$1/Output\"",
      Statbrief.program.path, place.path, environment: environment)
    #expect(result.status == 0, "\(result.errors)")
    try expectSame(place.appendingPathComponent("Output"), "\(environment)")
  }

  @Test("R14: one processor makes the same bytes as several", .enabled(if: access("/usr/bin/taskset", X_OK) == 0))
  func oneProcessor() throws {
    let place = try copy()
    let shell = Statbrief(folder: place, executable: URL(fileURLWithPath: "/usr/bin/taskset"))
    let result = try shell.run("-c", "0", Statbrief.program.path, "build", "--quiet")
    #expect(result.status == 0, "\(result.errors)")
    try expectSame(place.appendingPathComponent("Output"), "one processor")
  }

  @Test(
    "R14: another user makes the same bytes",
    .enabled(if: geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0, "only root may become another user"))
  func otherUser() throws {
    let place = try copy()
    chmod(folder.url.path, 0o755)
    chown(place.path, 65534, 65534)
    let shell = Statbrief(folder: place, executable: URL(fileURLWithPath: "/usr/bin/setpriv"))
    let result = try shell.run(
      "--reuid=65534", "--regid=65534", "--clear-groups", Statbrief.program.path, "build", "--quiet")
    #expect(result.status == 0, "\(result.errors)")
    try expectSame(place.appendingPathComponent("Output"), "another user")
  }

  /// The rows of a table of statements stand in the order of the document, which lists follow; that of the files,
  /// on the other hand, says nothing.
  @Test("R14: files named in another order make the same edition")
  func otherOrder() throws {
    let place = try copy()
    let file = place.appendingPathComponent("Data/datapackage.json")
    var text = try String(contentsOf: file, encoding: .utf8)
    let names = text.matches(of: /"statements\/[a-z0-9-]+\.csv"/).map { String($0.output) }
    try #require(names.count == 4)
    for (index, name) in names.enumerated() { text = text.replacingOccurrences(of: name, with: "@\(index)@") }
    for (index, name) in names.reversed().enumerated() {
      text = text.replacingOccurrences(of: "@\(index)@", with: name)
    }
    try text.write(to: file, atomically: false, encoding: .utf8)
    #expect(try Statbrief(folder: place).run("build", "--quiet").status == 0)
    try expectSame(
      place.appendingPathComponent("Output"),
      others: ["Data/datapackage.json", Manifest.fileName], "order of files")
  }

  @Test("R14: a chart has the same bytes however often it is drawn", arguments: ["png", "pdf", "svg"])
  func charts(_ format: String) throws {
    let place = try copy()
    for (folder, environment) in [(folder.url, [:]), (place, ["TZ": "Asia/Tokyo", "LANG": "zh_CN.UTF-8"])] {
      let result = try Statbrief(folder: folder).run(
        list: ["chart", "line", "gdp", "north", "south", "--lang", "zh", "--output", "a.\(format)"],
        environment: environment)
      #expect(result.status == 0, "\(result.errors)")
    }
    for name in ["a.\(format)", "a.csv"] {
      #expect(
        try Data(contentsOf: folder.url.appendingPathComponent(name))
          == Data(contentsOf: place.appendingPathComponent(name)))
    }
  }
}
