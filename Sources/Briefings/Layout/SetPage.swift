import Drawing

/// A page whose strips have their heights and places; y counts from the top of the page, x from the left margin.
struct SetPage: Sendable {
  let frames: [Frame]
  /// The index of the section of its first strip.
  let section: Int
  let hasFurniture: Bool
  let warnings: [FigureWarning]

  /// Strips of one page as `PageBreaking` found them.
  ///
  /// Flexible figures take up or give way to what the others leave; then the white between blocks grows a little, so
  /// that full pages end at the same height.
  init(_ page: PageBreaking.Page, of all: [Strip], section: Int) {
    var strips = page.strips.map { all[$0] }
    let footNotes = strips.flatMap(\.footNotes)
    let rest = SetPage.fill(&strips, natural: page.height, isLast: page.isLast)
    let gaps = StripStack.growingGaps(strips)
    let isNearlyFull = !page.isLast && rest > 0 && rest < 0.12 * PageGrid.height
    let white = isNearlyFull && gaps > 0 ? min(8, rest / Double(gaps)) : 0
    var (frames, _) = StripStack.stacked(strips, top: PageGrid.top, white: white, repeatingHead: true)
    var y = PageGrid.bottom
    for note in footNotes.reversed() {
      y -= note.height
      frames.append(.moved(Point(x: 0, y: y), note.frames))
      y -= FootNoteSpacing.between
    }
    // The notes were placed from the last to the first; they are read from the first.
    self.frames = frames.dropLast(footNotes.count) + frames.suffix(footNotes.count).reversed()
    self.section = section
    warnings = strips.flatMap(\.warnings)
    hasFurniture = strips.allSatisfy(\.hasFurniture)
  }

  /// Lets flexible strips shrink or grow towards the page's height; gives what is left of it.
  private static func fill(_ strips: inout [Strip], natural: Double, isLast: Bool) -> Double {
    var rest = PageGrid.height - natural
    guard rest < 0 || !isLast else { return rest }
    let flexible = strips.indices.filter { strips[$0].flexibility != nil }
    func room(_ strip: Strip) -> Double {
      guard let range = strip.flexibility?.range else { return 0 }
      return rest < 0 ? max(0, strip.height - range.lowerBound) : max(0, range.upperBound - strip.height)
    }
    let total = flexible.reduce(0) { $0 + room(strips[$1]) }
    guard total > 0 else { return rest }
    let change = max(-total, min(total, rest))
    for index in flexible {
      let share = room(strips[index]) / total * change
      strips[index].take(height: strips[index].height + share)
    }
    rest -= change
    return rest
  }
}
