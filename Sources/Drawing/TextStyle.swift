/// The language of a text; it decides on punctuation, spacing and line breaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese = "zh"
  case english = "en"
}

/// How a line of text looks: size in points, weight and colour.
public struct TextStyle: Hashable, Sendable {
  public enum Weight: Hashable, Sendable { case regular, bold }

  public var size: Double
  public var weight: Weight
  public var color: Color
  public var language: Language

  public init(size: Double, weight: Weight = .regular, color: Color, language: Language) {
    self.size = size
    self.weight = weight
    self.color = color
    self.language = language
  }
}
