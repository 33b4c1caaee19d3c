import Drawing

/// A laid out dumbbell chart as scene items.
extension DumbbellLayout {
  var items: [SceneItem] {
    headItems + groups.flatMap(items)
  }

  private var style: ChartStyle { sheet.style }
  private var left: Double { sheet.body.minX }
  private var right: Double { sheet.body.maxX }

  private var headItems: [SceneItem] {
    let baseline = sheet.body.minY + 10
    let discs = sides.flatMap { entry -> [SceneItem] in
      let center = Point(x: entry.start + 3, y: baseline - style.size(.cell) * 0.36)
      let bold = style.text(.cell, weight: .bold, color: Palette.text(for: entry.side.color))
      return Marker(center: center, kind: .exact, color: entry.side.color).items + [
        .text(TextLine(entry.name, baseline: Point(x: entry.start + 9, y: baseline), style: bold))
      ]
    }
    return discs
  }

  private func items(_ group: Group) -> [SceneItem] {
    func first(_ block: TextBlock) -> Double {
      group.top - 5.5 - Double(max(0, block.lines.count - 1)) * block.leading
    }
    let rules = group.lines.dropFirst().flatMap { rule(at: $0.span.start, .grid(onTint: false)) }
    return group.heading.items(baseline: Point(x: left, y: first(group.heading)))
      + group.gapHead.items(baseline: Point(x: right, y: first(group.gapHead)), anchor: .end)
      + rules + rule(at: group.top, .axis)
      + group.lines.flatMap(items)
      + [.path(line(at: group.bottom), stroke: Stroke(Palette.grey3, width: 0.6))]
  }

  private func rule(at y: Double, _ kind: Rule.Kind) -> [SceneItem] {
    Rule(from: Point(x: left, y: y), to: Point(x: right, y: y), kind).items
  }

  private func line(at y: Double) -> Path {
    .line(from: Point(x: left, y: y), to: Point(x: right, y: y))
  }

  private func items(_ line: Line) -> [SceneItem] {
    let y = line.middle
    let track = Rule(
      from: Point(x: line.scale.span.start, y: y), to: Point(x: line.scale.span.end, y: y), .grid(onTint: false))
    let zero = line.zero.map {
      Rule(from: Point(x: $0, y: line.span.start), to: Point(x: $0, y: line.span.end), .axis).items
    }
    return line.name.items(x: left, middle: line.nameMiddle) + track.items + (zero ?? []) + figures(line) + gap(line)
  }

  private func figures(_ line: Line) -> [SceneItem] {
    let pair = DumbbellPair(line.row)
    let y = line.middle
    guard let low = pair.low, let high = pair.high else { return single(pair, line: line) }
    let colors = pair.isFirstLow ? [chart.first.color, chart.second.color] : [chart.second.color, chart.first.color]
    var start = line.scale.position(of: low.value)
    var end = line.scale.position(of: high.value)
    if low.kind == .exact, high.kind == .exact, end - start < Self.same {
      let middle = (start + end) / 2
      return Marker.shared(center: Point(x: middle, y: y), left: colors[0], right: colors[1])
        + label(low, x: middle, y: y, side: -1, color: colors[0])
        + label(high, x: middle, y: y, side: 1, color: colors[1])
    }
    let overlap = Self.touching - (end - start)
    if overlap > 0 {
      start -= overlap / 2
      end += overlap / 2
    }
    let bar = Path.line(from: Point(x: start, y: y), to: Point(x: end, y: y))
    return [.path(bar, stroke: Stroke(Palette.grey3, width: 2.4))]
      + dot(low, at: Point(x: start, y: y), color: colors[0]) + label(low, x: start, y: y, side: -1, color: colors[0])
      + dot(high, at: Point(x: end, y: y), color: colors[1]) + label(high, x: end, y: y, side: 1, color: colors[1])
  }

  /// One figure with its reason for lacking the other, or the reason alone.
  private func single(_ pair: DumbbellPair, line: Line) -> [SceneItem] {
    let y = line.middle
    guard let only = pair.only else { return reason(line.row.reason, x: line.scale.span.start, y: y) }
    let x = line.scale.position(of: only.value)
    let color = pair.isFirstLow ? chart.first.color : chart.second.color
    return dot(only, at: Point(x: x, y: y), color: color) + label(only, x: x, y: y, side: 1, color: color)
      + reason(line.row.reason, x: x + line.onlyLabelEnd + 4, y: y)
  }

  private func dot(_ figure: PrintedFigure, at center: Point, color: Color) -> [SceneItem] {
    Marker(center: center, kind: figure.kind, color: color, direction: .right).items
  }

  private func label(_ figure: PrintedFigure, x: Double, y: Double, side: Double, color: Color) -> [SceneItem] {
    let text = style.text(.value, color: Palette.text(for: color))
    let offset = DumbbellTexts.labelOffset + (figure.openSide == side ? DumbbellTexts.arrowLength : 0)
    return [
      .text(
        TextLine(
          figure.label, baseline: Point(x: x + side * offset, y: y + text.size * 0.36),
          anchor: side < 0 ? .end : .start,
          style: text, halo: TextLine.Halo(color: Palette.white, width: text.size * 0.3)))
    ]
  }

  private func reason(_ words: String, x: Double, y: Double) -> [SceneItem] {
    guard !words.isEmpty else { return [] }
    let text = style.text(.key, color: Palette.grey2)
    return [
      .text(
        TextLine(
          words, baseline: Point(x: x, y: y + text.size * 0.36), style: text,
          halo: TextLine.Halo(color: Palette.white, width: text.size * 0.3)))
    ]
  }

  private func gap(_ line: Line) -> [SceneItem] {
    guard !line.row.gap.isEmpty else { return [] }
    let text = style.text(.value, weight: line.row.isGapStrong ? .bold : .regular)
    let baseline = line.nameMiddle + text.size * 0.36
    guard line.row.isGapStrong else {
      return [
        .text(TextLine(line.row.gap, baseline: Point(x: right, y: baseline), anchor: .end, style: text))
      ]
    }
    return gaps.items(NumberColumn.Entry(text: line.row.gap, style: text), end: right, baseline: baseline)
  }

  /// The distance of two discs that touch.
  private static let touching = 5.2
  /// Below this distance two discs are drawn as one.
  private static let same = 0.5
}
