/// The tables of RFC 1951, section 3.2.
enum DeflateTables {
  /// The least length of each length code.
  static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  /// How many extra bits each length code has.
  static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// For each length up to 258 its code.
  static let lengthCodes: [UInt8] = (0...258).map { length in
    UInt8(lengthBases.lastIndex { $0 <= length } ?? 0)
  }

  /// The code of a distance, the number of its extra bits, and these.
  static func distance(_ distance: Int) -> (code: Int, bits: Int, value: UInt64) {
    guard distance > 4 else { return (distance - 1, 0, 0) }
    // From code 4 on, every two codes have one more extra bit.
    let offset = distance - 1
    let bits = Int.bitWidth - offset.leadingZeroBitCount - 2
    return (2 * bits + offset >> bits, bits, UInt64(offset & (1 << bits - 1)))
  }

  /// Writes the lengths of both codes of a block; long stretches of unused symbols are counted, not listed.
  static func writeLengths(_ literals: [UInt8], _ distances: [UInt8], to writer: BitWriter) {
    let steps = steps(literals + distances)
    var frequencies = [UInt32](repeating: 0, count: 19)
    for step in steps { frequencies[step.symbol] += 1 }
    let code = HuffmanCode(frequencies: frequencies, limit: 7)
    writer.write(UInt64(literals.count - 257), bits: 5)
    writer.write(UInt64(distances.count - 1), bits: 5)
    writer.write(15, bits: 4)
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] {
      writer.write(UInt64(code.lengths[symbol]), bits: 3)
    }
    for step in steps {
      writer.write(UInt64(code.codes[step.symbol]), bits: Int(code.lengths[step.symbol]))
      writer.write(UInt64(step.extra), bits: step.bits)
    }
  }

  private static func steps(_ lengths: [UInt8]) -> [(symbol: Int, extra: Int, bits: Int)] {
    var steps: [(symbol: Int, extra: Int, bits: Int)] = []
    var index = 0
    while index < lengths.count {
      let run = lengths[index...].prefix(138).prefix { $0 == 0 }.count
      switch run {
      case 11...: steps.append((18, run - 11, 7))
      case 3...: steps.append((17, run - 3, 3))
      default: steps.append((Int(lengths[index]), 0, 0))
      }
      index += max(run >= 3 ? run : 1, 1)
    }
    return steps
  }
}
