/// Categories side by side along a span, each in a band of the same width.
struct BandScale: Hashable, Sendable {
  let count: Int
  let span: Span

  init(count: Int, span: Span) {
    self.count = max(0, count)
    self.span = span
  }

  /// The width of one band in points.
  var bandWidth: Double { count == 0 ? span.length : span.length / Double(count) }

  /// The whole band of a category.
  func band(_ index: Int) -> Span {
    guard count > 0 else { return span }
    return Span(
      start: span.position(at: Double(index) / Double(count)),
      end: span.position(at: Double(index + 1) / Double(count)))
  }

  /// The middle of the band of a category.
  func center(_ index: Int) -> Double { band(index).middle }

  /// The part of a band that a bar fills, about its middle: 62 % unless told otherwise.
  func bar(_ index: Int, share: Double = 0.62) -> Span {
    let band = band(index)
    return Span(start: band.position(at: (1 - share) / 2), end: band.position(at: (1 + share) / 2))
  }

  /// The part of the bar of a category that one of several bars side by side fills.
  func bar(_ index: Int, member: Int, of members: Int, share: Double = 0.62, gap: Double = 0) -> Span {
    let whole = bar(index, share: share)
    let count = Double(max(1, members))
    let direction: Double = whole.end < whole.start ? -1 : 1
    let width = max(0, (whole.length - gap * (count - 1)) / count)
    let start = whole.start + direction * Double(member) * (width + gap)
    return Span(start: start, end: start + direction * width)
  }
}
