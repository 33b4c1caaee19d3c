import Drawing

/// Where everything of a scorecard stands, decided once.
struct ScorecardLayout {
  /// One line of the table with its place.
  enum Line {
    case heading(String)
    case row(name: TextBlock, cells: [Cell])
    case margin(ScorecardChart.Margin)
  }

  enum Cell {
    case noTarget
    case verdict(VerdictSign.Kind, TextBlock?)
  }

  let sheet: ChartSheet
  let names: Span
  let columns: [Span]
  let heads: [TextBlock]
  /// The bottom of the heads, where the head rule is.
  let headRule: Double
  let lines: [(line: Line, span: Span)]
  /// The width of the figure of each count at the margin.
  let countWidths: [Double]
  /// The key below the table, in the form with signs alone.
  let key: KeyLayout?
  let warnings: [ChartWarning]

  init(_ chart: ScorecardChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let entries = Key(chart.keyEntries)
    let headKey = chart.form == .words ? entries : Key([])
    let tail = chart.form == .signs ? KeyLayout(entries, width: canvas.measure, style: style, measurer: measurer) : nil
    let room = ChartSheet.bodyHeight(text: chart.text, key: headKey, canvas: canvas, measurer: measurer)

    let texts = ScorecardTexts(chart, style: style, measurer: measurer)
    let layout = ColumnLayout(texts.columns(measure: canvas.measure), from: canvas.sideMargin, width: canvas.measure)
    let names = layout.spans.first ?? Span(start: canvas.sideMargin, end: canvas.sideMargin)
    let columns = Array(layout.spans.dropFirst())
    let heads = zip(chart.columns, columns).map { texts.head($0, width: $1.length) }
    let headHeight = Self.headHeight(heads, style: style)
    let lines = chart.groups.flatMap { group in
      (group.heading.map { [Line.heading($0)] } ?? [])
        + group.rows.map { texts.line($0, names: names, columns: columns) }
    }
    let all = lines + (chart.margin.map { [Line.margin($0)] } ?? [])
    let tailHeight = (tail?.height ?? -10) + 10
    let height = Self.rowHeight(style).height(sharing: room - headHeight - tailHeight, count: all.count)
    let heights = all.map { max(height, $0.leastHeight) }
    let needed = headHeight + heights.reduce(0, +) + tailHeight

    sheet = ChartSheet(
      text: chart.text, key: headKey, canvas: canvas, measurer: measurer, minimumBodyHeight: needed)
    self.names = names
    self.columns = columns
    self.heads = heads
    headRule = sheet.body.minY + headHeight
    var y = headRule
    self.lines = zip(all, heights).map { line, height in
      defer { y += height }
      return (line, Span(start: y, end: y + height))
    }
    countWidths = (chart.margin?.counts ?? []).map {
      measurer.width(of: $0.figure, style: style.text(.cell, weight: .bold))
    }
    key = tail
    warnings =
      (heads.compactMap(\.cutText) + all.flatMap(\.cutTexts)).map(ChartWarning.textCut)
      + (tail?.warnings ?? [])
  }

  /// The foot of the last line.
  var bottom: Double { lines.last?.span.end ?? headRule }

  private static func headHeight(_ heads: [TextBlock], style: ChartStyle) -> Double {
    (heads.map(\.height).max() ?? style.size(.cell)) + 7
  }

  private static func rowHeight(_ style: ChartStyle) -> RowHeight {
    switch style.setting {
    case .freestanding: RowHeight(least: 17.5, most: 21)
    case .column: RowHeight(least: 15.5, most: 19)
    case .halfColumn: RowHeight(least: 15.5, most: 22)
    }
  }
}

extension ScorecardLayout.Line {
  /// What the texts of the line need, with some air.
  var leastHeight: Double {
    guard case .row(let name, let cells) = self else { return 0 }
    let texts = cells.map { cell -> Double in
      if case .verdict(_, let block?) = cell { block.height } else { 0 }
    }
    return max(name.height, texts.max() ?? 0) + 6.5
  }

  var cutTexts: [String] {
    guard case .row(let name, let cells) = self else { return [] }
    return [name.cutText].compactMap { $0 }
      + cells.compactMap { cell in
        if case .verdict(_, let block?) = cell { block.cutText } else { nil }
      }
  }
}
