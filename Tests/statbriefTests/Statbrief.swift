import Foundation
import Testing

/// The built command, run as a reader would run it.
struct Statbrief {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The program beside the tests.
  static var program: URL {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("statbrief")
  }

  /// The folder of the repository.
  static var repository: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// The folder in which commands are run.
  let folder: URL
  /// What is run; the command, or a shell that runs it.
  var executable = Statbrief.program

  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
    try run(list: arguments, environment: environment)
  }

  func run(list arguments: [String], environment: [String: String] = [:]) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    // Files and not pipes: nothing has to be read while the command runs.
    let name = UUID().uuidString
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".out")
    let errors = FileManager.default.temporaryDirectory.appendingPathComponent(name + ".err")
    for file in [output, errors] { #expect(FileManager.default.createFile(atPath: file.path, contents: nil)) }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("statbrief-tests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(path))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
  }

  /// Every file below the folder with its bytes and time.
  func state(of path: String = "") throws -> [String: String] {
    let root = url.appendingPathComponent(path)
    var state: [String: String] = [:]
    for case let file as URL in FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) ?? .init() {
      let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      state[file.path] = "\(attributes[.modificationDate] ?? "") \(try Data(contentsOf: file).hashValue)"
    }
    return state
  }
}
