import Drawing

/// Where everything of a scorecard stands, decided once.
struct ScorecardLayout {
  /// One line of the table with its place.
  enum Line {
    case heading(String)
    case row(name: TextBlock, cells: [Cell])
    case margin(name: TextBlock)
  }

  enum Cell {
    case noTarget
    case verdict(VerdictSign.Kind, TextBlock?)
    case words(TextBlock)
  }

  let sheet: ChartSheet
  let names: Span
  let columns: [Span]
  let heads: [TextBlock]
  /// The bottom of the heads, where the head rule is.
  let headRule: Double
  let lines: [(line: Line, span: Span)]
  /// The counts at the margin, as far as they fit into their columns.
  let counts: [ScorecardTexts.Count]
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
    let all = lines + (chart.margin.map { [texts.line($0, names: names)] } ?? [])
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
    let counts = zip(chart.margin?.counts ?? [], columns).map(texts.count)
    self.counts = counts
    key = tail
    warnings =
      (heads.compactMap(\.cutText) + all.flatMap(\.cutTexts)).map(ChartWarning.textCut)
      + counts.flatMap(\.warnings) + (tail?.warnings ?? [])
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
    switch self {
    case .heading: 0
    case .margin(let name): name.height + 6.5
    case .row(let name, let cells): max(name.height, cells.compactMap { $0.text?.height }.max() ?? 0) + 6.5
    }
  }

  var cutTexts: [String] {
    switch self {
    case .heading: []
    case .margin(let name): [name.cutText].compactMap { $0 }
    case .row(let name, let cells): [name.cutText].compactMap { $0 } + cells.compactMap { $0.text?.cutText }
    }
  }
}

extension ScorecardLayout.Cell {
  var text: TextBlock? {
    switch self {
    case .noTarget: nil
    case .verdict(_, let text): text
    case .words(let text): text
    }
  }
}
