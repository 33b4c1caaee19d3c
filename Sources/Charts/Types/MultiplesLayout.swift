import Drawing

/// Small charts laid out on a canvas.
struct MultiplesLayout: Hashable, Sendable {
  let drawing: ChartDrawing

  init(_ chart: MultiplesChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let known = chart.panels.map { PlacedSeries.known($0.series, in: nil).points }
    let periods = PeriodAxis(chart.periods, positions: known.flatMap { $0.map(\.position) }, style: style)
    let free = ChartSheet.bodyHeight(text: chart.text, canvas: canvas, measurer: measurer)
    func grid(margin: Double, head: Double) -> MultiplesGrid {
      MultiplesGrid(
        count: chart.panels.count, room: Size(width: max(1, canvas.measure - margin), height: free),
        least: Size(width: MultiplesLayout.leastWidth, height: head + MultiplesLayout.leastPlot + foot))
    }
    // Ticks hang on the height of a panel, margins on their labels, heads on the width that is left.
    let foot = style.size(.category) + 6
    let rough = grid(margin: 0, head: style.size(.cell) + 3)
    let length = rough.panelHeight - style.size(.cell) - 3 - foot
    let figures = known.map { $0.compactMap(\.value) }
    let axes: [ValueAxis] =
      switch chart.scales {
      case .shared:
        Array(
          repeating: ValueAxis(chart.values, values: figures.flatMap { $0 }, length: length), count: figures.count)
      case .free: figures.map { ValueAxis(chart.values, values: $0, length: length) }
      }
    let labelWidth = axes.map { $0.labelWidth(style: style, measurer: measurer) }.max() ?? 0
    let margin = labelWidth > 0 ? labelWidth + PlotFrame.labelGap : 0
    let shared = chart.scales == .shared ? margin : 0
    func heads(width: Double) -> MultiplesHeads {
      MultiplesHeads(chart.panels, width: width, style: style, measurer: measurer)
    }
    let oneLine = grid(margin: shared, head: style.size(.cell) + 3).panelWidth
    let places = grid(margin: shared, head: heads(width: oneLine).height)
    // Higher panels may be narrower ones, never such that names on one line would have to be stacked.
    let heads = heads(width: min(oneLine, places.panelWidth))
    let sheet = ChartSheet(text: chart.text, canvas: canvas, measurer: measurer, minimumBodyHeight: places.height)
    let origin = Point(x: sheet.body.minX + shared, y: sheet.body.minY)

    // The arrow of a bound at the upper end needs room, in all panels alike, so that equal figures are equally high.
    let headroom = chart.panels.contains { $0.series.points.contains(where: \.mark.isBound) } ? 12.0 : 4.0
    let items = chart.panels.indices.flatMap { index -> [SceneItem] in
      let rect = places.rect(index, from: origin)
      let frame = PlotFrame(
        body: Rect(
          x: rect.x, y: rect.y + heads.height, width: rect.width, height: rect.height - heads.height),
        margins: PlotFrame.Margins(left: margin - shared, bottom: foot),
        headroom: headroom)
      let plot = MultiplesPlot(
        chart.panels[index], values: axes[index], periods: periods, frame: frame,
        isNumbered: chart.scales == .free || places.isFirstInRow(index), style: style, measurer: measurer)
      return heads.items(index, in: rect) + plot.items
    }
    let muted = chart.panels.map(\.series).filter { $0.role != $0.role.withinPalette }
      .map { ChartWarning.seriesMuted($0.label) }
    let unknown = zip(chart.panels, axes).flatMap { PlacedSeries.known($0.series, in: $1).warnings }
    drawing = sheet.drawing(of: items, warnings: muted + unknown + heads.warnings)
  }

  private static let leastWidth = 92.0
  private static let leastPlot = 44.0
}

/// The plot of one panel: axes, breaks, line and signs.
struct MultiplesPlot: Hashable, Sendable {
  let items: [SceneItem]

  init(
    _ panel: MultiplesPanel, values: ValueAxis, periods: PeriodAxis, frame: PlotFrame, isNumbered: Bool,
    style: ChartStyle, measurer: any TextMeasuring
  ) {
    let placed = PlacedSeries(panel.series, values: values, periods: periods, frame: frame)
    let time = periods.scale(on: frame)
    let breaks = panel.series.breaks.map { time.position(of: $0) }.filter { frame.area.minX...frame.area.maxX ~= $0 }
    let reason =
      placed.figures.isEmpty
      ? TextBlock(
        panel.reason, style: style.text(.axis), leading: style.leading(.axis), width: frame.area.width - 8,
        maximumLines: 2, isBalanced: true, measurer: measurer
      ).items(baseline: Point(x: frame.area.midX, y: frame.area.midY), anchor: .middle) : []
    items =
      frame.grid(values, onTint: false)
      + breaks.flatMap { frame.rule(atCategory: $0, .seriesBreak).items }
      + frame.baseline(values) + periods.ticks(on: frame) + periods.endLabels(on: frame, measurer: measurer)
      + (isNumbered ? frame.valueLabels(values, style: style) : [])
      + LineMarks([placed], direction: frame.direction, isDense: time.periodWidth < 8, isSmall: true).items + reason
  }
}
