import Drawing

/// A line through points that follow each other without a gap.
struct Line: Hashable, Sendable {
  enum Weight: Hashable, Sendable {
    case main, second, muted

    var width: Double {
      switch self {
      case .main: 2
      case .second: 1.6
      case .muted: 1.2
      }
    }
  }

  var points: [Point]
  var color: Color
  var weight: Weight
  /// A dashed line leads from one figure to another that it cannot be compared with.
  var isDashed = false

  /// Nothing for fewer than two points.
  var items: [SceneItem] {
    points.count < 2 ? [] : [.path(.polyline(points), stroke: stroke)]
  }

  private var stroke: Stroke {
    isDashed
      ? Stroke(color, width: 0.9, dash: [2.2, 2]) : Stroke(color, width: weight.width, cap: .round)
  }

  /// A short line with a figure on it; a dashed one without.
  static func swatch(color: Color, weight: Weight, isDashed: Bool = false) -> Key.Swatch {
    let line = Line(
      points: [Point(x: 0, y: 0), Point(x: 14, y: 0)], color: color, weight: weight, isDashed: isDashed)
    let figure = Marker(center: Point(x: 7, y: 0), kind: .exact, color: color)
    return Key.Swatch(width: 14, items: line.items + (isDashed ? [] : figure.items))
  }
}
