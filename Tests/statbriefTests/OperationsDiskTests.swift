import Foundation
import Glibc
import Testing

@testable import statbrief

/// Everything that can fail while an edition or a file is written, at every place where it can.
@Suite struct OperationsDiskTests {
  /// Operations that a whole run asks for, with and without an edition before it.
  private static func operationCount(
    _ kinds: Set<Disk.Operation>, isFirst: Bool, exchangeError: Int32 = 0
  ) throws -> Int {
    let folder = try TemporaryFolder()
    if !isFirst { try OperationsSample.put("old", in: folder) }
    let trial = DiskTrial(among: kinds, exchangeError: exchangeError)
    try OperationsSample.put("new", in: folder, on: trial.disk)
    return trial.asked
  }

  /// Fails once at every operation of some kinds: an error means the old edition, and nothing is left beside it.
  private static func failAtEvery(
    _ kinds: Set<Disk.Operation>, errorNumber: Int32, exchangeError: Int32 = 0
  ) throws -> [Failure] {
    var failures: [Failure] = []
    for isFirst in [true, false] {
      let count = try operationCount(kinds, isFirst: isFirst, exchangeError: exchangeError)
      for number in 1..<(count + 1) {
        let folder = try TemporaryFolder()
        let output = folder.url.appendingPathComponent("Output")
        if !isFirst { try OperationsSample.put("old", in: folder) }
        let before = try folder.state()
        let trial = DiskTrial(
          failingAt: number, errorNumber: errorNumber, among: kinds, exchangeError: exchangeError)
        do throws(Failure) {
          try OperationsSample.put("new", in: folder, on: trial.disk)
          // Only what is not needed for the new edition may fail without a word: the removal of the old one, a link.
          #expect(OperationsSample.content(of: output) == OperationsSample.content("new"), "operation \(number)")
        } catch {
          failures.append(error)
          #expect(try folder.state() == before, "operation \(number)")
        }
        try OperationsSample.put("new", in: folder)
        #expect(OperationsSample.content(of: output) == OperationsSample.content("new"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Output"])
      }
    }
    return failures
  }

  @Test("O01: a disk that is full at any write leaves the old edition")
  func fullDisk() throws {
    let failures = try Self.failAtEvery([.write], errorNumber: ENOSPC)
    // Five files and the note in a first edition; all but one are other ones in a later.
    #expect(failures.count == 11)
    #expect(failures.allSatisfy { $0.status == .inputOutput && $0.messages.first?.code == "O01" })
    #expect(failures.first?.messages.first?.file.hasSuffix("/Output/city/zh/briefing.pdf") == true)
    for operation in [Disk.Operation.makeFolder, .createFile] {
      let failures = try Self.failAtEvery([operation], errorNumber: ENOSPC)
      #expect(!failures.isEmpty && failures.allSatisfy { $0.status == .inputOutput })
    }
  }

  @Test("O11: whatever operation fails, an error means the old edition", arguments: Disk.Operation.allCases)
  func failingOperation(_ operation: Disk.Operation) throws {
    let failures = try Self.failAtEvery([operation], errorNumber: EIO)
    #expect(failures.allSatisfy { $0.status == .inputOutput && $0.messages.first?.code == "O11" })
    switch operation {
    // Not needed for the new edition: the old one is removed by the next run, a file is written anew.
    case .removeFile, .removeFolder, .link: #expect(failures.isEmpty)
    default: #expect(!failures.isEmpty)
    }
  }

  @Test("O11: a place on another file system is named, and the old edition stays")
  func otherFileSystem() throws {
    // The first edition cannot be moved in, nor can the old one be moved out, or the new one in.
    let failures = try Self.failAtEvery([.rename], errorNumber: EXDEV, exchangeError: EXDEV)
    #expect(failures.count == 3)
    #expect(failures.allSatisfy { $0.status == .inputOutput })
    #expect(failures.allSatisfy { $0.messages.first?.hint.contains("cannot be moved") == true })
  }

  /// NFS and some other file systems do not exchange folders.
  @Test("O11: without an exchange an error means the old edition too", arguments: [EINVAL, ENOSYS, EXDEV, EOPNOTSUPP])
  func withoutExchange(_ errorNumber: Int32) throws {
    let kinds = Set(Disk.Operation.allCases)
    let failures = try Self.failAtEvery(kinds, errorNumber: EIO, exchangeError: errorNumber)
    #expect(!failures.isEmpty)
    #expect(failures.allSatisfy { $0.status == .inputOutput && $0.messages.first?.code == "O11" })
  }

  /// A run that ends between the two steps leaves nothing in the place, and the next run puts the old edition back.
  @Test("O04: without an exchange a run that ends at any operation loses no edition")
  func endWithoutExchange() throws {
    let kinds = Set(Disk.Operation.allCases)
    var gaps = 0
    for number in 1...(try Self.operationCount(kinds, isFirst: false, exchangeError: EINVAL)) {
      let folder = try TemporaryFolder()
      let output = folder.url.appendingPathComponent("Output")
      try OperationsSample.put("old", in: folder)
      _ = try? OperationsSample.put(
        "new", in: folder, on: DiskTrial(failingAt: number, .forGood, exchangeError: EINVAL).disk)
      if OperationsSample.content(of: output) == nil { gaps += 1 }
      // Whatever the next run does, it does it with the edition in its place.
      try Edition(output.path).close()
      let content = OperationsSample.content(of: output)
      #expect(["old", "new"].contains { content == OperationsSample.content($0) }, "operation \(number)")
      try OperationsSample.put("newest", in: folder, on: DiskTrial(exchangeError: EINVAL).disk)
      #expect(OperationsSample.content(of: output) == OperationsSample.content("newest"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Output"])
    }
    #expect(gaps == 1)
  }

  @Test("O06: an edition that is just being replaced without an exchange is not put back")
  func aSideThatIsHeld() throws {
    let folder = try TemporaryFolder()
    try OperationsSample.put("old", in: folder)
    let old = folder.url.appendingPathComponent(".Output.old-4711").path
    try FileManager.default.moveItem(atPath: folder.url.appendingPathComponent("Output").path, toPath: old)
    let descriptor = open(old, O_RDONLY | O_DIRECTORY)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let before = try folder.state()
    do throws(Failure) {
      try Edition(folder.url.appendingPathComponent("Output").path).close()
      Issue.record("not refused")
    } catch {
      #expect(error.status == .tryAgain)
    }
    #expect(try folder.state() == before)
    close(descriptor)
    try Edition(folder.url.appendingPathComponent("Output").path).close()
    #expect(
      OperationsSample.content(of: folder.url.appendingPathComponent("Output")) == OperationsSample.content("old"))
  }

  @Test("O04: a run that ends at any operation leaves the old edition or the new one, and the next run clears up")
  func endAtEveryOperation() throws {
    for isFirst in [true, false] {
      let kinds = Set(Disk.Operation.allCases)
      let count = try Self.operationCount(kinds, isFirst: isFirst)
      var editions: Set<String> = []
      for number in 1..<(count + 1) {
        let folder = try TemporaryFolder()
        let output = folder.url.appendingPathComponent("Output")
        if !isFirst { try OperationsSample.put("old", in: folder) }
        // The run that ends here held its locks until now; they end with it.
        _ = try? OperationsSample.put("new", in: folder, on: DiskTrial(failingAt: number, .forGood).disk)
        let content = OperationsSample.content(of: output)
        let found = ["old", "new"].first { content == OperationsSample.content($0) } ?? "none"
        editions.insert(found)
        #expect(found != "none" || (isFirst && content == nil), "operation \(number): \(content ?? [:])")
        try OperationsSample.put("newest", in: folder)
        #expect(OperationsSample.content(of: output) == OperationsSample.content("newest"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Output"])
      }
      #expect(editions == (isFirst ? ["none", "new"] : ["old", "new"]))
    }
  }

  /// The signal by which the instruction of a trap ends a process; a shell says 128 more.
  private static var trapSignal: Int32 {
    #if arch(x86_64)
      SIGILL
    #else
      SIGTRAP
    #endif
  }

  /// The process that traps is another one, made for it.
  @Test("O17: a trap in the middle is seen from outside, leaves the output whole and the lock free")
  func trap() async throws {
    let count = try Self.operationCount(Set(Disk.Operation.allCases), isFirst: false)
    for number in stride(from: 1, through: count, by: 3) {
      let folder = try TemporaryFolder()
      try OperationsSample.put("old", in: folder)
      await #expect(processExitsWith: .signal(Self.trapSignal)) {
        [output = folder.url.path as String, number = number as Int] in
        let trial = DiskTrial(failingAt: number)
        let edition = try Edition(
          output + "/Output",
          on: Disk { operation, path in
            let hasFailed = trial.disk.trial(operation, path) != 0
            return [Int32](repeating: 0, count: 1)[hasFailed ? 1 : 0]
          })
        try edition.replace(with: OperationsSample.files("new"))
      }
      let content = OperationsSample.content(of: folder.url.appendingPathComponent("Output"))
      #expect(["old", "new"].contains { content == OperationsSample.content($0) }, "operation \(number)")
      try OperationsSample.put("newest", in: folder)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Output"])
    }
  }

  @Test("O04: what is not the draft of this output is left alone")
  func neighbours() throws {
    let folder = try TemporaryFolder()
    for name in [".Output.new-", ".Output.new-5.new-6", ".Output.new-x", ".Other.new-5", "Output.new-7"] {
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent(name), withIntermediateDirectories: false)
    }
    let before = Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path))
    try OperationsSample.put("new", in: folder)
    #expect(
      Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path)) == before.union(["Output"]))
  }

  @Test("O15: a file that did not change stays the same file with its time")
  func sameFiles() throws {
    let folder = try TemporaryFolder()
    try OperationsSample.put("old", in: folder)
    let same = folder.url.appendingPathComponent("Output/city/zh/charts/same.svg").path
    let before = try FileManager.default.attributesOfItem(atPath: same)
    let written = try OperationsSample.put("new", in: folder)
    let after = try FileManager.default.attributesOfItem(atPath: same)
    #expect(written == ["city/zh/briefing.pdf", "city/zh/charts/one.png", "manifest.json", "new/only.csv"])
    #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
    #expect(before[.modificationDate] as? Date == after[.modificationDate] as? Date)
    #expect(after[.referenceCount] as? Int == 1)
  }

  /// A single file, such as a chart, is held to the same.
  @Test("O11: a single file is the old one after an error, whatever fails", arguments: DiskTrial.End.allCases)
  func singleFile(_ end: DiskTrial.End) throws {
    for before in [nil, "old"] {
      let folder = try TemporaryFolder()
      let file = folder.url.appendingPathComponent("a.csv")
      func write(_ text: String, _ disk: Disk) throws(Failure) {
        try AtomicFile.write(Array(text.utf8), to: file.path, on: disk)
      }
      func reset() throws {
        try? FileManager.default.removeItem(at: file)
        if let before { try write(before, Disk()) }
      }
      let counted = DiskTrial()
      try reset()
      try write("new", counted.disk)
      for number in 1...counted.asked {
        try reset()
        var hasFailed = false
        do throws(Failure) { try write("new", DiskTrial(failingAt: number, end).disk) } catch { hasFailed = true }
        let text = try? folder.text("a.csv")
        switch end {
        case .once: #expect(text == (hasFailed ? before : "new"), "operation \(number)")
        case .forGood: #expect(text == before || text == "new", "operation \(number)")
        }
      }
      try write("newest", Disk())
      #expect(try folder.text("a.csv") == "newest")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["a.csv"])
    }
  }
}
