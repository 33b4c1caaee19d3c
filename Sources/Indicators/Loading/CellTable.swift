#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Numbers for one cell or several cells together, found by their bytes in place without making a string.
struct CellTable {
  private struct Entry {
    let hash: UInt64
    /// Where its bytes stand in `bytes`, each cell behind its length.
    let start: Int
    let number: UInt32
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Places in `entries`, -1 for none; a power of two, at least twice as many as entries.
  private var slots: [Int32] = Array(repeating: -1, count: 16)

  var count: Int { entries.count }

  static func hash(_ cells: [ArraySlice<UInt8>]) -> UInt64 {
    var hash = CellHash()
    for cell in cells { hash.add(CellHash(cell).value) }
    return hash.value
  }

  /// Adds a key; of two equal ones the first is found.
  mutating func insert(_ cells: [ArraySlice<UInt8>], number: UInt32) {
    let hash = Self.hash(cells)
    let start = bytes.count
    for cell in cells {
      withUnsafeBytes(of: UInt32(cell.count)) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: cell)
    }
    entries.append(Entry(hash: hash, start: start, number: number))
    if 2 * entries.count > slots.count {
      slots = Array(repeating: -1, count: 4 * slots.count)
      for place in entries.indices { fill(entries[place].hash, with: place) }
    } else {
      fill(hash, with: entries.count - 1)
    }
  }

  private mutating func fill(_ hash: UInt64, with place: Int) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place)
  }

  /// The number of the key with this hash and these cells; nil if there is none.
  @inline(__always)
  func number(_ hash: UInt64, _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> UInt32? {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, stands(at: entry.start, cells) { return entry.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func stands(at start: Int, _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var offset = start
      for cell in cells {
        guard bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) == cell.count else { return false }
        offset += 4
        guard let mine = bytes.baseAddress, let other = cell.baseAddress,
          memcmp(mine + offset, other, cell.count) == 0
        else { return false }
        offset += cell.count
      }
      return true
    }
  }
}
