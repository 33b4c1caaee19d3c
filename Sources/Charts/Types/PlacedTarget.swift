import Drawing

/// A target of a line chart at its period, upright on the value axis and within the area.
struct PlacedTarget: Hashable, Sendable {
  let items: [SceneItem]
  /// The box around everything painted.
  let bounds: Rect
  /// The height of the bound, the centre or the middle of the range.
  let level: Double
  let color: Color
  /// The straight way from the base to the level; empty without a base.
  let way: [Point]

  init(_ target: LineTarget, stage: LineStage) {
    let time = stage.periods.scale(on: stage.frame)
    let scale = stage.values.scale(on: stage.frame)
    let span = scale.span
    color = Palette.series(target.color)
    let figures = target.shape.figures.map { scale.position(of: $0) }
    // A figure at the very end of the axis is on it, whatever the last bit of its position.
    guard let highest = figures.min(), let lowest = figures.max(), span.lower <= highest + 0.01,
      lowest <= span.upper + 0.01
    else {
      items = []
      bounds = Rect(x: stage.frame.area.minX, y: stage.frame.area.maxY, width: 0, height: 0)
      level = stage.frame.area.maxY
      way = []
      return
    }
    // The track is as long as the shape shows of its open side, not as long as the axis.
    let isStep = target.first != target.last
    let reach = isStep ? PlacedTarget.reachOfStep : PlacedTarget.reach
    let top = max(highest - reach, stage.frame.area.minY + PlanGround.baseline + 5)
    let bottom = min(lowest + reach, span.upper)
    let breadth =
      !isStep
      ? min(TargetMark.Breadth.upright.bound, time.periodWidth * 0.9)
      : (target.last - target.first + stage.periods.period) / stage.periods.period * time.periodWidth - 2
    let x = (time.clampedPosition(of: target.first) + time.clampedPosition(of: target.last)) / 2
    let track = Track(from: Point(x: x, y: bottom), to: Point(x: x, y: top))
    let mark = TargetMark(
      target.shape.mapped { bottom - scale.position(of: $0) }, on: track, color: color,
      breadth: TargetMark.Breadth(band: isStep ? breadth : breadth * 21 / 34, bound: breadth))
    let level = (highest + lowest) / 2
    way =
      target.base.map { base in
        [
          stage.frame.point(category: time.position(of: base.position), value: scale.position(of: base.value)),
          Point(x: x, y: level),
        ]
      } ?? []
    items = Line(points: way, color: color, weight: .second, isDashed: true).items + mark.items
    let shown = PlacedTarget.shown(target.shape, top: top, bottom: bottom, highest: highest, lowest: lowest)
    bounds = Rect(x: x - breadth / 2, y: shown.lower, width: breadth, height: shown.length)
    self.level = level
  }

  /// What the shape covers, its open side included.
  private static func shown(
    _ shape: TargetShape, top: Double, bottom: Double, highest: Double, lowest: Double
  ) -> Span {
    switch shape {
    case .atLeast, .planned(_, as: .floor), .about(_, tolerance: _, beyond: .moreIsFine):
      Span(start: lowest, end: top)
    case .atMost, .planned(_, as: .ceiling), .about(_, tolerance: _, beyond: .lessIsFine):
      Span(start: bottom, end: highest)
    case .about(_, tolerance: _, beyond: .neither), .range, .relational:
      Span(start: lowest, end: highest)
    }
  }

  /// How far the open side of a target is shown.
  private static let reach = 34.0
  /// A step goes on through years that have targets of their own; it shows less of its open side.
  private static let reachOfStep = 10.0
}
