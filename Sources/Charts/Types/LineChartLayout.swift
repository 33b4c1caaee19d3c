import Drawing

/// A line chart laid out on a canvas: everything placed, nothing painted twice.
struct LineChartLayout: Hashable, Sendable {
  let drawing: ChartDrawing
  /// The coloured series whose names do not stand in full at their ends.
  private let unnamed: [LineSeries]

  /// The names stand at the ends of the lines; where one of a coloured line finds no room, a key tells them all.
  init(_ chart: LineChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let direct = LineChartLayout(chart, key: Key([]), canvas: canvas, measurer: measurer)
    self =
      direct.unnamed.isEmpty
      ? direct : LineChartLayout(chart, key: chart.key, canvas: canvas, measurer: measurer)
  }

  private init(_ chart: LineChart, key: Key, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let sheet = ChartSheet(
      text: chart.text, key: key, canvas: canvas, measurer: measurer, minimumBodyHeight: 120)
    let style = sheet.style
    let stage = LineStage(chart, hasKey: !key.entries.isEmpty, sheet: sheet, measurer: measurer)
    let placed = stage.placed
    let targets = chart.targets.map { PlacedTarget($0, stage: stage) }
    var labels = LineLabels(stage: stage, targets: targets, style: style, measurer: measurer)
    labels.placeEnds()
    labels.placePoints()
    labels.placeTargets(chart.targets)
    labels.placeGapWords(chart.notes.gaps)
    unnamed = zip(chart.series, placed).enumerated().filter { index, pair in
      pair.0.isInKey && !pair.1.figures.isEmpty
        && (!labels.named.contains(index) || stage.ends.cutNames.contains(index))
    }.map(\.element.0)

    let marks = LineMarks(placed, direction: stage.frame.direction, isDense: stage.isDense)
    let items =
      stage.ground.grounds + stage.grid + targets.flatMap(\.items) + stage.guides.items + stage.axes + marks.items
      + stage.ground.names + labels.items
    let muted = chart.series.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let unknown = chart.series.flatMap { PlacedSeries.known($0, in: stage.values).warnings }
    drawing = sheet.drawing(of: items, warnings: muted + unknown + stage.warnings + labels.warnings)
  }
}

extension LineChart {
  /// The coloured lines in the order of the data.
  fileprivate var key: Key {
    Key(
      series.filter(\.isInKey).map { series in
        Key.Entry(swatch: Line.swatch(color: series.role.color, weight: series.role.weight), label: series.label)
      })
  }
}

extension LineSeries {
  /// Whether it can be told by its colour and has a name.
  fileprivate var isInKey: Bool { role.withinPalette != .muted && !label.isEmpty }
}
