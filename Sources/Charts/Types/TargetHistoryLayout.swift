import Drawing

/// A history of targets laid out on a canvas: axes, shapes, marks, then labels where they find room.
struct TargetHistoryLayout {
  let sheet: ChartSheet
  let items: [SceneItem]
  let warnings: [ChartWarning]

  init(_ chart: TargetHistoryChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let sheet = ChartSheet(text: chart.text, canvas: canvas, measurer: measurer, minimumBodyHeight: 120)
    let style = sheet.style
    let headroom = chart.plans.isEmpty ? 20 : PlanGround.headroom
    let years = chart.years.filter(\.position.isFinite)
    let figures = years.flatMap { ($0.target?.figures ?? []) + [$0.actual.finite?.value].compactMap { $0 } }
    let values = ValueAxis(
      chart.values, values: figures, length: sheet.body.height - headroom - PlotFrame.categoryHeight)
    let periods = PeriodAxis(chart.periods, positions: years.map(\.position), style: style)
    let unit = values.unit.map { Label($0, style: style.text(.axis), measurer: measurer) }
    var margins = PlotFrame.uprightMargins(values, style: style, measurer: measurer)
    let room = PlanGround.unitRoom(
      chart.plans, axis: periods, margin: margins.left, width: sheet.body.width - margins.left)
    if let unit, unit.width > room { margins.top = style.leading(.axis) + 2 }
    let frame = PlotFrame(body: sheet.body, margins: margins, headroom: headroom)
    let ground = PlanGround(
      chart.plans, axis: periods, frame: frame, seriesColors: [chart.color], style: style, measurer: measurer)
    let backdrop = Backdrop(stretches: ground.stretches, rules: frame.gridBounds(values))

    var columns = TargetHistoryColumns(
      frame: frame, values: values.scale(on: frame), times: periods.scale(on: frame), color: chart.color, style: style,
      measurer: measurer)
    for name in ground.nameBounds { columns.placement.avoid(name) }
    for year in years { columns.placeFoot(year) }
    for year in years { columns.placeMarks(year) }
    for index in years.indices { columns.placeLabels(index, of: years, backdrop: backdrop) }

    let unitBaseline = Point(
      x: sheet.body.minX, y: sheet.body.minY + (margins.top > 0 ? style.size(.axis) : PlanGround.baseline))
    self.sheet = sheet
    items =
      ground.grounds + frame.grid(values, onTint: !chart.plans.isEmpty) + columns.marks + frame.baseline(values)
      + periods.ticks(on: frame) + periods.labels(on: frame, measurer: measurer)
      + frame.valueLabels(values, style: style) + (unit?.items(baseline: unitBaseline, anchor: .start) ?? [])
      + ground.names + columns.labels
    warnings =
      ground.warnings + columns.warnings
      + years.filter { $0.actual.isUnusable }.map { .valueNotFinite($0.actual?.label ?? "") }
  }
}
