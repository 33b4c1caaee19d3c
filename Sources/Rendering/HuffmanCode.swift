/// A prefix code over symbols from 0 on, as deflate uses it.
struct HuffmanCode {
  /// For each symbol the number of bits; none for symbols that do not occur.
  let lengths: [UInt8]
  /// For each symbol its bits, the first of them lowest.
  let codes: [UInt16]

  /// The best code for these frequencies with no more than `limit` bits a symbol, or close to the best.
  init(frequencies: [UInt32], limit: Int) {
    lengths = Self.lengths(frequencies, limit: limit)
    codes = Self.codes(lengths)
  }

  private static func lengths(_ frequencies: [UInt32], limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: frequencies.count)
    let symbols = frequencies.indices.filter { frequencies[$0] > 0 }.sorted {
      (frequencies[$0], $0) < (frequencies[$1], $1)
    }
    guard symbols.count > 1 else {
      if let only = symbols.first { lengths[only] = 1 }
      return lengths
    }
    var counts = numbersOfCodes(depths(symbols.map { frequencies[$0] }), limit: limit)
    // The rarest symbols get the longest codes.
    var length = limit
    for symbol in symbols {
      while counts[length] == 0 { length -= 1 }
      counts[length] -= 1
      lengths[symbol] = UInt8(length)
    }
    return lengths
  }

  /// How deep each leaf lies in the tree of least cost over weights in rising order.
  private static func depths(_ weights: [UInt32]) -> [Int] {
    let leaves = weights.count
    var parents = [Int](repeating: 0, count: 2 * leaves - 1)
    var sums: [UInt32] = []
    var leaf = 0
    var node = 0
    /// The lightest of the leaves and nodes not yet joined.
    func next() -> (place: Int, weight: UInt32) {
      if leaf < leaves, node >= sums.count || weights[leaf] <= sums[node] {
        leaf += 1
        return (leaf - 1, weights[leaf - 1])
      }
      node += 1
      return (leaves + node - 1, sums[node - 1])
    }
    while sums.count < leaves - 1 {
      let first = next()
      let second = next()
      parents[first.place] = leaves + sums.count
      parents[second.place] = leaves + sums.count
      sums.append(first.weight &+ second.weight)
    }
    var depths = [Int](repeating: 0, count: 2 * leaves - 1)
    for place in stride(from: 2 * leaves - 3, through: 0, by: -1) { depths[place] = depths[parents[place]] + 1 }
    return Array(depths[..<leaves])
  }

  /// How many codes of each length there are; those that are too long are shortened and others made longer for it.
  private static func numbersOfCodes(_ depths: [Int], limit: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: limit + 1)
    for depth in depths { counts[min(depth, limit)] += 1 }
    var used = (1...limit).reduce(0) { $0 + counts[$1] << (limit - $1) }
    while used > 1 << limit {
      guard let shorter = (1..<limit).last(where: { counts[$0] > 0 }) else { break }
      counts[shorter] -= 1
      counts[shorter + 1] += 2
      counts[limit] -= 1
      used -= 1
    }
    return counts
  }

  /// The canonical code for these lengths, bits reversed.
  private static func codes(_ lengths: [UInt8]) -> [UInt16] {
    var next = [UInt16](repeating: 0, count: 17)
    for length in lengths where length > 0 { next[Int(length) + 1] += 1 }
    for length in 1..<17 { next[length] = (next[length] &+ next[length - 1]) << 1 }
    return lengths.map { length in
      guard length > 0 else { return 0 }
      let code = next[Int(length)]
      next[Int(length)] &+= 1
      var reversed: UInt16 = 0
      for bit in 0..<UInt16(length) where code >> bit & 1 == 1 { reversed |= 1 << (UInt16(length) - 1 - bit) }
      return reversed
    }
  }
}
