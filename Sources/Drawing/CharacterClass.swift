/// What a character is to typography: which gaps, cuts and line breaks it asks for.
///
/// Characters outside ASCII are written as code points, so that the rules can be read on any screen.
enum CharacterClass {
  /// An ideograph or kana: one em wide, a line may break on both sides.
  case ideograph
  /// A letter of the Latin, Greek or Cyrillic script.
  case letter
  /// A European digit.
  case digit
  case space
  /// Full-width punctuation with its ink at the left and a blank half at the right.
  case closing
  /// Full-width punctuation with its ink at the right and a blank half at the left.
  case opening
  case other

  init(_ scalar: Unicode.Scalar, language: Language) {
    switch scalar.value {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x370...0x52F: self = .letter
    case 0x20, 0xA0: self = .space
    case 0x2018, 0x201C: self = language == .chinese ? .opening : .other
    case 0x2019, 0x201D: self = language == .chinese ? .closing : .other
    case 0x3001, 0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F: self = .closing
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D, 0xFF5D: self = .closing
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B: self = .opening
    case 0x3005...0x3007, 0x3021...0x3029, 0x3041...0x30FA, 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .ideograph
    case 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
    default: self = .other
    }
  }

  /// Whether a gap belongs between a character of this class and an ideograph.
  var isWestern: Bool {
    switch self {
    case .letter, .digit: true
    case .ideograph, .space, .closing, .opening, .other: false
    }
  }
}
