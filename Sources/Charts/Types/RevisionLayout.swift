import Drawing

/// A revision chart laid out on a canvas: panels one below the other over one axis of days.
struct RevisionLayout: Hashable, Sendable {
  let drawing: ChartDrawing

  init(_ chart: RevisionChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let count = max(1, chart.panels.count)
    let sheet = ChartSheet(
      text: chart.text, key: chart.key.layout, canvas: canvas, measurer: measurer,
      minimumBodyHeight: Double(count) * RevisionLayout.panelHeight + PlotFrame.categoryHeight)
    let style = sheet.style
    let known = chart.panels.map { $0.vintages.filter(RevisionLayout.isKnown) }
    let days = DayAxis(chart.days, days: known.flatMap { $0.map(\.day) }, style: style)
    let height = (sheet.body.height - PlotFrame.categoryHeight) / Double(count)
    let axes = chart.panels.indices.map { index in
      ValueAxis(
        chart.panels[index].values, values: RevisionLayout.reach(known[index].map(\.value), chart.panels[index].values),
        length: height - RevisionLayout.headroom)
    }
    let left = axes.map { PlotFrame.uprightMargins($0, style: style, measurer: measurer).left }.max() ?? 0
    var items: [SceneItem] = []
    var warnings: [ChartWarning] = []
    for (index, panel) in chart.panels.enumerated() {
      let unitRoom = panel.values.unit == nil ? 0 : style.leading(.axis) + 2
      let frame = PlotFrame(
        body: Rect(
          x: sheet.body.minX, y: sheet.body.minY + Double(index) * height, width: sheet.body.width, height: height),
        margins: PlotFrame.Margins(
          left: left, top: unitRoom, bottom: index + 1 < count ? RevisionLayout.panelGap : 0),
        headroom: RevisionLayout.headroom)
      let drawn = RevisionPanelMarks(
        panel, known[index], values: axes[index], days: days, frame: frame, body: sheet.body, style: style,
        measurer: measurer)
      items += drawn.items
      if index + 1 == count { items += days.ticks(on: frame) + days.labels(on: frame, measurer: measurer) }
      warnings += drawn.warnings
      if known[index].count < panel.vintages.count { warnings.append(.valueNotFinite(panel.label)) }
    }
    drawing = sheet.drawing(of: items, warnings: warnings)
  }

  /// The values and a little more below them, so that no level lies on the axis; nothing more where that is at zero.
  private static func reach(_ values: [Double], _ specification: ValueAxisSpecification) -> [Double] {
    guard specification.extent == .aroundValues, let low = values.min(), let high = values.max() else { return values }
    return values + [low - (high - low) * 0.12]
  }

  private static func isKnown(_ vintage: RevisionVintage) -> Bool {
    vintage.value.isFinite && TimeScale.isTime(vintage.day)
  }

  /// The least height of a panel, with its headroom.
  private static let panelHeight = 92.0
  /// Room for the label of what lies at the top.
  private static let headroom = 30.0
  private static let panelGap = 10.0
}

/// Axis, step line, signs and labels of one figure.
struct RevisionPanelMarks: Hashable, Sendable {
  let items: [SceneItem]
  let warnings: [ChartWarning]

  init(
    _ panel: RevisionPanel, _ vintages: [RevisionVintage], values: ValueAxis, days: DayAxis, frame: PlotFrame,
    body: Rect, style: ChartStyle, measurer: any TextMeasuring
  ) {
    let time = days.scale(on: frame)
    let scale = values.scale(on: frame)
    let placed = vintages.filter { values.contains($0.value) }.sorted { $0.day < $1.day }.map { vintage in
      (
        vintage: vintage,
        point: frame.point(category: time.position(of: vintage.day), value: scale.position(of: vintage.value))
      )
    }
    let color = Palette.series(0)
    let line = StepLine(
      steps: placed.filter { $0.vintage.use != .never }.map {
        .init(start: $0.point, isBound: $0.vintage.mark.isBound)
      },
      end: frame.categorySpan.end, color: color)
    let markers = placed.map { entry in
      Marker(
        center: entry.point, kind: entry.vintage.mark, color: entry.vintage.use == .never ? Palette.muted : color,
        direction: frame.direction, isSmall: false)
    }
    let unit = values.unit.map { Label($0, style: style.text(.axis), measurer: measurer) }
    let name = panel.label.isEmpty ? nil : Label(panel.label, style: style.text(.end), measurer: measurer)
    let nameBaseline = Point(x: frame.area.minX + 2, y: frame.area.minY + style.size(.end))
    let unitBaseline = Point(x: body.minX, y: frame.area.minY - style.leading(.axis) - 2 + style.size(.axis))

    var placement = LabelPlacement(
      within: Rect(x: frame.area.minX, y: frame.area.minY, width: frame.area.width, height: frame.area.height))
    if let name { placement.avoid(name.bounds(baseline: nameBaseline, anchor: .start)) }
    for marker in markers { placement.avoid(mark: marker.bounds) }
    for points in line.lines { placement.avoid(line: points) }
    let backdrop = Backdrop(rules: frame.gridBounds(values))
    var labels: [SceneItem] = []
    var warnings = placed.count < vintages.count ? [ChartWarning.valueOutsideAxis(panel.label)] : []
    let order = placed.sorted { RevisionPanelMarks.order($0.vintage) < RevisionPanelMarks.order($1.vintage) }
    for entry in order where !entry.vintage.label.isEmpty {
      let candidates = RevisionPanelMarks.labels(entry.vintage, style: style, measurer: measurer).flatMap { label in
        RevisionPanelMarks.sides(of: entry.vintage).map { LabelPlacement.position(label, at: entry.point, side: $0) }
      }
      if let found = placement.place(candidates) {
        labels += found.items(on: backdrop)
      } else {
        warnings.append(.labelDropped(entry.vintage.label))
      }
    }
    items =
      frame.grid(values, onTint: false) + frame.baseline(values) + frame.valueLabels(values, style: style)
      + (unit?.items(baseline: unitBaseline, anchor: .start) ?? []) + line.items + markers.flatMap(\.items)
      + (name?.items(baseline: nameBaseline, anchor: .start, backdrop: backdrop) ?? []) + labels
    self.warnings = warnings
  }

  /// Where a label may stand; that of a bound beside its disc, since its arrow takes the room above or below.
  private static func sides(of vintage: RevisionVintage) -> [LabelPlacement.Side] {
    let sides: [LabelPlacement.Side] = [.aboveRight, .belowRight, .above, .below, .aboveLeft, .belowLeft]
    return vintage.mark.isBound ? [.right, .left] + sides : sides
  }

  /// The value in use is labelled first, then those that were, then the others; by day within each.
  private static func order(_ vintage: RevisionVintage) -> Int {
    switch vintage.use {
    case .now: 0
    case .before: 1
    case .never: 2
    }
  }

  /// The label with what stands with it, and without where there is no room.
  private static func labels(
    _ vintage: RevisionVintage, style: ChartStyle, measurer: any TextMeasuring
  ) -> [Label] {
    let color: Color? =
      switch vintage.use {
      case .now: Palette.series(0)
      case .before: nil
      case .never: Palette.grey2
      }
    let value = Label.Part(
      text: vintage.label,
      style: vintage.use == .now ? style.text(.end, color: color) : style.text(.value, color: color))
    let remark = Label.Part(text: vintage.remark, style: style.text(.axis))
    let short = Label([value], measurer: measurer)
    return vintage.remark.isEmpty ? [short] : [Label([value, remark], measurer: measurer), short]
  }
}
