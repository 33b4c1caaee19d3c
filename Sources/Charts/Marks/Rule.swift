import Drawing

/// A straight line: an axis, a grid line, a zero line, a series break.
struct Rule: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// Axis, zero line, head rule of a figure block.
    case axis
    /// A grid line on white, or where it crosses tints.
    case grid(onTint: Bool)
    case tick
    /// A break of a series.
    case seriesBreak
    /// A reference value: an average, 100 of an index.
    case reference
    /// The track of a row of values.
    case track
  }

  var start: Point
  var end: Point
  var kind: Kind

  init(from start: Point, to end: Point, _ kind: Kind) {
    self.start = start
    self.end = end
    self.kind = kind
  }

  var items: [SceneItem] {
    [.path(.line(from: start, to: end), stroke: stroke)]
  }

  var stroke: Stroke {
    switch kind {
    case .axis: Stroke(Palette.ink, width: 0.75)
    case .grid(let onTint): Stroke(onTint ? Palette.gridOnTint : Palette.grey5, width: 0.5)
    case .tick: Stroke(Palette.ink, width: 0.6)
    case .seriesBreak: Stroke(Palette.grey1, width: 0.75, dash: [3, 2.5])
    case .reference: Stroke(Palette.ink, width: 0.75)
    case .track: Stroke(Palette.grey4, width: 0.6)
    }
  }
}
