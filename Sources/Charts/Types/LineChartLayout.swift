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
    let key = series.keyIndices
    let joined = Set(series.runs.flatMap { $0 })
    return series.figures.enumerated().flatMap { index, figure -> [SceneItem] in
      let isPlain = figure.source.mark == .exact && joined.contains(figure.point)
      if isPlain, isMuted || (stage.isDense && !key.contains(index)) { return [] }
      return Marker(
        center: figure.point, kind: figure.source.mark, color: series.role.color,
        direction: stage.frame.direction, isSmall: isMuted
      ).items
    }
  }
}
