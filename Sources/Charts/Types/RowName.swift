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
      isBalanced: true, measurer: measurer)
    self.detail = TextBlock(
      detail, style: detailStyle, leading: detailStyle.size * 1.25, width: width + ColumnLayout.slack, maximumLines: 2,
      isBalanced: true, measurer: measurer)
    let together = self.name.width + Self.gap + self.detail.width
    let isBeside = placement == .beside && self.name.lines.count <= 1 && together <= width + ColumnLayout.slack
    detailStart = isBeside ? self.name.width + Self.gap : nil
  }

  /// The width that a name and its remark would like to have.
  static func width(
    _ name: String, detail: String, nameStyle: TextStyle, detailStyle: TextStyle, placement: Placement,
    measurer: any TextMeasuring
  ) -> Double {
    let name = measurer.width(of: name, style: nameStyle)
    let remark = measurer.width(of: detail, style: detailStyle)
    return placement == .beside && !detail.isEmpty ? name + gap + remark : max(name, remark)
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

  private static let gap = 4.5
  private static let lineGap = 2.0
}
