import Drawing

/// A quadrant chart laid out on a canvas.
struct QuadrantLayout: Hashable, Sendable {
  let drawing: ChartDrawing

  init(_ chart: QuadrantChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    var sheet = ChartSheet(text: chart.text, canvas: canvas, measurer: measurer, minimumBodyHeight: 150)
    let stage = QuadrantStage(chart, sheet: sheet, measurer: measurer)
    let known = chart.points.filter { point in
      point.isFinite && stage.levels.contains(point.level.value) && stage.growths.contains(point.growth.value)
    }
    let centers = known.map { stage.center(of: $0) }
    func placed(onlyNumbers: Bool) -> QuadrantLabels {
      QuadrantLabels(
        chart, points: known, centers: centers, stage: stage, onlyNumbers: onlyNumbers, measurer: measurer)
    }
    var labels = placed(onlyNumbers: false)
    if !labels.unplaced.isEmpty {
      let numbers = placed(onlyNumbers: true)
      if numbers.unplaced.count < labels.unplaced.count { labels = numbers }
    }
    let plot = sheet.body
    let key = KeyLayout(Key(labels.key), width: plot.width, style: sheet.style, measurer: measurer)
    if key.height > 0 {
      sheet = ChartSheet(
        text: chart.text, canvas: canvas, measurer: measurer,
        minimumBodyHeight: plot.height + QuadrantLayout.keyGap + key.height)
    }
    let back = known.indices.sorted { (known[$0].role.rank, $0) > (known[$1].role.rank, $1) }
    let markers = back.flatMap { index in known[index].markers(at: centers[index]).flatMap(\.items) }
    let muted = chart.points.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let unknown = chart.points.compactMap { point -> ChartWarning? in
      if !point.isFinite { return .valueNotFinite(point.label) }
      return known.contains(point) ? nil : .valueOutsideAxis(point.label)
    }
    drawing = sheet.drawing(
      of: stage.grid + stage.rules.flatMap(\.items) + stage.axes + markers + labels.items
        + (key.items.isEmpty
          ? [] : [.group(offset: Point(x: plot.minX, y: plot.maxY + QuadrantLayout.keyGap), key.items)]),
      warnings: muted + unknown + labels.warnings + key.warnings)
  }

  /// From the plot to the names below it.
  private static let keyGap = 7.0
}

/// Axes and frame of a quadrant chart: levels along the categories' axis, growth along that of the values.
struct QuadrantStage: Hashable, Sendable {
  let levels: ValueAxis
  let growths: ValueAxis
  let frame: PlotFrame
  let grid: [SceneItem]
  let axes: [SceneItem]
  /// The rules through the means.
  let rules: [Rule]
  /// Boxes of texts that labels keep clear of.
  let taken: [Rect]
  let backdrop: Backdrop
  let body: Rect
  let style: ChartStyle
  private let levelScale: LinearScale
  private let growthScale: LinearScale

  init(_ chart: QuadrantChart, sheet: ChartSheet, measurer: any TextMeasuring) {
    let style = sheet.style
    let known = chart.points.filter(\.isFinite)
    let text = style.text(.axis)
    let growths = ValueAxis(
      chart.growth, values: known.map(\.growth.value), length: sheet.body.height - PlotFrame.categoryHeight * 2)
    var margins = PlotFrame.uprightMargins(growths, style: style, measurer: measurer)
    let levels = ValueAxis(
      chart.level, values: known.map(\.level.value), length: sheet.body.width - margins.left)
    let lastLabel = measurer.width(of: levels.labels.last ?? "", style: text)
    margins.right = max(lastLabel / 2, known.contains { $0.level.kind == .moreThan } ? 14 : 5)
    margins.left = max(margins.left, measurer.width(of: levels.labels.first ?? "", style: text) / 2)
    let unit = levels.unit.map { Label($0, style: text, measurer: measurer) }
    margins.bottom = style.size(.axis) + 6 + (unit == nil ? 0 : style.leading(.axis) + 2)
    let frame = PlotFrame(body: sheet.body, margins: margins, headroom: QuadrantStage.headroom)
    let levelScale = LinearScale(from: levels.first, to: levels.last, span: frame.categorySpan)
    let growthScale = growths.scale(on: frame)

    let columns = levels.ticks.values.map(levelScale.position)
    let head = growths.unit.map { Label($0, style: text, measurer: measurer) }
    let headBaseline = frame.unitBaseline(body: sheet.body, zero: 0, style: style)
    grid =
      frame.grid(growths, onTint: false)
      + columns.flatMap { frame.rule(atCategory: $0, .grid(onTint: false), throughHeadroom: false).items }
    let unitBaseline = Point(x: frame.area.maxX, y: sheet.body.maxY - 2)
    axes =
      frame.rule(atValue: growthScale.position(of: growths.first), .axis).items
      + frame.valueLabels(growths, style: style)
      + columns.flatMap(frame.categoryTick)
      + QuadrantStage.numbers(levels.labels, at: columns, style: text, measurer: measurer).flatMap {
        frame.categoryLabel($0.label, at: $0.position)
      }
      + (head?.items(baseline: headBaseline, anchor: .start) ?? [])
      + (unit?.items(baseline: unitBaseline, anchor: .end) ?? [])
    let zero = growths.first < 0 && growths.last > 0 ? [frame.rule(atValue: growthScale.position(of: 0), .axis)] : []
    rules =
      zero
      + [
        chart.level.reference.map {
          frame.rule(atCategory: levelScale.position(of: $0), .reference, throughHeadroom: false)
        },
        chart.growth.reference.map { frame.rule(atValue: growthScale.position(of: $0), .reference) },
      ].compactMap { $0 }
    taken = [head?.bounds(baseline: headBaseline, anchor: .start)].compactMap { $0 }
    backdrop = Backdrop(
      rules: frame.gridBounds(growths)
        + columns.map { frame.rect(category: Span(start: $0 - 0.5, end: $0 + 0.5), value: frame.valueSpan) }
        + rules.map(QuadrantStage.box))
    self.levelScale = levelScale
    self.growthScale = growthScale
    self.levels = levels
    self.growths = growths
    self.frame = frame
    self.style = style
    body = sheet.body
  }

  /// Where a member lies.
  func center(of point: QuadrantPoint) -> Point {
    frame.point(
      category: levelScale.position(of: point.level.value), value: growthScale.position(of: point.growth.value))
  }

  func levelPosition(_ value: Double) -> Double { levelScale.position(of: value) }
  func growthPosition(_ value: Double) -> Double { growthScale.position(of: value) }

  /// The numbers under the ticks, only every second, fifth and so on where they have no room beside each other.
  private static func numbers(
    _ labels: [String], at positions: [Double], style: TextStyle, measurer: any TextMeasuring
  ) -> [(label: TextBlock, position: Double)] {
    let blocks = labels.map { TextBlock(line: $0, style: style, measurer: measurer) }
    let widest = (blocks.map(\.width).max() ?? 0) + style.size
    let distance = zip(positions, positions.dropFirst()).map { $1 - $0 }.min() ?? widest
    let step = [1, 2, 5, 10, 20, 50, 100, 200].first { Double($0) * distance >= widest } ?? 500
    return zip(blocks, positions).enumerated().filter { $0.offset.isMultiple(of: step) }.map { ($1.0, $1.1) }
  }

  private static func box(_ rule: Rule) -> Rect {
    Rect(
      x: min(rule.start.x, rule.end.x) - 0.5, y: min(rule.start.y, rule.end.y) - 0.5,
      width: (rule.end.x - rule.start.x).magnitude + 1, height: (rule.end.y - rule.start.y).magnitude + 1)
  }

  /// Room for the unit of growth and the words of the upright rule, and for the arrow of a bound.
  private static let headroom = 20.0
}
