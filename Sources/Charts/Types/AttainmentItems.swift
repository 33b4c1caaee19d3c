import Drawing

/// A laid out attainment chart as scene items.
extension AttainmentLayout {
  var items: [SceneItem] {
    panelItems + headItems + groups.enumerated().flatMap { items($1, place: $0) }
      + [.group(offset: Point(x: left, y: keyTop), key.items)]
  }

  private var chart: AttainmentChart { texts.chart }
  private var style: ChartStyle { sheet.style }
  private var left: Double { sheet.body.minX }
  private var right: Double { sheet.body.maxX }

  private var panelItems: [SceneItem] {
    zip(zip(chart.panels, panelNames), columns.panels).flatMap { head, spans -> [SceneItem] in
      let (panel, block) = head
      let top = sheet.body.minY
      let baseline = top + 13.5
      let bar = Path.line(from: Point(x: spans.whole.start, y: top + 1), to: Point(x: spans.whole.end, y: top + 1))
      var items = [SceneItem.path(bar, stroke: Stroke(panel.color, width: 2))]
      items += block.name.items(baseline: Point(x: spans.whole.start, y: baseline))
      guard let remark = block.remark else { return items }
      items += remark.items(baseline: Point(x: spans.whole.end, y: baseline), anchor: .end)
      if let sign = panel.remarkSign {
        let center = Point(x: spans.whole.end - remark.width - 8.5, y: baseline - style.size(.axis) * 0.36)
        items += VerdictSign(sign, center: center, size: 8).items
      }
      return items
    }
  }

  private var headItems: [SceneItem] {
    guard texts.hasHeads, let heads = chart.heads, let panel = columns.panels.first, let first = groups.first else {
      return []
    }
    let words = [
      (heads.indicator, left, TextLine.Anchor.start), (heads.target, panel.target.end, .end),
      (heads.actual, panel.actual?.end ?? right, .end), (heads.gap, panel.gap?.end ?? right, .end),
      (heads.verdict, panel.verdict.start, .start),
    ]
    return words.filter { !$0.0.isEmpty }.map { word, x, anchor in
      .text(TextLine(word, baseline: Point(x: x, y: first.top - 6), anchor: anchor, style: style.text(.axis)))
    }
  }

  private func items(_ group: Group, place: Int) -> [SceneItem] {
    let isFirst = place == 0
    let labels = group.labels.joined().map { x, label in
      SceneItem.text(
        TextLine(label, baseline: Point(x: x, y: group.top - 6), anchor: .middle, style: style.text(.axis)))
    }
    let isRaised = (texts.isStacked && group.axis != nil) || (isFirst && texts.hasHeads)
    let above =
      group.top - 6 - (isRaised ? style.size(.axis) + 8 : 0)
      - Double(max(0, group.heading.lines.count - 1)) * group.heading.leading
    let heading = group.heading.items(baseline: Point(x: left, y: above))
    let rules = group.lines.dropFirst().flatMap { rule(at: $0.span.start, .grid(onTint: false)) }
    let end = Path.line(from: Point(x: left, y: group.bottom), to: Point(x: right, y: group.bottom))
    let references = chart.groups.indices.contains(place) ? chart.groups[place].references : []
    return labels + heading + grid(group) + referenceItems(group, values: references) + rules
      + (isFirst && texts.hasHeads ? rule(at: group.top, .axis) : [])
      + group.lines.flatMap { items($0, group: group) } + [.path(end, stroke: Stroke(Palette.grey3, width: 0.6))]
  }

  /// Upright lines at the round numbers of a shared scale, from its labels to the last row.
  private func grid(_ group: Group) -> [SceneItem] {
    guard let axis = group.axis, !axis.isPercent else { return [] }
    return columns.panels.flatMap { panel in
      let scale = LinearScale(from: axis.low, to: axis.high, span: panel.track)
      // Names above their rows are not crossed.
      let stretches =
        texts.isStacked
        ? group.lines.map { Span(start: $0.middle - 9, end: $0.middle + 9) }
        : [Span(start: group.top - 2, end: group.bottom - 3)]
      return axis.ticks.flatMap { tick in
        let x = scale.position(of: tick)
        return stretches.flatMap {
          Rule(from: Point(x: x, y: $0.start), to: Point(x: x, y: $0.end), .grid(onTint: false)).items
        }
      }
    }
  }

  private func items(_ line: Line, group: Group) -> [SceneItem] {
    line.name.items(x: left, middle: texts.isStacked ? line.span.start + 3.5 + line.name.height / 2 : line.middle)
      + zip(zip(line.cells, chart.panels), columns.panels).flatMap { pair, spans -> [SceneItem] in
        let (cell, panel) = pair
        guard let cell else { return dash(from: spans.target.start, y: line.middle) }
        return trackItems(cell, axis: line.axis ?? group.axis, line: line, spans: spans, color: panel.color)
          + textItems(cell, spans: spans, middle: line.middle)
      }
  }

  private func dash(from x: Double, y: Double) -> [SceneItem] {
    [.path(.line(from: Point(x: x, y: y), to: Point(x: x + 5, y: y)), stroke: Stroke(Palette.grey3, width: 0.8))]
  }

  private func trackItems(
    _ cell: Cell, axis: AttainmentAxis?, line: Line, spans: AttainmentColumns.Panel, color: Color
  ) -> [SceneItem] {
    let judgement = cell.judgement
    let y = line.middle - (line.axis == nil ? 0 : 4)
    let track = Track(from: Point(x: spans.track.start, y: y), to: Point(x: spans.track.end, y: y))
    let base = Rule(from: track.start, to: track.end, .track).items
    if let pill = cell.pill {
      let outline = judgement.reason.isEmpty ? color : Palette.grey2
      let words = pill.lines.first ?? ""
      return base + Hatch(on: track).items
        + Pill(
          words, center: Point(x: spans.track.middle, y: y), textWidth: pill.width, style: pill.style, outline: outline
        ).items
    }
    guard let axis, axis.places(judgement) else { return base }
    let position = { (value: Double) in axis.position(of: value, in: judgement, length: track.length) }
    let target = TargetMark(judgement.target.mapped(position), on: track, color: color)
    let actual =
      judgement.actual.map { actual in
        // From the bound to a range leads no one gap.
        ActualMark(
          actual: position(actual.value),
          bound: actual.extent == nil ? judgement.target.bound(nearest: actual.value).map(position) : nil,
          extent: actual.extent.map { position($0.lowerBound)...position($0.upperBound) }, kind: actual.kind,
          track: track
        ).items
      } ?? []
    return base + target.items + actual + (line.axis.map { ownLabels($0, spans: spans, y: y) } ?? [])
  }

  /// The ends of a row's own scale, below its track.
  private func ownLabels(_ axis: AttainmentAxis, spans: AttainmentColumns.Panel, y: Double) -> [SceneItem] {
    let text = style.text(.note)
    guard let (first, last) = texts.endLabels(axis, track: spans.track) else { return [] }
    let baseline = y + 7 + text.size
    return [
      .text(TextLine(first, baseline: Point(x: spans.track.start, y: baseline), style: text)),
      .text(TextLine(last, baseline: Point(x: spans.track.end, y: baseline), anchor: .end, style: text)),
    ]
  }

  private func textItems(_ cell: Cell, spans: AttainmentColumns.Panel, middle: Double) -> [SceneItem] {
    let judgement = cell.judgement
    let baseline = middle + style.size(.cell) * 0.36
    guard let actualSpan = spans.actual, let gapSpan = spans.gap, let gap = cell.gap else {
      return targetItems(cell, x: spans.target.start, middle: middle)
        + VerdictSign(judgement.verdict, center: Point(x: spans.verdict.end - 5.1, y: middle)).items
    }
    let word = texts.word(of: judgement.verdict)
    let wordLine = TextLine(
      word, baseline: Point(x: spans.verdict.start + 13, y: baseline), style: texts.wordStyle(judgement.verdict))
    let gapFirst = baseline - Double(max(0, gap.lines.count - 1)) * gap.leading / 2
    let words = cell.target
    let wordsFirst = baseline - Double(max(0, words.lines.count - 1)) * words.leading / 2
    let target =
      texts.isRelation(judgement)
      ? words.items(baseline: Point(x: spans.target.end, y: wordsFirst), anchor: .end)
      : columns.targets.items(texts.targetEntry(judgement), end: spans.target.end, baseline: baseline)
    return target
      + (judgement.actual.map {
        columns.actuals.items(texts.actualEntry($0), end: actualSpan.end, baseline: baseline)
      } ?? [])
      + gap.items(baseline: Point(x: gapSpan.end, y: gapFirst), anchor: .end)
      + VerdictSign(judgement.verdict, center: Point(x: spans.verdict.start + 4.5, y: middle)).items
      + (word.isEmpty ? [] : [.text(wordLine)])
  }

  /// The words of a target, and below them the actual behind a small disc.
  private func targetItems(_ cell: Cell, x: Double, middle: Double) -> [SceneItem] {
    let block = cell.target
    let line = block.style.size * 1.15
    let height = block.height + (cell.judgement.actual == nil ? 0 : line)
    let first = middle - height / 2 + block.style.size * 0.86
    let items = block.items(baseline: Point(x: x, y: first))
    guard let actual = cell.judgement.actual else { return items }
    let text = style.text(.axis, color: Palette.ink)
    let baseline = first + Double(max(0, block.lines.count - 1)) * block.leading + line
    let disc = Marker(
      center: Point(x: x + 2.5, y: baseline - text.size * 0.36), kind: .exact, color: Palette.ink, isSmall: true)
    return items + disc.items + [
      .text(TextLine(actual.label, baseline: Point(x: x + AttainmentTexts.actualIndent, y: baseline), style: text))
    ]
  }

  private func rule(at y: Double, _ kind: Rule.Kind) -> [SceneItem] {
    Rule(from: Point(x: left, y: y), to: Point(x: right, y: y), kind).items
  }
}

extension AttainmentChart {
  /// The shapes, the actual and the signs that are used and have words; signs only where their words are not `told`
  /// beside them or in the remark of a panel.
  func keyEntries(told: Set<VerdictSign.Kind>) -> [Key.Entry] {
    let judgements = groups.flatMap(\.rows).flatMap { $0.judgements.prefix(panels.count) }.compactMap { $0 }
    let shapes = Set(judgements.filter { $0.reason.isEmpty }.map(\.target.kind))
    let entries = TargetShape.Kind.allCases.filter(shapes.contains).compactMap { kind in
      shapeWords[kind].map { Key.Entry(swatch: TargetMark.swatch(kind), label: $0) }
    }
    let hasActual = !actualWord.isEmpty && judgements.contains { $0.actual != nil }
    let actual = hasActual ? [Key.Entry(swatch: ActualMark.swatch, label: actualWord)] : []
    let hasReference = !referenceWord.isEmpty && groups.contains { !$0.references.isEmpty }
    let reference = hasReference ? [Key.Entry(swatch: Rule.referenceSwatch, label: referenceWord)] : []
    let signs = Set(judgements.map(\.verdict)).subtracting(told)
    return entries + actual + reference + VerdictSign.keyEntries(signs, words: verdictWords)
  }
}
