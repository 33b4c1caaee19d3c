import Testing

@testable import Rendering

@Suite struct RowDeflateTests {
  /// Numbers that look random and are the same every time.
  private func noise(_ count: Int, upTo limit: UInt64) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state % limit)
    }
  }

  /// What another program finds in the compressed bytes; it compares the checksum of the original that is in them.
  private func unpackedLength(_ rows: [UInt8], rowLength: Int) throws -> Int? {
    let packed = rows.withUnsafeBufferPointer { RowDeflate.compressed($0, rowLength: rowLength) }
    let program = "import sys,zlib;print(len(zlib.decompress(open(sys.argv[1],'rb').read())))"
    return Int(try Tool.output("python3", ["-c", program, "file"], on: packed).dropLast())
  }

  @Test(arguments: [1, 2, 3, 7, 258, 259, 260, 261, 1000, 300_001])
  func equalPixels(count: Int) throws {
    #expect(try unpackedLength([UInt8](repeating: 7, count: count), rowLength: 100) == count)
  }

  @Test(arguments: [2, 3, 5, 250, 256] as [UInt64], [2, 7, 257, 32768, 32769])
  func allKindsOfNoise(limit: UInt64, rowLength: Int) throws {
    #expect(try unpackedLength(noise(20_000, upTo: limit), rowLength: rowLength) == 20_000)
  }

  @Test func moreThanOneBlock() throws {
    #expect(try unpackedLength(noise(150_000, upTo: 256), rowLength: 500) == 150_000)
  }

  @Test func repeatedShapesOnARepeatingGround() throws {
    let shape = noise(40, upTo: 200)
    var rows: [UInt8] = []
    for y in 0..<500 {
      rows.append(0)
      for x in 0..<60 { rows += (x + y) % 7 == 0 ? shape : [UInt8](repeating: 0, count: 40) }
    }
    let packed = rows.withUnsafeBufferPointer { RowDeflate.compressed($0, rowLength: 2401) }
    #expect(packed.count < rows.count / 50)
    #expect(try unpackedLength(rows, rowLength: 2401) == rows.count)
  }

  @Test func nothingAndNextToNothing() throws {
    #expect(try unpackedLength([], rowLength: 10) == 0)
    #expect(try unpackedLength([9], rowLength: 10) == 1)
    #expect(try unpackedLength([9, 9, 9, 9], rowLength: 2) == 4)
  }

  @Test func rowsLongerThanTheWindowAreComparedWithThemselvesAlone() throws {
    let row = noise(33_000, upTo: 256)
    #expect(try unpackedLength(row + row + row, rowLength: 33_000) == 99_000)
  }

  @Test func codesAreCompleteAndWithinTheirLimit() {
    // Frequencies that grow like this make the longest codes.
    var frequencies: [UInt32] = [1, 1]
    while frequencies.count < 40 { frequencies.append(frequencies.suffix(2).reduce(0, +)) }
    let code = HuffmanCode(frequencies: frequencies, limit: 15)
    #expect(code.lengths.max() == 15)
    #expect(code.lengths.reduce(0) { $0 + 1 << (15 - Int($1)) } == 1 << 15)
  }
}
