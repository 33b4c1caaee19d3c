import Drawing

/// The texts of a dumbbell chart, measured, and the scales that leave room for them.
struct DumbbellTexts {
  struct Columns {
    var names: Span
    var tracks: Span
  }

  let chart: DumbbellChart
  let style: ChartStyle
  let measurer: any TextMeasuring

  init(_ chart: DumbbellChart, style: ChartStyle, measurer: any TextMeasuring) {
    self.chart = chart
    self.style = style
    self.measurer = measurer
  }

  /// Whether names and gaps stand above their tracks, because beside them tracks would be too short.
  var isStacked: Bool { style.setting == .halfColumn }

  /// From the centre of a dot to its label.
  static let labelOffset = 7.5
  /// What the arrow of a bound takes beyond the dot.
  static let arrowLength = 9.0

  var gaps: NumberColumn {
    let strong = chart.groups.flatMap(\.rows).filter(\.isGapStrong)
    return NumberColumn(strong.map { gap($0) }, measurer: measurer)
  }

  func gap(_ row: DumbbellChart.Row) -> NumberColumn.Entry {
    NumberColumn.Entry(text: row.gap, style: style.text(.value, weight: row.isGapStrong ? .bold : .regular))
  }

  func columns(measure: Double, from start: Double) -> Columns {
    let rows = chart.groups.flatMap(\.rows)
    let words = rows.filter { !$0.isGapStrong }.map { width($0.gap, gap($0).style) }
    let gapWidth = max(words.max() ?? 0, gaps.width)
    guard !isStacked else {
      let names = Span(start: start, end: start + measure - min(gapWidth, measure * 0.4) - 8)
      return Columns(names: names, tracks: Span(start: start, end: start + measure))
    }
    let layout = ColumnLayout(
      [
        RowName.column(
          rows.map { ($0.name, $0.detail) }, nameStyle: nameStyle, detailStyle: detailStyle, placement: .beside,
          share: 0.36, of: measure, measurer: measurer),
        .init(natural: 200, minimum: 60, growth: 1, gap: 16),
        .init(natural: min(gapWidth, measure * 0.3), gap: gapWidth > 0 ? 16 : 0),
      ], from: start, width: measure)
    return Columns(names: layout.spans[0], tracks: layout.spans[1])
  }

  func heading(_ text: String, width: Double) -> TextBlock {
    let bold = style.text(.cell, weight: .bold, color: Palette.grey1)
    return TextBlock(
      text, style: TextStyle(size: style.size(.key) + 0.8, weight: .bold, color: bold.color, language: bold.language),
      leading: style.leading(.key) + 1, width: width, maximumLines: 2, measurer: measurer)
  }

  func name(_ row: DumbbellChart.Row, width: Double) -> RowName {
    RowName(
      row.name, detail: row.detail, nameStyle: nameStyle, detailStyle: detailStyle, width: width, placement: .beside,
      measurer: measurer)
  }

  /// The names of the two sides from the start of the tracks, or further left where they need the room.
  func sides(tracks: Span, from left: Double, to end: Double) -> [(
    side: DumbbellChart.Side, name: String, start: Double
  )] {
    let bold = style.text(.cell, weight: .bold)
    let disc = 9.0
    let gap = 12.0
    let limit = max(0, (end - left - gap) / 2 - disc)
    let names = [chart.first, chart.second].map { side in
      width(side.name, bold) <= limit
        ? side.name : TextBlock.cut(side.name, style: bold, width: limit, measurer: measurer)
    }
    let widths = names.map { disc + width($0, bold) }
    let start = max(left, min(tracks.start, end - widths[0] - gap - widths[1]))
    return [(chart.first, names[0], start), (chart.second, names[1], start + widths[0] + gap)]
  }

  /// The head of the gaps on at most two lines.
  func gapHead(_ words: String, measure: Double) -> TextBlock {
    let text = style.text(.axis)
    return TextBlock(
      words, style: text, leading: text.size * 1.25, width: max(60, measure * 0.2), maximumLines: 2,
      isBalanced: true, measurer: measurer)
  }

  /// A row whose figures can be placed, their labels cut to the room outside the dots; `room` is what there is for
  /// words from the start of the scale on.
  func fitted(_ row: DumbbellChart.Row, limit: Double?, room: Double) -> DumbbellChart.Row {
    var row = usable(row)
    row.first = fitted(row.first, limit: limit)
    row.second = fitted(row.second, limit: limit)
    let hasFigure = row.first != nil || row.second != nil
    let reasonRoom = hasFigure ? limit.map { $0 - onlyLabelEnd(row) - 4 } ?? .infinity : room
    row.reason = cut(row.reason, style: style.text(.key), room: reasonRoom)
    return row
  }

  private func fitted(_ figure: PrintedFigure?, limit: Double?) -> PrintedFigure? {
    guard var figure, let limit else { return figure }
    let text = style.text(.value)
    let taken = Self.labelOffset + 3 + width(figure.marks, text) + (figure.openSide == 0 ? 0 : Self.arrowLength)
    figure.text = cut(figure.text, style: text, room: limit - taken)
    return figure
  }

  private func cut(_ text: String, style: TextStyle, room: Double) -> String {
    width(text, style) <= room ? text : TextBlock.cut(text, style: style, width: max(0, room), measurer: measurer)
  }

  /// What is no longer whole of a row as it is shown.
  static func cuts(_ row: DumbbellChart.Row, shown: DumbbellChart.Row) -> [ChartWarning] {
    let figures = [(row.first.finite, shown.first), (row.second.finite, shown.second)]
    let texts = figures.compactMap { $0.0?.text == $0.1?.text ? nil : $0.0?.text }
    return (texts + (row.reason == shown.reason ? [] : [row.reason])).map(ChartWarning.textCut)
  }

  /// A row without figures that cannot be placed.
  func usable(_ row: DumbbellChart.Row) -> DumbbellChart.Row {
    var row = row
    row.first = row.first.finite
    row.second = row.second.finite
    return row
  }

  /// One scale for each row, all on the same stretch, with room for every label outside its dot; `limit` is the room
  /// that labels have to be cut to, if they do not fit otherwise.
  func scales(_ group: DumbbellChart.Group, within span: Span) -> (scales: [LinearScale], limit: Double?) {
    let rows = group.rows.map(usable)
    let ends: [(low: Double, high: Double)] =
      switch group.scale {
      case .own: rows.map { self.ends(of: [$0], stated: nil) }
      case .shared(let from, let to): Array(repeating: self.ends(of: rows, stated: (from, to)), count: rows.count)
      }
    let marks = zip(rows, ends).flatMap { row, ends -> [LabelledSpan.Mark] in
      let share = LinearScale(from: ends.low, to: ends.high, span: Span(start: 0, end: 1))
      let pair = DumbbellPair(row)
      guard let low = pair.low, let high = pair.high else {
        return pair.only.map { only in
          let after = room(only, at: 1) + 4 + width(row.reason, style.text(.key))
          return [LabelledSpan.Mark(share: share.position(of: only.value), before: 4, after: after)]
        } ?? []
      }
      return [
        LabelledSpan.Mark(share: share.position(of: low.value), before: room(low, at: -1) + 3),
        LabelledSpan.Mark(share: share.position(of: high.value), after: room(high, at: 1) + 3),
      ]
    }
    let fitting = LabelledSpan(marks, within: span)
    return (ends.map { LinearScale(from: $0.low, to: $0.high, span: fitting.span) }, fitting.limit)
  }

  /// How far the label of the figure of a row that lacks the other reaches from its dot.
  func onlyLabelEnd(_ row: DumbbellChart.Row) -> Double {
    DumbbellPair(usable(row)).only.map { room($0, at: 1) } ?? 0
  }

  /// From zero to the largest figure, or the stated ends where no figure lies beyond them.
  private func ends(
    of rows: [DumbbellChart.Row], stated: (from: Double, to: Double)?
  ) -> (low: Double, high: Double) {
    let values = rows.flatMap { [$0.first?.value, $0.second?.value].compactMap { $0 } }
    var low = min(0, values.min() ?? 0)
    var high = max(0, values.max() ?? 0)
    if let (from, to) = stated, from.isFinite, to.isFinite {
      low = min(from, to, values.min() ?? from)
      high = max(from, to, values.max() ?? to)
    }
    return low == high ? (low, low + 1) : (low, high)
  }

  /// What a figure's label takes from the centre of its dot outwards, on the side -1 or 1.
  private func room(_ figure: PrintedFigure, at side: Double) -> Double {
    Self.labelOffset + width(figure.label, style.text(.value))
      + (figure.openSide == side ? Self.arrowLength : 0)
  }

  private var nameStyle: TextStyle { style.text(.cell, weight: .bold) }
  private var detailStyle: TextStyle { style.text(.axis) }
  private func width(_ text: String, _ style: TextStyle) -> Double { measurer.width(of: text, style: style) }
}

/// The figures of a row by their size.
struct DumbbellPair {
  /// The smaller, the first side's where both are equal; none unless both are there.
  let low: PrintedFigure?
  let high: PrintedFigure?
  /// The one figure of a row that lacks the other.
  let only: PrintedFigure?
  /// Whether the first side has the smaller figure.
  let isFirstLow: Bool

  init(_ row: DumbbellChart.Row) {
    guard let first = row.first, let second = row.second else {
      low = nil
      high = nil
      only = row.first ?? row.second
      isFirstLow = row.first != nil
      return
    }
    isFirstLow = first.value <= second.value
    low = isFirstLow ? first : second
    high = isFirstLow ? second : first
    only = nil
  }
}
