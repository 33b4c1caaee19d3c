import Foundation
import Testing

@testable import Indicators

/// A file that is read piece by piece says what it says as a whole, or is left to be read so.
struct TablePiecesTests {
  /// A file of its own, taken away at the end.
  private final class File {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("report-" + UUID().uuidString).path

    init(_ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open() throws -> OpenFile {
      try OpenFile(path, name: "statements/report.csv", limit: InputFile.byteLimit, within: nil)
    }
  }

  private func pieces(_ file: OpenFile) -> TablePieces? { TablePieces(file, schema: .statements, declared: nil) }

  /// The rows of a text that is read in pieces; nil where it is to be read whole.
  private func read(_ text: String) throws -> StatementRows? {
    let file = try File(text)
    let reader = try StatementRowsTests.reader()
    return pieces(try file.open()).flatMap { StatementRows($0, by: reader) }
  }

  private func readWhole(_ text: String) throws -> StatementRows {
    let file = InputFile(name: "statements/report.csv", bytes: Array(text.utf8))
    let table = TableReader(file: file, schema: .statements, declared: nil)
    return StatementRows(table, by: try StatementRowsTests.reader())
  }

  private static let rows = StatementRowsTests.manyRows(120_000)

  @Test(
    arguments: [
      { $0 }, { $0.replacing("\n", with: "\r\n") }, { "\u{FEFF}" + $0 }, { String($0.dropLast()) },
    ] as [@Sendable (String) -> String])
  func allPiecesTogetherAreTheWhole(_ changed: @Sendable (String) -> String) throws {
    let text = changed(Self.rows)
    let parted = try #require(try read(text))
    // A quote somewhere keeps it in one piece.
    let whole = try readWhole(text.replacing("0,0.0,yuan", with: "0,0.0,\"yuan\"", maxReplacements: 1))
    #expect(parted.table.count == 120_000)
    #expect(parted.table.count == whole.table.count)
    #expect((0..<parted.table.count).allSatisfy { parted.table[$0] == whole.table[$0] })
    #expect((0..<parted.table.count).allSatisfy { parted.places[$0] == ("", $0 + 2) })
    #expect(parted.problems.isEmpty)
  }

  /// Rows that are longer at the places that are looked at than elsewhere are more than there is room for.
  @Test func moreRowsThanEstimatedAreAllThere() throws {
    var text = StatementRowsTests.header
    var lineCount = 1
    while text.utf8.count < 5 * TablePieces.size {
      let aim = (text.utf8.count / TablePieces.size + 1) * TablePieces.size
      while text.utf8.count < aim - 200 {
        text += "north,gdp,2000,1,yuan\n"
        lineCount += 1
      }
      for digit in 1...9 {
        for _ in 0..<60 {
          text += "a_region_with_a_long_name,net_migration,2000,\(digit).00000000000000000,yuan\n"
          lineCount += 1
        }
      }
    }
    let parted = try #require(try read(text))
    let whole = try readWhole(text)
    #expect(parted.table.count == lineCount - 1)
    #expect((0..<parted.table.count).allSatisfy { parted.table[$0] == whole.table[$0] })
  }

  @Test(arguments: [
    "north,gdp,2020,\"1\",yuan\n", "north,gdp,2020,x,yuan\n", "north,gdp,2020,1,yuan\r\n", "\n", ",,,,\n",
    "north,gdp,2020,1\n", "north,gdp,2020,-1,yuan\n", "south,gdp,2020,1,yuan\n", "\u{200B}north,gdp,2020,1,yuan\n",
    "north,gdp,2020,1\u{0},yuan\n", String(repeating: "x", count: TablePieces.size + 10_000) + "\n",
  ])
  func whatIsNotPlainSomewhereIsLeftToBeReadWhole(_ wrong: String) throws {
    let middle = try #require(
      Self.rows.utf8.index(Self.rows.startIndex, offsetBy: 1 << 20, limitedBy: Self.rows.endIndex))
    let line = try #require(Self.rows[middle...].firstIndex(of: "\n"))
    #expect(try read(Self.rows[...line] + wrong + Self.rows[Self.rows.index(after: line)...]) == nil)
    #expect(try read(Self.rows + wrong + "north,gdp,2000,1,yuan\n") == nil)
  }

  @Test func aByteOrderMarkAtTheBeginningOfAPieceIsNoneOfTheFile() throws {
    let aim = Self.rows.utf8.index(Self.rows.startIndex, offsetBy: TablePieces.size - 1)
    let line = try #require(Self.rows[aim...].firstIndex(of: "\n"))
    #expect(try read(Self.rows[...line] + "\u{FEFF}" + Self.rows[Self.rows.index(after: line)...]) == nil)
  }

  @Test(arguments: ["", "region,indicator\n", "region,indicator,period,value,unit,colour\n", "\u{0}\n"])
  func whatBeginsWithAnotherHeaderIsLeftToBeReadWhole(_ header: String) throws {
    #expect(try read(header + Self.rows.dropFirst(StatementRowsTests.header.count)) == nil)
  }

  @Test func aSmallFileIsReadWhole() throws {
    #expect(try read(StatementRowsTests.manyRows(100)) == nil)
  }

  @Test func aFileThatIsCutOffMeanwhileIsRefused() throws {
    let file = try File(Self.rows)
    let open = try file.open()
    let pieces = try #require(self.pieces(open))
    try open.checkUnchanged()
    #expect(truncate(file.path, 1 << 20) == 0)
    #expect(pieces[pieces.count - 1] == nil)
    #expect(throws: Problem(file: "statements/report.csv", kind: .changedWhileRead)) { try open.checkUnchanged() }
  }
}
