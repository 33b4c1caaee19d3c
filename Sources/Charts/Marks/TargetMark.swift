public import Drawing

/// A target drawn in its true shape on a track.
///
/// The figures of `shape` are distances in points along `track`; the shape of a relational target has none, its track
/// is hatched (`Hatch`) and its name stands in a pill (`Pill`).
public struct TargetMark: Hashable, Sendable {
  /// How broad bands and bounds are, square to the track, in points.
  public struct Breadth: Hashable, Sendable {
    public var band: Double
    public var bound: Double

    public init(band: Double, bound: Double) {
      self.band = band
      self.bound = bound
    }

    /// On a track that lies in a row of a table.
    public static let row = Breadth(band: 8, bound: 13)
    /// On a track that stands over a year.
    public static let upright = Breadth(band: 21, bound: 34)
  }

  public var shape: TargetShape
  public var track: Track
  public var color: Color
  public var breadth: Breadth

  public init(_ shape: TargetShape, on track: Track, color: Color, breadth: Breadth = .row) {
    self.shape = shape
    self.track = track
    self.color = color
    self.breadth = breadth
  }

  /// What is painted, above the track's own line.
  public var items: [SceneItem] {
    switch shape {
    case .atLeast(let bound):
      reach(from: bound, to: track.length, opacity: Self.allowed) + [rule(at: bound, width: 2)]
    case .atMost(let bound):
      reach(from: bound, to: 0, opacity: Self.allowed) + [rule(at: bound, width: 2)]
    case .planned(let bound, as: .floor):
      reach(from: bound, to: track.length, opacity: Self.allowed) + [rule(at: bound, width: 2), disc(at: bound)]
    case .planned(let bound, as: .ceiling):
      reach(from: bound, to: 0, opacity: Self.allowed) + [rule(at: bound, width: 2), disc(at: bound)]
    case .about(let center, let tolerance, let beyond):
      about(center, from: center - tolerance, to: center + tolerance, beyond: beyond)
    case .range(let low, let high):
      [
        .path(track.band(from: low, to: high, breadth: breadth.band), fill: color.opacity(Self.inside)),
        rule(at: low, width: 1.4), rule(at: high, width: 1.4),
      ]
    case .relational: []
    }
  }

  /// The sample of a kind in a key.
  static func swatch(_ kind: TargetShape.Kind) -> Key.Swatch {
    let track = Track(from: Point(x: 0, y: 0), to: Point(x: 22, y: 0))
    let line = Rule(from: track.start, to: track.end, .track).items
    let shape: TargetShape =
      switch kind {
      case .atLeast: .atLeast(7)
      case .atMost: .atMost(15)
      case .planned: .planned(7, as: .floor)
      case .aboutOneSided: .about(8, tolerance: 4, beyond: .moreIsFine)
      case .aboutTwoSided: .about(11, tolerance: 4.5, beyond: .neither)
      case .range: .range(7, 15)
      case .relational: .relational(.same, name: "")
      }
    let mark = TargetMark(shape, on: track, color: Palette.grey1, breadth: Breadth(band: 6, bound: 10))
    return Key.Swatch(width: 22, items: line + (kind == .relational ? Hatch(on: track, breadth: 6).items : mark.items))
  }

  private static let allowed = 0.16
  private static let inside = 0.26
  private static let alsoFine = 0.07

  private func about(_ center: Double, from low: Double, to high: Double, beyond: TargetShape.Beyond) -> [SceneItem] {
    let open: [SceneItem] =
      switch beyond {
      case .moreIsFine: reach(from: high, to: track.length, opacity: Self.alsoFine)
      case .lessIsFine: reach(from: low, to: 0, opacity: Self.alsoFine)
      case .neither: []
      }
    let side = Stroke(color, width: 0.7, dash: [1.6, 1.3])
    return open + [
      .path(track.band(from: low, to: high, breadth: breadth.band), fill: color.opacity(Self.inside)),
      .path(track.crossbar(along: low, breadth: breadth.band), stroke: side),
      .path(track.crossbar(along: high, breadth: breadth.band), stroke: side),
      rule(at: center, width: 1),
    ]
  }

  /// The open side: a pale band to the end of the track with an open arrow there; no band and no arrow where the
  /// bound lies at that end or beyond it.
  private func reach(from bound: Double, to end: Double, opacity: Double) -> [SceneItem] {
    let room = end > 0 ? end - bound : bound
    guard room > 0 else { return [] }
    let band = SceneItem.path(
      track.band(from: bound, to: end, breadth: breadth.band), fill: color.opacity(opacity))
    guard room > 5 else { return [band] }
    let forward: Double = end > bound ? 1 : -1
    let tip = end - forward * 0.8
    let arrow = Path.polyline([
      track.point(along: tip - forward * 3, across: -3), track.point(along: tip),
      track.point(along: tip - forward * 3, across: 3),
    ])
    return [band, .path(arrow, stroke: Stroke(color, width: 1.1, cap: .round))]
  }

  private func rule(at along: Double, width: Double) -> SceneItem {
    .path(track.crossbar(along: along, breadth: breadth.bound), stroke: Stroke(color, width: width))
  }

  private func disc(at along: Double) -> SceneItem {
    .path(
      .circle(center: track.point(along: along), radius: 2.9), fill: color,
      stroke: Stroke(Palette.white, width: 0.8))
  }
}
