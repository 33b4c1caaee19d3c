import Drawing

/// A slope chart laid out on a canvas: two posts, the lines between them, and a column of labels on either side.
struct SlopeLayout: Hashable, Sendable {
  let drawing: ChartDrawing

  init(_ chart: SlopeChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let rows = chart.rows.filter(\.isFinite)
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let heads = [chart.first, chart.last].map { Label($0, style: style.text(.category), measurer: measurer) }
    let leastPlot = max(44, heads[0].width / 2 + heads[1].width / 2 + 8)
    let limit = min(
      canvas.measure * SlopeLayout.largestShare, (canvas.measure - leastPlot) / 2 - SlopeColumn.reach(rows.count))
    let first = SlopeColumn(rows, \.first, side: .left, limit: limit, style: style, measurer: measurer)
    let last = SlopeColumn(rows, \.last, side: .right, limit: limit, style: style, measurer: measurer)
    let headHeight = style.leading(.category) + 4
    let arrow = rows.contains { $0.first.figure.kind.isBound || $0.last.figure.kind.isBound } ? 10.0 : 0
    let sheet = ChartSheet(
      text: chart.text, key: SlopeLayout.key(of: chart), canvas: canvas, measurer: measurer,
      minimumBodyHeight: headHeight + max(90, max(first.height, last.height)) + 2 * arrow)

    let body = sheet.body
    let posts = [
      body.minX + max(first.width + first.reach, heads[0].width / 2),
      body.maxX - max(last.width + last.reach, heads[1].width / 2),
    ]
    let area = Rect(
      x: posts[0], y: body.minY + headHeight, width: posts[1] - posts[0], height: body.height - headHeight)
    let inset = style.size(.end) * 0.625 + arrow
    let values = rows.flatMap { [$0.first.figure.value, $0.last.figure.value] }
    let scale = LinearScale(
      from: values.min() ?? 0, to: values.max() ?? 0,
      span: Span(start: area.maxY - inset, end: area.minY + inset))

    let marks = SlopeMarks(rows, scale: scale, area: area)
    let left = first.placed(at: marks.firsts, post: posts[0], within: area, measurer: measurer)
    let right = last.placed(at: marks.lasts, post: posts[1], within: area, measurer: measurer)
    let frame = posts.flatMap {
      Rule(from: Point(x: $0, y: area.minY), to: Point(x: $0, y: area.maxY), .track).items
    }
    let headItems = zip(heads, posts).flatMap { head, post in
      head.items(baseline: Point(x: post, y: body.minY + style.size(.category)), anchor: .middle)
    }
    let muted = chart.rows.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let unknown = chart.rows.filter { !$0.isFinite }.map { ChartWarning.valueNotFinite($0.label) }
    let zero = marks.zero(scale, style: style, measurer: measurer)
    drawing = sheet.drawing(
      of: headItems + frame + zero.items + marks.items + left.items
        + right.items,
      warnings: muted + unknown + zero.warnings + first.warnings + last.warnings + left.warnings + right.warnings)
  }

  /// The part of the width that the labels of one side may take.
  private static let largestShare = 0.3

  private static func key(of chart: SlopeChart) -> Key {
    guard let words = chart.dashedKey, chart.rows.contains(where: { !$0.isSolid }) else { return Key([]) }
    let swatch = Line.swatch(color: Palette.grey1, weight: .second, isDashed: true)
    return Key([Key.Entry(swatch: swatch, label: words)])
  }
}

/// The lines of a slope chart and the signs at their ends, the highlighted ones on top.
struct SlopeMarks: Hashable, Sendable {
  let items: [SceneItem]
  /// Where the ends of each line lie.
  let firsts: [Point]
  let lasts: [Point]

  init(_ rows: [SlopeRow], scale: LinearScale, area: Rect) {
    let firsts = rows.map { Point(x: area.minX, y: scale.position(of: $0.first.figure.value)) }
    let lasts = rows.map { Point(x: area.maxX, y: scale.position(of: $0.last.figure.value)) }
    let back = rows.indices.sorted { (rows[$0].role.rank, $0) > (rows[$1].role.rank, $1) }
    let lines = back.flatMap { index in
      Line(
        points: [firsts[index], lasts[index]], color: rows[index].role.color, weight: rows[index].role.weight,
        isDashed: !rows[index].isSolid
      ).items
    }
    let markers = back.flatMap { index -> [SceneItem] in
      let isSmall = rows[index].role.withinPalette == .muted
      return zip([firsts[index], lasts[index]], [rows[index].first, rows[index].last]).flatMap { point, end in
        Marker(center: point, kind: end.figure.kind, color: rows[index].role.color, isSmall: isSmall).items
      }
    }
    items = lines + markers
    self.firsts = firsts
    self.lasts = lasts
  }

  /// The zero line with its number, if there are figures on both sides of it.
  func zero(
    _ scale: LinearScale, style: ChartStyle, measurer: any TextMeasuring
  ) -> (items: [SceneItem], warnings: [ChartWarning]) {
    guard scale.first < 0, scale.last > 0, let left = firsts.first?.x, let right = lasts.first?.x else {
      return ([], [])
    }
    let y = scale.position(of: 0)
    let rule = Rule(from: Point(x: left, y: y), to: Point(x: right, y: y), .axis)
    let label = Label(NumberStyle().text(0), style: style.text(.axis), measurer: measurer)
    var placement = LabelPlacement(
      within: Rect(x: left + 6, y: scale.span.lower, width: max(0, right - left - 12), height: scale.span.length))
    for (first, last) in zip(firsts, lasts) { placement.avoid(line: [first, last]) }
    let candidates = (1...19).flatMap { step in
      [y - 3, y + 3 + label.ascent].map { Point(x: left + (right - left) * Double(step) / 20, y: $0) }
    }
    guard let placed = placement.place(label, baselines: candidates, anchor: .middle) else {
      return (rule.items, [.labelDropped(label.text)])
    }
    return (rule.items + placed.items(on: Backdrop()), [])
  }
}
