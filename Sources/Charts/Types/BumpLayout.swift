import Drawing

/// A bump chart laid out on a canvas.
struct BumpLayout: Hashable, Sendable {
  let drawing: ChartDrawing

  init(_ chart: BumpChart, canvas: ChartCanvas, measurer: any TextMeasuring) {
    let lowest = chart.members.flatMap(\.ranks).map(\.rank).max() ?? 1
    let isNarrow = lowest > BumpLayout.mostApart && chart.members.contains { $0.role == .muted }
    let places = min(max(chart.places, lowest, 1), BumpLayout.mostPlaces)
    let rowHeight =
      isNarrow
      ? min(BumpLayout.narrowRowHeight, BumpLayout.tallestBody / Double(places)) : BumpLayout.rowHeight
    let headroom = chart.notes.plans.isEmpty ? 12 : PlanGround.headroom
    let sheet = ChartSheet(
      text: chart.text, key: chart.key.layout(of: chart.members), canvas: canvas, measurer: measurer,
      minimumBodyHeight: headroom + Double(places) * rowHeight + PlotFrame.categoryHeight)
    let style = sheet.style
    let values = ValueAxis(places: places, step: isNarrow ? BumpLayout.namedStep(rowHeight: rowHeight) : 1)
    let series = chart.members.map(BumpLayout.series)
    let positions = series.flatMap { $0.points.map(\.position) } + chart.notes.waiting.map(\.position)
    let periods = PeriodAxis(chart.periods, positions: positions, style: style)
    var margins = PlotFrame.uprightMargins(values, style: style, measurer: measurer)
    var available = sheet.body.width - margins.left
    let lasts = series.map { ($0.label, $0.role, PlacedSeries.known($0, in: nil).points.last) }
    let ends = EndLabels(lasts, width: available, gap: 12.5, style: style, measurer: measurer)
    // The first disc keeps clear of the numbers of the places even where periods are narrow.
    let periodWidth = ends.areaWidth(available: available, periods: periods) * periods.share(of: periods.first) * 2
    margins.left += max(0, RankDisc.radius + 2 - periodWidth / 2)
    available = sheet.body.width - margins.left
    let missing = available - ends.areaWidth(available: available, periods: periods)
    let isInside = ends.areInside(periods)
    margins.right = isInside ? 0 : missing
    let frame = PlotFrame(
      body: sheet.body, margins: margins, headroom: headroom, tailroom: isInside ? missing : 0)
    let placed = series.map {
      PlacedSeries($0, values: values, periods: periods, frame: frame)
    }
    let ground = PlanGround(
      chart.notes.plans, axis: periods, frame: frame, seriesColors: chart.members.map(\.role.color), style: style,
      measurer: measurer)
    let backdrop = Backdrop(stretches: ground.stretches, rules: frame.gridBounds(values))
    let guides = TimeGuides(
      chart.notes, axis: periods, frame: frame, ground: ground, backdrop: backdrop, style: style, measurer: measurer)
    let marks = BumpMarks(placed, isNarrow: isNarrow, periods: periods, frame: frame, style: style)
    let labels = BumpLabels(
      ends, points: marks.points, taken: ground.nameBounds + guides.bounds + marks.bounds, frame: frame,
      body: sheet.body,
      backdrop: backdrop, measurer: measurer)
    let muted = chart.members.filter { $0.role != $0.role.withinPalette }.map { ChartWarning.seriesMuted($0.label) }
    let outside = chart.members.filter { $0.ranks.contains { $0.rank < 1 || $0.rank > BumpLayout.mostPlaces } }
      .map { ChartWarning.valueOutsideAxis($0.label) }
    let axes =
      frame.baseline(values) + periods.ticks(on: frame) + periods.labels(on: frame, measurer: measurer)
      + frame.valueLabels(values, style: style)
    drawing = sheet.drawing(
      of: ground.grounds + frame.grid(values, onTint: !chart.notes.plans.isEmpty) + guides.items + axes + marks.items
        + ground.names + labels.items,
      warnings: muted + outside + ends.warnings + ground.warnings + guides.warnings + labels.warnings)
  }

  /// Ranks beyond this are not drawn.
  private static let mostPlaces = 1000
  /// Discs of neighbouring places do not touch.
  private static let rowHeight = 15.6
  /// Beyond so many places lines in the background have narrow rows, and a few places are named.
  private static let mostApart = 30
  private static let narrowRowHeight = 4.0
  /// Lines in the background share this height, however many they are, so that the chart stays on a page.
  private static let tallestBody = 500.0
  /// Named places do not touch.
  private static let namedDistance = 25.0

  private static func namedStep(rowHeight: Double) -> Int {
    let steps = [10, 20, 50, 100, 200]
    return steps.first { Double($0) * rowHeight >= namedDistance } ?? 500
  }

  /// The ranks of a member as figures; what is below the first place is left out.
  private static func series(_ member: BumpMember) -> LineSeries {
    let points = member.ranks.filter { (1...mostPlaces).contains($0.rank) }.map {
      LinePoint(position: $0.position, value: Double($0.rank), mark: $0.isComputed ? .provisional : .exact)
    }
    return LineSeries(label: member.label, role: member.role, points: points)
  }
}

/// Lines, arrows and discs of a bump chart, the highlighted members on top.
struct BumpMarks: Hashable, Sendable {
  let items: [SceneItem]
  /// The boxes of the discs.
  let bounds: [Rect]
  /// Where the last disc of each member lies.
  let points: [Int: Point]

  init(
    _ placed: [PlacedSeries], isNarrow: Bool, periods: PeriodAxis, frame: PlotFrame, style: ChartStyle
  ) {
    let back = placed.indices.sorted { (placed[$0].role.rank, $0) > (placed[$1].role.rank, $1) }
    let shifts = BumpMarks.shifts(placed, width: periods.scale(on: frame).periodWidth)
    var lines: [SceneItem] = []
    var discs: [SceneItem] = []
    var bounds: [Rect] = []
    var ends: [Int: Point] = [:]
    var numbers: [Rect] = []
    for index in back {
      let series = placed[index]
      let points = series.figures.indices.map { number in
        let point = series.figures[number].point
        return Point(x: point.x + (shifts[[index, number]] ?? 0), y: point.y)
      }
      ends[index] = points.last
      let isMuted = series.role.rank == SeriesRole.muted.rank
      // Where very many lines lie behind the few, they are a faint ground without marks.
      let isFaint = isNarrow && isMuted
      lines += BumpMarks.lines(
        series, points: points, color: isFaint ? Palette.grey4 : series.role.color, periods: periods)
      if isFaint { continue }
      let numbered = isMuted ? [] : BumpMarks.numbered(points)
      for (number, figure) in series.figures.enumerated() {
        let isComputed = figure.source.mark == .provisional
        let disc = RankDisc(
          center: points[number], rank: Int(figure.value), isComputed: isComputed, color: series.role.color)
        // In narrow rows two discs may meet; the one drawn later has the number.
        let isFree = number == series.figures.indices.last || !numbers.contains { $0.intersects(disc.bounds) }
        guard numbered.contains(number), isFree else {
          let marker = Marker(
            center: points[number], kind: figure.source.mark, color: series.role.color, isSmall: isMuted)
          discs += marker.items
          bounds.append(marker.bounds)
          continue
        }
        numbers.append(disc.bounds)
        discs += disc.items(text: style.text(.value))
        bounds.append(disc.bounds)
      }
    }
    items = lines + discs
    points = ends
    self.bounds = bounds
  }

  /// Lines between neighbours, and arrows between stated ranks further apart.
  private static func lines(
    _ series: PlacedSeries, points: [Point], color: Color, periods: PeriodAxis
  ) -> [SceneItem] {
    let isMuted = series.role.rank == SeriesRole.muted.rank
    return series.figures.indices.dropFirst().flatMap { index -> [SceneItem] in
      let (earlier, later) = (series.figures[index - 1], series.figures[index])
      if series.joins[index] {
        return Line(
          points: [points[index - 1], points[index]], color: color, weight: isMuted ? .muted : .second
        ).items
      }
      guard !isMuted, earlier.source.mark == .exact, later.source.mark == .exact else { return [] }
      return RankChange(start: points[index - 1], end: points[index], color: series.role.color).items
    }
  }

  /// The ranks whose discs have room for numbers: the last, and from the first on all that do not touch another.
  private static func numbered(_ points: [Point]) -> Set<Int> {
    guard let last = points.indices.last else { return [] }
    var kept: Set<Int> = [last]
    var previous = -Double.infinity
    for (index, point) in points.enumerated()
    where index == last || (point.x - previous >= 17 && points[last].x - point.x >= 17) {
      kept.insert(index)
      previous = point.x
    }
    return kept
  }

  /// How far members that share a rank at one time are moved aside, by member and figure.
  private static func shifts(_ placed: [PlacedSeries], width: Double) -> [[Int]: Double] {
    var ties: [Point: [[Int]]] = [:]
    for (index, series) in placed.enumerated() where series.role.rank < SeriesRole.muted.rank {
      for (number, figure) in series.figures.enumerated() { ties[figure.point, default: []].append([index, number]) }
    }
    var shifts: [[Int]: Double] = [:]
    for tied in ties.values where tied.count > 1 {
      let step = min(2 * RankDisc.radius + 1, width / Double(tied.count))
      for (place, key) in tied.enumerated() {
        shifts[key] = (Double(place) - Double(tied.count - 1) / 2) * step
      }
    }
    return shifts
  }
}

/// Names at the ends of the lines of a bump chart.
struct BumpLabels: Hashable, Sendable {
  let items: [SceneItem]
  let warnings: [ChartWarning]

  init(
    _ ends: EndLabels, points: [Int: Point], taken: [Rect], frame: PlotFrame, body: Rect, backdrop: Backdrop,
    measurer: any TextMeasuring
  ) {
    var placement = LabelPlacement(
      within: Rect(
        x: frame.area.minX, y: frame.area.minY, width: body.maxX - frame.area.minX, height: frame.area.height))
    for rect in taken { placement.avoid(rect) }
    let column = ends.column(
      points: points, top: frame.valueSpan.end - 10, bottom: frame.area.maxY, measurer: measurer)
    var items = column.placed.flatMap { $0.label.items(on: backdrop) }
    var warnings = column.dropped.map { ChartWarning.labelDropped($0.main.text) }
    for entry in column.placed { placement.avoid(entry.label.bounds) }
    for entry in ends.earlier {
      guard let point = points[entry.series] else { continue }
      let label = Label([entry.main], measurer: measurer)
      let beside = LabelPlacement.Placed(
        label: label, baseline: Point(x: point.x + ends.gap, y: point.y + entry.main.style.size * 0.36), anchor: .start)
      let others = [LabelPlacement.Side.above, .below].map { side in
        var placed = LabelPlacement.position(label, at: point, side: side)
        placed.baseline.y += side == .above ? -3 : 3
        return placed
      }
      if let found = placement.place([beside] + others) {
        items += found.items(on: backdrop)
      } else {
        warnings.append(.labelDropped(entry.main.text))
      }
    }
    self.items = items
    self.warnings = warnings
  }
}
