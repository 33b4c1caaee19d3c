import Drawing

/// A dashed arrow from one stated rank to the next that is not of the following period; it says nothing about the
/// periods between.
struct RankChange: Hashable, Sendable {
  var start: Point
  var end: Point
  var color: Color

  /// The arrow with its ends clear of the discs; nothing where the discs are too near.
  var items: [SceneItem] {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let length = (dx * dx + dy * dy).squareRoot()
    let clear = RankDisc.radius + 3
    guard length > 2 * clear + 6 else { return [] }
    let from = Point(x: start.x + dx / length * clear, y: start.y + dy / length * clear)
    let to = Point(x: end.x - dx / length * clear, y: end.y - dy / length * clear)
    return Arrow(from: from, to: to, stroke: RankChange.stroke(color)).items
  }

  static var swatch: Key.Swatch {
    let line = SceneItem.path(.line(from: Point(x: 0, y: 0), to: Point(x: 14, y: 0)), stroke: stroke(Palette.grey1))
    return Key.Swatch(width: 14, items: [line])
  }

  private static func stroke(_ color: Color) -> Stroke { Stroke(color, width: 0.9, dash: [2.2, 2]) }
}
