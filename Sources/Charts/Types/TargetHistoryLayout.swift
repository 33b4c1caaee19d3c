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
    let margins = PlotFrame.uprightMargins(values, style: style, measurer: measurer)
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
    for year in years { columns.placeLabels(year, backdrop: backdrop) }

    let unit = values.unit.map { unit in
      let baseline = Point(x: sheet.body.minX, y: sheet.body.minY + PlanGround.baseline)
      return SceneItem.text(TextLine(unit, baseline: baseline, style: style.text(.axis)))
    }
    self.sheet = sheet
    items =
      ground.grounds + frame.grid(values, onTint: !chart.plans.isEmpty) + columns.marks + frame.baseline(values)
      + periods.ticks(on: frame) + periods.labels(on: frame, measurer: measurer)
      + frame.valueLabels(values, style: style) + [unit].compactMap { $0 } + ground.names + columns.labels
    warnings =
      ground.warnings + columns.warnings
      + years.filter { $0.actual.isUnusable }.map { .valueNotFinite($0.actual?.label ?? "") }
  }
}

/// The years of a history of targets, placed one after the other.
struct TargetHistoryColumns {
  let frame: PlotFrame
  let values: LinearScale
  let times: TimeScale
  let color: Color
  let style: ChartStyle
  let measurer: any TextMeasuring

  var placement: LabelPlacement
  private(set) var marks: [SceneItem] = []
  private(set) var labels: [SceneItem] = []
  private(set) var warnings: [ChartWarning] = []

  init(
    frame: PlotFrame, values: LinearScale, times: TimeScale, color: Color, style: ChartStyle,
    measurer: any TextMeasuring
  ) {
    self.frame = frame
    self.values = values
    self.times = times
    self.color = color
    self.style = style
    self.measurer = measurer
    placement = LabelPlacement(within: frame.area)
  }

  /// Words above the axis, and above them the ring of a year that is not yet reported.
  mutating func placeFoot(_ year: TargetHistoryChart.Year) {
    let x = times.position(of: year.position)
    var top = frame.area.maxY - 4
    if !year.remark.isEmpty {
      let text = style.text(.axis)
      let block = TextBlock(
        year.remark, style: text, leading: text.size * 1.25, width: max(text.size * 2, times.periodWidth - 4),
        maximumLines: 3, isBalanced: true, measurer: measurer)
      if let cut = block.cutText { warnings.append(.textCut(cut)) }
      let first = top - text.size * 0.2 - Double(max(0, block.lines.count - 1)) * block.leading
      let half = block.width / 2
      let within = min(max(x, frame.area.minX + half), frame.area.maxX - half)
      labels += block.items(baseline: Point(x: within, y: first), anchor: .middle)
      top -= block.height + 1
      placement.avoid(Rect(x: within - half, y: top, width: block.width, height: block.height))
    }
    guard year.isWaiting else { return }
    let ring = Marker(center: Point(x: x, y: top - 6), kind: .notReported, color: Palette.grey2)
    marks += ring.items
    placement.avoid(mark: ring.bounds)
  }

  mutating func placeMarks(_ year: TargetHistoryChart.Year) {
    let x = times.position(of: year.position)
    if let target = year.target {
      if case .relational = target {
        placePill(target, x: x)
      } else if target.figures.allSatisfy(\.isFinite) {
        let placed = upright(target, x: x)
        marks += placed.items
        placement.avoid(mark: placed.bounds)
      } else {
        warnings.append(.valueNotFinite(year.targetText))
      }
    }
    if let marker = marker(year) {
      marks += marker.items
      placement.avoid(mark: marker.bounds)
    }
  }

  mutating func placeLabels(_ year: TargetHistoryChart.Year, backdrop: Backdrop) {
    let x = times.position(of: year.position)
    let shape = year.target.flatMap {
      $0.figures.isEmpty || !$0.figures.allSatisfy(\.isFinite) ? nil : upright($0, x: x)
    }
    if let shape, !year.targetText.isEmpty {
      let text = style.text(.end, color: Palette.text(for: color))
      place(year.targetText, style: text, around: shape.bounds, level: shape.level, backdrop: backdrop)
    }
    if let marker = marker(year), let actual = year.actual {
      // A mark within its target's shape is labelled beside the shape.
      let box = shape.map { $0.bounds.intersects(marker.bounds) ? $0.bounds : marker.bounds } ?? marker.bounds
      place(
        actual.label, style: style.text(.value), around: box, level: marker.center.y, backdrop: backdrop)
    }
  }

  private mutating func place(
    _ words: String, style text: TextStyle, around box: Rect, level: Double, backdrop: Backdrop
  ) {
    let label = Label(words, style: text, measurer: measurer)
    let middle = level + text.size * 0.36
    let heights = [middle, middle + 8, middle - 8, middle + 14]
    let candidates =
      heights.map { LabelPlacement.Placed(label: label, baseline: Point(x: box.maxX + 5, y: $0), anchor: .start) }
      + heights.map { .init(label: label, baseline: Point(x: box.minX - 5, y: $0), anchor: .end) }
      + [
        .init(label: label, baseline: Point(x: box.midX, y: box.minY - 4), anchor: .middle),
        .init(label: label, baseline: Point(x: box.midX, y: box.maxY + 4 + text.size * 0.85), anchor: .middle),
      ]
    guard let placed = placement.place(candidates) else {
      warnings.append(.labelDropped(words))
      return
    }
    labels += placed.items(on: backdrop)
  }

  private mutating func placePill(_ target: TargetShape, x: Double) {
    guard case .relational(let relation, let name) = target else { return }
    let track = Track(from: Point(x: x, y: frame.valueSpan.start), to: Point(x: x, y: frame.valueSpan.end))
    let text = style.text(.axis, color: Palette.ink)
    let words = relation.rawValue + " " + name
    let room = times.periodWidth - Pill.width(around: 0) - 6
    let fits = measurer.width(of: words, style: text) <= room
    let shown = fits ? words : relation.rawValue
    if !fits { warnings.append(.textCut(words)) }
    let pill = Pill(
      shown, center: track.point(along: track.length / 2), textWidth: measurer.width(of: shown, style: text),
      style: text, outline: color)
    marks += Hatch(on: track, breadth: breadth * 0.6).items + pill.items
    placement.avoid(mark: pill.bounds)
  }

  private func upright(_ target: TargetShape, x: Double) -> UprightTarget {
    UprightTarget(
      target, x: x, breadth: breadth, within: Span(start: frame.area.minY + 13, end: values.span.start), color: color,
      position: values.position)
  }

  private func marker(_ year: TargetHistoryChart.Year) -> Marker? {
    year.actual.finite.map { actual in
      Marker(
        center: Point(x: times.position(of: year.position), y: values.position(of: actual.value)), kind: actual.kind,
        color: Palette.ink, direction: frame.direction)
    }
  }

  private var breadth: Double { min(TargetMark.Breadth.upright.bound, times.periodWidth * 0.6) }
}
