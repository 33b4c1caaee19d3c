import Foundation
import Synchronization
import Testing

@Suite struct FileChangeTests {
  /// C28: a table that is written to while it is read is not taken for what it was before or after.
  @Test func aTableThatChangesMeanwhileIsReadAgainLater() throws {
    let growing = Breakage { folder in
      let handle = try FileHandle(forWritingTo: folder.appendingPathComponent("Data/topics.csv"))
      // Long enough to be written to while it is read.
      try handle.truncate(atOffset: 200 << 20)
      try handle.close()
    }
    let fault = Fault("C28", "a table that is written to while it is read", growing, exits: 75)
    let package = try FaultyPackage(fault)
    let file = package.url("Data/topics.csv")
    let isRead = Mutex(false)
    let writer = Thread {
      guard let handle = try? FileHandle(forWritingTo: file) else { return }
      while !isRead.withLock({ $0 }) {
        try? handle.seek(toOffset: 0)
        try? handle.write(contentsOf: Data("id".utf8))
        usleep(500)
      }
    }
    writer.start()
    let result = try package.run(["check"])
    isRead.withLock { $0 = true }
    #expect(result.status == 75)
    #expect(result.errors == "Data/topics.csv: C28: the file changed while it was read (try again)\n")
  }
}
