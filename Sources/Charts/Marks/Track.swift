public import Drawing

/// A straight line from the low to the high end of a scale, in whatever direction it runs.
///
/// Marks on a track speak of *along*, the distance from its start, and *across*, the distance to the right of it as
/// one walks along; so the same mark lies in a row or stands over a year.
public struct Track: Hashable, Sendable {
  public var start: Point
  public var end: Point

  public init(from start: Point, to end: Point) {
    self.start = start
    self.end = end
  }

  /// In points.
  public var length: Double {
    ((end.x - start.x) * (end.x - start.x) + (end.y - start.y) * (end.y - start.y)).squareRoot()
  }

  /// The place `along` points from the start and `across` points to the right.
  public func point(along: Double, across: Double = 0) -> Point {
    let length = length
    guard length > 0 else { return start }
    let dx = (end.x - start.x) / length
    let dy = (end.y - start.y) / length
    return Point(x: start.x + dx * along - dy * across, y: start.y + dy * along + dx * across)
  }

  /// A line square to the track, `breadth` long and centred on it.
  func crossbar(along: Double, breadth: Double) -> Path {
    .line(from: point(along: along, across: -breadth / 2), to: point(along: along, across: breadth / 2))
  }

  /// A rectangle centred on the track, from one place along it to another.
  func band(from low: Double, to high: Double, breadth: Double) -> Path {
    .polyline(
      [
        point(along: low, across: -breadth / 2), point(along: high, across: -breadth / 2),
        point(along: high, across: breadth / 2), point(along: low, across: breadth / 2),
      ], closed: true)
  }
}
