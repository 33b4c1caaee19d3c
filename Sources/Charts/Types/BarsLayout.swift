import Drawing

/// A chart of bars laid out on a canvas.
struct BarsLayout: Hashable, Sendable {
  let drawing: ChartDrawing
  /// Whether every bar has its label.
  private let isLabelled: Bool

  /// Upright bars whose labels have no room lie down, unless that makes the chart too long.
  init(_ chart: BarsChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let plan = BarsPlan(chart, canvas: canvas, measurer: measurer)
    self.init(chart, plan: plan, canvas: canvas, measurer: measurer)
    guard chart.direction == .automatic, plan.orientation == .upright, !isLabelled else { return }
    var lying = chart
    lying.direction = .rightwards
    let other = BarsPlan(lying, canvas: canvas, measurer: measurer)
    if other.minimumBodyHeight <= BarsLayout.longest {
      self.init(lying, plan: other, canvas: canvas, measurer: measurer)
    }
  }

  private init(_ chart: BarsChart, plan: BarsPlan, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let sheet = ChartSheet(
      text: chart.text, key: BarsLayout.key(of: chart), canvas: canvas, measurer: measurer,
      minimumBodyHeight: plan.minimumBodyHeight)
    let stage = BarsStage(chart, plan: plan, sheet: sheet, measurer: measurer)
    let bars = BarsMarks(chart, stage: stage, style: sheet.style, measurer: measurer)
    let muted = chart.series.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let unknown = chart.series.filter { $0.bars.contains { $0.value?.isFinite == false } }
      .map { ChartWarning.valueNotFinite($0.label) }
    drawing = sheet.drawing(
      of: stage.grid + stage.rules + bars.items + stage.axes + bars.labels,
      warnings: muted + unknown + stage.warnings + bars.warnings)
    isLabelled = !bars.warnings.contains { if case .labelDropped = $0 { true } else { false } }
  }

  /// How high lying bars may be that would rather stand.
  private static let longest = 640.0

  private static func key(of chart: BarsChart) -> Key {
    guard chart.series.count > 1 else { return Key([]) }
    return Key(chart.series.map { Key.Entry(swatch: Bar.swatch(color: $0.role.color), label: $0.label) })
  }
}

/// Which way the bars of a chart grow, and how much room its groups need.
struct BarsPlan: Hashable, Sendable {
  let orientation: PlotFrame.Orientation
  /// The labels of the groups, broken for their room.
  let groups: [TextBlock]
  let minimumBodyHeight: Double
  /// Whether numbers and rules of the value axis are drawn; where every bar has its number they are not needed.
  let showsValueAxis: Bool
  /// How wide a bar may be at most.
  let thickest: Double

  init(_ chart: BarsChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let style = ChartStyle(setting: canvas.setting, language: chart.text.language)
    let count = Double(max(1, chart.groups.count))
    let members = Double(max(1, chart.series.count))
    let band = canvas.measure / count
    let narrowest: Double =
      switch chart.direction {
      case .automatic: max(22, members * 9)
      case .upwards: 12
      case .rightwards: .infinity
      }
    let upright =
      band < narrowest
      ? []
      : BarsPlan.labels(
        chart, width: band * 0.93 - 4, lines: 3, role: .category, band: band, style: style,
        measurer: measurer)
    let fits = band >= narrowest && upright.allSatisfy { $0.cutText == nil }
    orientation = fits || (band >= narrowest && chart.direction == .upwards) ? .upright : .lying
    switch orientation {
    case .upright:
      groups = upright
      minimumBodyHeight = 100
      showsValueAxis = true
      thickest = 44
    case .lying:
      groups = BarsPlan.labels(
        chart, width: canvas.measure * 0.34, lines: 2, role: .cell, style: style, measurer: measurer)
      let row = members > 1 ? members * 11 + 9 : 23
      let isLabelled = chart.series.allSatisfy { $0.bars.allSatisfy { $0.label != nil } }
      showsValueAxis = !isLabelled
      minimumBodyHeight = count * row + (isLabelled ? 4 : PlotFrame.categoryHeight) + 16
      thickest = members > 1 ? 14 : 18
    }
  }

  /// Labels broken at a width; all stand on one line where none meets its neighbour in bands of this width.
  private static func labels(
    _ chart: BarsChart, width: Double, lines: Int, role: TextRole, band: Double = 0, style: ChartStyle,
    measurer: any TextMeasuring
  ) -> [TextBlock] {
    let texts = chart.groups.map { style.text(role, weight: $0.isHighlighted ? .bold : nil) }
    let widths = zip(chart.groups, texts).map { measurer.width(of: $0.label, style: $1) }
    let isOneLine =
      widths.allSatisfy { $0 <= band }
      && zip(widths, widths.dropFirst()).allSatisfy { ($0 + $1) / 2 + 2 <= band * 0.92 }
    return zip(chart.groups, texts).map { group, text in
      TextBlock(
        group.label, style: text, leading: style.leading(role),
        width: max(width, style.size(role) * 2, isOneLine ? band : 0), maximumLines: lines, measurer: measurer)
    }
  }
}

/// Axes and frame of a chart of bars.
struct BarsStage: Hashable, Sendable {
  let values: ValueAxis
  let scale: LinearScale
  let frame: PlotFrame
  let bands: BandScale
  let plan: BarsPlan
  let grid: [SceneItem]
  let axes: [SceneItem]
  /// Rules between groups of different bases.
  let rules: [SceneItem]
  let warnings: [ChartWarning]

  init(_ chart: BarsChart, plan: BarsPlan, sheet: ChartSheet, measurer: any TextMeasuring) {
    let style = sheet.style
    let body = sheet.body
    let labels = chart.series.flatMap { $0.bars.compactMap(\.label) }
    let extent =
      labels.map { label in
        plan.orientation.extent(of: Label(label, style: style.text(.value), measurer: measurer))
      }.max() ?? 0
    let unitHeight = chart.values.unit == nil && chart.values.unitCuts.isEmpty ? 0 : style.leading(.axis) + 4
    let groupWidth = plan.groups.map(\.width).max() ?? 0
    let groupHeight = plan.groups.map(\.height).max() ?? 0
    let axisHeight = plan.showsValueAxis ? style.size(.axis) + 6 : 2
    let values = BarsStage.axis(chart, plan: plan, body: body, labelExtent: extent, groupWidth: groupWidth)
    var margins = PlotFrame.Margins()
    let headroom: Double
    switch plan.orientation {
    case .upright:
      margins = PlotFrame.uprightMargins(values, style: style, measurer: measurer)
      margins.bottom = groupHeight + 6
      headroom = max(unitHeight + 4, extent + 2)
    case .lying:
      margins = PlotFrame.Margins(
        left: groupWidth + PlotFrame.labelGap, top: unitHeight, bottom: axisHeight)
      headroom = extent + 8
    }
    let frame = PlotFrame(orientation: plan.orientation, body: body, margins: margins, headroom: headroom)
    let scale = values.scale(on: frame)
    let bands = BandScale(count: chart.groups.count, span: frame.categorySpan)
    let unit = values.unit.map { Label($0, style: style.text(.axis), measurer: measurer) }
    let unitBaseline = frame.unitBaseline(body: body, zero: scale.position(of: 0), style: style)
    grid = plan.showsValueAxis ? frame.grid(values, onTint: false) : []
    axes =
      frame.rule(atValue: scale.position(of: 0), .axis).items
      + (plan.showsValueAxis ? frame.valueLabels(values, style: style) : [])
      + plan.groups.enumerated().flatMap { frame.categoryLabel($1, at: bands.center($0)) }
      + (unit.map { $0.items(baseline: unitBaseline, anchor: unitBaseline.x + $0.width > body.maxX ? .end : .start) }
        ?? [])
    let breaks = chart.groups.indices.filter { $0 > 0 && chart.groups[$0].isBreak }
    rules = breaks.flatMap { frame.rule(atCategory: bands.band($0).start, .seriesBreak).items }
    let statesOther = chart.values.extent != .fromZero && chart.values.extent != BarsStage.extent(of: chart)
    warnings = plan.groups.compactMap(\.cutText).map(ChartWarning.textCut) + (statesOther ? [.axisExtentNotTaken] : [])
    self.values = values
    self.frame = frame
    self.scale = scale
    self.bands = bands
    self.plan = plan
  }

  /// The axis from zero; below zero it leaves room for the labels of negative bars.
  private static func axis(
    _ chart: BarsChart, plan: BarsPlan, body: Rect, labelExtent: Double, groupWidth: Double
  ) -> ValueAxis {
    let figures = chart.series.flatMap { $0.bars.prefix(chart.groups.count).compactMap(\.value) }.filter(\.isFinite)
    let length =
      switch plan.orientation {
      case .upright: body.height - PlotFrame.categoryHeight - labelExtent
      case .lying: body.width - groupWidth - labelExtent
      }
    var specification = chart.values
    specification.extent = extent(of: chart)
    let low = min(0, figures.min() ?? 0)
    let high = max(0, figures.max() ?? 0)
    let room = low < 0 ? (high / 2 - low / 2) * 2 * min(0.6, (labelExtent + 3) / max(length - labelExtent, 1)) : 0
    // Without numbers along the axis nobody sees where it ends: it ends with the data.
    if !plan.showsValueAxis, high > low { specification.extent = .stated(from: low - room, to: high) }
    return ValueAxis(specification, values: figures + [low - room, high], length: length)
  }

  private static func extent(of chart: BarsChart) -> ValueAxisSpecification.Extent {
    guard case .stated(let from, let to) = chart.values.extent, min(from, to) <= 0, max(from, to) >= 0 else {
      return .fromZero
    }
    return chart.values.extent
  }
}

/// Bars and their labels.
struct BarsMarks: Hashable, Sendable {
  private(set) var items: [SceneItem] = []
  private(set) var labels: [SceneItem] = []
  private(set) var warnings: [ChartWarning] = []

  init(_ chart: BarsChart, stage: BarsStage, style: ChartStyle, measurer: any TextMeasuring) {
    let frame = stage.frame
    let members = chart.series.count
    let band = stage.bands.bandWidth
    let gap = members > 1 ? min(1, band * 0.02) : 0
    let wanted = band * (members > 1 ? 0.74 : 0.62)
    let share = min(wanted, stage.plan.thickest * Double(max(1, members))) / max(band, .leastNonzeroMagnitude)
    let highlights = chart.groups.contains(where: \.isHighlighted) && members == 1
    var placement = LabelPlacement(within: frame.area)
    let backdrop = Backdrop(rules: stage.plan.showsValueAxis ? frame.gridBounds(stage.values) : [])
    var wishes: [[LabelPlacement.Placed]] = []
    for (number, series) in chart.series.enumerated() {
      for (index, group) in chart.groups.enumerated() where index < series.bars.count {
        let source = series.bars[index]
        let breadth = stage.bands.bar(index, member: number, of: members, share: share, gap: gap)
        let isMuted = highlights && !group.isHighlighted
        let color = isMuted ? Palette.muted : series.role.color
        let known = source.value.flatMap { $0.isFinite && stage.values.contains($0) ? $0 : nil }
        if let value = source.value, value.isFinite, known == nil { warnings.append(.valueOutsideAxis(group.label)) }
        let zero = stage.scale.position(of: 0)
        let bar = ValueBar(
          frame: frame, breadth: breadth, zero: zero, end: known.map(stage.scale.position) ?? zero,
          kind: known == nil ? .notReported : source.mark, color: color)
        items += bar.items
        let isBold = highlights && group.isHighlighted
        let text =
          known == nil
          ? style.text(.axis)
          : style.text(.value, weight: isBold ? .bold : nil, color: isBold ? Palette.text(for: color) : nil)
        guard let words = source.label else { continue }
        let label = Label(words, style: text, measurer: measurer)
        // A label that touches a neighbouring bar would be taken for that one's.
        let beside =
          frame.orientation == .upright ? Span(start: breadth.lower - 1.5, end: breadth.upper + 1.5) : breadth
        placement.avoid(mark: frame.rect(category: beside, value: Span(start: zero, end: bar.reach)))
        wishes.append(
          frame.places(label, beyond: bar.reach, outwards: bar.outwards, breadth: breadth))
      }
    }
    for wish in wishes {
      if let found = placement.place(wish) {
        labels += found.items(on: backdrop)
      } else if let label = wish.first?.label {
        warnings.append(.labelDropped(label.text))
      }
    }
  }
}
