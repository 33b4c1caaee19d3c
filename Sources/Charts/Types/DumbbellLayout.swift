import Drawing

/// Where everything of a dumbbell chart stands, decided once.
struct DumbbellLayout {
  struct Line {
    var name: RowName
    var row: DumbbellChart.Row
    var scale: LinearScale
    /// Where zero is, if the scale runs to both sides of it.
    var zero: Double?
    /// How far the label of a figure that stands alone reaches from its dot.
    var onlyLabelEnd: Double
    var span: Span
    /// The middles of the name and of the track, which are one where they stand side by side.
    var nameMiddle: Double
    var middle: Double
  }

  struct Group {
    var heading: TextBlock
    /// Over the gaps, on the last line of the heading.
    var gapHead: TextBlock
    /// The rule below the heading, where the rows begin.
    var top: Double
    var lines: [Line]
    /// The foot of the last row.
    var bottom: Double { lines.last?.span.end ?? top }
  }

  let chart: DumbbellChart
  let sheet: ChartSheet
  let tracks: Span
  let gaps: NumberColumn
  /// The names of the two sides, cut where they do not fit, and where each begins.
  let sides: [(side: DumbbellChart.Side, name: String, start: Double)]
  let groups: [Group]
  let warnings: [ChartWarning]

  /// The height of the line with the two sides.
  static let headHeight = 17.0
  /// The height of a track below its name.
  private static let stackedTrack = 11.0
  /// From the end of a group to the heading of the next.
  private static let groupGap = 8.0

  init(_ chart: DumbbellChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let texts = DumbbellTexts(chart, style: style, measurer: measurer)
    let spans = texts.columns(measure: canvas.measure, from: canvas.sideMargin)
    let gapHeads = chart.groups.map { texts.gapHead($0.gapHead, measure: canvas.measure) }
    let headings = zip(chart.groups, gapHeads).map { group, head in
      texts.heading(group.heading, width: canvas.measure - (head.width > 0 ? head.width + 10 : 0))
    }
    let names = chart.groups.map { group in group.rows.map { texts.name($0, width: spans.names.length) } }

    let headingHeights = zip(headings, gapHeads).map { heading, head in
      heading.lines.isEmpty && head.lines.isEmpty ? 4 : max(heading.height, head.height) + 8
    }
    let fixed = Self.headHeight + headingHeights.reduce(0, +) + Self.groupGap * Double(max(0, headings.count - 1))
    let room = ChartSheet.bodyHeight(text: chart.text, canvas: canvas, measurer: measurer)
    let height = Self.rowHeight(style).height(sharing: room - fixed, count: names.reduce(0) { $0 + $1.count })
    let isStacked = texts.isStacked
    let heights = names.map { $0.map { isStacked ? $0.height + Self.stackedTrack + 7 : max(height, $0.height + 6) } }
    sheet = ChartSheet(
      text: chart.text, canvas: canvas, measurer: measurer,
      minimumBodyHeight: fixed + heights.joined().reduce(0, +))

    var y = sheet.body.minY + Self.headHeight
    var groups: [Group] = []
    for index in chart.groups.indices {
      let group = chart.groups[index]
      let (scales, limit) = texts.scales(group, within: spans.tracks)
      y += headingHeights[index]
      let top = y
      let lines = group.rows.indices.map { row -> Line in
        defer { y += heights[index][row] }
        let fitted = texts.fitted(
          group.rows[row], limit: limit, room: spans.tracks.end - scales[row].span.start)
        return Line(
          name: names[index][row], row: fitted, scale: scales[row], zero: Self.zero(of: scales[row]),
          onlyLabelEnd: texts.onlyLabelEnd(fitted),
          span: Span(start: y, end: y + heights[index][row]),
          nameMiddle: y + (isStacked ? 3.5 + names[index][row].height / 2 : heights[index][row] / 2),
          middle: y + (isStacked ? heights[index][row] - 2.5 - Self.stackedTrack / 2 : heights[index][row] / 2))
      }
      groups.append(Group(heading: headings[index], gapHead: gapHeads[index], top: top, lines: lines))
      y += Self.groupGap
    }
    self.groups = groups
    self.chart = chart
    tracks = spans.tracks
    gaps = texts.gaps
    sides = texts.sides(tracks: spans.tracks, from: canvas.sideMargin, to: sheet.body.maxX)
    let rows = chart.groups.flatMap(\.rows)
    let shown = groups.flatMap(\.lines).map(\.row)
    warnings =
      ((headings + gapHeads).compactMap(\.cutText) + names.joined().flatMap(\.cutTexts)).map(ChartWarning.textCut)
      + zip(sides, [chart.first, chart.second]).filter { $0.name != $1.name }.map { .textCut($1.name) }
      + zip(rows, shown).flatMap { DumbbellTexts.cuts($0, shown: $1) }
      + rows.filter { $0.first.isUnusable || $0.second.isUnusable }.map { .valueNotFinite($0.name) }
  }

  private static func zero(of scale: LinearScale) -> Double? {
    let x = scale.position(of: 0)
    return x > scale.span.start + 0.5 && x < scale.span.end - 0.5 ? x : nil
  }

  private static func rowHeight(_ style: ChartStyle) -> RowHeight {
    switch style.setting {
    case .freestanding: RowHeight(least: 19, most: 23)
    case .column: RowHeight(least: 16, most: 19.5)
    case .halfColumn: RowHeight(least: 15.5, most: 18)
    }
  }
}
