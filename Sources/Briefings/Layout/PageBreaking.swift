/// Decides where pages end: the cheapest of all ways to cut the strips into pages.
///
/// A page costs by itself, by the share of it left empty, by what it leaves to later pages, and by the strip the next
/// page begins with. Every place between two strips can be a break, at a cost, so there is always a way, and no rule
/// can hold two strips together that fit no page.
struct PageBreaking {
  /// The height for strips on one page.
  let available: Double

  /// One page: its strips, and the height they take by themselves.
  struct Page: Hashable, Sendable {
    var strips: Range<Int>
    var height: Double
    /// Whether a forced break or the end comes after it.
    var isLast: Bool
  }

  /// The pages, in order. A strip that fits no page, with the head repeated over it and its foot notes, is an error.
  func pages(_ strips: [Strip]) throws(LayoutError) -> [Page] {
    let problems = strips.compactMap(tooTall)
    guard problems.isEmpty else { throw LayoutError(problems) }
    var pages: [Page] = []
    var start = 0
    while start < strips.count {
      var end = start + 1
      while end < strips.count, strips[end].breakBefore != .forced { end += 1 }
      pages += cheapest(strips, in: start..<end)
      start = end
    }
    return pages
  }

  func tooTall(_ strip: Strip) -> LayoutProblem? {
    let height = extent(of: [strip], from: 0).minimum
    guard height > available + PageBreaking.tolerance else { return nil }
    return .tooTall(block: strip.name, height: height, available: available)
  }

  private func cheapest(_ strips: [Strip], in range: Range<Int>) -> [Page] {
    let count = range.count
    let rests = rests(strips, in: range)
    var costs = [0.0] + Array(repeating: Double.infinity, count: count)
    var best: [Page?] = Array(repeating: nil, count: count + 1)
    for start in 0..<count where costs[start] < .infinity {
      var extent = Extent()
      for end in (start + 1)...count {
        let last = range.lowerBound + end - 1
        extent.add(strips[last], after: end - 1 == start ? nil : strips[last - 1])
        guard extent.minimum <= available + PageBreaking.tolerance else { break }
        let isLast = end == count
        let cost = costs[start] + cost(extent, before: isLast ? nil : strips[last + 1], rest: rests[end])
        // Of equal ways the first found stays, so that the outcome never depends on chance.
        if cost < costs[end] {
          costs[end] = cost
          best[end] = Page(
            strips: range.lowerBound + start..<range.lowerBound + end, height: extent.natural, isLast: isLast)
        }
      }
    }
    var pages: [Page] = []
    var end = count
    while end > 0, let page = best[end] {
      pages.append(page)
      end = page.strips.lowerBound - range.lowerBound
    }
    return pages.reversed()
  }

  /// The heights of all strips of a range from each place on, with the white between them.
  private func rests(_ strips: [Strip], in range: Range<Int>) -> [Double] {
    var rests = Array(repeating: 0.0, count: range.count + 1)
    for index in range.reversed() {
      let gap = index + 1 < range.upperBound ? strips[index].gap(to: strips[index + 1]) : 0
      rests[index - range.lowerBound] = rests[index - range.lowerBound + 1] + strips[index].height + gap
    }
    return rests
  }

  /// What a page costs that the next strip does not stand on, nor the `rest` of the height; none if it is the last.
  private func cost(_ extent: Extent, before next: Strip?, rest: Double) -> Double {
    let filled = min(max(extent.minimum, min(extent.maximum, available)) / available, 1)
    let squeezed = extent.natural > available ? 10.0 : 0
    guard let next else { return PageBreaking.page + squeezed + (filled < PageBreaking.sparse ? 60 : 0) }
    // White at the foot is odd where the same table or paragraph goes on overleaf.
    let weight = next.continuesElement ? 800.0 : 100
    return PageBreaking.page + squeezed + weight * (1 - filled) * (1 - filled) + breakCost(next)
      + PageBreaking.delay * rest / available
  }

  private func breakCost(_ strip: Strip) -> Double {
    switch strip.breakBefore {
    case .forced: 0
    case .allowed(let cost): cost
    }
  }

  private func extent(of strips: [Strip], from start: Int) -> Extent {
    var extent = Extent()
    for index in strips.indices { extent.add(strips[index], after: index == start ? nil : strips[index - 1]) }
    return extent
  }

  /// What one more page costs, more than any emptiness saves.
  static let page = 200.0
  /// What it costs to put off a page of content by a page: white belongs to the later pages.
  static let delay = 150.0
  /// A last page filled less than this share looks lost.
  static let sparse = 0.12
  static let tolerance = 0.001
}

/// How much of a page some strips take.
private struct Extent {
  var minimum = 0.0
  var natural = 0.0
  var maximum = 0.0
  private var hasFoot = false

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
