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
    let targets = chart.targets.map { PlacedTarget($0, stage: stage) }
    var labels = LineLabels(stage: stage, placed: placed, targets: targets, style: style, measurer: measurer)
    labels.placeEnds()
    labels.placePoints()
    labels.placeTargets(chart.targets)
    labels.placeGapWords(chart.notes.gaps)

    let marks = LineMarks(placed, direction: stage.frame.direction, isDense: stage.isDense)
    let items =
      stage.ground.grounds + stage.grid + targets.flatMap(\.items) + stage.guides.items + stage.axes + marks.items
      + stage.ground.names + labels.items
    let muted = chart.series.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let unknown = chart.series.flatMap { PlacedSeries.known($0, in: stage.values).warnings }
    drawing = sheet.drawing(of: items, warnings: muted + unknown + stage.warnings + labels.warnings)
  }
}
