import Drawing

/// The explanation of marks, in one line where it fits: a swatch drawn by the mark itself, and its words.
struct Key: Hashable, Sendable {
  /// A small sample of a mark.
  ///
  /// Its items lie between x = 0 and `width`, and about y = 0.
  struct Swatch: Hashable, Sendable {
    var width: Double
    var items: [SceneItem]
  }

  struct Entry: Hashable, Sendable {
    var swatch: Swatch
    var label: String
  }

  var entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries
  }
}

/// A key laid out at a width; entries that do not fit beside the others begin a new line.
struct KeyLayout: Hashable, Sendable {
  let height: Double
  let items: [SceneItem]
  let warnings: [ChartWarning]

  /// Items lie below y = 0, from x = 0 to at most `width`.
  init(_ key: Key, width: Double, style: ChartStyle, measurer: any TextMeasuring) {
    let text = style.text(.key)
    let lineHeight = max(text.size, KeyLayout.swatchHeight) + 3
    var x = 0.0
    var line = 0
    var items: [SceneItem] = []
    var warnings: [ChartWarning] = []
    for entry in key.entries {
      let room = max(0, width - entry.swatch.width - KeyLayout.swatchGap)
      var label = entry.label
      if measurer.width(of: label, style: text) > room {
        label = TextBlock.cut(label, style: text, width: room, measurer: measurer)
        warnings.append(.textCut(entry.label))
      }
      let entryWidth = entry.swatch.width + KeyLayout.swatchGap + measurer.width(of: label, style: text)
      if x > 0, x + entryWidth > width {
        x = 0
        line += 1
      }
      let middle = Double(line) * lineHeight + lineHeight / 2
      items.append(.group(offset: Point(x: x, y: middle), entry.swatch.items))
      items.append(
        .text(
          TextLine(
            label,
            baseline: Point(x: x + entry.swatch.width + KeyLayout.swatchGap, y: middle + text.size * 0.36),
            style: text)))
      x += entryWidth + KeyLayout.entryGap
    }
    height = key.entries.isEmpty ? 0 : Double(line + 1) * lineHeight
    self.items = items
    self.warnings = warnings
  }

  private static let swatchHeight = 8.0
  private static let swatchGap = 4.0
  private static let entryGap = 13.0
}
