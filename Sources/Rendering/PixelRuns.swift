/// A row of pixels as runs of one colour each.
enum PixelRuns {
  /// Calls `body` with the colour of each run, `0xRRGGBB`, and where it begins and ends; stops where that is false.
  ///
  /// The eight bits above a colour mean nothing.
  @inline(__always)
  static func forEach(
    in row: UnsafePointer<UInt32>, width: Int, _ body: (_ color: UInt32, _ start: Int, _ end: Int) -> Bool
  ) -> Bool {
    var x = 0
    while x < width {
      let color = row[x] & 0xFFFFFF
      let end = endOfRun(row, from: x, color, width: width)
      guard body(color, x, end) else { return false }
      x = end
    }
    return true
  }

  /// The place after the last of the equal pixels that begin at `start`; eight pixels are compared at a time.
  @inline(__always)
  private static func endOfRun(_ row: UnsafePointer<UInt32>, from start: Int, _ color: UInt32, width: Int) -> Int {
    var end = start + 1
    guard end < width, row[end] & 0xFFFFFF == color else { return end }
    let bytes = UnsafeRawPointer(row)
    let pair = UInt64(color) << 32 | UInt64(color)
    while end + 8 <= width {
      var difference: UInt64 = 0
      for place in 0..<4 {
        difference |= bytes.loadUnaligned(fromByteOffset: end * 4 + place * 8, as: UInt64.self) ^ pair
      }
      guard difference & 0x00FF_FFFF_00FF_FFFF == 0 else { break }
      end += 8
    }
    while end < width, row[end] & 0xFFFFFF == color { end += 1 }
    return end
  }
}
