import Drawing

/// An actual figure on the track of its target, joined to the bound from which its gap is measured.
struct ActualMark: Hashable, Sendable {
  /// In points along the track.
  var actual: Double
  /// Where the gap begins, in points along the track; none where there is no gap.
  var bound: Double?
  /// The ends of a range, in points along the track.
  var extent: ClosedRange<Double>?
  var kind: Marker.Kind
  var track: Track
  /// Towards larger values.
  var direction: Marker.Direction = .right

  var items: [SceneItem] {
    let center = track.point(along: actual)
    let gap: [SceneItem] =
      bound.map { bound in
        [
          .path(
            .line(from: track.point(along: bound), to: center), stroke: Stroke(Palette.ink, width: 1.4))
        ]
      } ?? []
    let range =
      extent.map {
        Whisker(start: track.point(along: $0.lowerBound), end: track.point(along: $0.upperBound), color: Palette.ink)
          .items
      } ?? []
    return gap + range + marker(at: center)
  }

  /// The sample of the key.
  static var swatch: Key.Swatch {
    Key.Swatch(width: 8, items: Marker(center: Point(x: 4, y: 0), kind: .exact, color: Palette.ink).items)
  }

  private func marker(at center: Point) -> [SceneItem] {
    switch kind {
    case .exact:
      [
        .path(
          .circle(center: center, radius: 4), fill: Palette.ink, stroke: Stroke(Palette.white, width: 0.8))
      ]
    case .secondary, .provisional, .range, .moreThan, .lessThan, .notReported:
      [
        .group(
          offset: center, scale: 1.2,
          Marker(center: Point(x: 0, y: 0), kind: kind, color: Palette.ink, direction: direction).items)
      ]
    }
  }
}
