/// Numbers for one cell or several cells together, found by their bytes in place without making a string.
struct CellTable {
  /// What stands where a hash leads to; sixteen bytes, so that to look is mostly one reach into memory.
  private struct Slot {
    var hash: UInt64 = 0
    /// Where the bytes of the key stand in `bytes`, each cell behind its length; or `none`, or `word`.
    var start: UInt32 = Slot.none
    var number: UInt32 = 0

    static let none = UInt32.max
    /// One cell of fewer than eight bytes, which its hash tells from all other such cells.
    static let word = UInt32.max - 1
  }

  /// Ended by eight bytes of zero, so that there is a word to be read at every place.
  private var bytes = [UInt8](repeating: 0, count: 8)
  /// A power of two; at least a quarter is free.
  private var slots = [Slot](repeating: Slot(), count: 16)
  private(set) var count = 0

  static func hash(_ cells: [ArraySlice<UInt8>]) -> UInt64 {
    var hash = CellHash()
    for cell in cells { hash.add(CellHash(cell).value) }
    return hash.value
  }

  /// Adds a key; of two equal ones the first is found.
  mutating func insert(_ cells: [ArraySlice<UInt8>], number: UInt32) {
    var slot = Slot(hash: Self.hash(cells), start: Slot.word, number: number)
    if cells.count != 1 || cells[0].count >= 8 {
      bytes.removeLast(8)
      slot.start = UInt32(truncatingIfNeeded: bytes.count)
      for cell in cells {
        withUnsafeBytes(of: UInt32(cell.count)) { bytes.append(contentsOf: $0) }
        bytes.append(contentsOf: cell)
      }
      bytes += repeatElement(0, count: 8)
    }
    count += 1
    if 4 * count > 3 * slots.count {
      let old = slots
      slots = [Slot](repeating: Slot(), count: 2 * old.count)
      // From a gap on, so that of equal keys the first stays in front.
      let gap = old.firstIndex { $0.start == Slot.none } ?? 0
      for slot in old[gap...] + old[..<gap] where slot.start != Slot.none { fill(slot) }
    }
    fill(slot)
  }

  private mutating func fill(_ slot: Slot) {
    var place = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
    while slots[place].start != Slot.none { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  /// The number of the key with this hash and these cells; nil if there is none.
  ///
  /// Eight bytes must be readable at every eighth byte of a cell.
  @inline(__always)
  func number(_ hash: UInt64, _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> UInt32? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count &- 1
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place].start != Slot.none {
        let slot = slots[place]
        if slot.hash == hash {
          let isThis = slot.start == Slot.word ? cells.count == 1 && cells[0].count < 8 : stands(at: slot.start, cells)
          if isThis { return slot.number }
        }
        place = (place &+ 1) & mask
      }
      return nil
    }
  }

  @inline(__always)
  private func stands(at start: UInt32, _ cells: UnsafeBufferPointer<UnsafeRawBufferPointer>) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var offset = Int(start)
      for cell in cells {
        guard bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self) == cell.count else { return false }
        offset &+= 4
        var place = 0
        while place < cell.count {
          let mine = bytes.loadUnaligned(fromByteOffset: offset &+ place, as: UInt64.self)
          let other = cell.baseAddress.map { $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) } ?? 0
          let rest = UInt64(max(0, 8 &- (cell.count &- place)))
          if (mine ^ other).littleEndian &<< (8 &* rest) != 0 { return false }
          place &+= 8
        }
        offset &+= cell.count
      }
      return true
    }
  }
}
