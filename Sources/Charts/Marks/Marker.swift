import Drawing

/// The sign of one figure in a chart; its shape says how the figure is known.
public struct Marker: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A figure as stated: a disc.
    case exact
    /// A figure from a secondary source: a diamond.
    case secondary
    /// A figure that may still be revised: a hollow disc.
    case provisional
    /// A figure known to be more than this: a hollow disc and an arrow towards the larger values.
    case moreThan
    /// A figure known to be less than this.
    case lessThan
    /// A figure known to lie in a range: a hollow disc in its middle, to be put on a whisker from end to end.
    case range
    /// A period that no figure is reported for yet: a dashed ring.
    case notReported
  }

  /// Where larger values lie on the picture; the arrow of a bound points there or away from it.
  enum Direction: Hashable, Sendable {
    case up, right

    /// The unit step towards larger values.
    var step: Point {
      switch self {
      case .up: Point(x: 0, y: -1)
      case .right: Point(x: 1, y: 0)
      }
    }
  }

  var center: Point
  var kind: Kind
  var color: Color
  var direction: Direction
  /// Smaller signs for what is muted.
  var isSmall: Bool

  init(center: Point, kind: Kind, color: Color, direction: Direction = .up, isSmall: Bool = false) {
    self.center = center
    self.kind = kind
    self.color = color
    self.direction = direction
    self.isSmall = isSmall
  }

  var items: [SceneItem] {
    let edge = Stroke(Palette.white, width: Marker.edge)
    switch kind {
    case .exact:
      return [.path(.circle(center: center, radius: isSmall ? 2 : 3), fill: color, stroke: edge)]
    case .secondary:
      return [.path(.diamond(center: center, halfDiagonal: isSmall ? 2.7 : 3.9), fill: color, stroke: edge)]
    case .provisional, .range:
      return hollowDisc
    case .moreThan, .lessThan:
      return arrow.items + hollowDisc
    case .notReported:
      return [
        .path(
          .circle(center: center, radius: 3.6), fill: Palette.white,
          stroke: Stroke(Palette.grey2, width: 0.8, dash: [1.6, 1.3]))
      ]
    }
  }

  /// What other things must keep clear of.
  var bounds: Rect {
    var minX = center.x - radius
    var maxX = center.x + radius
    var minY = center.y - radius
    var maxY = center.y + radius
    if kind == .moreThan || kind == .lessThan {
      let tip = arrow.end
      minX = min(minX, tip.x - Arrow.halfWidth)
      maxX = max(maxX, tip.x + Arrow.halfWidth)
      minY = min(minY, tip.y - Arrow.halfWidth)
      maxY = max(maxY, tip.y + Arrow.halfWidth)
    }
    return Rect(x: minX, y: minY, width: maxX - minX, height: maxY - minY)
  }

  /// The distance from the centre to the outermost ink, the arrow left out.
  var radius: Double {
    switch kind {
    case .exact: (isSmall ? 2 : 3) + Marker.edge / 2
    case .secondary: (isSmall ? 2.7 : 3.9) + Marker.edge / 2
    case .provisional, .range, .moreThan, .lessThan: isSmall ? 2 + 0.5 : 2.8 + 0.65
    case .notReported: 4
    }
  }

  /// One disc for two equal exact figures, a half in the colour of each.
  static func shared(center: Point, left: Color, right: Color) -> [SceneItem] {
    [
      .path(.circle(center: center, radius: 3 + edge / 2), fill: Palette.white),
      .path(.halfDisc(center: center, radius: 3, isLeft: true), fill: left),
      .path(.halfDisc(center: center, radius: 3, isLeft: false), fill: right),
    ]
  }

  static func swatch(_ kind: Kind, color: Color) -> Key.Swatch {
    Key.Swatch(width: 8, items: Marker(center: Point(x: 4, y: 0), kind: kind, color: color, direction: .right).items)
  }

  private var hollowDisc: [SceneItem] {
    [
      .path(
        .circle(center: center, radius: isSmall ? 2 : 2.8), fill: Palette.white,
        stroke: Stroke(color, width: isSmall ? 1 : 1.3))
    ]
  }

  private var arrow: Arrow {
    let sign = kind == .lessThan ? -1.0 : 1.0
    let step = Point(x: direction.step.x * sign, y: direction.step.y * sign)
    return Arrow(
      from: Point(x: center.x + step.x * 3, y: center.y + step.y * 3),
      to: Point(x: center.x + step.x * Marker.arrowLength, y: center.y + step.y * Marker.arrowLength),
      stroke: Stroke(color, width: 1.3, cap: .round))
  }

  private static let edge = 0.8
  private static let arrowLength = 12.0
}
