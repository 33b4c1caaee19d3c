import Drawing

/// Where everything of a ranking stands, decided once.
struct RankingLayout {
  /// A row with its texts broken and its figures known to be finite.
  struct Line {
    var rank: String
    var name: TextBlock
    var figure: PrintedFigure?
    var second: PrintedFigure?
    var reason: String
    var isHighlighted: Bool
    var span: Span
  }

  let chart: RankingChart
  let sheet: ChartSheet
  let ranks: Span
  let names: Span
  let bars: LinearScale
  /// The track of the dots, or none without a second measure.
  let dots: LinearScale?
  let numbers: NumberColumn
  let measureHead: TextBlock
  let secondHead: TextBlock
  /// Below the heads, where the rows begin.
  let top: Double
  let lines: [Line]
  let totalSpan: Span?
  /// The column of the bars with their labels.
  let barColumn: Span
  /// The tracks of the dots from end to end.
  let tracks: Span
  let totalFigure: PrintedFigure?
  /// The remark of the total with its place, where there is room for it.
  let totalRemark: (text: String, x: Double)?
  /// The words below the rule through the dots, where there is room for them.
  let ruleLabel: (text: String, x: Double)?
  let warnings: [ChartWarning]

  init(_ chart: RankingChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let texts = RankingTexts(chart, style: style, measurer: measurer)
    let numbers = texts.numbers
    let spans = texts.columns(numbers: numbers, measure: canvas.measure, from: canvas.sideMargin)
    let (bars, limit) = texts.bars(within: spans.bars)
    let dots = spans.dots.map(texts.dots(within:))

    let right = canvas.sideMargin + canvas.measure
    let measureHead = texts.head(
      chart.heads.measure, width: (spans.dots.map { $0.start - 8 } ?? right) - spans.bars.start)
    let secondHead = texts.head(
      dots == nil ? "" : chart.heads.second, width: right - (spans.dots?.start ?? right))
    let headHeight = max(measureHead.height, secondHead.height, style.size(.axis)) + 7
    let names = chart.rows.map { texts.name($0, width: spans.names.length) }

    let room = ChartSheet.bodyHeight(text: chart.text, canvas: canvas, measurer: measurer)
    let count = chart.rows.count + (chart.total == nil ? 0 : 1)
    let height = Self.rowHeight(style).height(sharing: room - headHeight, count: count)
    let heights = names.map { max(height, $0.height + 5) }
    let needed = headHeight + heights.reduce(0, +) + (chart.total == nil ? 0 : height)
    sheet = ChartSheet(text: chart.text, canvas: canvas, measurer: measurer, minimumBodyHeight: needed)

    let top = sheet.body.minY + headHeight
    var y = top
    lines = zip(zip(chart.rows, names), heights).map { pair, height in
      defer { y += height }
      let (row, name) = pair
      return Line(
        rank: row.rank, name: name, figure: texts.fitted(row.figure.finite, limit: limit),
        second: row.second.finite,
        reason: texts.words(row.reason, room: spans.bars.end - bars.position(of: 0) - RankingTexts.labelGap),
        isHighlighted: row.isHighlighted, span: Span(start: y, end: y + height))
    }
    totalSpan = chart.total.map { _ in Span(start: y, end: y + height) }
    let total = RankingTotal(
      texts, bars: bars, limit: limit, column: spans.bars, dots: dots, numbers: numbers, end: right)
    totalFigure = total.figure
    totalRemark = total.remark
    ruleLabel = total.ruleLabel
    barColumn = spans.bars
    tracks = spans.dots ?? Span(start: right, end: right)
    self.chart = chart
    self.top = top
    self.ranks = spans.ranks
    self.names = spans.names
    self.bars = bars
    self.dots = dots
    self.numbers = numbers
    self.measureHead = measureHead
    self.secondHead = secondHead
    warnings =
      ([measureHead, secondHead] + names).compactMap(\.cutText).map(ChartWarning.textCut)
      + zip(chart.rows, lines).flatMap { row, line -> [ChartWarning] in
        (row.reason == line.reason ? [] : [.textCut(row.reason)])
          + (row.figure.finite?.text == line.figure?.text ? [] : [.textCut(row.figure?.text ?? "")])
      } + total.warnings
      + chart.rows.filter { $0.figure.isUnusable || $0.second.isUnusable }.map { .valueNotFinite($0.name) }
  }

  /// The foot of the last bar.
  var bottom: Double { lines.last?.span.end ?? top }

  private static func rowHeight(_ style: ChartStyle) -> RowHeight {
    switch style.setting {
    case .freestanding: RowHeight(least: 20, most: 25)
    case .column: RowHeight(least: 15.5, most: 19)
    case .halfColumn: RowHeight(least: 14, most: 17)
    }
  }
}

extension PrintedFigure? {
  /// The figure, or none if its value is not a finite number.
  var finite: PrintedFigure? { flatMap { $0.value.isFinite ? $0 : nil } }

  /// Whether there is a figure that cannot be placed.
  var isUnusable: Bool { self != nil && finite == nil }
}
