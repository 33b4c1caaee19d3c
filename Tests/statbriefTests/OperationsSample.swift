import Foundation
import Glibc
import Synchronization
import Testing

@testable import statbrief

/// Editions for trials of the disk: two that differ in some files and share one, none of them large.
enum OperationsSample {
  static func files(_ edition: String) -> [OutputFile] {
    [
      ("city/zh/briefing.pdf", edition), ("city/zh/charts/one.png", edition), ("city/zh/charts/same.svg", "same"),
      ("manifest.json", "{\"edition\": \"\(edition)\"}"), (edition + "/only.csv", "a,b\n1,2\n"),
    ].map { path, text in OutputFile(path: path, bytes: Array(text.utf8), mediaType: "text/plain") }
  }

  /// What stands in a folder once an edition is there: paths and texts.
  static func content(_ edition: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files(edition).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  /// Paths and texts of all files below a folder; nil where there is no folder.
  static func content(of folder: URL) -> [String: String]? {
    guard FolderTree.kind(of: folder.path) != nil else { return nil }
    return Dictionary(
      uniqueKeysWithValues: FolderTree.files(in: folder.path).filter { $0 != EditionNote.fileName }.map { path in
        (path, (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) ?? "unreadable")
      })
  }

  /// A program that another test starts holds what is open here until it has begun: then it is locked for a moment.
  private static func edition(_ output: String, on disk: Disk) throws(Failure) -> Edition {
    for _ in 0..<1000 {
      do throws(Failure) { return try Edition(output, on: disk) } catch {
        guard error.status == .tryAgain else { throw error }
        usleep(1000)
      }
    }
    return try Edition(output, on: disk)
  }

  /// Puts an edition into `Output` below a folder.
  @discardableResult
  static func put(_ name: String, in folder: TemporaryFolder, on disk: Disk = Disk()) throws(Failure) -> [String] {
    let edition = try edition(folder.url.appendingPathComponent("Output").path, on: disk)
    defer { edition.close() }
    return try edition.replace(with: files(name))
  }
}

/// Counts operations, and lets them fail from one of them on.
final class DiskTrial: Sendable {
  /// How the trial ends.
  enum End: CaseIterable {
    /// One operation fails, all others are done.
    case once
    /// All fail from there on, the cleaning up too: what is left is what a `kill -9` at this moment leaves.
    case forGood
  }

  private let count = Mutex(0)
  private let limit: Int
  private let end: End
  private let errorNumber: Int32
  private let operations: Set<Disk.Operation>
  /// The number of the error with which every exchange fails, on file systems that have none; zero for others.
  private let exchangeError: Int32

  /// Fails at the operation of this number among those of these kinds, counted from one.
  init(
    failingAt limit: Int = .max, _ end: End = .once, errorNumber: Int32 = EIO,
    among operations: Set<Disk.Operation> = Set(Disk.Operation.allCases), exchangeError: Int32 = 0
  ) {
    self.exchangeError = exchangeError
    self.limit = limit
    self.end = end
    self.errorNumber = errorNumber
    self.operations = operations
  }

  /// How many operations of these kinds were asked for.
  var asked: Int { count.withLock { $0 } }

  var disk: Disk {
    Disk { [self] operation, _ in
      if operation == .exchange, exchangeError != 0 { return exchangeError }
      guard operations.contains(operation) else { return 0 }
      let number = count.withLock { count in
        count += 1
        return count
      }
      switch end {
      case .once: return number == limit ? errorNumber : 0
      case .forGood: return number >= limit ? errorNumber : 0
      }
    }
  }
}
