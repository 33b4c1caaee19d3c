import Drawing

/// A line with an open head at its end.
struct Arrow: Hashable, Sendable {
  var start: Point
  var end: Point
  var stroke: Stroke
  /// The length of the head along the line.
  var head: Double

  init(from start: Point, to end: Point, stroke: Stroke, head: Double = Arrow.halfWidth) {
    self.start = start
    self.end = end
    self.stroke = stroke
    self.head = head
  }

  /// The shaft and the head; nothing for an arrow without length.
  var items: [SceneItem] {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return [] }
    let unit = Point(x: dx / length, y: dy / length)
    let foot = Point(x: end.x - unit.x * head, y: end.y - unit.y * head)
    let barbs = [
      Point(x: foot.x - unit.y * head, y: foot.y + unit.x * head), end,
      Point(x: foot.x + unit.y * head, y: foot.y - unit.x * head),
    ]
    let solid = Stroke(stroke.color, width: stroke.width, cap: .round)
    return [.path(.line(from: start, to: end), stroke: stroke), .path(.polyline(barbs), stroke: solid)]
  }

  /// Half the width of the head across the line.
  static let halfWidth = 3.0
}
