import Drawing

/// A laid out scorecard as scene items.
extension ScorecardLayout {
  var items: [SceneItem] {
    headItems + lines.enumerated().flatMap { index, entry in items(entry.line, span: entry.span, isFirst: index == 0) }
      + rule(at: bottom, Rule.Kind.axis) + keyItems
  }

  private var style: ChartStyle { sheet.style }
  private var left: Double { sheet.body.minX }
  private var right: Double { sheet.body.maxX }
  private var isCompact: Bool { key != nil }

  private var headItems: [SceneItem] {
    let blocks = zip(heads, columns).flatMap { head, column in
      let baseline = headRule - 6.5 - Double(head.lines.count - 1) * head.leading
      return head.items(baseline: Point(x: textStart(column), y: baseline), anchor: isCompact ? .middle : .start)
    }
    return blocks + rule(at: headRule, .axis)
  }

  private func items(_ line: Line, span: Span, isFirst: Bool) -> [SceneItem] {
    switch line {
    case .heading(let text):
      let band = Band(
        rect: Rect(x: left, y: span.start, width: right - left, height: span.length), color: Palette.tint1)
      let bold = style.text(.cell, weight: .bold, color: Palette.grey1)
      return band.items + [.text(TextLine(text, baseline: Point(x: left + 4, y: baseline(span)), style: bold))]
        + (isFirst ? rule(at: span.start, .axis) : [])
    case .row(let name, let cells):
      return (isFirst ? [] : rule(at: span.start, .grid(onTint: false)))
        + block(name, x: names.start, span: span, anchor: .start)
        + zip(cells, columns).flatMap { cell($0, column: $1, span: span) }
    case .margin(let name):
      return rule(at: span.start, .axis) + block(name, x: names.start, span: span, anchor: .start) + countItems(span)
    }
  }

  private func cell(_ cell: Cell, column: Span, span: Span) -> [SceneItem] {
    switch cell {
    case .noTarget:
      let start = isCompact ? column.middle - 2.5 : textStart(column)
      let dash = Path.line(from: Point(x: start, y: span.middle), to: Point(x: start + 5, y: span.middle))
      return [.path(dash, stroke: Stroke(Palette.grey3, width: 0.8))]
    case .words(let text):
      return block(text, x: textStart(column), span: span, anchor: isCompact ? .middle : .start)
    case .verdict(let kind, let text):
      let x = isCompact ? column.middle : column.start + 4.5
      let sign = VerdictSign(kind, center: Point(x: x, y: span.middle))
      return sign.items + (text.map { block($0, x: textStart(column), span: span, anchor: .start) } ?? [])
    }
  }

  private func countItems(_ span: Span) -> [SceneItem] {
    let bold = style.text(.cell, weight: .bold)
    return zip(counts, columns).flatMap { count, column -> [SceneItem] in
      let start = Point(x: textStart(column), y: baseline(span))
      let figure = TextLine(count.figure, baseline: start, anchor: isCompact ? .middle : .start, style: bold)
      guard let remark = count.remark else { return [.text(figure)] }
      let place = Point(x: start.x + remark.start, y: start.y)
      return [.text(figure), .text(TextLine(remark.text, baseline: place, style: style.text(.key)))]
    }
  }

  private var keyItems: [SceneItem] {
    guard let key else { return [] }
    return [.group(offset: Point(x: left, y: bottom + 10), key.items)]
  }

  private func block(_ block: TextBlock, x: Double, span: Span, anchor: TextLine.Anchor) -> [SceneItem] {
    let first = baseline(span) - Double(block.lines.count - 1) * block.leading / 2
    return block.items(baseline: Point(x: x, y: first), anchor: anchor)
  }

  private func textStart(_ column: Span) -> Double {
    isCompact ? column.middle : column.start + ScorecardTexts.signWidth
  }

  private func baseline(_ span: Span) -> Double { span.middle + style.size(.cell) * 0.36 }

  private func rule(at y: Double, _ kind: Rule.Kind) -> [SceneItem] {
    Rule(from: Point(x: left, y: y), to: Point(x: right, y: y), kind).items
  }
}
