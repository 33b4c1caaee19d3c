/// A hash of the bytes of cells, eight at a time; for speed alone, equality is always told by the bytes.
struct CellHash {
  private(set) var value: UInt64 = 0

  /// Takes in eight bytes of a cell.
  @inline(__always) mutating func add(_ word: UInt64) {
    let product = (value ^ word) &* 0xFF51_AFD7_ED55_8CCD
    value = product ^ product &>> 32
  }

  /// Takes in the last bytes of a cell, fewer than eight, and that it ends.
  @inline(__always) mutating func end(_ word: UInt64, bytes: Int) {
    add(word & (1 &<< UInt64(truncatingIfNeeded: 8 &* bytes) &- 1) | UInt64(truncatingIfNeeded: bytes) &<< 56)
  }

  init() {}

  init(_ cell: ArraySlice<UInt8>) {
    var rest = cell
    while rest.count >= 8 {
      add(Self.word(rest.prefix(8)))
      rest = rest.dropFirst(8)
    }
    end(Self.word(rest), bytes: rest.count)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
