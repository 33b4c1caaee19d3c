import Drawing

/// A target turned upright over its year, with its open side shown for a short way.
struct UprightTarget: Hashable, Sendable {
  let items: [SceneItem]
  /// The box around everything painted.
  let bounds: Rect
  /// The height at which its label stands best: the bound, the centre or the middle of a range.
  let level: Double
  let isOpenAbove: Bool

  /// `position` gives the height of a figure; nothing is painted outside `within`.
  init(
    _ shape: TargetShape, x: Double, breadth: Double, within: Span, color: Color, position: (Double) -> Double
  ) {
    let heights = shape.figures.map(position)
    guard let highest = heights.min(), let lowest = heights.max() else {
      items = []
      bounds = Rect(x: x, y: within.upper, width: 0, height: 0)
      level = within.upper
      isOpenAbove = false
      return
    }
    let top = max(min(highest, highest - Self.reach), within.lower)
    let bottom = min(max(lowest, lowest + Self.reach), within.upper)
    let track = Track(from: Point(x: x, y: bottom), to: Point(x: x, y: top))
    let full = TargetMark.Breadth.upright
    items =
      TargetMark(
        shape.mapped { bottom - position($0) }, on: track, color: color,
        breadth: TargetMark.Breadth(band: breadth * full.band / full.bound, bound: breadth)
      ).items
    let isOpenBelow: Bool
    switch shape {
    case .atLeast, .planned(_, as: .floor), .about(_, tolerance: _, beyond: .moreIsFine):
      (isOpenAbove, isOpenBelow) = (true, false)
    case .atMost, .planned(_, as: .ceiling), .about(_, tolerance: _, beyond: .lessIsFine):
      (isOpenAbove, isOpenBelow) = (false, true)
    case .about(_, tolerance: _, beyond: .neither), .range, .relational:
      (isOpenAbove, isOpenBelow) = (false, false)
    }
    let upper = isOpenAbove ? top : highest - 1
    let lower = isOpenBelow ? bottom : lowest + 1
    bounds = Rect(x: x - breadth / 2, y: upper, width: breadth, height: max(0, lower - upper))
    level = (highest + lowest) / 2
  }

  /// How far an open side is shown, in points.
  private static let reach = 35.0
}
