public import Drawing

/// The sign of a verdict: round is yes, square is no; solid is clear, open is at the edge; dashed is waiting.
///
/// The shapes alone carry the meaning, so they hold in grey print. All lengths are shares of `size`.
public struct VerdictSign: Hashable, Sendable {
  /// What was judged, or why nothing could be.
  public enum Kind: Hashable, Sendable, CaseIterable {
    case met
    case missed
    case metAtEdge
    case missedAtEdge
    case about
    case notYetReported
    case notAssessable
  }

  public var kind: Kind
  public var center: Point
  /// The side of the sign's box in points; the diamond alone stands out of it, by 6 % on every side.
  public var size: Double

  /// The usual size is 9, beside a word; 22 in a key of its own.
  public init(_ kind: Kind, center: Point, size: Double = 9) {
    self.kind = kind
    self.center = center
    self.size = size
  }

  /// What is painted.
  public var items: [SceneItem] {
    switch kind {
    case .met:
      [.path(circle(0.5), fill: Palette.teal), tick(Palette.white)]
    case .missed:
      [.path(square(0.47), fill: Palette.wine), cross(Palette.white)]
    case .metAtEdge:
      [.path(circle(0.445), fill: Palette.white, stroke: stroke(Palette.teal, 0.11)), tick(Palette.darkTeal)]
    case .missedAtEdge:
      [.path(square(0.415), fill: Palette.white, stroke: stroke(Palette.wine, 0.11)), cross(Palette.wine)]
    case .about:
      [.path(circle(0.5), fill: Palette.olive), wave(at: -0.12), wave(at: 0.12)]
    case .notYetReported:
      [.path(circle(0.45), stroke: stroke(Palette.grey2, 0.1, dash: [0.155, 0.128]))]
    case .notAssessable:
      [
        .path(
          .diamond(center: center, halfDiagonal: 0.51 * size), fill: Palette.white,
          stroke: stroke(Palette.grey2, 0.1)),
        .path(line([(-0.21, 0), (0.21, 0)]), stroke: stroke(Palette.grey2, 0.135)),
      ]
    }
  }

  static func swatch(_ kind: Kind) -> Key.Swatch {
    // The diamond stands out of its box, so it gets a wider one.
    let width = kind == .notAssessable ? 10.2 : 9
    return Key.Swatch(width: width, items: VerdictSign(kind, center: Point(x: width / 2, y: 0)).items)
  }

  /// The entries of a key for these kinds, in their fixed order; a kind without words is left out.
  static func keyEntries(_ kinds: Set<Kind>, words: [Kind: String]) -> [Key.Entry] {
    Kind.allCases.filter(kinds.contains).compactMap { kind in
      words[kind].map { Key.Entry(swatch: swatch(kind), label: $0) }
    }
  }

  private func tick(_ color: Color) -> SceneItem {
    .path(line([(-0.23, 0.02), (-0.065, 0.2), (0.25, -0.19)]), stroke: stroke(color, 0.15, cap: .round))
  }

  private func cross(_ color: Color) -> SceneItem {
    let arms = line([(-0.19, -0.19), (0.19, 0.19)]).elements + line([(0.19, -0.19), (-0.19, 0.19)]).elements
    return .path(Path(arms), stroke: stroke(color, 0.15, cap: .round))
  }

  private func wave(at height: Double) -> SceneItem {
    let curve = Path([
      .move(point(-0.25, height + 0.035)),
      .curve(
        point(0.25, height - 0.035), control1: point(-0.08, height - 0.19), control2: point(0.08, height + 0.19)),
    ])
    return .path(curve, stroke: stroke(Palette.white, 0.11, cap: .round))
  }

  private func circle(_ radius: Double) -> Path {
    .circle(center: center, radius: radius * size)
  }

  private func square(_ half: Double) -> Path {
    let corner = point(-half, -half)
    return .roundedRectangle(
      Rect(x: corner.x, y: corner.y, width: 2 * half * size, height: 2 * half * size), radius: 0.08 * size)
  }

  private func line(_ shares: [(Double, Double)]) -> Path {
    .polyline(shares.map { point($0.0, $0.1) })
  }

  private func point(_ x: Double, _ y: Double) -> Point {
    Point(x: center.x + x * size, y: center.y + y * size)
  }

  private func stroke(_ color: Color, _ width: Double, dash: [Double] = [], cap: Stroke.Cap = .butt) -> Stroke {
    Stroke(color, width: width * size, dash: dash.map { $0 * size }, cap: cap)
  }
}
