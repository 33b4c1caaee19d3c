import Drawing

/// Sets blocks beside each other as one strip.
struct ColumnsSetter: Sendable {
  let setting: Setting

  func strip(_ columns: Columns) -> Strip {
    let spans = columns.columns.map { max(1, $0.span) }
    let half = columns.gutter == .wide ? (24 - PageGrid.gutter) / 2 : 0
    var problems: [LayoutProblem] = []
    var start = 0
    var set: [(x: Double, strips: [Strip])] = []
    for (index, column) in columns.columns.enumerated() {
      let isFirst = index == 0
      let isLast = index == columns.columns.count - 1
      let given = (isFirst ? 0 : half) + (isLast ? 0 : half)
      let width = PageGrid.width(columns: spans[index]) - given
      let strips = BlockSetter(setting: setting.narrowed(to: width), isInColumn: true).strips(column.blocks)
      set.append((PageGrid.left(column: start) + (isFirst ? 0 : half), strips))
      problems += strips.flatMap(\.problems)
      start += spans[index]
    }
    let name = set.compactMap(\.strips.first?.name).joined(separator: " | ")
    if PageGrid.left(column: start) - PageGrid.gutter > setting.width + PageBreaking.tolerance {
      problems.append(
        .tooWide(block: name, width: PageGrid.left(column: start) - PageGrid.gutter, available: setting.width))
    }
    let tallest = set.map { StripStack.stacked($0.strips).bottom }.max() ?? 0
    var strip = Strip(height: 0, frames: [], before: Spacing.block, after: Spacing.block, name: name)
    for (x, strips) in set {
      let grown = ColumnsSetter.grown(strips, to: tallest)
      let (frames, bottom) = StripStack.stacked(grown)
      strip.frames.append(.moved(Point(x: x, y: 0), frames))
      strip.height = max(strip.height, bottom)
      strip.warnings += grown.flatMap(\.warnings)
      strip.footNotes += strips.flatMap(\.footNotes)
    }
    strip.problems = problems
    strip.floats = columns.columns.flatMap(\.blocks).allSatisfy(\.isFigure)
    return strip
  }

  /// The first flexible figure of a shorter column takes the room that the tallest leaves it.
  private static func grown(_ strips: [Strip], to height: Double) -> [Strip] {
    let missing = height - StripStack.stacked(strips).bottom
    guard missing > 0, let index = strips.firstIndex(where: { $0.flexibility != nil }) else { return strips }
    var strips = strips
    strips[index].take(height: strips[index].height + missing)
    return strips
  }
}

extension Strip {
  /// Gives a flexible strip another height, within its range.
  mutating func take(height wanted: Double) {
    guard let flexibility else { return }
    height = min(max(wanted, flexibility.range.lowerBound), flexibility.range.upperBound)
    (frames, warnings) = flexibility.setting(height)
  }
}
