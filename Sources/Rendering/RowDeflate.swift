import CDeflate

/// Compresses rows of palette pixels as deflate data in a zlib wrapper.
///
/// Made for drawings: most pixels are equal to the pixel above or to the one at the left, so these two places are looked
/// at first. Only where both differ, at the edges of letters, the last place is looked up that began with the same four
/// pixels. On charts that is several times as fast as a compressor that searches everywhere, for about the same size.
struct RowDeflate {
  /// How many tokens share one pair of codes.
  private static let blockLength = 1 << 17

  private let rows: UnsafeBufferPointer<UInt8>
  private let rowLength: Int
  private let writer: BitWriter
  /// For four pixels the last place where they stood at an edge, or nothing that counts.
  private let recent: UnsafeMutablePointer<Int32>
  private static let slots = 1 << 13
  /// Literals as they are; a match has the uppermost bit, then its distance less one, then nine bits of its length.
  private var tokens: [UInt32] = []
  private var literals = [UInt32](repeating: 0, count: 286)
  private var distances = [UInt32](repeating: 0, count: 30)

  /// The compressed form of rows of `rowLength` bytes each; nothing if a row is longer than deflate can look back.
  static func compressed(_ rows: [UInt8], rowLength: Int) -> [UInt8]? {
    guard rowLength > 1, rowLength <= 32768, rows.count < Int32.max else { return nil }
    return rows.withUnsafeBufferPointer { buffer in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: slots) { recent in
        guard let start = recent.baseAddress else { return nil }
        start.initialize(repeating: -32769, count: slots)
        var compressor = RowDeflate(buffer, rowLength: rowLength, recent: start)
        return compressor.run()
      }
    }
  }

  private init(
    _ rows: UnsafeBufferPointer<UInt8>, rowLength: Int, recent: UnsafeMutablePointer<Int32>
  ) {
    self.recent = recent
    self.rows = rows
    self.rowLength = rowLength
    self.writer = BitWriter(capacity: rows.count / 16)
    tokens.reserveCapacity(Self.blockLength + 1024)
  }

  private mutating func run() -> [UInt8] {
    writer.reserve(2)
    // The wrapper's header: deflate, a window of 32 KiB, fastest.
    writer.write(0x0178, bits: 16)
    var place = 0
    repeat {
      tokens.removeAll(keepingCapacity: true)
      while place < rows.count, tokens.count < Self.blockLength { place = addToken(at: place) }
      writeBlock(isLast: place == rows.count)
    } while place < rows.count
    writer.reserve(8)
    writer.align()
    let checksum = libdeflate_adler32(1, rows.baseAddress, rows.count)
    writer.write(UInt64(checksum.byteSwapped), bits: 32)
    return writer.bytes
  }

  /// Adds what stands at a place, and says where it ends.
  private mutating func addToken(at place: Int) -> Int {
    let above = place >= rowLength ? equalBytes(place, place - rowLength) : 0
    let left = above < 32 && place > 0 ? equalBytes(place, place - 1) : 0
    var length = above
    var distance = rowLength
    if left > length { (length, distance) = (left, 1) }
    if length < 8, place + 4 <= rows.count {
      let other = lastPlace(like: place)
      if place - other <= 32768 {
        let found = equalBytes(place, other)
        if found > length + 1, found >= 4 { (length, distance) = (found, place - other) }
      }
    }
    guard length >= 3 else {
      let value = UInt32(rows[place])
      tokens.append(value)
      literals[Int(value)] += 1
      return place + 1
    }
    addMatch(length: length, distance: distance)
    return place + length
  }

  private mutating func addMatch(length: Int, distance: Int) {
    let code = DeflateTables.distance(distance).code
    var rest = length
    while rest > 0 {
      // No match of one or two may remain.
      let part = rest <= 258 ? rest : rest - 258 < 3 ? rest - 3 : 258
      tokens.append(1 << 31 | UInt32(distance - 1) << 9 | UInt32(part))
      literals[257 + Int(DeflateTables.lengthCodes[part])] += 1
      distances[code] += 1
      rest -= part
    }
  }

  /// The last place looked up whose four pixels may be those of `place`, which takes its turn.
  private func lastPlace(like place: Int) -> Int {
    let pixels = UnsafeRawBufferPointer(rows).loadUnaligned(fromByteOffset: place, as: UInt32.self)
    let slot = Int((pixels &* 2_654_435_761) >> 19)
    let other = Int(recent[slot])
    recent[slot] = Int32(place)
    return other
  }

  /// How many bytes from one place on equal those from an earlier place on.
  private func equalBytes(_ place: Int, _ earlier: Int) -> Int {
    guard let start = rows.baseAddress, start[place] == start[earlier] else { return 0 }
    let base = UnsafeRawPointer(start)
    let limit = rows.count - place
    var count = 0
    while count + 8 <= limit {
      let new = base.loadUnaligned(fromByteOffset: place + count, as: UInt64.self)
      let old = base.loadUnaligned(fromByteOffset: earlier + count, as: UInt64.self)
      if new != old { return count + (new ^ old).littleEndian.trailingZeroBitCount >> 3 }
      count += 8
    }
    while count < limit, start[place + count] == start[earlier + count] { count += 1 }
    return count
  }

  private mutating func writeBlock(isLast: Bool) {
    literals[256] = 1
    if distances.allSatisfy({ $0 == 0 }) { distances[0] = 1 }
    let literalCode = HuffmanCode(frequencies: literals, limit: 15)
    let distanceCode = HuffmanCode(frequencies: distances, limit: 15)
    writer.reserve(1024 + tokens.count * 6)
    writer.write(isLast ? 0b101 : 0b100, bits: 3)
    DeflateTables.writeLengths(literalCode.lengths, distanceCode.lengths, to: writer)
    for token in tokens { write(token, literalCode, distanceCode) }
    writer.write(UInt64(literalCode.codes[256]), bits: Int(literalCode.lengths[256]))
    for index in literals.indices { literals[index] = 0 }
    for index in distances.indices { distances[index] = 0 }
  }

  private func write(_ token: UInt32, _ literalCode: HuffmanCode, _ distanceCode: HuffmanCode) {
    guard token >> 31 == 1 else {
      writer.write(UInt64(literalCode.codes[Int(token)]), bits: Int(literalCode.lengths[Int(token)]))
      return
    }
    let length = Int(token & 0x1FF)
    let code = Int(DeflateTables.lengthCodes[length])
    let symbol = 257 + code
    writer.write(UInt64(literalCode.codes[symbol]), bits: Int(literalCode.lengths[symbol]))
    writer.write(UInt64(length - DeflateTables.lengthBases[code]), bits: DeflateTables.lengthBits[code])
    let distance = DeflateTables.distance(Int(token >> 9 & 0x7FFF) + 1)
    writer.write(UInt64(distanceCode.codes[distance.code]), bits: Int(distanceCode.lengths[distance.code]))
    writer.write(distance.value, bits: distance.bits)
  }
}
