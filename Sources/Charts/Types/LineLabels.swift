import Drawing

/// The labels of a line chart, placed in the order of their importance.
struct LineLabels: Sendable {
  private(set) var items: [SceneItem] = []
  private(set) var warnings: [ChartWarning] = []
  private var placement: LabelPlacement
  private var backdrop: Backdrop
  /// The last figures that a label at the end already tells.
  private var told: Set<Int> = []
  /// The series whose names stand at their ends.
  private(set) var named: Set<Int> = []
  private let stage: LineStage
  private var placed: [PlacedSeries] { stage.placed }
  private let targets: [PlacedTarget]
  private let style: ChartStyle
  private let measurer: any TextMeasuring

  init(
    stage: LineStage, targets: [PlacedTarget], style: ChartStyle, measurer: any TextMeasuring
  ) {
    self.stage = stage
    self.targets = targets
    self.style = style
    self.measurer = measurer
    backdrop = stage.backdrop
    let area = stage.frame.area
    placement = LabelPlacement(
      within: Rect(x: stage.body.minX, y: area.minY, width: stage.body.width, height: area.height))
    for rect in stage.taken { placement.avoid(rect) }
    for rule in stage.guides.rules { placement.avoid(line: rule) }
    if let zero = stage.zeroLine { placement.avoid(line: [zero.start, zero.end]) }
    for target in targets {
      placement.avoid(mark: target.bounds)
      placement.avoid(line: target.way)
    }
    for series in stage.placed {
      for run in series.runs {
        placement.avoid(line: run, isFaint: series.role.rank == SeriesRole.muted.rank)
        if series.role.rank == SeriesRole.muted.rank { backdrop.rules += LineLabels.boxes(of: run) }
      }
      for figure in series.figures {
        placement.avoid(mark: series.marker(of: figure, direction: stage.frame.direction).bounds)
        if figure.extent.count == 2 { placement.avoid(line: figure.extent) }
      }
    }
  }

  /// Labels at the right end in a column, those of lines that end before it, and of coloured ones that found no room
  /// there, beside their ends.
  ///
  /// A coloured name that finds no place is told by the key; a grey one is warned about, and its value has no label,
  /// since nobody could tell whose it is.
  mutating func placeEnds() {
    let area = stage.frame.area
    var points: [Int: Point] = [:]
    for entry in stage.ends.entries { points[entry.series] = placed[entry.series].figures.last?.point }
    let guides = stage.guides.bounds.filter { box in
      stage.ends.latest.contains { entry in
        points[entry.series].map { $0.x < box.maxX && box.minX < $0.x + stage.ends.gap + entry.width } ?? false
      }
    }
    let heights = stage.ends.latest.compactMap { points[$0.series]?.y }
    let names = area.minY + (stage.ground.nameBounds.isEmpty ? 0 : PlanGround.baseline + 4)
    let top = guides.map(\.maxY).filter { $0 <= heights.min() ?? 0 }.max() ?? names
    let bottom = guides.map(\.minY).filter { $0 >= heights.max() ?? 0 }.min() ?? area.maxY
    let column = stage.ends.column(points: points, top: max(top, names), bottom: bottom, measurer: measurer)
    let entries = Dictionary(uniqueKeysWithValues: stage.ends.entries.map { ($0.series, $0) })
    var others = LabelPlacement(within: placement.bounds)
    for box in guides + targets.map(\.bounds) { others.avoid(mark: box) }
    for target in targets { others.avoid(line: target.way) }
    var beside = stage.ends.earlier + column.dropped.filter { !$0.isMuted }
    for placed in column.placed {
      guard others.isFree(placed.label.bounds) else {
        beside += [entries[placed.series]].compactMap { $0 }
        continue
      }
      told.insert(placed.series)
      if entries[placed.series]?.name.isEmpty == false { named.insert(placed.series) }
      placement.avoid(placed.label.bounds)
      items += placed.leader + placed.label.items(on: stage.backdrop)
    }
    for entry in column.dropped where entry.isMuted { giveUp(entry) }
    for entry in beside.sorted(by: { ($0.rank, $0.series) < ($1.rank, $1.series) }) {
      guard let point = points[entry.series] else { continue }
      placeEnd(entry, at: point)
    }
  }

  /// The whole label, or as much of it as there is room for.
  private mutating func placeEnd(_ entry: EndLabels.Entry, at point: Point) {
    let sides: [LabelPlacement.Side] = [.right, .above, .below, .aboveRight, .belowRight, .aboveLeft, .belowLeft]
    for form in entry.forms {
      // Over a grey line a grey name would be taken for that line's.
      let label = Label(form.parts, measurer: measurer)
      guard let found = placement.place(label, at: point, sides: sides, overFaint: !entry.isMuted) else { continue }
      add(found, or: label.text)
      told.insert(entry.series)
      if !entry.name.isEmpty { named.insert(entry.series) }
      warnings += form.lost.map(ChartWarning.labelDropped)
      return
    }
    if entry.isMuted { giveUp(entry) }
  }

  private mutating func giveUp(_ entry: EndLabels.Entry) {
    told.insert(entry.series)
    warnings.append(.labelDropped(entry.main.text))
  }

  /// Values beside their points: first, last, highest and lowest of the main series, then of the others, then the rest.
  mutating func placePoints() {
    struct Wish {
      var tier: Int
      var series: Int
      var index: Int
    }
    var wishes: [Wish] = []
    for (number, series) in placed.enumerated() {
      let key = series.keyIndices
      for (index, figure) in series.figures.enumerated() where figure.source.label != nil {
        guard !(told.contains(number) && index == series.figures.count - 1) else { continue }
        // Where periods crowd only the figures that the line turns on are told.
        guard !stage.isDense || key.contains(index) else {
          warnings.append(.labelDropped(figure.source.label ?? ""))
          continue
        }
        let tier = series.role.rank * 2 + (key.contains(index) ? 0 : 3)
        wishes.append(Wish(tier: tier, series: number, index: index))
      }
    }
    for wish in wishes.sorted(by: { ($0.tier, $0.series, $0.index) < ($1.tier, $1.series, $1.index) }) {
      placePoint(wish.index, of: wish.series)
    }
  }

  /// Targets beside their shapes.
  mutating func placeTargets(_ sources: [LineTarget]) {
    for (target, step) in zip(sources, targets) {
      guard let text = target.label else { continue }
      guard !step.items.isEmpty else {
        warnings.append(.labelDropped(text))
        continue
      }
      let color = Palette.text(for: step.color)
      let label = Label(text, style: style.text(.end, color: color), measurer: measurer)
      add(placement.place(places(label, of: step)), or: text)
    }
  }

  /// Where the label of a target may stand: nearer to it than to any other at its height.
  private func places(_ label: Label, of target: PlacedTarget) -> [LabelPlacement.Placed] {
    let (bounds, area, size) = (target.bounds, stage.frame.area, style.size(.end))
    let level = target.level + size * 0.36
    let aside = [0, size, -size].flatMap { shift in
      [
        LabelPlacement.Placed(
          label: label, baseline: Point(x: bounds.maxX + 5, y: level + shift), anchor: .start),
        LabelPlacement.Placed(label: label, baseline: Point(x: bounds.minX - 5, y: level + shift), anchor: .end),
      ]
    }
    let half = label.width / 2
    let x = max(min(bounds.midX, area.maxX - half), area.minX + half)
    let (above, below) = (bounds.minY - 5, bounds.maxY + size + 2)
    let isOpenAbove = target.level - bounds.minY > bounds.maxY - target.level
    let upright = (isOpenAbove ? [below, above] : [above, below]) + [above - size * 1.3, below + size * 1.3]
    let others = targets.filter { $0 != target && !$0.items.isEmpty }
    func isNearest(_ box: Rect) -> Bool {
      others.allSatisfy { other in
        let isLevel = box.minY - 30 < other.bounds.maxY && other.bounds.minY < box.maxY + 30
        let (own, its) = ((bounds.midX - box.midX).magnitude, (other.bounds.midX - box.midX).magnitude)
        return !isLevel || own < its * 0.8
      }
    }
    return
      (aside
      + upright.map { LabelPlacement.Placed(label: label, baseline: Point(x: x, y: $0), anchor: .middle) })
      .filter { isNearest($0.bounds) }
  }

  /// Words in gaps: between the figures on both sides, or as near as there is room.
  mutating func placeGapWords(_ gaps: [TimeNotes.Gap]) {
    let time = stage.periods.scale(on: stage.frame)
    for gap in gaps {
      let width = (time.position(of: gap.last) - time.position(of: gap.first)) + time.periodWidth
      let line = Label(gap.text, style: style.text(.axis), measurer: measurer)
      let block = TextBlock(
        gap.text, style: style.text(.axis), leading: style.leading(.axis), width: max(width, line.width / 3 + 10),
        isBalanced: true, measurer: measurer)
      let label = Label(block.lines.map { Label.Part(text: $0, style: block.style) }, measurer: measurer)
      let x = time.position(of: (gap.first + gap.last) / 2)
      let before = placed.first?.figures.last { $0.source.position < gap.first }
      let after = placed.first?.figures.first { $0.source.position > gap.last }
      let middle =
        before.flatMap { before in
          after.map { after in
            let share = (x - before.point.x) / max(1, after.point.x - before.point.x)
            return before.point.y + (after.point.y - before.point.y) * share
          }
        } ?? stage.frame.area.maxY - 9
      let step = line.height * 0.75
      let offsets = (0...24).flatMap { [Double($0) * step, -Double($0) * step] }
      let baselines = offsets.map { Point(x: x, y: middle + style.size(.axis) * 0.36 - label.depth / 2 + $0) }
      add(placement.place(label, baselines: baselines, anchor: .middle), or: gap.text)
    }
  }

  private mutating func placePoint(_ index: Int, of number: Int) {
    let series = placed[number]
    let figure = series.figures[index]
    guard let text = figure.source.label else { return }
    let isStated = [.exact, .range].contains(figure.source.mark) || figure.source.mark.isBound
    let color = Palette.text(for: series.role.color)
    let value = Label.Part(text: text, style: style.text(.value, weight: isStated ? .bold : .regular, color: color))
    let remark = figure.source.remark.map { Label.Part(text: $0, style: style.text(.value)) }
    let sides = sides(of: figure, in: number)
    let isBelow = sides.first == .below
    let parts = [remark, value].compactMap { $0 }
    let label = Label(isBelow ? parts.reversed() : parts, measurer: measurer)
    if let target = targets.first(where: { $0.bounds.contains(figure.point) }) {
      // Inside a target there is no room; beside it at the same height there is.
      let baseline = figure.point.y + value.style.size * 0.36 - label.depth / 2
      let beside = [
        LabelPlacement.Placed(label: label, baseline: Point(x: target.bounds.maxX + 5, y: baseline), anchor: .start),
        LabelPlacement.Placed(label: label, baseline: Point(x: target.bounds.minX - 5, y: baseline), anchor: .end),
      ]
      return add(placement.place(beside), or: label.text)
    }
    guard !place(label, at: figure, sides: sides, reports: remark == nil) else { return }
    guard let remark else { return }
    // The value alone may fit where value and remark do not.
    if place(Label([value], measurer: measurer), at: figure, sides: sides) {
      warnings.append(.labelDropped(remark.text))
    }
  }

  /// Above, unless the point is the lowest of several at its time or a bound that is open upwards.
  private func sides(of figure: PlacedSeries.Figure, in number: Int) -> [LabelPlacement.Side] {
    let others = placed.enumerated().filter { $0.offset != number && $0.element.role.rank < 2 }
      .compactMap { other in
        other.element.figures.first { $0.source.position == figure.source.position }?.point.y
      }
    let isLowest = !others.isEmpty && others.allSatisfy { $0 < figure.point.y }
    let above: [LabelPlacement.Side] = [
      .above, .aboveLeft, .aboveRight, .below, .belowRight, .belowLeft, .right, .left,
    ]
    let below: [LabelPlacement.Side] = [
      .below, .belowRight, .belowLeft, .above, .aboveLeft, .aboveRight, .right, .left,
    ]
    switch figure.source.mark {
    case .moreThan: return below
    case .lessThan: return above
    case .exact, .secondary, .provisional, .range, .notReported: return isLowest ? below : above
    }
  }

  /// Boxes that cover the pieces of a faint line, so that labels over it get a rim.
  private static func boxes(of points: [Point]) -> [Rect] {
    zip(points, points.dropFirst()).map { start, end in
      Rect(
        x: min(start.x, end.x), y: min(start.y, end.y) - 0.5, width: (end.x - start.x).magnitude,
        height: (end.y - start.y).magnitude + 1)
    }
  }

  @discardableResult
  private mutating func place(
    _ label: Label, at figure: PlacedSeries.Figure, sides: [LabelPlacement.Side], reports: Bool = true
  ) -> Bool {
    let others = placed.flatMap(\.figures).map(\.point).filter { $0 != figure.point }
    let found = placement.place(
      LabelPlacement.places(of: label, around: figure.end, on: sides, clearOf: others), overFaint: true)
    if found != nil || reports { add(found, or: label.text) }
    return found != nil
  }

  private mutating func add(_ found: LabelPlacement.Placed?, or text: String) {
    if let found {
      items += found.items(on: backdrop)
    } else {
      warnings.append(.labelDropped(text))
    }
  }
}
