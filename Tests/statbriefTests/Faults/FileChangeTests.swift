import Foundation
import Synchronization
import Testing

@Suite struct FileChangeTests {
  /// C28: a table that is written to while it is read is not taken for what it was before or after.
  @Test func aTableThatChangesMeanwhileIsReadAgainLater() throws {
    // Long enough to be written to while it is read.
    try check(
      "Data/topics.csv",
      .writing(bytes: [UInt8](repeating: 0x61, count: 200 << 20), to: "Data/topics.csv"), writing: "id")
  }

  /// C28, of a table that is read piece by piece and is the same after each change but for its time.
  @Test func aLargeTableOfStatementsThatChangesMeanwhileIsReadAgainLater() throws {
    let rows = (1...400_000).map { "\($0),north,gdp,2023,actual,level,eq,1,,yi_yuan,,,,,,,headline,,,\n" }.joined()
    try check(Breakage.statements, .appending(rows, to: Breakage.statements), writing: "line")
  }

  private func check(_ path: String, _ breakage: Breakage, writing bytes: String) throws {
    let package = try FaultyPackage(Fault("C28", "a table that is written to while it is read", breakage, exits: 75))
    let file = package.url(path)
    let isRead = Mutex(false)
    let writer = Thread {
      guard let handle = try? FileHandle(forWritingTo: file) else { return }
      while !isRead.withLock({ $0 }) {
        try? handle.seek(toOffset: 0)
        try? handle.write(contentsOf: Data(bytes.utf8))
        usleep(500)
      }
    }
    writer.start()
    let result = try package.run(["check"])
    isRead.withLock { $0 = true }
    #expect(result.status == 75)
    #expect(result.errors == "\(path): C28: the file changed while it was read (try again)\n")
  }
}
