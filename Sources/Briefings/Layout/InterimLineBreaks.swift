/// Where lines may break until the general rules are there: after spaces, around ideographs, not before closing marks.
enum InterimLineBreaks {
  /// Offsets of characters before which a line may begin; 0 is not among them.
  static func offsets(in text: [Character]) -> [Int] {
    text.indices.dropFirst().filter { index in
      let before = text[index - 1]
      let after = text[index]
      if after == " " || neverFirst.contains(after) || neverLast.contains(before) { return false }
      return before == " " || isWide(before) || isWide(after)
    }
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
  }

  private static let neverFirst: Set<Character> = [
    "\u{FF0C}", "\u{3002}", "\u{FF1B}", "\u{FF1A}", "\u{3001}", "\u{FF09}", "\u{300B}", "\u{201D}", ")", ",",
  ]
  private static let neverLast: Set<Character> = ["\u{FF08}", "\u{300A}", "\u{201C}", "("]
}
