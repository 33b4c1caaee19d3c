import Drawing

/// The extent of a figure that is known to lie in a range: a fine line from end to end with a short bar at each.
struct Whisker: Hashable, Sendable {
  var start: Point
  var end: Point
  var color: Color

  /// Nothing where the sign of the figure covers it.
  var items: [SceneItem] {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > Whisker.shortest else { return [] }
    let across = Point(x: -dy / length * Whisker.halfBar, y: dx / length * Whisker.halfBar)
    let bars = [start, end].map { point in
      Path.line(
        from: Point(x: point.x - across.x, y: point.y - across.y),
        to: Point(x: point.x + across.x, y: point.y + across.y))
    }
    return ([Path.line(from: start, to: end)] + bars).map { .path($0, stroke: Stroke(color, width: 1)) }
  }

  private static let shortest = 7.0
  private static let halfBar = 2.5
}
