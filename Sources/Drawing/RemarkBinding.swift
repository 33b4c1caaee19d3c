/// Keeps short remarks in parentheses and short quoted names on one line where they fit.
enum RemarkBinding {
  /// The most characters between the marks that are still a short remark.
  static let longest = 6

  /// The places before which a break would tear a short remark.
  static func bound(_ characters: [Character], _ kinds: [BreakKind]) -> [Int] {
    var places: [Int] = []
    for start in kinds.indices where kinds[start] == .opening {
      let limit = min(kinds.count, start + longest + 2)
      guard let end = (start + 1..<limit).first(where: { kinds[$0] == .fullClosing || kinds[$0] == .opening }),
        kinds[end] == .fullClosing, pairs[characters[start]] == characters[end]
      else { continue }
      places += start + 1...end
    }
    return places
  }

  private static let pairs: [Character: Character] = [
    "\u{FF08}": "\u{FF09}", "\u{201C}": "\u{201D}", "\u{300A}": "\u{300B}", "\u{3010}": "\u{3011}",
  ]
}
