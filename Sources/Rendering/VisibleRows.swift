import Drawing

/// A band of a picture, from top to bottom in points: what cannot touch it need not be painted there.
struct VisibleRows {
  let range: ClosedRange<Double>

  /// Whether an outline may touch the band.
  func mayShow(_ path: Path, stroke: Stroke?, at placement: Placement) -> Bool {
    var top = Double.infinity
    var bottom = -Double.infinity
    func include(_ point: Point) {
      top = min(top, point.y)
      bottom = max(bottom, point.y)
    }
    for element in path.elements {
      switch element {
      case .move(let point), .line(let point): include(point)
      case .curve(let point, let first, let second):
        include(point)
        include(first)
        include(second)
      case .close: break
      }
    }
    guard top <= bottom else { return false }
    let reach = stroke?.width ?? 0
    return mayShow(from: top - reach, to: bottom + reach, at: placement)
  }

  /// Whether a line of text may touch the band; no sign of the faces reaches two em above or below the line.
  func mayShow(_ line: TextLine, at placement: Placement) -> Bool {
    let reach = 2 * line.style.size + (line.halo?.width ?? 0)
    return mayShow(from: line.baseline.y - reach, to: line.baseline.y + reach, at: placement)
  }

  private func mayShow(from top: Double, to bottom: Double, at placement: Placement) -> Bool {
    // A pixel may be more than a point, where the picture is smaller than its scene.
    placement.placed(Point(x: 0, y: top)).y <= range.upperBound
      && placement.placed(Point(x: 0, y: bottom)).y >= range.lowerBound
  }
}
