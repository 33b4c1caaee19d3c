import Drawing

/// The columns of an attainment chart: names, and for each panel a track with what stands beside it.
struct AttainmentColumns {
  struct Panel {
    var track: Span
    var target: Span
    /// Only in the form with column heads.
    var actual: Span?
    var gap: Span?
    /// The sign, in the form with column heads with its word.
    var verdict: Span
    /// From the track to the sign.
    var whole: Span { Span(start: track.start, end: verdict.end) }
  }

  /// Above the panels' rows where names are stacked, otherwise to the left of them.
  let names: Span
  let panels: [Panel]
  let targets: NumberColumn
  let actuals: NumberColumn

  init(_ texts: AttainmentTexts, measure: Double, from start: Double) {
    targets = texts.targetNumbers
    actuals = texts.actualNumbers
    let isNarrow = texts.style.setting == .halfColumn
    let em = texts.style.size(.cell)
    let gap = texts.style.setting == .freestanding ? 24.0 : 18
    let isStacked = texts.isStacked
    var columns = isStacked ? [] : [texts.nameColumn(share: texts.hasHeads ? 0.3 : 0.26, of: measure)]
    let namesEnd = columns.count
    for _ in texts.chart.panels {
      let isFirst = columns.count == namesEnd
      let before: Double = columns.isEmpty ? 0 : isNarrow ? (isFirst ? 8 : 12) : (isFirst ? 14 : 18)
      columns.append(.init(natural: isNarrow ? 50 : 90, minimum: 40, growth: 1, gap: before))
      if texts.hasHeads {
        let numbers = max(targets.width, texts.headWidth(\.target))
        columns += [
          .init(
            natural: max(numbers, texts.relationWidth + ColumnLayout.slack),
            minimum: max(numbers, min(texts.relationWidth, measure * 0.16)), gap: gap),
          .init(natural: max(actuals.width, texts.headWidth(\.actual)), gap: gap),
          .init(natural: min(texts.gapWidth, measure * 0.25), gap: gap),
          .init(natural: texts.verdictWidth, gap: 16),
        ]
      } else {
        columns += [
          .init(natural: texts.targetWidth, minimum: 3 * em, gap: isNarrow ? 6 : 8), .init(natural: 10.2, gap: 8),
        ]
      }
    }
    let spans = ColumnLayout(columns, from: start, width: measure).spans
    names = isStacked ? Span(start: start, end: start + measure) : spans[0]
    let step = texts.hasHeads ? 5 : 3
    panels = texts.chart.panels.indices.map { index in
      let first = namesEnd + index * step
      return Panel(
        track: spans[first], target: spans[first + 1], actual: texts.hasHeads ? spans[first + 2] : nil,
        gap: texts.hasHeads ? spans[first + 3] : nil, verdict: spans[first + step - 1])
    }
  }
}
