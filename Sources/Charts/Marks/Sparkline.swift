public import Drawing

/// A small line without axes that shows the way of a figure, with gaps kept; 44 by 11 points unless told otherwise.
public struct Sparkline: Hashable, Sendable {
  /// In order of time.
  public var points: [LinePoint]
  /// The length of one period in years; points further apart are not joined.
  public var period: Double
  /// Times between periods across which no line is drawn.
  public var breaks: [Double]
  public var role: SeriesRole
  public var size: Size

  public init(
    points: [LinePoint], period: Double = 1, breaks: [Double] = [], role: SeriesRole = .main(color: 0),
    size: Size = Size(width: 44, height: 11)
  ) {
    self.points = points
    self.period = period
    self.breaks = breaks
    self.role = role
    self.size = size
  }

  /// The line as a picture of its own.
  public func scene(language: Language, description: String = "") -> Scene {
    Scene(size: size, items: items, language: language, description: description)
  }

  /// The line within 0...width and 0...height; nothing without a figure.
  var items: [SceneItem] {
    let known = points.filter { $0.position.isFinite && $0.value?.isFinite == true }
      .sorted { $0.position < $1.position }
    let values = known.compactMap(\.value)
    guard let first = known.first, let last = known.last, let low = values.min(), let high = values.max() else {
      return []
    }
    let inset = Sparkline.dotRadius
    let x = LinearScale(
      from: first.position, to: last.position, span: Span(start: inset, end: size.width - inset))
    let y = LinearScale(from: low, to: high, span: Span(start: size.height - inset, end: inset))
    let places = known.map { point in
      Point(
        x: known.count == 1 ? size.width - inset : x.position(of: point.position),
        y: y.position(of: point.value ?? low))
    }
    var runs: [[Point]] = []
    for (index, place) in places.enumerated() {
      if index > 0, areJoined(known[index - 1], known[index]) {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    let lines = runs.filter { $0.count > 1 }.map { run in
      SceneItem.path(.polyline(run), stroke: Stroke(role.color, width: 1.1, cap: .round))
    }
    // Figures alone would vanish; the last one is what the tile is about.
    let dots = runs.filter { $0.count == 1 }.flatMap { $0 } + (runs.last.map { $0.count > 1 ? $0.suffix(1) : [] } ?? [])
    return lines + dots.map { .path(.circle(center: $0, radius: Sparkline.dotRadius), fill: role.color) }
  }

  private func areJoined(_ earlier: LinePoint, _ later: LinePoint) -> Bool {
    later.position - earlier.position <= period * 1.01
      && !breaks.contains { earlier.position < $0 && $0 < later.position }
  }

  private static let dotRadius = 1.5
}
