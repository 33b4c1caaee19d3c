import Drawing

/// The labels on one side of a slope chart: name and value next to the post, what stands with them further out.
struct SlopeColumn: Hashable, Sendable {
  enum Side: Hashable, Sendable { case left, right }

  struct Entry: Hashable, Sendable {
    var main: Label
    var remark: Label?
    /// Smaller is kept longer.
    var rank: Int
  }

  struct Placed: Hashable, Sendable {
    var items: [SceneItem]
    var warnings: [ChartWarning]
  }

  let side: Side
  let entries: [Entry]
  /// The width of all remarks, which stand in a column of their own.
  let remarkWidth: Double
  let mainWidth: Double
  /// From the post to the labels: more where lines lead to labels that had to move.
  let reach: Double
  let warnings: [ChartWarning]

  /// The labels of one side, so wide at most. Where that is too little the remarks are left out, then names are cut;
  /// values stay as long as they can.
  init(
    _ rows: [SlopeRow], _ end: KeyPath<SlopeRow, SlopeRow.End>, side: Side, limit: Double, style: ChartStyle,
    measurer: any TextMeasuring
  ) {
    var warnings: [ChartWarning] = []
    func text(_ row: SlopeRow) -> TextStyle {
      row.role.withinPalette == .muted
        ? style.text(.axis) : style.text(.end, color: Palette.text(for: row.role.color))
    }
    func words(_ name: String, _ row: SlopeRow) -> String {
      [name, row[keyPath: end].figure.label].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let natural = rows.map { measurer.width(of: words($0.label, $0), style: text($0)) }.max() ?? 0
    var remarks = rows.map { row in
      let role: TextRole = row.role.withinPalette == .muted ? .axis : .value
      return row[keyPath: end].remark.map { Label($0, style: style.text(role), measurer: measurer) }
    }
    let widest = remarks.compactMap { $0?.width }.max() ?? 0
    if widest > 0, natural + SlopeColumn.gap + widest > limit {
      warnings += remarks.compactMap { $0.map { .labelDropped($0.text) } }
      remarks = remarks.map { _ in nil }
    }
    entries = zip(rows, remarks).map { row, remark in
      let style = text(row)
      let nameRoom = limit - measurer.width(of: words("", row), style: style) - style.size * 0.3
      let name = TextBlock.cut(row.label, style: style, width: max(0, nameRoom), measurer: measurer)
      if name != row.label { warnings.append(.textCut(row.label)) }
      let whole = words(name, row)
      let fitted = TextBlock.cut(whole, style: style, width: max(0, limit), measurer: measurer)
      if fitted != whole { warnings.append(.textCut(whole)) }
      return Entry(main: Label(fitted, style: style, measurer: measurer), remark: remark, rank: row.role.rank)
    }
    mainWidth = entries.map(\.main.width).max() ?? 0
    remarkWidth = remarks.compactMap { $0?.width }.max() ?? 0
    self.side = side
    reach = SlopeColumn.reach(rows.count)
    self.warnings = warnings
  }

  /// From a post to the labels of so many members.
  static func reach(_ count: Int) -> Double { count > fewest ? 20 : nearest }

  var width: Double { mainWidth + (remarkWidth > 0 ? remarkWidth + SlopeColumn.gap : 0) }

  /// The height at which all labels have room below each other.
  var height: Double { entries.reduce(2) { $0 + SlopeColumn.lineHeight($1) } }

  /// The labels beside their points, pushed apart within the area; those that moved are led to by a line.
  func placed(at points: [Point], post: Double, within area: Rect, measurer: any TextMeasuring) -> Placed {
    let order = entries.indices.sorted { (points[$0].y, $0) < (points[$1].y, $1) }
    let wishes = order.map { index in
      LabelColumn.Entry(
        position: points[index].y, above: SlopeColumn.lineHeight(entries[index]) / 2,
        below: SlopeColumn.lineHeight(entries[index]) / 2)
    }
    guard let positions = LabelColumn.spread(wishes, from: area.minY, to: area.maxY) else {
      return Placed(items: [], warnings: entries.map { .labelDropped($0.main.text) })
    }
    let step = side == .left ? -1.0 : 1.0
    let anchor: TextLine.Anchor = side == .left ? .end : .start
    let items = zip(order, positions).flatMap { index, middle -> [SceneItem] in
      let entry = entries[index]
      let baseline = middle + (entry.main.parts.first?.style.size ?? 0) * 0.36
      var items = entry.main.items(baseline: Point(x: post + step * reach, y: baseline), anchor: anchor)
      if let remark = entry.remark {
        let x = post + step * (reach + mainWidth + SlopeColumn.gap)
        items += remark.items(baseline: Point(x: x, y: baseline), anchor: anchor)
      }
      if reach > SlopeColumn.nearest {
        items +=
          Rule(
            from: Point(x: post + step * 5, y: points[index].y), to: Point(x: post + step * (reach - 2.5), y: middle),
            .track
          ).items
      }
      return items
    }
    return Placed(items: items, warnings: [])
  }

  private static func lineHeight(_ entry: Entry) -> Double {
    max(entry.main.parts.first?.style.size ?? 0, entry.remark?.parts.first?.style.size ?? 0) * 1.25
  }

  /// Up to so many labels stand beside their points and need no lines that lead to them.
  private static let fewest = 4
  private static let nearest = 9.0
  private static let gap = 6.0
}
