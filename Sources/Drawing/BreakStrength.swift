/// How much the space between two characters resists a line break.
enum BreakStrength: Int, Comparable {
  /// A line may end here.
  case free
  /// Here a number would be torn from its unit, or a short remark in parentheses; only where nothing else fits.
  case avoided
  /// Here a word would be torn; only where the word is longer than the line.
  case word
  /// Here a line would begin or end with a mark that must not stand there.
  case mark

  static func < (left: BreakStrength, right: BreakStrength) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The strengths before each character of a text; the first is never asked for.
  static func strengths(of characters: [Character], language: Language) -> [BreakStrength] {
    var strengths = [BreakStrength](repeating: .mark, count: characters.count)
    let kinds = characters.map { BreakKind($0, language: language) }
    for index in kinds.indices.dropFirst() {
      strengths[index] = strength(
        kinds[index - 1], kinds[index], before: index > 1 ? kinds[index - 2] : .space)
    }
    for (index, strength) in UnitBinding.bound(characters, kinds) {
      strengths[index] = max(strengths[index], strength)
    }
    for index in RemarkBinding.bound(characters, kinds) {
      strengths[index] = max(strengths[index], .avoided)
    }
    return strengths
  }

  private static func strength(_ left: BreakKind, _ right: BreakKind, before: BreakKind) -> BreakStrength {
    switch (left, right) {
    case (_, .space), (_, .closing), (_, .fullClosing), (.opening, _), (.glue, _), (_, .glue): .mark
    case (.space, _): .free
    case (_, .dash), (.dash, .digit): .mark
    case (.sign, .digit), (.digit, .sign): .word
    case (.dash, _): .free
    case (.hyphen, .letter): before == .letter ? .free : .word
    case (.closing, .letter), (.closing, .digit), (.closing, .other): .word
    case (.ideograph, _), (_, .ideograph): .free
    case (.fullClosing, _), (_, .opening): .free
    default: .word
    }
  }
}
