import Foundation
import Glibc
import Testing

@testable import statbrief

/// A small package that is built over and over, with one figure that changes between two values.
final class OperationsRun {
  enum Edition: CaseIterable {
    case one, other

    var next: Edition { self == .one ? .other : .one }
  }

  let folder: TemporaryFolder
  let statbrief: Statbrief
  /// All files of both editions, made undisturbed.
  private(set) var editions: [Edition: [String: Data]] = [:]
  private(set) var fileCount = 0
  /// How long an undisturbed run takes.
  var duration = 0.0

  init() throws {
    folder = try TemporaryFolder()
    statbrief = Statbrief(folder: folder.url)
    #expect(try statbrief.run("init", "Data").status == 0)
    try folder.write(
      "regions: [north]\nyears: 2024-2025\nparts: [glance]\nlanguages: [en]\n",
      to: "Data/briefings/north-and-south.yaml")
    for edition in Edition.allCases {
      try set(edition)
      let process = try start()
      let begin = Date()
      process.waitUntilExit()
      duration = Date().timeIntervalSince(begin)
      #expect(process.terminationStatus == 0)
      editions[edition] = content
    }
    #expect(editions[.one] != editions[.other])
    fileCount = editions[.one]?.count ?? 0
  }

  /// Puts the figure of an edition into the data.
  func set(_ edition: Edition) throws {
    let path = "Data/statements/north-2026.csv"
    let text = try folder.text(path)
    func row(_ growth: String) -> String { "gdp,2025,actual,growth,eq,\(growth),,percent,,,,,,,headline,增长\(growth)%" }
    let (old, new) = edition == .one ? ("5.3", "5.4") : ("5.4", "5.3")
    try folder.write(text.replacingOccurrences(of: row(old), with: row(new)), to: path)
  }

  /// The edition that is there, byte for byte; nil for none or a mixture.
  var found: Edition? { Edition.allCases.first { editions[$0] == content } }

  /// All files of the output but the key, which is about the machine and its times.
  private var content: [String: Data] {
    let root = folder.url.appendingPathComponent("Output")
    return Dictionary(
      uniqueKeysWithValues: FolderTree.files(in: root.path).filter { $0 != EditionNote.fileName }.map { path in
        (path, (try? Data(contentsOf: root.appendingPathComponent(path))) ?? Data())
      })
  }

  /// How many pages of 4096 bytes the files of the output take.
  var pages: Int {
    get throws {
      let root = folder.url.appendingPathComponent("Output")
      return try FolderTree.files(in: root.path).map { path in
        (try Data(contentsOf: root.appendingPathComponent(path)).count + 4095) / 4096
      }.reduce(0, +)
    }
  }

  /// What lies beside the data and the output.
  var remains: [String] {
    (FolderTree.names(in: folder.url.path) ?? []).filter { $0 != "Data" && $0 != "Output" }
  }

  /// How many files the draft of a run holds.
  func drafted(by process: Process) -> Int {
    FolderTree.files(in: folder.url.appendingPathComponent(".Output.new-\(process.processIdentifier)").path).count
  }

  /// Whether a run holds the output.
  var isLocked: Bool {
    let descriptor = open(folder.url.appendingPathComponent("Output").path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }

  /// Starts a run that signals can reach, as a shell would: tests run on threads that hold them back.
  func start() throws -> Process {
    let process = Process()
    process.executableURL = Statbrief.program
    process.arguments = ["build", "--quiet"]
    process.currentDirectoryURL = folder.url
    process.environment = [:]
    process.standardError = FileHandle.nullDevice
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try process.run()
    return process
  }
}
