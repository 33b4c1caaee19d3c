/// An outline made of straight lines and cubic curves.
public struct Path: Hashable, Sendable {
  public enum Element: Hashable, Sendable {
    case move(Point)
    case line(Point)
    case curve(Point, control1: Point, control2: Point)
    case close
  }

  public var elements: [Element]

  public init(_ elements: [Element] = []) {
    self.elements = elements
  }

  /// Straight lines from point to point; fewer than two points give an empty path.
  public static func polyline(_ points: [Point], closed: Bool = false) -> Path {
    guard let first = points.first, points.count > 1 else { return Path() }
    return Path([.move(first)] + points.dropFirst().map(Element.line) + (closed ? [.close] : []))
  }

  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  public static func rectangle(_ rect: Rect) -> Path {
    .polyline(
      [
        Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
        Point(x: rect.maxX, y: rect.maxY), Point(x: rect.minX, y: rect.maxY),
      ], closed: true)
  }

  /// A rectangle with corners rounded by `radius`, at most half its shorter side.
  public static func roundedRectangle(_ rect: Rect, radius: Double) -> Path {
    let r = min(radius, rect.width / 2, rect.height / 2)
    let k = r * (1 - Path.circleControl)
    return Path([
      .move(Point(x: rect.minX + r, y: rect.minY)),
      .line(Point(x: rect.maxX - r, y: rect.minY)),
      .curve(
        Point(x: rect.maxX, y: rect.minY + r), control1: Point(x: rect.maxX - k, y: rect.minY),
        control2: Point(x: rect.maxX, y: rect.minY + k)),
      .line(Point(x: rect.maxX, y: rect.maxY - r)),
      .curve(
        Point(x: rect.maxX - r, y: rect.maxY), control1: Point(x: rect.maxX, y: rect.maxY - k),
        control2: Point(x: rect.maxX - k, y: rect.maxY)),
      .line(Point(x: rect.minX + r, y: rect.maxY)),
      .curve(
        Point(x: rect.minX, y: rect.maxY - r), control1: Point(x: rect.minX + k, y: rect.maxY),
        control2: Point(x: rect.minX, y: rect.maxY - k)),
      .line(Point(x: rect.minX, y: rect.minY + r)),
      .curve(
        Point(x: rect.minX + r, y: rect.minY), control1: Point(x: rect.minX, y: rect.minY + k),
        control2: Point(x: rect.minX + k, y: rect.minY)),
      .close,
    ])
  }

  public static func circle(center: Point, radius: Double) -> Path {
    let bounds = Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    return .roundedRectangle(bounds, radius: radius)
  }

  /// The left or the right half of a disc.
  public static func halfDisc(center: Point, radius: Double, isLeft: Bool) -> Path {
    let side = isLeft ? -1.0 : 1
    let reach = radius * circleControl
    let middle = Point(x: center.x + side * radius, y: center.y)
    let bottom = Point(x: center.x, y: center.y + radius)
    return Path([
      .move(Point(x: center.x, y: center.y - radius)),
      .curve(
        middle, control1: Point(x: center.x + side * reach, y: center.y - radius),
        control2: Point(x: middle.x, y: center.y - reach)),
      .curve(
        bottom, control1: Point(x: middle.x, y: center.y + reach),
        control2: Point(x: center.x + side * reach, y: bottom.y)),
      .close,
    ])
  }

  /// A square standing on its corner; `halfDiagonal` is the distance from the centre to a corner.
  public static func diamond(center: Point, halfDiagonal: Double) -> Path {
    .polyline(
      [
        Point(x: center.x, y: center.y - halfDiagonal), Point(x: center.x + halfDiagonal, y: center.y),
        Point(x: center.x, y: center.y + halfDiagonal), Point(x: center.x - halfDiagonal, y: center.y),
      ], closed: true)
  }

  /// The share of the radius at which the control points of a quarter circle lie.
  static let circleControl = 0.5522847498
}
