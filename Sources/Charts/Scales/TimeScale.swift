/// Periods at their true distance, given as years: 2024.0, and quarters as 2024.25.
///
/// The span begins half a period before the first position and ends half a period after the last.
struct TimeScale: Hashable, Sendable {
  let first: Double
  let last: Double
  /// The length of one period in years: 1, 0.25, 1/12.
  let period: Double
  private let scale: LinearScale

  init(first: Double, last: Double, period: Double, span: Span) {
    self.first = first
    self.last = last
    self.period = period
    scale = LinearScale(from: first - period / 2, to: last + period / 2, span: span)
  }

  var span: Span { scale.span }

  /// The position of a time in points.
  func position(of time: Double) -> Double { scale.position(of: time) }

  /// Whether a number can be a time in years.
  static func isTime(_ time: Double) -> Bool { time.magnitude < 1e6 }

  /// The share of the span that lies before a time, 0 at its start and 1 at its end.
  static func share(of time: Double, first: Double, last: Double, period: Double) -> Double {
    (time - first + period / 2) / max(last - first + period, period)
  }

  /// The position of a time, held within the span.
  func clampedPosition(of time: Double) -> Double {
    min(max(position(of: time), span.lower), span.upper)
  }

  /// The width of one period in points.
  var periodWidth: Double { (position(of: first + period) - position(of: first)).magnitude }

  /// Whether two times are neighbours, so that a line may join them.
  func areAdjacent(_ earlier: Double, _ later: Double) -> Bool {
    later - earlier <= period * 1.01
  }
}
