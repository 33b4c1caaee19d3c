import Drawing

/// A bar from zero to a figure on a frame of either orientation; its end shows how the figure is known.
///
/// A bound is hollow and has no edge at its end; its arrow says where the figure may lie.
struct ValueBar: Hashable, Sendable {
  var frame: PlotFrame
  /// The breadth of the bar along the categories.
  var breadth: Span
  /// Positions along the value axis.
  var zero: Double
  var end: Double
  var kind: Marker.Kind
  var color: Color

  var items: [SceneItem] {
    let rect = frame.rect(category: breadth, value: Span(start: zero, end: end))
    switch kind {
    case .exact, .secondary:
      return Bar(rect: rect, color: color).items
    case .provisional, .range:
      let edge = Stroke(color, width: 1)
      return [.path(.rectangle(rect.inset(dx: 0.5, dy: 0.5)), fill: color.opacity(0.16), stroke: edge)]
    case .moreThan, .lessThan:
      return [.path(.rectangle(rect), fill: color.opacity(0.16)), .path(sides, stroke: Stroke(color, width: 1))]
        + arrow.items
    case .notReported:
      return []
    }
  }

  /// Where a label may begin: the end of the bar, or the tip of an arrow beyond it.
  var reach: Double { isOpenOutwards ? end + outwards * ValueBar.arrowLength : end }

  /// The sign of the step from zero to the end along the value axis.
  var outwards: Double { end < zero ? -1 : end > zero ? 1 : upwards }

  private var upwards: Double { frame.valueSpan.end < frame.valueSpan.start ? -1 : 1 }
  private var isOpenOutwards: Bool {
    let larger = kind == .moreThan ? upwards : -upwards
    return kind.isBound && larger == outwards
  }

  /// The two long sides and the zero side, open at the end.
  private var sides: Path {
    let (low, high) = (breadth.lower + 0.5, breadth.upper - 0.5)
    return .polyline([
      frame.point(category: low, value: end), frame.point(category: low, value: zero),
      frame.point(category: high, value: zero), frame.point(category: high, value: end),
    ])
  }

  private var arrow: Arrow {
    let direction = isOpenOutwards ? outwards : -outwards
    let length = isOpenOutwards ? ValueBar.arrowLength : min(ValueBar.arrowLength, (end - zero).magnitude)
    return Arrow(
      from: frame.point(category: breadth.middle, value: end),
      to: frame.point(category: breadth.middle, value: end + direction * length),
      stroke: Stroke(color, width: 1.3, cap: .round), head: min(3, breadth.length / 3))
  }

  /// How far the arrow of a bound reaches beyond the end of its bar.
  static let arrowLength = 9.0
}
