import Drawing

/// What of a scene lies where, in points of the scene.
struct SceneAudit {
  struct Text {
    var line: TextLine
    /// The box of the letters.
    var bounds: Rect
  }

  private(set) var texts: [Text] = []
  /// Boxes of everything that is painted.
  private(set) var ink: [Rect] = []
  private let measurer: any TextMeasuring

  init(_ scene: Scene, measurer: any TextMeasuring) {
    self.measurer = measurer
    visit(scene.items, offset: Point(x: 0, y: 0), scale: 1)
  }

  /// Texts that lie over each other by more than a hair.
  var overlaps: [(String, String)] {
    var found: [(String, String)] = []
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] where text.bounds.inset(dx: 0.2, dy: 0.2).intersects(other.bounds) {
        found.append((text.line.text, other.line.text))
      }
    }
    return found
  }

  /// Boxes that leave a sheet of this size or are not finite.
  func outside(_ size: Size, tolerance: Double = 1.5) -> [Rect] {
    let sheet = Rect(x: 0, y: 0, width: size.width, height: size.height)
    return ink.filter { box in
      ![box.x, box.y, box.width, box.height].allSatisfy(\.isFinite) || !sheet.contains(box, tolerance: tolerance)
    }
  }

  private mutating func visit(_ items: [SceneItem], offset: Point, scale: Double) {
    for item in items {
      switch item {
      case .path(let path, let fill, let stroke):
        guard let bounds = bounds(of: path) else { continue }
        let rim = fill != nil && stroke == nil ? 0 : (stroke?.width ?? 0) / 2
        ink.append(placed(bounds.inset(dx: -rim, dy: -rim), offset: offset, scale: scale))
      case .text(let line):
        let box = placed(bounds(of: line), offset: offset, scale: scale)
        texts.append(Text(line: line, bounds: box))
        ink.append(box)
      case .structure(_, let items):
        visit(items, offset: offset, scale: scale)
      case .group(let move, let factor, let items):
        visit(
          items, offset: Point(x: offset.x + move.x * scale, y: offset.y + move.y * scale), scale: scale * factor)
      case .clip(_, let items):
        visit(items, offset: offset, scale: scale)
      case .link, .destination:
        continue
      }
    }
  }

  private func placed(_ rect: Rect, offset: Point, scale: Double) -> Rect {
    Rect(
      x: offset.x + rect.x * scale, y: offset.y + rect.y * scale, width: rect.width * scale,
      height: rect.height * scale)
  }

  private func bounds(of line: TextLine) -> Rect {
    let width = measurer.width(of: line.text, style: line.style)
    let left: Double =
      switch line.anchor {
      case .start: line.baseline.x
      case .middle: line.baseline.x - width / 2
      case .end: line.baseline.x - width
      }
    let size = line.style.size
    return Rect(x: left, y: line.baseline.y - size * 0.78, width: width, height: size * 0.88)
  }

  private func bounds(of path: Path) -> Rect? {
    let points = path.elements.compactMap { element -> Point? in
      switch element {
      case .move(let point), .line(let point), .curve(let point, _, _): point
      case .close: nil
      }
    }
    guard let first = points.first else { return nil }
    let xs = points.map(\.x)
    let ys = points.map(\.y)
    let (left, right) = (xs.min() ?? first.x, xs.max() ?? first.x)
    let (top, bottom) = (ys.min() ?? first.y, ys.max() ?? first.y)
    return Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
