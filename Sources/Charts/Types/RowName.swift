import Drawing

/// The name of a row with a small remark such as its unit, broken at the width of the column.
struct RowName: Hashable, Sendable {
  enum Placement: Hashable, Sendable {
    /// The remark stands behind the name where both fit on one line, otherwise below it.
    case beside
    case below
  }

  let name: TextBlock
  let detail: TextBlock
  /// Where the remark begins, from the start of the name, if it stands on the name's own line.
  let detailStart: Double?

  init(
    _ name: String, detail: String, nameStyle: TextStyle, detailStyle: TextStyle, width: Double,
    placement: Placement = .below, measurer: any TextMeasuring
  ) {
    self.name = TextBlock(
      name, style: nameStyle, leading: nameStyle.size * 1.25, width: width + ColumnLayout.slack, maximumLines: 2,
      isBalanced: true, keepsWords: true, measurer: measurer)
    self.detail = TextBlock(
      detail, style: detailStyle, leading: detailStyle.size * 1.25, width: width + ColumnLayout.slack, maximumLines: 2,
      isBalanced: true, measurer: measurer)
    let together = self.name.width + Self.gap + self.detail.width
    let isBeside = placement == .beside && self.name.lines.count <= 1 && together <= width + ColumnLayout.slack
    detailStart = isBeside ? self.name.width + Self.gap : nil
  }

  /// The column that names with their remarks would like to have: as wide as the longest, at most `share` of the
  /// measure, but so wide that no word has to be cut that takes less than `largestWord` of it.
  static func column(
    _ rows: [(name: String, detail: String)], head: Double = 0, nameStyle: TextStyle, detailStyle: TextStyle,
    placement: Placement = .below, share: Double, of measure: Double, measurer: any TextMeasuring
  ) -> ColumnLayout.Column {
    let widths = rows.map { row in
      let name = measurer.width(of: row.name, style: nameStyle)
      let remark = measurer.width(of: row.detail, style: detailStyle)
      return placement == .beside && !row.detail.isEmpty ? name + gap + remark : max(name, remark)
    }
    let words = rows.map { LineBreaking.widestPiece(of: $0.name, style: nameStyle, measurer: measurer) }
    let word = min(words.max() ?? 0, measure * largestWord)
    let natural = max(min(max(widths.max() ?? 0, head), measure * share), word)
    return ColumnLayout.Column(natural: natural, minimum: max(min(natural, 4 * nameStyle.size), word))
  }

  var height: Double {
    name.height + (detailStart == nil && !detail.lines.isEmpty ? Self.lineGap + detail.height : 0)
  }

  var cutTexts: [String] { [name.cutText, detail.cutText].compactMap { $0 } }

  /// The lines, centred on a height.
  func items(x: Double, middle: Double) -> [SceneItem] {
    // The ink of a line of Han characters reaches from 0.88 em above its baseline to 0.12 em below it.
    let top = middle - height / 2
    let first = top + name.style.size * 0.86
    var items = name.items(baseline: Point(x: x, y: first))
    if let detailStart {
      items += detail.items(baseline: Point(x: x + detailStart, y: first))
    } else {
      items += detail.items(
        baseline: Point(x: x, y: top + name.height + Self.lineGap + detail.style.size * 0.86))
    }
    return items
  }

  /// The part of a measure that the widest word of a name may take.
  private static let largestWord = 0.4
  private static let gap = 4.5
  private static let lineGap = 2.0
}
