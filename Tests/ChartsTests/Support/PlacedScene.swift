import Drawing

/// The texts and paths of a scene with their places in points of the scene, groups resolved.
struct PlacedScene {
  struct Text {
    var line: TextLine
    /// From 0.8 em above the baseline to its foot, as wide as measured.
    var bounds: Rect
  }

  private(set) var texts: [Text] = []
  /// The boxes around paths, without the width of strokes.
  private(set) var boxes: [Rect] = []
  private let measurer: any TextMeasuring

  init(_ scene: Scene, measurer: any TextMeasuring) {
    self.measurer = measurer
    for item in scene.items { add(item, offset: Point(x: 0, y: 0), scale: 1) }
  }

  /// Pairs of texts that lie over each other.
  var overlaps: [(String, String)] {
    texts.indices.flatMap { first in
      texts.indices.dropFirst(first + 1).compactMap { second in
        texts[first].bounds.inset(dx: 0.05, dy: 0.05).intersects(texts[second].bounds)
          ? (texts[first].line.text, texts[second].line.text) : nil
      }
    }
  }

  private mutating func add(_ item: SceneItem, offset: Point, scale: Double) {
    switch item {
    case .path(let path, fill: _, stroke: _):
      let points = path.elements.flatMap { element -> [Point] in
        switch element {
        case .move(let point), .line(let point): [point]
        case .curve(let point, control1: let first, control2: let second): [first, second, point]
        case .close: []
        }
      }
      guard let first = points.first else { return }
      let xs = points.map { offset.x + $0.x * scale }
      let ys = points.map { offset.y + $0.y * scale }
      let x = xs.min() ?? first.x
      let y = ys.min() ?? first.y
      boxes.append(Rect(x: x, y: y, width: (xs.max() ?? x) - x, height: (ys.max() ?? y) - y))
    case .text(let line):
      let width = measurer.width(of: line.text, style: line.style)
      let share: Double =
        switch line.anchor {
        case .start: 0
        case .middle: 0.5
        case .end: 1
        }
      let bounds = Rect(
        x: offset.x + (line.baseline.x - width * share) * scale,
        y: offset.y + (line.baseline.y - 0.8 * line.style.size) * scale, width: width * scale,
        height: 0.8 * line.style.size * scale)
      texts.append(Text(line: line, bounds: bounds))
    case .structure(_, let items):
      for item in items { add(item, offset: offset, scale: scale) }
    case .group(let move, let factor, let items):
      let inner = Point(x: offset.x + move.x * scale, y: offset.y + move.y * scale)
      for item in items { add(item, offset: inner, scale: scale * factor) }
    case .clip(_, let items):
      for item in items { add(item, offset: offset, scale: scale) }
    case .link, .destination:
      return
    }
  }
}
