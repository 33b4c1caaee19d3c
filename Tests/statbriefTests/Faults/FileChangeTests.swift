import Foundation
import Synchronization
import Testing

@Suite struct FileChangeTests {
  /// C28: a table that is written to while it is read is not taken for what it was before or after.
  @Test func aTableThatChangesMeanwhileIsReadAgainLater() throws {
    // Long enough to be written to while it is read.
    let long = Breakage.writing(bytes: [UInt8](repeating: 0x61, count: 200 << 20), to: "Data/topics.csv")
    let fault = Fault("C28", "a table that is written to while it is read", long, exits: 75)
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
