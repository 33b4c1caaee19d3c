/// How a path is drawn along: colour, width in points, and dashes.
public struct Stroke: Hashable, Sendable {
  public enum Cap: Hashable, Sendable { case butt, round }

  public var color: Color
  public var width: Double
  /// Lengths on and off in points, in turn; empty for an unbroken line.
  public var dash: [Double]
  public var cap: Cap

  /// Joins are always round.
  public init(_ color: Color, width: Double, dash: [Double] = [], cap: Cap = .butt) {
    self.color = color
    self.width = width
    self.dash = dash
    self.cap = cap
  }
}
