/// How much of a page some strips take: at least, as they are, and at most.
struct PageExtent {
  private(set) var minimum = 0.0
  private(set) var natural = 0.0
  private(set) var maximum = 0.0
  private var hasFoot = false

  /// One more strip, under `previous` or at the top of the page.
  mutating func add(_ strip: Strip, after previous: Strip?) {
    var fixed = strip.footHeight
    if !strip.footNotes.isEmpty, !hasFoot {
      hasFoot = true
      fixed += FootNoteSpacing.above
    }
    if let previous {
      fixed += previous.gap(to: strip)
    } else {
      fixed += strip.repeatedHead?.height ?? 0
    }
    natural += fixed + strip.height
    minimum += fixed + (strip.flexibility.map { min($0.range.lowerBound, strip.height) } ?? strip.height)
    maximum += fixed + (strip.flexibility.map { max($0.range.upperBound, strip.height) } ?? strip.height)
  }
}
