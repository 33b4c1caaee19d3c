/// Decides where pages end: the cheapest of all ways to cut the strips into pages.
///
/// A page costs by itself, by the share of it left empty, by what it leaves to later pages, and by the strip the next
/// page begins with. Every place between two strips can be a break, at a cost, so there is always a way, and no rule
/// can hold two strips together that fit no page.
///
/// A figure that does not fit what is left of a page may be put off: blocks that follow it in its section fill the page
/// instead, and it stands where the last of them ends. It passes no other figure, no title, no heading and no lead.
struct PageBreaking {
  /// The height for strips on one page.
  let available: Double

  /// One page: its strips from the top down, and the height they take by themselves.
  struct Page: Hashable, Sendable {
    var strips: [Int]
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
    var extent = PageExtent()
    extent.add(strip, after: nil)
    guard !fits(extent) else { return nil }
    return .tooTall(block: strip.name, height: extent.minimum, available: available)
  }

  /// Where a page can begin: at a strip, with a figure put off to where its table or paragraph ends.
  private struct Place: Hashable {
    var next: Int
    var putOff: Range<Int>?
  }

  /// The cheapest way found to a place: where its last page begins and how high that is.
  private struct Way {
    var cost: Double
    var from: Place
    var height: Double
  }

  private func cheapest(_ strips: [Strip], in range: Range<Int>) -> [Page] {
    let rests = rests(strips, in: range)
    let start = Place(next: range.lowerBound)
    let end = Place(next: range.upperBound)
    var ways = [start: Way(cost: 0, from: start, height: 0)]
    var putOff: [Int: [Place]] = [:]
    for next in range.lowerBound...range.upperBound {
      // A page that holds a put-off figure alone leads to the place without it, which therefore comes last.
      for place in (putOff[next] ?? []) + [Place(next: next)] {
        guard let way = ways[place] else { continue }
        visitPages(strips, from: place, to: end.next) { after, extent in
          let rest =
            rests[after.next - range.lowerBound] + (after.putOff ?? 0..<0).reduce(0) { $0 + strips[$1].height }
          let cost = way.cost + self.cost(extent, before: after, of: strips, isLast: after == end, rest: rest)
          // Of equal ways the first found stays, so that the outcome never depends on chance.
          guard cost < ways[after]?.cost ?? .infinity else { return }
          if after.putOff != nil, ways[after] == nil { putOff[after.next, default: []].append(after) }
          ways[after] = Way(cost: cost, from: place, height: extent.natural)
        }
      }
    }
    var pages: [Page] = []
    var place = end
    while place != start, let way = ways[place] {
      pages.append(
        Page(strips: order(strips, from: way.from, to: place), height: way.height, isLast: place == end))
      place = way.from
    }
    return pages.reversed()
  }

  /// The strips of the page between two places from the top down.
  private func order(_ strips: [Strip], from start: Place, to end: Place) -> [Int] {
    var passed = Array(start.next..<end.next)
    if let figure = end.putOff { passed.removeAll { figure.contains($0) } }
    guard let figure = start.putOff, figure != end.putOff else { return passed }
    let place = passed.firstIndex { !staysWithAbove(strips[$0]) } ?? passed.count
    return passed[..<place] + Array(figure) + passed[place...]
  }

  // MARK: Candidates

  /// Every page that can begin at a place, by the place after it and the height it takes.
  private func visitPages(_ strips: [Strip], from place: Place, to end: Int, visit: (Place, PageExtent) -> Void) {
    var extent = PageExtent()
    var last: Strip?
    func fitsToo(_ index: Int) -> Bool {
      extent.add(strips[index], after: last)
      last = strips[index]
      return fits(extent)
    }
    var next = place.next
    if let figure = place.putOff {
      while next < end, staysWithAbove(strips[next]) {
        guard fitsToo(next) else { return }
        next += 1
      }
      // Where the rest leaves no room for the figure it waits once more, but not for more of the same table.
      if next > place.next { visit(Place(next: next, putOff: figure), extent) }
      for index in figure {
        guard fitsToo(index) else { return }
      }
      visit(Place(next: next), extent)
    }
    for index in next..<end {
      if let above = last, let figure = figure(strips, at: index, to: end) {
        visitPages(strips, puttingOff: figure, under: above, extent, to: end, visit: visit)
      }
      guard fitsToo(index) else { return }
      visit(Place(next: index + 1), extent)
    }
  }

  /// The pages on which blocks after a figure take its place.
  private func visitPages(
    _ strips: [Strip], puttingOff figure: Range<Int>, under above: Strip, _ held: PageExtent, to end: Int,
    visit: (Place, PageExtent) -> Void
  ) {
    var extent = held
    var last = above
    for index in figure.upperBound..<end {
      guard !strips[index].floats, !strips[index].keepsWithNext else { return }
      extent.add(strips[index], after: last)
      guard fits(extent) else { return }
      last = strips[index]
      visit(Place(next: index + 1, putOff: figure), extent)
    }
  }

  /// Whether nothing may come between a strip and the one before.
  private func staysWithAbove(_ strip: Strip) -> Bool {
    strip.continuesElement || breakCost(strip) >= BreakCost.keep
  }

  /// A figure that floats, with the notes that stay with it, if it begins here and fits a page.
  private func figure(_ strips: [Strip], at index: Int, to end: Int) -> Range<Int>? {
    guard strips[index].floats else { return nil }
    var after = index + 1
    while after < end, breakCost(strips[after]) >= BreakCost.keep { after += 1 }
    var extent = PageExtent()
    for place in index..<after { extent.add(strips[place], after: place == index ? nil : strips[place - 1]) }
    return fits(extent) ? index..<after : nil
  }

  private func fits(_ extent: PageExtent) -> Bool {
    extent.minimum <= available + PageBreaking.tolerance
  }

  // MARK: Costs

  /// The heights of all strips of a range from each place on, with the white between them.
  private func rests(_ strips: [Strip], in range: Range<Int>) -> [Double] {
    var rests = Array(repeating: 0.0, count: range.count + 1)
    for index in range.reversed() {
      let gap = index + 1 < range.upperBound ? strips[index].gap(to: strips[index + 1]) : 0
      rests[index - range.lowerBound] = rests[index - range.lowerBound + 1] + strips[index].height + gap
    }
    return rests
  }

  /// What a page costs that leaves the `rest` of the height to the pages from `place` on; white costs nothing on the
  /// last.
  private func cost(
    _ extent: PageExtent, before place: Place, of strips: [Strip], isLast: Bool, rest: Double
  ) -> Double {
    let white = 1 - min(max(extent.minimum, min(extent.maximum, available)) / available, 1)
    let squeezed = extent.natural > available ? 10.0 : 0
    if isLast { return PageBreaking.page + squeezed + (1 - white < PageBreaking.sparse ? 60 : 0) }
    let next = place.next < strips.count ? strips[place.next] : nil
    var cost = PageBreaking.page + squeezed + PageBreaking.delay * rest / available
    let breaking = next.map(breakCost) ?? 0
    cost += place.putOff == nil ? breaking : max(0, breaking) + BreakCost.float
    cost += PageBreaking.white * white * white * white
    // White at the foot is odd where the same table or paragraph goes on overleaf.
    return cost + (next?.continuesElement == true ? PageBreaking.torn * white * white : 0)
  }

  private func breakCost(_ strip: Strip) -> Double {
    switch strip.breakBefore {
    case .forced: 0
    case .allowed(let cost): cost
    }
  }

  /// What one more page costs, more than any emptiness saves.
  static let page = 200.0
  /// What it costs to put off a page of content by a page: white belongs to the later pages.
  static let delay = 150.0
  /// What an empty page costs; by the cube of the share, so that a third looks like an end and a fifth like chance.
  static let white = 3000.0
  /// What it costs, by the square of the share, where a table or paragraph goes on after the white.
  static let torn = 800.0
  /// A last page filled less than this share looks lost.
  static let sparse = 0.12
  static let tolerance = 0.001
}
