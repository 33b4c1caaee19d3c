import Drawing

/// A few lines of text that are placed as one, such as a rank above a value.
struct Label: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    var text: String
    var style: TextStyle
  }

  /// From top to bottom; never empty.
  let parts: [Part]
  let width: Double
  private let leadings: [Double]

  init(_ parts: [Part], measurer: any TextMeasuring) {
    self.parts = parts
    width = parts.map { measurer.width(of: $0.text, style: $0.style) }.max() ?? 0
    leadings = zip(parts, parts.dropFirst()).map { upper, lower in
      upper.style.size * Label.descent + lower.style.size * Label.ascent
        + max(upper.style.size, lower.style.size) * 0.26
    }
  }

  init(_ text: String, style: TextStyle, measurer: any TextMeasuring) {
    self.init([Part(text: text, style: style)], measurer: measurer)
  }

  /// From the first baseline to the last.
  var depth: Double { leadings.reduce(0, +) }
  /// From the top of the letters of the first line to its baseline.
  var ascent: Double { (parts.first?.style.size ?? 0) * Label.ascent }
  /// From the baseline of the last line to the foot of its letters.
  var descent: Double { (parts.last?.style.size ?? 0) * Label.descent }
  var height: Double { ascent + depth + descent }
  /// The text as it is told in a warning.
  var text: String { parts.map(\.text).joined(separator: " ") }

  /// The letters' box if the first baseline and the anchor lie at a point.
  func bounds(baseline: Point, anchor: TextLine.Anchor) -> Rect {
    let left: Double =
      switch anchor {
      case .start: baseline.x
      case .middle: baseline.x - width / 2
      case .end: baseline.x - width
      }
    return Rect(x: left, y: baseline.y - ascent, width: width, height: height)
  }

  /// The distance from each line's baseline to that of the line below.
  func leading(below index: Int) -> Double { leadings.indices.contains(index) ? leadings[index] : 0 }

  /// The lines from the first baseline on; those that lie over a rule get a rim in the colour of the ground.
  func items(baseline: Point, anchor: TextLine.Anchor, backdrop: Backdrop? = nil) -> [SceneItem] {
    var y = baseline.y
    var items: [SceneItem] = []
    for (index, part) in parts.enumerated() {
      if index > 0 { y += leadings[index - 1] }
      let box = bounds(baseline: baseline, anchor: anchor)
      let line = Rect(
        x: box.x, y: y - part.style.size * Label.ascent, width: box.width,
        height: part.style.size * (Label.ascent + Label.descent))
      // The rim of a lower line must not reach the letters of the one above it.
      let rim = part.style.size * (index == 0 ? 0.3 : 0.2)
      let halo = backdrop?.rim(behind: line).map { TextLine.Halo(color: $0, width: rim) }
      items.append(
        .text(
          TextLine(part.text, baseline: Point(x: baseline.x, y: y), anchor: anchor, style: part.style, halo: halo)))
    }
    return items
  }

  /// Letters reach so far above and below the baseline, in parts of the size.
  static let ascent = 0.85
  static let descent = 0.12
}
