import Drawing

/// Breaks, waiting periods and words in gaps, laid out on a frame.
struct TimeGuides: Hashable, Sendable {
  /// Rules and rings, to be painted under the marks.
  let items: [SceneItem]
  /// Everything that labels must keep clear of.
  let bounds: [Rect]
  let rules: [[Point]]
  let warnings: [ChartWarning]

  /// Words of breaks keep clear of the series and of where the labels at their ends want to stand; the same words
  /// stand once.
  init(
    _ notes: TimeNotes, axis: PeriodAxis, frame: PlotFrame, ground: PlanGround, backdrop: Backdrop,
    series: [PlacedSeries] = [], ends: [Rect] = [], style: ChartStyle, measurer: any TextMeasuring
  ) {
    let scale = axis.scale(on: frame)
    var items: [SceneItem] = []
    var placement = LabelPlacement(within: frame.area)
    for rect in ground.nameBounds + ends { placement.avoid(rect) }
    for line in series {
      for run in line.runs { placement.avoid(line: run) }
      for figure in line.figures { placement.avoid(mark: line.marker(of: figure, direction: frame.direction).bounds) }
    }
    var bounds: [Rect] = []
    var rules: [[Point]] = []
    var warnings: [ChartWarning] = []
    for seriesBreak in notes.breaks {
      let x = scale.position(of: seriesBreak.position)
      guard frame.area.minX...frame.area.maxX ~= x else { continue }
      let rule = Rule(
        from: Point(x: x, y: frame.area.maxY), to: Point(x: x, y: frame.valueSpan.end - 8), .seriesBreak)
      items += rule.items
      rules.append([rule.start, rule.end])
      placement.avoid(line: [rule.start, rule.end])
    }
    for waiting in notes.waiting where TimeScale.isTime(waiting.position) {
      // Above the axis, or above what ends there.
      let rings = stride(from: frame.area.maxY - 9, to: frame.valueSpan.end + 9, by: -4).map { y in
        Marker(
          center: Point(x: scale.position(of: waiting.position), y: y), kind: .notReported, color: Palette.grey2)
      }
      guard let ring = rings.first(where: { placement.isFree($0.bounds) }) ?? rings.first else { continue }
      let center = ring.center
      items += ring.items
      bounds.append(ring.bounds)
      placement.avoid(ring.bounds)
      let label = Label(waiting.text, style: style.text(.axis), measurer: measurer)
      let half = label.width / 2
      let nearest = min(max(center.x, frame.area.minX + half + 1), frame.area.maxX - half - 1)
      let baselines = (0...5).map { Point(x: nearest, y: center.y - 8 - Double($0) * label.height * 1.2) }
      if let placed = placement.place(label, baselines: baselines, anchor: .middle) {
        items += placed.items(on: backdrop)
        bounds.append(placed.bounds)
      } else {
        warnings.append(.labelDropped(waiting.text))
      }
    }
    var told: Set<[String]> = []
    for seriesBreak in notes.breaks where !seriesBreak.lines.isEmpty && !told.contains(seriesBreak.lines) {
      let x = scale.position(of: seriesBreak.position)
      let text = style.text(.axis, color: Palette.grey1)
      let label = Label(seriesBreak.lines.map { Label.Part(text: $0, style: text) }, measurer: measurer)
      // At the foot if nothing is drawn there, else as low as can be.
      let steps = stride(from: frame.area.maxY - 11 - label.depth, to: frame.valueSpan.end, by: -label.height / 2)
      let places = steps.flatMap { y in
        [
          LabelPlacement.Placed(label: label, baseline: Point(x: x - 6, y: y), anchor: .end),
          LabelPlacement.Placed(label: label, baseline: Point(x: x + 6, y: y), anchor: .start),
        ]
      }
      if let placed = placement.place(places) {
        told.insert(seriesBreak.lines)
        items += placed.items(on: backdrop)
        bounds.append(placed.bounds)
      } else {
        warnings.append(.labelDropped(label.text))
      }
    }
    self.items = items
    self.bounds = bounds
    self.rules = rules
    self.warnings = warnings
  }
}
