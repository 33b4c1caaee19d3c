/// Values placed along a span in proportion.
struct LinearScale: Hashable, Sendable {
  /// The value at the start of the span.
  let first: Double
  /// The value at the end of the span.
  let last: Double
  let span: Span

  init(from first: Double, to last: Double, span: Span) {
    self.first = first
    self.last = last
    self.span = span
  }

  /// The position of a value in points, on or beyond the span; the middle of the span if the ends are equal.
  func position(of value: Double) -> Double {
    // Halved, so that the difference of the widest ends stays finite.
    let width = last / 2 - first / 2
    guard width != 0, width.isFinite, value.isFinite else { return span.middle }
    return span.position(at: (value / 2 - first / 2) / width)
  }

  /// Whether a value lies between the ends.
  func contains(_ value: Double) -> Bool {
    value >= min(first, last) && value <= max(first, last)
  }
}
