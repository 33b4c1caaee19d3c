import Drawing

/// A laid out ranking as scene items.
extension RankingLayout {
  var items: [SceneItem] {
    let rule = chart.total?.second.finite
    return tints + headItems + (rule.map(referenceItems) ?? []) + (mean.map(meanItems) ?? []) + zeroLine
      + lines.flatMap(items)
      + (chart.total.map(totalItems) ?? [])
  }

  private var style: ChartStyle { sheet.style }
  private var zero: Double { bars.position(of: 0) }
  /// Tints and the rule of the total stand out by as much as the margin allows.
  private var outset: Double { min(4, sheet.canvas.sideMargin) }
  private var left: Double { sheet.body.minX - outset }
  private var right: Double { sheet.body.maxX + outset }

  private var tints: [SceneItem] {
    lines.filter(\.isHighlighted).flatMap { line in
      Band(
        rect: Rect(x: left, y: line.span.start, width: right - left, height: line.span.length), color: Palette.tint1
      ).items
    }
  }

  private var headItems: [SceneItem] {
    let rank = TextLine(
      chart.heads.rank, baseline: Point(x: ranks.start, y: top - 7), style: style.text(.axis))
    let baseline = { (block: TextBlock) in top - 7 - Double(block.lines.count - 1) * block.leading }
    return (chart.heads.rank.isEmpty ? [] : [.text(rank)])
      + measureHead.items(baseline: Point(x: barColumn.start, y: baseline(measureHead)))
      + (dots.map { _ in secondHead.items(baseline: Point(x: tracks.start, y: baseline(secondHead))) } ?? [])
  }

  private var zeroLine: [SceneItem] {
    Rule(from: Point(x: zero, y: top - 3), to: Point(x: zero, y: bottom), .axis).items
  }

  private func items(_ line: Line) -> [SceneItem] {
    let baseline = line.span.middle + style.size(.cell) * 0.36
    let strong = style.text(.cell, weight: .bold, color: Palette.text(for: chart.highlight))
    let rank = TextLine(
      line.rank, baseline: Point(x: ranks.end, y: baseline), anchor: .end,
      style: line.isHighlighted ? strong : style.text(.cell, color: Palette.grey1))
    let first = baseline - Double(line.name.lines.count - 1) * line.name.leading / 2
    return (line.rank.isEmpty ? [] : [.text(rank)])
      + line.name.items(baseline: Point(x: names.end, y: first), anchor: .end)
      + (line.figure.map { barItems($0, line: line) } ?? reasonItems(line))
      + (line.second.map { dotItems($0, line: line) } ?? [])
  }

  private func barItems(_ figure: PrintedFigure, line: Line) -> [SceneItem] {
    let half = min(line.span.length * 0.62, 14) / 2
    let bar = ValueBar(
      frame: barFrame, breadth: Span(start: line.span.middle - half, end: line.span.middle + half), zero: zero,
      end: bars.position(of: figure.value), kind: figure.kind,
      color: line.isHighlighted ? chart.highlight : Palette.muted)
    let x = bar.reach + bar.outwards * RankingTexts.labelGap
    let ground = line.isHighlighted ? Palette.tint1 : Palette.white
    let rim = TextLine.Halo(color: ground, width: style.size(.value) * 0.3)
    let label = TextLine(
      figure.label, baseline: Point(x: x, y: line.span.middle + style.size(.value) * 0.36),
      anchor: bar.outwards < 0 ? .end : .start, style: valueStyle(line), halo: mean == nil ? nil : rim)
    return bar.items + [.text(label)]
  }

  private var barFrame: PlotFrame {
    let column = Rect(x: barColumn.start, y: top, width: barColumn.length, height: bottom - top)
    return PlotFrame(orientation: .lying, body: column, margins: PlotFrame.Margins())
  }

  private func reasonItems(_ line: Line) -> [SceneItem] {
    guard !line.reason.isEmpty else { return [] }
    let text = style.text(.key, color: Palette.grey2)
    let point = Point(x: zero + RankingTexts.labelGap, y: line.span.middle + text.size * 0.36)
    return [.text(TextLine(line.reason, baseline: point, style: text))]
  }

  private func dotItems(_ figure: PrintedFigure, line: Line) -> [SceneItem] {
    guard let dots else { return [] }
    let center = Point(x: dots.position(of: figure.value), y: line.span.middle)
    let marker = Marker(
      center: center, kind: figure.kind == .secondary ? .exact : figure.kind,
      color: line.isHighlighted ? chart.highlight : Palette.muted, direction: .right)
    let entry = NumberColumn.Entry(text: figure.text, marks: figure.marks, style: valueStyle(line))
    let track = Rule(
      from: Point(x: tracks.start, y: center.y), to: Point(x: tracks.end, y: center.y),
      .grid(onTint: line.isHighlighted))
    return track.items + marker.items
      + numbers.items(entry, end: sheet.body.maxX, baseline: center.y + style.size(.value) * 0.36)
  }

  private func referenceItems(_ figure: PrintedFigure) -> [SceneItem] {
    guard let dots, let totalSpan else { return [] }
    let x = dots.position(of: figure.value)
    return Rule(from: Point(x: x, y: top - 3), to: Point(x: x, y: totalSpan.start), .reference).items
  }

  /// The figure of the whole, if the bars can be held against it.
  private var mean: PrintedFigure? { chart.total.flatMap { $0.isComparable ? $0.figure.finite : nil } }

  /// The rule at it, behind the bars.
  private func meanItems(_ figure: PrintedFigure) -> [SceneItem] {
    guard let totalSpan else { return [] }
    let x = bars.position(of: figure.value)
    guard barColumn.lower <= x, x <= barColumn.upper else { return [] }
    return Rule(from: Point(x: x, y: top - 3), to: Point(x: x, y: totalSpan.start), .reference).items
  }

  private func totalItems(_ total: RankingChart.Total) -> [SceneItem] {
    guard let span = totalSpan else { return [] }
    let bold = style.text(.cell, weight: .bold)
    let strong = style.text(.value, weight: .bold)
    let baseline = span.middle + style.size(.cell) * 0.36
    let start = zero + RankingTexts.labelGap
    var items = Rule(from: Point(x: left, y: span.start), to: Point(x: right, y: span.start), .axis).items
    items.append(.text(TextLine(total.name, baseline: Point(x: names.end, y: baseline), anchor: .end, style: bold)))
    if let figure = totalFigure {
      items.append(.text(TextLine(figure.label, baseline: Point(x: start, y: baseline), style: strong)))
    }
    if let remark = totalRemark {
      let text = style.text(.key, color: Palette.grey2)
      items.append(.text(TextLine(remark.text, baseline: Point(x: remark.x, y: baseline), style: text)))
    }
    if let second = total.second.finite, dots != nil {
      let entry = NumberColumn.Entry(text: second.text, marks: second.marks, style: strong)
      items += numbers.items(entry, end: sheet.body.maxX, baseline: baseline)
    }
    if let label = ruleLabel {
      let place = Point(x: label.x, y: baseline)
      items.append(.text(TextLine(label.text, baseline: place, anchor: .middle, style: style.text(.axis))))
    }
    return items
  }

  private func valueStyle(_ line: Line) -> TextStyle {
    line.isHighlighted
      ? style.text(.value, weight: .bold, color: Palette.text(for: chart.highlight)) : style.text(.value)
  }
}
