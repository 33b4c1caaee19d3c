import Drawing

/// Axes, frame and what stands behind the lines, decided in one pass: ticks from the outer size, margins from their
/// labels and from the labels at the ends of lines.
struct LineStage: Hashable, Sendable {
  let values: ValueAxis
  let periods: PeriodAxis
  let frame: PlotFrame
  let placed: [PlacedSeries]
  let ends: EndLabels
  let ground: PlanGround
  let guides: TimeGuides
  let backdrop: Backdrop
  let grid: [SceneItem]
  let axes: [SceneItem]
  /// Boxes of texts that labels keep clear of.
  let taken: [Rect]
  /// The line of zero, where it lies between the ends of the axis.
  let zeroLine: Rule?
  let body: Rect
  let warnings: [ChartWarning]

  /// With a key, names that find no room at the ends of lines stand there alone.
  init(_ chart: LineChart, hasKey: Bool = false, sheet: ChartSheet, measurer: any TextMeasuring) {
    let style = sheet.style
    let headroom = chart.notes.plans.isEmpty ? 20 : PlanGround.headroom
    let values = LineStage.values(of: chart, length: sheet.body.height - headroom - PlotFrame.categoryHeight)
    let periods = LineStage.periods(of: chart, style: style)
    let unit = values.unit.map { Label($0, style: style.text(.axis), measurer: measurer) }

    var margins = PlotFrame.uprightMargins(values, style: style, measurer: measurer)
    let available = sheet.body.width - margins.left
    if let unit,
      unit.width
        > PlanGround.unitRoom(
          chart.notes.plans, axis: periods, margin: margins.left, width: available)
    {
      margins.top = style.leading(.axis) + 2
    }
    let lasts = chart.series.map { ($0.label, $0.role, PlacedSeries.known($0, in: values).points.last) }
    let ends = EndLabels(lasts, hasKey: hasKey, width: available, style: style, measurer: measurer)
    let missing = available - ends.areaWidth(available: available, periods: periods)
    let isInside = ends.areInside(periods)
    margins.right = isInside ? 0 : missing
    let frame = PlotFrame(
      body: sheet.body, margins: margins, headroom: headroom, tailroom: isInside ? missing : 0)

    placed = chart.series.map {
      PlacedSeries($0, values: values, periods: periods, frame: frame)
    }
    let colors = chart.series.map(\.role.color)
    ground = PlanGround(
      chart.notes.plans, axis: periods, frame: frame, seriesColors: colors, style: style, measurer: measurer)
    backdrop = Backdrop(stretches: ground.stretches, rules: frame.gridBounds(values))
    guides = TimeGuides(
      chart.notes, axis: periods, frame: frame, ground: ground, backdrop: backdrop, series: placed,
      ends: ends.wishes(at: placed), style: style, measurer: measurer)
    let unitBaseline = Point(
      x: sheet.body.minX, y: sheet.body.minY + (margins.top > 0 ? style.size(.axis) : PlanGround.baseline))
    grid = frame.grid(values, onTint: !chart.notes.plans.isEmpty)
    let scale = values.scale(on: frame)
    let reference = chart.values.reference.map { frame.rule(atValue: scale.position(of: $0), .reference).items }
    zeroLine = values.first < 0 && values.last > 0 ? frame.rule(atValue: scale.position(of: 0), .axis) : nil
    axes =
      (reference ?? []) + frame.baseline(values) + periods.ticks(on: frame)
      + periods.labels(on: frame, measurer: measurer) + frame.valueLabels(values, style: style)
      + (unit?.items(baseline: unitBaseline, anchor: .start) ?? [])
    taken =
      ground.nameBounds + guides.bounds + frame.valueLabelBounds(values, style: style, measurer: measurer)
      + [unit?.bounds(baseline: unitBaseline, anchor: .start)].compactMap { $0 }
    warnings = ends.warnings + ground.warnings + guides.warnings
    self.values = values
    self.periods = periods
    self.frame = frame
    self.ends = ends
    body = sheet.body
  }

  /// Whether periods are so near that not every figure can have a sign and a label.
  var isDense: Bool { periods.scale(on: frame).periodWidth < 12 }

  private static func values(of chart: LineChart, length: Double) -> ValueAxis {
    let figures = chart.series.flatMap { PlacedSeries.known($0, in: nil).points }
      .flatMap { [$0.value, $0.extent?.lowerBound, $0.extent?.upperBound].compactMap { $0 } }
    return ValueAxis(
      chart.values, values: figures + chart.targets.flatMap { $0.shape.figures + [$0.base?.value].compactMap { $0 } },
      length: length)
  }

  private static func periods(of chart: LineChart, style: ChartStyle) -> PeriodAxis {
    let figures = chart.series.flatMap { PlacedSeries.known($0, in: nil).points.map(\.position) }
    let targets = chart.targets.flatMap { [$0.first, $0.last, $0.base?.position].compactMap { $0 } }
    let words = chart.notes.waiting.map(\.position) + chart.notes.gaps.filter { $0.first == $0.last }.map(\.first)
    return PeriodAxis(chart.periods, positions: figures + targets + words, style: style)
  }
}
