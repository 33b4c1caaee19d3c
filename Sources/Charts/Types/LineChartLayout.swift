import Drawing

/// A line chart laid out on a canvas: everything placed, nothing painted twice.
struct LineChartLayout: Hashable, Sendable {
  let drawing: ChartDrawing

  init(_ chart: LineChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let sheet = ChartSheet(text: chart.text, canvas: canvas, measurer: measurer, minimumBodyHeight: 90)
    let style = sheet.style
    let stage = LineStage(chart, sheet: sheet, measurer: measurer)
    let placed = chart.series.map {
      PlacedSeries($0, values: stage.values, periods: stage.periods, notes: chart.notes, frame: stage.frame)
    }
    let targets = chart.targets.map { TargetStep($0, stage: stage) }
    var labels = LineLabels(stage: stage, placed: placed, targets: targets, style: style, measurer: measurer)
    labels.placeEnds()
    labels.placePoints()
    labels.placeTargets(chart.targets)
    labels.placeGapWords(chart.notes.gaps)

    let back = placed.indices.sorted { (placed[$0].role.rank, $0) > (placed[$1].role.rank, $1) }
    let lines = back.flatMap { index in
      placed[index].runs.flatMap { points in
        Line(points: points, color: placed[index].role.color, weight: placed[index].role.weight).items
      }
    }
    let markers = back.flatMap { LineChartLayout.markers(placed[$0], stage: stage) }
    let items =
      stage.ground.grounds + stage.grid + targets.flatMap(\.items) + stage.guides.items + stage.axes + lines + markers
      + stage.ground.names + labels.items
    let muted = chart.series.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let unknown = chart.series.flatMap { PlacedSeries.known($0, in: stage.values).warnings }
    drawing = sheet.drawing(of: items, warnings: muted + unknown + stage.warnings + labels.warnings)
  }

  /// The signs of the figures; where periods are dense and in the muted background only those that say more than the
  /// line does.
  private static func markers(_ series: PlacedSeries, stage: LineStage) -> [SceneItem] {
    let isMuted = series.role.withinPalette == .muted
    let isDense = stage.periods.scale(on: stage.frame).periodWidth < 12
    let joined = Set(series.runs.flatMap { $0 })
    return series.figures.enumerated().flatMap { index, figure -> [SceneItem] in
      let isPlain = figure.source.mark == .exact && joined.contains(figure.point)
      let isEnd = index == series.figures.count - 1
      let isLabelled = figure.source.label != nil
      if isPlain, isMuted || (isDense && !isEnd && !isLabelled) { return [] }
      return Marker(
        center: figure.point, kind: figure.source.mark, color: series.role.color,
        direction: stage.frame.direction, isSmall: isMuted
      ).items
    }
  }
}

/// Axes, frame and what stands behind the lines, decided in one pass: ticks from the outer size, margins from their
/// labels and from the labels at the ends of lines.
struct LineStage: Hashable, Sendable {
  let values: ValueAxis
  let periods: PeriodAxis
  let frame: PlotFrame
  let ends: EndLabels
  let ground: PlanGround
  let guides: TimeGuides
  let grid: [SceneItem]
  let axes: [SceneItem]
  /// Boxes of texts within the area.
  let taken: [Rect]
  let body: Rect
  let warnings: [ChartWarning]

  init(_ chart: LineChart, sheet: ChartSheet, measurer: any TextMeasuring) {
    let style = sheet.style
    let known = chart.series.map { PlacedSeries.known($0, in: nil).points }
    let headroom = chart.notes.plans.isEmpty ? 20 : PlanGround.headroom
    let data = known.joined().compactMap(\.value) + chart.targets.flatMap(\.shape.values)
    values = ValueAxis(chart.values, values: data, length: sheet.body.height - headroom - PlotFrame.categoryHeight)
    let positions =
      known.joined().map(\.position) + chart.targets.flatMap { [$0.first, $0.last] }
      + chart.notes.waiting.map(\.position)
    periods = PeriodAxis(chart.periods, positions: positions, style: style)

    var margins = PlotFrame.uprightMargins(values, style: style, measurer: measurer)
    let unit = chart.values.unit == nil && values.unit == nil ? nil : values.unit
    let unitLabel = unit.map { Label($0, style: style.text(.axis), measurer: measurer) }
    let unitIsWide = (unitLabel?.width ?? 0) > margins.left - 2
    if unitIsWide, !chart.notes.plans.isEmpty { margins.top = style.leading(.axis) + 2 }
    let available = sheet.body.width - margins.left
    let axisValues = values
    ends = EndLabels(
      chart.series.map { series in
        (series.label, series.role, PlacedSeries.known(series, in: axisValues).points.last)
      }, width: available, style: style, measurer: measurer)
    margins.right = available - ends.areaWidth(available: available, periods: periods)
    frame = PlotFrame(body: sheet.body, margins: margins, headroom: headroom)
    body = sheet.body

    ground = PlanGround(
      chart.notes.plans, axis: periods, frame: frame, seriesColors: chart.series.map(\.role.color), style: style,
      measurer: measurer)
    guides = TimeGuides(
      chart.notes, axis: periods, frame: frame, ground: ground, style: style, measurer: measurer)
    let unitBaseline = Point(
      x: sheet.body.minX, y: sheet.body.minY + (margins.top > 0 ? style.size(.axis) : PlanGround.baseline))
    grid = frame.grid(values, onTint: !chart.notes.plans.isEmpty)
    let level = axisValues.scale(on: frame)
    let plot = frame
    let reference = chart.values.reference.map { plot.rule(atValue: level.position(of: $0), .reference).items }
    axes =
      (reference ?? []) + frame.baseline(values) + periods.ticks(on: frame)
      + periods.labels(on: frame, measurer: measurer) + frame.valueLabels(values, style: style)
      + (unitLabel?.items(baseline: unitBaseline, anchor: .start) ?? [])
    taken =
      ground.nameBounds + guides.bounds
      + [unitLabel?.bounds(baseline: unitBaseline, anchor: .start)].compactMap { $0 }
    warnings = ends.warnings + ground.warnings + guides.warnings
  }
}

extension TargetStep {
  /// A target placed on the frame; it never leaves the area.
  init(_ target: LineTarget, stage: LineStage) {
    let time = stage.periods.scale(on: stage.frame)
    let scale = stage.values.scale(on: stage.frame)
    let frame = stage.frame
    let half = target.first == target.last ? min(17, time.periodWidth * 0.45) : time.periodWidth / 2 - 1
    let span = Span(
      start: time.clampedPosition(of: target.first) - half, end: time.clampedPosition(of: target.last) + half)
    func position(_ value: Double) -> Double {
      let position = scale.position(of: value)
      return min(max(position, scale.span.lower), scale.span.upper)
    }
    let up = frame.valueSpan.end < frame.valueSpan.start ? -1.0 : 1.0
    func reach(_ start: Double, _ direction: Double) -> Double {
      let end = start + direction * TargetStep.reach
      let far = direction == up ? frame.valueSpan.end + up * frame.headroom / 3 : frame.valueSpan.start
      return (end - start).magnitude < (far - start).magnitude ? end : far
    }
    let shape: Shape
    switch target.shape {
    case .atLeast(let value):
      shape = .bound(position(value), reach: reach(position(value), up), isPlanned: false)
    case .planned(let value):
      shape = .bound(position(value), reach: reach(position(value), up), isPlanned: true)
    case .atMost(let value):
      shape = .bound(position(value), reach: reach(position(value), -up), isPlanned: false)
    case .about(let value, let tolerance, let moreIsFine):
      let band = Span(start: position(value - tolerance), end: position(value + tolerance))
      shape = .about(position(value), band: band, reach: moreIsFine ? reach(band.end, up) : nil)
    case .range(let low, let high):
      shape = .range(Span(start: position(low), end: position(high)))
    }
    self.init(frame: frame, span: span, shape: shape, color: Palette.series(target.color))
  }

  /// How far the allowed side of a bound is shown.
  private static let reach = 34.0
}
