import Foundation
import Glibc
import Testing

@testable import statbrief

/// Runs of the command under limits of the system.
@Suite(.serialized) struct OperationsLimitTests {
  /// Builds the other edition in a shell that has limited itself; a run that fails leaves the edition as it was.
  private static func build(_ limit: String, _ run: OperationsRun) throws -> Statbrief.Result {
    let before = try #require(run.found)
    try run.set(before.next)
    let shell = Statbrief(folder: run.folder.url, executable: URL(fileURLWithPath: "/bin/sh"))
    let result = try shell.run("-c", limit + " && exec \"$0\" build --quiet", Statbrief.program.path)
    #expect(run.found == (result.status == 0 ? before.next : before), "\(limit): \(result.status) \(result.errors)")
    #expect(run.remains.isEmpty || result.status > 128, "\(limit): \(run.remains)")
    return result
  }

  @Test("O09: too few open files are named")
  func openFiles() throws {
    let run = try OperationsRun()
    for count in 4...16 {
      let result = try Self.build("ulimit -n \(count)", run)
      // With three none is left to load the libraries with.
      #expect([0, 71].contains(result.status), "\(count): \(result.status) \(result.errors)")
    }
    #expect(try Self.build("ulimit -n 24", run).status == 0)
  }

  /// With little memory the libraries that set text neither end nor say what they lack, so that they are not begun with.
  @Test("O09: too little memory is named")
  func memory() throws {
    let run = try OperationsRun()
    for megabytes in [200, 250, 300, 400, 500] {
      let result = try Self.build("ulimit -v \(megabytes * 1024)", run)
      #expect(result.status == 71)
      #expect(result.errors.contains("O09: \(megabytes) MB of memory are allowed, 512 are needed"), "\(result.errors)")
    }
    #expect(try Self.build("ulimit -v \(1024 * 1024)", run).status == 0)
  }

  @Test("O09: a small stack is enough")
  func stack() throws {
    let run = try OperationsRun()
    for kilobytes in [64, 128, 256] { #expect(try Self.build("ulimit -s \(kilobytes)", run).status == 0) }
    // With less the system may not even begin the program.
    for kilobytes in [16, 32] { _ = try Self.build("ulimit -s \(kilobytes)", run) }
    #expect(try Self.build("ulimit -s 1024", run).status == 0)
  }

  @Test("O01: a limit on the size of files is a full disk")
  func fileSize() throws {
    let run = try OperationsRun()
    for blocks in [0, 1, 8, 16] {
      let result = try Self.build("ulimit -f \(blocks)", run)
      #expect(result.status == 74, "\(blocks): \(result.errors)")
    }
  }

  @Test("O01: a disk that is full, whatever its size", .enabled(if: SmallDisk.isPossible, SmallDisk.reason))
  func smallDisk() throws {
    let run = try OperationsRun()
    let size = try run.pages * 4096
    let disk = try SmallDisk(below: run.folder)
    var statuses: Set<Int32> = []
    // From room for the first edition and nothing else to room for two.
    for step in 0..<12 {
      try disk.mount(bytes: size + 4096 + step * size / 11)
      try run.set(.one)
      let output = disk.place.appendingPathComponent("Output").path
      #expect(try run.statbrief.run("build", "--quiet", "--output", output).status == 0)
      let before = try run.folder.state(of: "disk")
      try run.set(.other)
      let result = try run.statbrief.run("build", "--quiet", "--output", output)
      statuses.insert(result.status)
      if result.status != 0 {
        #expect(result.status == 74 && result.errors.contains("O01: cannot write: No space left on device"))
        #expect(try run.folder.state(of: "disk") == before)
      }
      disk.unmount()
    }
    #expect(statuses == [0, 74])
  }

  @Test("O03: a reader who has seen enough ends a command quietly")
  func brokenPipe() throws {
    let folder = try TemporaryFolder()
    #expect(try Statbrief(folder: folder.url).run("init", "Data").status == 0)
    let shell = Statbrief(folder: folder.url, executable: URL(fileURLWithPath: "/bin/bash"))
    let result = try shell.run(
      "-c", "{ sleep 0.5; exec \"$0\" list indicators; } | true; echo ${PIPESTATUS[0]}", Statbrief.program.path,
      environment: ["PATH": "/usr/bin:/bin"])
    #expect(result.output == "141\n" && result.errors.isEmpty, "\(result)")
  }
}

/// A file system of a few kilobytes in memory, where this user may mount one.
final class SmallDisk {
  static let isPossible: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder(), let disk = try? SmallDisk(below: folder) else {
      return false
    }
    return (try? disk.mount(bytes: 65536)) != nil
  }()
  static let reason: Comment = "only where root may mount a file system"

  let place: URL
  private var isMounted = false

  init(below folder: TemporaryFolder) throws {
    place = folder.url.appendingPathComponent("disk")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  func mount(bytes: Int) throws {
    unmount()
    guard Glibc.mount("tmpfs", place.path, "tmpfs", 0, "size=\(bytes),mode=755") == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    isMounted = true
  }

  func unmount() {
    if isMounted { umount2(place.path, 0) }
    isMounted = false
  }

  deinit { unmount() }
}
