import Drawing

/// Where coordinates inside nested groups stand in the scene: a scale and a move.
struct Placement {
  private(set) var scale = 1.0
  private var x = 0.0
  private var y = 0.0

  func moved(by offset: Point, scale: Double) -> Placement {
    var result = self
    result.x += offset.x * self.scale
    result.y += offset.y * self.scale
    result.scale *= scale
    return result
  }

  func placed(_ point: Point) -> Point {
    Point(x: x + point.x * scale, y: y + point.y * scale)
  }

  func placed(_ rect: Rect) -> Rect {
    Rect(x: x + rect.x * scale, y: y + rect.y * scale, width: rect.width * scale, height: rect.height * scale)
  }
}
