import Testing

@testable import Indicators

struct CellTableTests {
  private func number(_ cells: [String], in table: CellTable) -> UInt32? {
    // One behind the other, with something behind the last.
    let bytes = cells.flatMap { Array($0.utf8) } + Array("12345678".utf8)
    let hash = CellTable.hash(cells.map { Array($0.utf8)[...] })
    return bytes.withUnsafeBytes { bytes in
      var start = 0
      let buffers = cells.map { cell in
        defer { start += cell.utf8.count }
        return UnsafeRawBufferPointer(rebasing: bytes[start..<start + cell.utf8.count])
      }
      return buffers.withUnsafeBufferPointer { table.number(hash, $0) }
    }
  }

  private func table(_ keys: [[String]]) -> CellTable {
    var table = CellTable()
    for (number, cells) in keys.enumerated() {
      table.insert(cells.map { Array($0.utf8)[...] }, number: UInt32(number))
    }
    return table
  }

  @Test func everyKeyIsFoundAndNoOther() {
    let keys = (0..<3000).map { number in
      let text = String(repeating: "r", count: number % 19) + "\(number)"
      return number % 3 == 0 ? [text, ""] : number % 3 == 1 ? [text] : [text, "yuan", text]
    }
    let table = table(keys)
    #expect(table.count == 3000)
    for (number, cells) in keys.enumerated() {
      #expect(self.number(cells, in: table) == UInt32(number))
      #expect(self.number(cells + ["x"], in: table) == nil)
      #expect(self.number(["x"] + cells, in: table) == nil)
      #expect(self.number([cells[0] + "x"] + cells.dropFirst(), in: table) == nil)
    }
  }

  @Test func cellsAreKeptApart() {
    let keys = [
      ["ab"], ["a", "b"], ["", "ab"], ["ab", ""], [""], ["", ""], ["abcdefg"], ["abcdefgh"], ["abcdefghi"],
    ]
    let table = table(keys)
    for (number, cells) in keys.enumerated() { #expect(self.number(cells, in: table) == UInt32(number)) }
    #expect(number(["a"], in: table) == nil)
    #expect(number(["abcdefgi"], in: table) == nil)
  }

  @Test func ofEqualKeysTheFirstIsFound() {
    let table = table((0..<1000).map { ["r\($0 % 100)"] })
    for key in 0..<100 { #expect(number(["r\(key)"], in: table) == UInt32(key)) }
  }
}
