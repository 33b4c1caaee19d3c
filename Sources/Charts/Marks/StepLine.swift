import Drawing

/// A value that holds from one day to the next: level lines with a riser between two of them.
///
/// The last level is drawn heavier, since it is the one that holds. A level that is only a bound is dashed, and no riser
/// leads to it or from it.
struct StepLine: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    /// Where it begins.
    var start: Point
    var isBound: Bool
  }

  var steps: [Step]
  /// Where the last level ends.
  var end: Double
  var color: Color

  var items: [SceneItem] {
    steps.indices.flatMap { index -> [SceneItem] in
      let step = steps[index]
      let next = index + 1 < steps.count ? steps[index + 1] : nil
      let far = Point(x: next?.start.x ?? end, y: step.start.y)
      let width = next == nil ? Line.Weight.main.width + 0.4 : Line.Weight.muted.width
      var items: [SceneItem] = [
        .path(
          .line(from: step.start, to: far),
          stroke: Stroke(color, width: width, dash: step.isBound ? [2.2, 2] : [], cap: step.isBound ? .butt : .round))
      ]
      if let next, !step.isBound, !next.isBound {
        items.append(
          .path(
            .line(from: far, to: next.start), stroke: Stroke(color, width: Line.Weight.muted.width, cap: .round)))
      }
      return items
    }
  }

  /// The corners, for labels to keep clear of.
  var lines: [[Point]] {
    steps.indices.map { index in
      let start = steps[index].start
      guard index + 1 < steps.count else { return [start, Point(x: end, y: start.y)] }
      return [start, Point(x: steps[index + 1].start.x, y: start.y), steps[index + 1].start]
    }
  }

  /// A sample of the level that holds, or of one that held.
  static func swatch(color: Color, isLast: Bool) -> Key.Swatch {
    let width = isLast ? Line.Weight.main.width + 0.4 : Line.Weight.muted.width
    return Key.Swatch(
      width: 14,
      items: [
        .path(
          .line(from: Point(x: 0, y: 0), to: Point(x: 14, y: 0)), stroke: Stroke(color, width: width))
      ])
  }
}
