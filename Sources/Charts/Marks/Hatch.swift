public import Drawing

/// Slanting lines over a whole track: what belongs there has no place on the scale.
public struct Hatch: Hashable, Sendable {
  public var track: Track
  /// Square to the track, in points.
  public var breadth: Double

  public init(on track: Track, breadth: Double = 8) {
    self.track = track
    self.breadth = breadth
  }

  /// What is painted: lines at 45 degrees, 4 points apart.
  public var items: [SceneItem] {
    let stroke = Stroke(Palette.grey4, width: 1)
    let last = Int((track.length - breadth) / Self.step)
    guard last >= 0 else { return [] }
    let lines = (0...last).flatMap { index in
      let along = Double(index) * Self.step
      return [
        Path.Element.move(track.point(along: along, across: breadth / 2)),
        Path.Element.line(track.point(along: along + breadth, across: -breadth / 2)),
      ]
    }
    return [.path(Path(lines), stroke: stroke)]
  }

  /// Along the track; lines at 45 degrees are then 4 apart.
  private static let step = 4 * 2.0.squareRoot()
}
