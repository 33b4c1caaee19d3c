/// The families a document can be set in; both hold Chinese, Latin, Greek and Cyrillic.
public enum Typeface: String, Hashable, Sendable, CaseIterable {
  case sans
  case serif

  /// The family's name as the font files have it.
  public var family: String {
    switch self {
    case .sans: "Noto Sans CJK SC"
    case .serif: "Noto Serif CJK SC"
    }
  }

  /// The Debian package that holds the family.
  public var debianPackage: String { "fonts-noto-cjk" }

  /// The name by which a folder of fonts is recognised as holding the family.
  var fileStem: String {
    switch self {
    case .sans: "NotoSansCJK"
    case .serif: "NotoSerifCJK"
    }
  }
}
