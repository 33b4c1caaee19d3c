import Drawing

/// A target in its true shape at its period: a bound, a band or a range across the direction of the values.
struct TargetStep: Hashable, Sendable {
  /// The shape with positions along the value axis in points.
  enum Shape: Hashable, Sendable {
    /// Values beyond the bound are fine, as far as `reach`.
    case bound(Double, reach: Double, isPlanned: Bool)
    /// Values within the band are fine; beyond it too, as far as `reach`, if there is one.
    case about(Double, band: Span, reach: Double?)
    case range(Span)
  }

  var frame: PlotFrame
  /// The stretch of the category axis that the bound takes; bands are narrower.
  var span: Span
  var shape: Shape
  var color: Color

  var items: [SceneItem] {
    switch shape {
    case .bound(let position, let reach, let isPlanned):
      let disc = SceneItem.path(
        .circle(center: frame.point(category: span.middle, value: position), radius: 2.9), fill: color,
        stroke: Stroke(Palette.white, width: 0.8))
      return fill(Span(start: position, end: reach), opacity: 0.16) + head(at: reach, from: position)
        + bound(position, width: 2) + (isPlanned ? [disc] : [])
    case .about(let position, let band, let reach):
      let beyond = reach.map { fill(Span(start: band.end, end: $0), opacity: 0.07) + head(at: $0, from: band.end) }
      let sides = [band.start, band.end].flatMap { side(at: $0) }
      return (beyond ?? []) + fill(band, opacity: 0.26) + sides + bound(position, width: 1)
    case .range(let band):
      return fill(band, opacity: 0.26) + bound(band.start, width: 1.4) + bound(band.end, width: 1.4)
    }
  }

  /// The box around everything.
  var bounds: Rect {
    switch shape {
    case .bound(let position, let reach, _):
      frame.rect(category: span, value: Span(start: position, end: reach))
    case .about(_, let band, let reach):
      frame.rect(category: span, value: Span(start: band.start, end: reach ?? band.end))
    case .range(let band): frame.rect(category: span, value: band)
    }
  }

  /// Where the target itself lies: its bound, its centre or the middle of its range.
  var level: Point {
    switch shape {
    case .bound(let position, _, _), .about(let position, _, _):
      frame.point(category: span.middle, value: position)
    case .range(let band): frame.point(category: span.middle, value: band.middle)
    }
  }

  private var inner: Span {
    let inset = span.length * (1 - TargetStep.bandShare) / 2
    return Span(start: span.lower + inset, end: span.upper - inset)
  }

  private func fill(_ values: Span, opacity: Double) -> [SceneItem] {
    [.path(.rectangle(frame.rect(category: inner, value: values)), fill: color.opacity(opacity))]
  }

  private func bound(_ position: Double, width: Double) -> [SceneItem] {
    [stroke(across: span, at: position, Stroke(color, width: width))]
  }

  private func side(at position: Double) -> [SceneItem] {
    [stroke(across: inner, at: position, Stroke(color, width: 0.7, dash: [1.6, 1.3]))]
  }

  private func stroke(across span: Span, at position: Double, _ stroke: Stroke) -> SceneItem {
    let start = frame.point(category: span.lower, value: position)
    let end = frame.point(category: span.upper, value: position)
    return .path(.line(from: start, to: end), stroke: stroke)
  }

  /// An open arrow head of 3 just inside the end of what is allowed.
  private func head(at reach: Double, from position: Double) -> [SceneItem] {
    guard (reach - position).magnitude > 7 else { return [] }
    let sign = reach < position ? -1.0 : 1.0
    let tip = reach - sign * 2
    let barbs = [
      frame.point(category: span.middle - 3.5, value: tip - sign * 3), frame.point(category: span.middle, value: tip),
      frame.point(category: span.middle + 3.5, value: tip - sign * 3),
    ]
    return [.path(.polyline(barbs), stroke: Stroke(color, width: 1.2, cap: .round))]
  }

  /// Bands are 21 wide where bounds are 34.
  private static let bandShare = 21.0 / 34
}
