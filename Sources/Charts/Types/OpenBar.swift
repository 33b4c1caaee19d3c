import Drawing

/// A lying bar from the zero line to a figure; its end shows how the figure is known.
///
/// A bound has no edge at its end: the sides run on to where the arrow points. A provisional figure is outlined.
struct OpenBar: Hashable, Sendable {
  var zero: Double
  var end: Double
  var middle: Double
  var height: Double
  var kind: Marker.Kind
  var color: Color

  var items: [SceneItem] {
    switch kind {
    case .exact, .secondary:
      Bar(rect: rect, color: color).items
    case .provisional:
      [.path(.rectangle(rect.inset(dx: 0.4, dy: 0.4)), fill: color.opacity(0.3), stroke: Stroke(color, width: 0.8))]
    case .moreThan, .lessThan:
      Bar(rect: rect, color: color).items + openEnd
    case .notReported: []
    }
  }

  private var rect: Rect {
    Rect(x: min(zero, end), y: middle - height / 2, width: abs(end - zero), height: height)
  }

  /// Beyond the end the sides and an arrow; where the true figure lies nearer to zero, an arrow within the bar.
  private var openEnd: [SceneItem] {
    let direction: Double = kind == .moreThan ? 1 : -1
    let away: Double = end < zero || (end == zero && direction < 0) ? -1 : 1
    guard direction == away else {
      let tip = end + direction * min(9, abs(end - zero))
      let arrow = Arrow(
        from: Point(x: end, y: middle), to: Point(x: tip, y: middle), stroke: Stroke(Palette.white, width: 1.1))
      return arrow.items
    }
    let sides = [-1.0, 1].flatMap { side -> [Path.Element] in
      let y = middle + side * (height / 2 - 0.4)
      return [.move(Point(x: end, y: y)), .line(Point(x: end + direction * 6, y: y))]
    }
    let arrow = Arrow(
      from: Point(x: end + direction * 1.5, y: middle), to: Point(x: end + direction * 10, y: middle),
      stroke: Stroke(color, width: 1.1))
    return [.path(Path(sides), stroke: Stroke(color, width: 0.8))] + arrow.items
  }
}
