import Drawing

/// The texts of a ranking, measured: what columns would like, and how far bars may reach beside their labels.
struct RankingTexts {
  struct Columns {
    var ranks: Span
    var names: Span
    var bars: Span
    var dots: Span?
  }

  let chart: RankingChart
  let style: ChartStyle
  let measurer: any TextMeasuring

  init(_ chart: RankingChart, style: ChartStyle, measurer: any TextMeasuring) {
    self.chart = chart
    self.style = style
    self.measurer = measurer
  }

  /// The free space between the end of a bar and its label.
  static let labelGap = 4.0
  /// The numbers of the second measure, the total's last.
  var numbers: NumberColumn {
    let rows = chart.rows.compactMap { row in row.second.finite.map { number($0, isStrong: row.isHighlighted) } }
    let total = chart.total?.second.finite.map { number($0, isStrong: true) }
    return NumberColumn(rows + [total].compactMap { $0 }, measurer: measurer)
  }

  func number(_ figure: PrintedFigure, isStrong: Bool) -> NumberColumn.Entry {
    NumberColumn.Entry(
      text: figure.text, marks: figure.marks, style: style.text(.value, weight: isStrong ? .bold : .regular))
  }

  func columns(numbers: NumberColumn, measure: Double, from start: Double) -> Columns {
    let hasSecond = numbers.width > 0
    let isNarrow = style.setting == .halfColumn
    let ranks = chart.rows.map { width($0.rank, style.text(.cell, weight: .bold)) }.max() ?? 0
    let names =
      chart.rows.map { width($0.name, nameStyle($0)) }
      + [width(chart.total?.name ?? "", style.text(.cell, weight: .bold))]
    let longest = min(names.max() ?? 0, measure * 0.32)
    let layout = ColumnLayout(
      [
        .init(natural: max(ranks, width(chart.heads.rank, style.text(.axis)))),
        .init(natural: longest, minimum: min(longest, 4 * style.size(.cell)), gap: isNarrow ? 6 : 10),
        .init(natural: isNarrow ? 70 : 130, minimum: 50, growth: 3.2, gap: 6),
      ]
        + (hasSecond
          ? [
            .init(natural: isNarrow ? 30 : 60, minimum: 20, growth: isNarrow ? 0 : 0.8, gap: isNarrow ? 8 : 20),
            .init(natural: numbers.width, gap: isNarrow ? 6 : 12),
          ] : []),
      from: start, width: measure)
    return Columns(
      ranks: layout.spans[0], names: layout.spans[1], bars: layout.spans[2],
      dots: hasSecond ? layout.spans[3] : nil)
  }

  /// The scale of the bars: true to zero, with room for every label beside its bar.
  ///
  /// `limit` is the room that labels have to be cut to, if they do not fit otherwise.
  func bars(within span: Span) -> (scale: LinearScale, limit: Double?) {
    let values = chart.rows.compactMap { $0.figure.finite?.value }
    let low = min(values.min() ?? 0, 0)
    let high = max(values.max() ?? 0, 0)
    let shares = LinearScale(from: low, to: low == high ? low + 1 : high, span: Span(start: 0, end: 1))
    let zero = shares.position(of: 0)
    var marks = chart.rows.map { row -> LabelledSpan.Mark in
      guard let figure = row.figure.finite else {
        return LabelledSpan.Mark(share: zero, after: labelRoom(row.reason, style.text(.key)))
      }
      let room =
        labelRoom(figure.label, style.text(.value, weight: row.isHighlighted ? .bold : .regular))
        + (figure.openSide == 0 ? 0 : ValueBar.arrowLength)
      let isNegative = figure.value < 0
      return LabelledSpan.Mark(
        share: shares.position(of: figure.value), before: isNegative ? room : 0, after: isNegative ? 0 : room)
    }
    if let total = chart.total {
      let room = labelRoom(total.figure?.label ?? "", style.text(.value, weight: .bold))
      marks.append(LabelledSpan.Mark(share: zero, after: room))
    }
    let fitting = LabelledSpan(marks, within: span)
    return (LinearScale(from: shares.first, to: shares.last, span: fitting.span), fitting.limit)
  }

  /// The scale of the dots: from the lowest to the highest, which need not include zero.
  func dots(within span: Span) -> LinearScale {
    let figures = chart.rows.compactMap(\.second.finite) + [chart.total?.second.finite].compactMap { $0 }
    let inset = figures.contains { $0.openSide != 0 } ? 13.0 : 4.0
    let values = figures.map(\.value)
    let within = Span(start: span.start + min(inset, span.length / 3), end: span.end - min(inset, span.length / 3))
    return LinearScale(from: values.min() ?? 0, to: values.max() ?? 0, span: within)
  }

  /// A figure whose label is cut to the room beside its bar; its marks stay.
  func fitted(_ figure: PrintedFigure?, limit: Double?) -> PrintedFigure? {
    guard let limit, var figure else { return figure }
    let text = style.text(.value, weight: .bold)
    let room = limit - Self.labelGap - (figure.openSide == 0 ? 0 : ValueBar.arrowLength) - width(figure.marks, text)
    if width(figure.text, text) > room {
      figure.text = TextBlock.cut(figure.text, style: text, width: room, measurer: measurer)
    }
    return figure
  }

  /// Words that stand from a place on, cut where their room ends.
  func words(_ text: String, room: Double) -> String {
    let style = style.text(.key)
    return width(text, style) <= room
      ? text : TextBlock.cut(text, style: style, width: room, measurer: measurer)
  }

  func head(_ text: String, width: Double) -> TextBlock {
    block(text, style.text(.axis), width: width)
  }

  func name(_ row: RankingChart.Row, width: Double) -> TextBlock {
    block(row.name, nameStyle(row), width: width, keepsWords: true)
  }

  private func nameStyle(_ row: RankingChart.Row) -> TextStyle {
    row.isHighlighted
      ? style.text(.cell, weight: .bold, color: Palette.text(for: chart.highlight))
      : style.text(.cell, color: row.figure.finite == nil ? Palette.grey1 : Palette.ink)
  }

  private func block(_ text: String, _ style: TextStyle, width: Double, keepsWords: Bool = false) -> TextBlock {
    TextBlock(
      text, style: style, leading: style.size * 1.25, width: width + ColumnLayout.slack, maximumLines: 2,
      isBalanced: true, keepsWords: keepsWords, measurer: measurer)
  }

  private func labelRoom(_ text: String, _ style: TextStyle) -> Double {
    text.isEmpty ? 0 : Self.labelGap + width(text, style)
  }

  private func width(_ text: String, _ style: TextStyle) -> Double { measurer.width(of: text, style: style) }
}
