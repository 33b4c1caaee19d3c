import Drawing

/// The words of the total's row, as far as there is room for them.
struct RankingTotal {
  let figure: PrintedFigure?
  let remark: (text: String, x: Double)?
  let ruleLabel: (text: String, x: Double)?
  let warnings: [ChartWarning]

  /// `column` is the room of the bars with their labels; `end` is where the numbers of the second measure end.
  init(
    _ texts: RankingTexts, bars: LinearScale, limit: Double?, column: Span, dots: LinearScale?, numbers: NumberColumn,
    end: Double
  ) {
    guard let total = texts.chart.total else {
      (figure, remark, ruleLabel, warnings) = (nil, nil, nil, [])
      return
    }
    var warnings: [ChartWarning] = []
    let style = texts.style
    let measurer = texts.measurer
    figure = texts.fitted(total.figure, limit: limit)
    if figure?.text != total.figure?.text, let text = total.figure?.text { warnings.append(.textCut(text)) }

    let start = bars.position(of: 0) + RankingTexts.labelGap
    let figureWidth = measurer.width(of: figure?.label ?? "", style: style.text(.value, weight: .bold))
    let x = start + (figure == nil ? 0 : figureWidth + RankingTexts.labelGap + 1)
    let fits = x + measurer.width(of: total.remark, style: style.text(.key)) <= column.end + ColumnLayout.slack
    remark = total.remark.isEmpty || !fits ? nil : (total.remark, x)
    if !fits, !total.remark.isEmpty { warnings.append(.labelDropped(total.remark)) }

    if let dots, let second = total.second.finite, !total.ruleLabel.isEmpty {
      let width = measurer.width(of: total.ruleLabel, style: style.text(.axis))
      let left = remark.map { $0.x + measurer.width(of: $0.text, style: style.text(.key)) } ?? x
      let room = Span(start: left + 4, end: end - numbers.width - 4)
      let center = min(max(dots.position(of: second.value), room.start + width / 2), room.end - width / 2)
      let isInside = room.end - room.start >= width
      ruleLabel = isInside ? (total.ruleLabel, center) : nil
      if !isInside { warnings.append(.labelDropped(total.ruleLabel)) }
    } else {
      ruleLabel = nil
    }
    self.warnings = warnings
  }
}
