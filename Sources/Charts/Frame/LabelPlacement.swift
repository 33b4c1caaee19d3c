import Drawing

/// Finds places for labels of points, one after the other, so that nothing lies over anything else.
///
/// The order of the calls is the order of importance: what is placed first stays. The same calls always give the same
/// places.
struct LabelPlacement: Hashable, Sendable {
  /// A side of a point on which its label may stand.
  enum Side: Hashable, Sendable, CaseIterable {
    case above, below, aboveLeft, aboveRight, belowRight, belowLeft, right, left
  }

  struct Placed: Hashable, Sendable {
    var label: Label
    var baseline: Point
    var anchor: TextLine.Anchor

    var bounds: Rect { label.bounds(baseline: baseline, anchor: anchor) }
    func items(on backdrop: Backdrop) -> [SceneItem] {
      label.items(baseline: baseline, anchor: anchor, backdrop: backdrop)
    }
  }

  private struct Segment: Hashable, Sendable {
    var start: Point
    var end: Point
  }

  let bounds: Rect
  private var taken: [Rect] = []
  private var marks: [Rect] = []
  private var segments: [Segment] = []
  private var faintSegments: [Segment] = []

  /// Labels stay within these bounds.
  init(within bounds: Rect) {
    self.bounds = bounds
  }

  /// Keeps a text free of labels, with a little room around it.
  mutating func avoid(_ rect: Rect) { taken.append(rect) }

  /// Keeps a mark free of labels; a label may touch its box.
  mutating func avoid(mark rect: Rect) { marks.append(rect) }

  /// Keeps a line through points free of labels; a faint one only as long as a label has room elsewhere.
  mutating func avoid(line points: [Point], isFaint: Bool = false) {
    let found = zip(points, points.dropFirst()).map(Segment.init)
    if isFaint { faintSegments += found } else { segments += found }
  }

  /// Whether a rectangle is inside the bounds and free.
  func isFree(_ rect: Rect, overFaint: Bool = false) -> Bool {
    guard bounds.contains(rect, tolerance: 0.01), rect.x.isFinite, rect.y.isFinite else { return false }
    let close = rect.inset(dx: -LabelPlacement.clearance, dy: -LabelPlacement.clearance)
    let near = rect.inset(dx: -1.5, dy: -0.8)
    return !taken.contains(where: near.intersects) && !marks.contains(where: rect.intersects)
      && !segments.contains { LabelPlacement.touches($0, close) }
      && (overFaint || !faintSegments.contains { LabelPlacement.touches($0, close) })
  }

  /// Places a label beside a point on the first of these sides that is free and takes the place; none if no side is.
  mutating func place(
    _ label: Label, at point: Point, sides: [Side] = Side.allCases, overFaint: Bool = false
  ) -> Placed? {
    place(sides.map { LabelPlacement.position(label, at: point, side: $0) }, overFaint: overFaint)
  }

  /// Places a label with its first baseline at the first of these points that is free.
  mutating func place(
    _ label: Label, baselines: [Point], anchor: TextLine.Anchor, overFaint: Bool = false
  ) -> Placed? {
    place(baselines.map { Placed(label: label, baseline: $0, anchor: anchor) }, overFaint: overFaint)
  }

  /// Takes the first of these places that is free.
  mutating func place(_ candidates: [Placed], overFaint: Bool = false) -> Placed? {
    for isOver in overFaint ? [false, true] : [false] {
      if let found = candidates.first(where: { isFree($0.bounds, overFaint: isOver) }) {
        avoid(found.bounds)
        return found
      }
    }
    return nil
  }

  /// Where a label may stand around its own figure: on the sides in their order, then above and below slid aside by
  /// up to a quarter of its width, then the same a line further away, and last wherever it would be nearer to another
  /// point than to its own.
  ///
  /// - Parameter figure: The point of the figure from which a label on a side keeps its distance.
  static func places(
    of label: Label, around figure: (Side) -> Point, on sides: [Side], clearOf others: [Point]
  ) -> [Placed] {
    var all = sides.map { (position(label, at: figure($0), side: $0), figure($0)) }
    let slides = [0.125, -0.125, 0.25, -0.25]
    for (lines, slides) in [(0.0, slides), (1, [0] + slides)] {
      for side in sides where side == .above || side == .below {
        for slide in slides {
          var slid = position(label, at: figure(side), side: side)
          slid.baseline.x += slide * label.width
          slid.baseline.y += lines * label.height * (side == .above ? -1 : 1)
          all.append((slid, figure(side)))
        }
      }
    }
    let isOwn = all.map { placed, own in
      let distance = placed.bounds.squaredDistance(to: own)
      return !others.contains { placed.bounds.squaredDistance(to: $0) < distance }
    }
    return zip(all, isOwn).filter(\.1).map(\.0.0) + zip(all, isOwn).filter { !$0.1 }.map(\.0.0)
  }

  /// Where a label stands on a side of a point: 8 above or below, 4.5 aside.
  static func position(_ label: Label, at point: Point, side: Side) -> Placed {
    let size = label.parts.first?.style.size ?? 0
    let above = point.y - 8 - label.depth
    let below = point.y + 8 + size * 0.85
    let middle = point.y - label.depth / 2 + size * 0.36
    let (x, y, anchor): (Double, Double, TextLine.Anchor) =
      switch side {
      case .above: (point.x, above, .middle)
      case .below: (point.x, below, .middle)
      case .aboveLeft: (point.x - 4.5, above + 2, .end)
      case .aboveRight: (point.x + 4.5, above + 2, .start)
      case .belowLeft: (point.x - 4.5, below - 2, .end)
      case .belowRight: (point.x + 4.5, below - 2, .start)
      case .left: (point.x - 9, middle, .end)
      case .right: (point.x + 9, middle, .start)
      }
    return Placed(label: label, baseline: Point(x: x, y: y), anchor: anchor)
  }

  private static let clearance = 2.4

  /// Whether a segment passes through a rectangle (Liang and Barsky's clipping).
  private static func touches(_ segment: Segment, _ rect: Rect) -> Bool {
    let dx = segment.end.x - segment.start.x
    let dy = segment.end.y - segment.start.y
    var entry = 0.0
    var exit = 1.0
    let edges = [
      (-dx, segment.start.x - rect.minX), (dx, rect.maxX - segment.start.x), (-dy, segment.start.y - rect.minY),
      (dy, rect.maxY - segment.start.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return false }
      } else if direction < 0 {
        entry = max(entry, distance / direction)
      } else {
        exit = min(exit, distance / direction)
      }
    }
    return entry <= exit
  }
}

extension Rect {
  /// The square of how far a point lies from the rectangle; zero inside.
  func squaredDistance(to point: Point) -> Double {
    let dx = max(minX - point.x, 0, point.x - maxX)
    let dy = max(minY - point.y, 0, point.y - maxY)
    return dx * dx + dy * dy
  }

  func contains(_ point: Point) -> Bool {
    minX <= point.x && point.x <= maxX && minY <= point.y && point.y <= maxY
  }
}
