import Drawing

/// The typographic adjustments of a line, found by the place of a character in its UTF-8 bytes.
struct LineAdjustments {
  private struct Entry {
    var byte: Int
    var scalar: Unicode.Scalar
    var adjustment: TextAdjustment
  }

  private let entries: [Entry]
  /// The stretches of bytes that ask for proportional forms.
  let proportionalBytes: [Range<Int>]

  init(_ text: String, language: Language) {
    var entries: [Entry] = []
    var proportional: [Range<Int>] = []
    var byte = 0
    let adjustments = TextAdjustment.adjustments(of: text, language: language)
    entries.reserveCapacity(adjustments.count)
    for (scalar, adjustment) in zip(text.unicodeScalars, adjustments) {
      let length = UTF8.width(scalar)
      entries.append(Entry(byte: byte, scalar: scalar, adjustment: adjustment))
      if adjustment.isProportional { proportional.append(byte..<byte + length) }
      byte += length
    }
    self.entries = entries
    self.proportionalBytes = proportional
  }

  /// What is to be done with a cluster: the form of its first character, the gap after its last.
  func adjustment(from start: Int, until end: Int) -> TextAdjustment {
    let first = index(of: start)
    guard first < entries.count else { return .none }
    var result = entries[first].adjustment
    var next = first + 1
    while next < entries.count, entries[next].byte < end {
      result.gap = entries[next].adjustment.gap
      next += 1
    }
    return result
  }

  /// The characters of a stretch of bytes.
  func scalars(from start: Int, until end: Int) -> [Unicode.Scalar] {
    entries[index(of: start)...].prefix { $0.byte < end }.map(\.scalar)
  }

  /// The place of the character that begins at a byte.
  private func index(of byte: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].byte < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
