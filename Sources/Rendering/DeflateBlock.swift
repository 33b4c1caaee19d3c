/// A block of deflate under construction: literals and matches, and how often each code occurs.
final class DeflateBlock {
  private(set) var count = 0
  /// A literal as it is; a match has the uppermost bit, then its distance less one, then nine bits of its length.
  private let tokens: UnsafeMutablePointer<UInt32>
  /// How often each symbol of literals and lengths, and each code of distances, occurs.
  private let literals = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 286)
  private let distances = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 30)

  /// Room for this many tokens; a match takes one for every 255 bytes begun.
  init(capacity: Int) {
    tokens = .allocate(capacity: capacity)
    literals.initialize(repeating: 0)
    distances.initialize(repeating: 0)
  }

  deinit {
    tokens.deallocate()
    literals.deallocate()
    distances.deallocate()
  }

  @inline(__always)
  func add(_ literal: UInt8) {
    add(UInt32(literal))
    literals[Int(literal)] += 1
  }

  /// Adds a match of three bytes or more, in pieces that deflate can say.
  func add(length: Int, distance: Int) {
    let head = 1 << 31 | UInt32(distance - 1) << 9
    let code = DeflateTables.distance(distance).code
    var rest = length
    while rest > 0 {
      // No match of one or two may remain.
      let part = rest <= 258 ? rest : rest - 258 < 3 ? rest - 3 : 258
      add(head | UInt32(part))
      literals[257 + Int(DeflateTables.lengthCodes[part])] += 1
      distances[code] += 1
      rest -= part
    }
  }

  @inline(__always)
  private func add(_ token: UInt32) {
    (tokens + count).initialize(to: token)
    count += 1
  }

  /// Writes the block with the best codes for it, and begins a new one.
  func write(isLast: Bool, to writer: BitWriter) {
    literals[256] = 1
    if distances.allSatisfy({ $0 == 0 }) { distances[0] = 1 }
    let literalCode = HuffmanCode(frequencies: Array(literals), limit: 15)
    let distanceCode = HuffmanCode(frequencies: Array(distances), limit: 15)
    writer.reserve(1024 + count * 6)
    writer.write(isLast ? 0b101 : 0b100, bits: 3)
    DeflateTables.writeLengths(literalCode.lengths, distanceCode.lengths, to: writer)
    for index in 0..<count {
      let token = tokens[index]
      let isMatch = token >> 31 == 1
      let length = Int(token & 0x1FF)
      let code = isMatch ? Int(DeflateTables.lengthCodes[length]) : 0
      let symbol = isMatch ? 257 + code : length
      writer.write(UInt64(literalCode.codes[symbol]), bits: Int(literalCode.lengths[symbol]))
      guard isMatch else { continue }
      writer.write(UInt64(length - DeflateTables.lengthBases[code]), bits: DeflateTables.lengthBits[code])
      let distance = DeflateTables.distance(Int(token >> 9 & 0x7FFF) + 1)
      writer.write(UInt64(distanceCode.codes[distance.code]), bits: Int(distanceCode.lengths[distance.code]))
      writer.write(distance.value, bits: distance.bits)
    }
    writer.write(UInt64(literalCode.codes[256]), bits: Int(literalCode.lengths[256]))
    count = 0
    literals.update(repeating: 0)
    distances.update(repeating: 0)
  }
}
