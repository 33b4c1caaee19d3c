public import Drawing

/// A few words in a white capsule that stands on a track in place of a mark.
public struct Pill: Hashable, Sendable {
  public var text: String
  public var center: Point
  /// The width of the words as measured, in points.
  public var textWidth: Double
  public var style: TextStyle
  public var outline: Color

  public init(_ text: String, center: Point, textWidth: Double, style: TextStyle, outline: Color) {
    self.text = text
    self.center = center
    self.textWidth = textWidth
    self.style = style
    self.outline = outline
  }

  /// The room that a pill takes around words of a width.
  public static func width(around textWidth: Double) -> Double { textWidth + 2 * padding }

  public var bounds: Rect {
    let width = Self.width(around: textWidth)
    return Rect(x: center.x - width / 2, y: center.y - Self.height / 2, width: width, height: Self.height)
  }

  /// What is painted.
  public var items: [SceneItem] {
    [
      .path(
        .roundedRectangle(bounds, radius: Self.height / 2), fill: Palette.white, stroke: Stroke(outline, width: 0.8)),
      .text(
        TextLine(
          text, baseline: Point(x: center.x, y: center.y + style.size * 0.36), anchor: .middle, style: style)),
    ]
  }

  /// In points.
  public static let height = 12.0
  private static let padding = 5.5
}
