/// What a character is to the breaking of lines.
enum BreakKind {
  case space
  /// A space that binds.
  case glue
  case ideograph
  case letter
  case digit
  /// A mark that must not begin a line and needs a space after it.
  case closing
  /// A full-width mark that must not begin a line; after it a line may end.
  case fullClosing
  /// A mark that must not end a line.
  case opening
  /// A dash or a wave between two ends of a span.
  case dash
  case hyphen
  /// A sign that belongs to the number after it.
  case sign
  case other

  init(_ character: Character, language: Language) {
    guard let scalar = character.unicodeScalars.first else {
      self = .other
      return
    }
    switch scalar.value {
    case 0x20, 0x09, 0x3000: self = .space
    case 0xA0, 0x202F, 0x2060: self = .glue
    case 0x2D, 0x2010: self = .hyphen
    case 0x2013, 0x2014, 0x7E, 0xFF5E, 0x301C: self = .dash
    case 0x2B, 0x2212, 0xB1, 0x24, 0xA5, 0xFFE5, 0x3C, 0x3E, 0xFF1C, 0xFF1E, 0x2248, 0x2264, 0x2265: self = .sign
    case 0x28, 0x5B, 0x7B, 0x201C, 0x2018: self = .opening
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x25: self = .closing
    case 0x2019, 0x201D: self = language == .chinese ? .fullClosing : .closing
    case 0xB0, 0xB7, 0x2020, 0x2021, 0x2026, 0x2030, 0x2103, 0xFF05, 0x3005, 0x30FB, 0x30FC: self = .fullClosing
    default:
      switch CharacterClass(scalar, language: language) {
      case .ideograph: self = .ideograph
      case .letter: self = .letter
      case .digit: self = .digit
      case .space: self = .space
      case .closing: self = .fullClosing
      case .opening: self = .opening
      case .other: self = .other
      }
    }
  }

  /// Whether the character must not begin a line.
  var isClosing: Bool {
    switch self {
    case .closing, .fullClosing: true
    case .space, .glue, .ideograph, .letter, .digit, .opening, .dash, .hyphen, .sign, .other: false
    }
  }
}
