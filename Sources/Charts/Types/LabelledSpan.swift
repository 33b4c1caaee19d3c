/// The part of a span that a scale may use, so that the labels beside its marks stay within the span.
struct LabelledSpan: Hashable {
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

  let span: Span
  /// The room on either side of the span if it is the middle sixth because labels are too long; they have to be cut
  /// to it. None where every label fits.
  let limit: Double?

  /// The widest part of `whole`, which runs to the right, that keeps every label inside. Where that would leave less
  /// than a sixth of it, the middle sixth.
  init(_ marks: [Mark], within whole: Span) {
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
    let fits = marks.allSatisfy { mark in
      let position = start + (end - start) * mark.share
      return position - mark.before >= whole.start - 0.1 && position + mark.after <= whole.end + 0.1
    }
    guard fits, end - start >= whole.length / 6 else {
      span = Span(start: whole.position(at: 5.0 / 12), end: whole.position(at: 7.0 / 12))
      limit = whole.length * 5 / 12
      return
    }
    span = Span(start: start, end: end)
    limit = nil
  }
}
