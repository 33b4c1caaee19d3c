/// How the typographic rules change one character of a line, in em of the text's size.
///
/// The rules are those of well-set Chinese: a gap of 0.08 em between an ideograph and a digit or Latin letter;
/// full-width punctuation gives up its blank half before another punctuation mark and at both ends of a line; the
/// daggers and the section sign, full-width in the faces of East Asia, are set as narrow as a Latin face would have them. Measuring, drawing
/// and SVG read the same adjustments, so that a line is equally long everywhere.
public struct TextAdjustment: Hashable, Sendable {
  /// Space added after the character, in em.
  public var gap: Double
  /// Width taken from the character if the face has it full-width, in em.
  public var cut: Double
  /// How far the ink is moved to the left if the face has the character full-width, in em.
  public var shift: Double
  /// Whether the proportional form of the character is asked of the font (feature `pwid`).
  public var isProportional: Bool

  public init(gap: Double = 0, cut: Double = 0, shift: Double = 0, isProportional: Bool = false) {
    self.gap = gap
    self.cut = cut
    self.shift = shift
    self.isProportional = isProportional
  }

  /// The character as the font has it.
  public static let none = TextAdjustment()

  /// One adjustment for each Unicode scalar of a line of text, in order.
  ///
  /// Between `2` and the ideograph for "year" the digit gets a gap of 0.08 em. Of a closing parenthesis and a full stop
  /// at the end of a Chinese line each is cut by 0.5 em.
  public static func adjustments(of text: String, language: Language) -> [TextAdjustment] {
    let scalars = Array(text.unicodeScalars)
    let classes = scalars.map { CharacterClass($0, language: language) }
    return scalars.indices.map { index in
      var adjustment = form(of: scalars[index], language: language)
      adjustment.gap = gap(after: index, classes)
      if losesLeftHalf(index, classes) {
        adjustment.cut = 0.5
        adjustment.shift = 0.5
      }
      if losesRightHalf(index, classes) { adjustment.cut = 0.5 }
      return adjustment
    }
  }

  /// What this adjustment makes of a character's advance width, both in em.
  ///
  /// A face that has the character narrow already is not cut: only widths above 0.9 em count as full.
  public func adjusted(advance: Double) -> Double {
    advance + gap - (advance > 0.9 ? cut : 0)
  }

  /// How far to the left the ink of a character goes whose advance width is `advance`, both in em.
  public func adjustedShift(advance: Double) -> Double {
    advance > 0.9 ? shift : 0
  }

  /// What a character needs by itself, wherever it stands.
  private static func form(of scalar: Unicode.Scalar, language: Language) -> TextAdjustment {
    switch scalar.value {
    case 0xA7, 0x2020, 0x2021: TextAdjustment(cut: 0.52, shift: 0.26)
    case 0xB7 where language == .english: TextAdjustment(cut: 0.72, shift: 0.36)
    case 0xB1, 0xD7, 0xF7, 0x2248, 0x2264, 0x2265:
      language == .english ? TextAdjustment(cut: 0.2, shift: 0.1) : .none
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: TextAdjustment(isProportional: language == .english)
    default: .none
    }
  }

  private static func gap(after index: Int, _ classes: [CharacterClass]) -> Double {
    guard index + 1 < classes.count else { return 0 }
    switch (classes[index], classes[index + 1]) {
    case (.ideograph, let next) where next.isWestern: return 0.08
    case (let previous, .ideograph) where previous.isWestern: return 0.08
    default: return 0
    }
  }

  private static func losesLeftHalf(_ index: Int, _ classes: [CharacterClass]) -> Bool {
    guard classes[index] == .opening else { return false }
    return index == 0 || classes[index - 1] == .opening
  }

  private static func losesRightHalf(_ index: Int, _ classes: [CharacterClass]) -> Bool {
    guard classes[index] == .closing else { return false }
    guard index + 1 < classes.count else { return true }
    return classes[index + 1] == .closing || classes[index + 1] == .opening
  }
}
