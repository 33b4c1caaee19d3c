/// The part of a span that a scale may use, so that the labels beside its marks stay within the span.
struct LabelledSpan {
  /// A mark at a share of the scale, 0 to 1, with the room that its labels take on both sides, in points.
  struct Mark {
    var share: Double
    var before: Double
    var after: Double

    init(share: Double, before: Double = 0, after: Double = 0) {
      self.share = min(max(share, 0), 1)
      self.before = before
      self.after = after
    }
  }

  /// The widest part of `whole`, which runs to the right, that keeps every label inside. Where that would leave less
  /// than a third of it, the middle third.
  static func fitting(_ marks: [Mark], within whole: Span) -> Span {
    var start = whole.start
    var end = whole.end
    // Moving one end in moves every mark, so the other end is asked again until nothing moves.
    for _ in 0..<32 {
      var newEnd = whole.end
      for mark in marks where mark.share > 0 {
        newEnd = min(newEnd, (whole.end - mark.after - start * (1 - mark.share)) / mark.share)
      }
      var newStart = whole.start
      for mark in marks where mark.share < 1 {
        newStart = max(newStart, (whole.start + mark.before - newEnd * mark.share) / (1 - mark.share))
      }
      let isSettled = abs(newStart - start) < 0.01 && abs(newEnd - end) < 0.01
      start = newStart
      end = newEnd
      if isSettled { break }
    }
    guard end - start >= whole.length / 3 else {
      return Span(start: whole.position(at: 1.0 / 3), end: whole.position(at: 2.0 / 3))
    }
    return Span(start: start, end: end)
  }
}
