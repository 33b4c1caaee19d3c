/// A directed stretch along one axis in points of the layout; it may run downwards or to the left.
struct Span: Hashable, Sendable {
  var start: Double
  var end: Double

  var length: Double { (end - start).magnitude }
  var middle: Double { (start + end) / 2 }
  var lower: Double { min(start, end) }
  var upper: Double { max(start, end) }

  /// The position at this share of the way, 0 at the start and 1 at the end.
  func position(at share: Double) -> Double { start + (end - start) * share }
}
