/// A title within a section; it stays with what follows.
public struct Heading: Hashable, Sendable {
  public var text: String
  /// 2 or 3; the section's own title is 1.
  public var level: Int
  /// Where links lead to and the outline shows it, or nothing.
  public var id: String?
  /// A rule over the heading, as over a figure.
  public var ruled: Bool

  public init(_ text: String, level: Int = 2, id: String? = nil, ruled: Bool = false) {
    self.text = text
    self.level = level
    self.id = id
    self.ruled = ruled
  }
}
