import Drawing

/// The years of a history of targets, placed one after the other.
struct TargetHistoryColumns {
  let frame: PlotFrame
  let values: LinearScale
  let times: TimeScale
  let color: Color
  let style: ChartStyle
  let measurer: any TextMeasuring

  var placement: LabelPlacement
  private(set) var marks: [SceneItem] = []
  private(set) var labels: [SceneItem] = []
  private(set) var warnings: [ChartWarning] = []

  init(
    frame: PlotFrame, values: LinearScale, times: TimeScale, color: Color, style: ChartStyle,
    measurer: any TextMeasuring
  ) {
    self.frame = frame
    self.values = values
    self.times = times
    self.color = color
    self.style = style
    self.measurer = measurer
    placement = LabelPlacement(within: frame.area)
  }

  /// Words above the axis, and above them the ring of a year that is not yet reported.
  mutating func placeFoot(_ year: TargetHistoryChart.Year) {
    let x = times.position(of: year.position)
    var top = frame.area.maxY - 4
    if !year.remark.isEmpty {
      let text = style.text(.axis)
      let block = TextBlock(
        year.remark, style: text, leading: text.size * 1.25, width: max(text.size * 2, times.periodWidth - 4),
        maximumLines: 3, isBalanced: true, measurer: measurer)
      if let cut = block.cutText { warnings.append(.textCut(cut)) }
      let first = top - text.size * 0.2 - Double(max(0, block.lines.count - 1)) * block.leading
      let half = block.width / 2
      let within = min(max(x, frame.area.minX + half), frame.area.maxX - half)
      labels += block.items(baseline: Point(x: within, y: first), anchor: .middle)
      top -= block.height + 1
      placement.avoid(Rect(x: within - half, y: top, width: block.width, height: block.height))
    }
    guard year.isWaiting else { return }
    let ring = Marker(center: Point(x: x, y: top - 6), kind: .notReported, color: Palette.grey2)
    marks += ring.items
    placement.avoid(mark: ring.bounds)
  }

  mutating func placeMarks(_ year: TargetHistoryChart.Year) {
    let x = times.position(of: year.position)
    if let target = year.target {
      if case .relational = target {
        placePill(target, x: x)
      } else if target.figures.allSatisfy(\.isFinite) {
        let placed = upright(target, x: x)
        marks += placed.items
        placement.avoid(mark: placed.bounds)
      } else {
        warnings.append(.valueNotFinite(year.targetText))
      }
    }
    if let marker = marker(year) {
      marks += marker.items
      placement.avoid(mark: marker.bounds)
    }
  }

  /// The labels of a year; where a neighbour has marks of its own, a label does not stand between the two.
  mutating func placeLabels(_ index: Int, of years: [TargetHistoryChart.Year], backdrop: Backdrop) {
    let year = years[index]
    let shape = shape(year)
    if let shape, !year.targetText.isEmpty {
      let text = style.text(.end, color: Palette.text(for: color))
      place(
        year.targetText, style: text, around: shape.bounds, level: shape.level,
        isLeftFree: isFree(index - 1, of: years, at: shape.level),
        isRightFree: isFree(index + 1, of: years, at: shape.level), isBelowFirst: shape.isOpenAbove, backdrop: backdrop)
    }
    if let marker = marker(year), let actual = year.actual {
      // A mark within its target's shape is labelled beside the shape.
      let box = shape.map { $0.bounds.intersects(marker.bounds) ? $0.bounds : marker.bounds } ?? marker.bounds
      place(
        actual.label, style: style.text(.value), around: box, level: marker.center.y,
        isLeftFree: isFree(index - 1, of: years, at: marker.center.y),
        isRightFree: isFree(index + 1, of: years, at: marker.center.y), isBelowFirst: true, backdrop: backdrop)
    }
  }

  /// Whether a year has nothing near a height, so that a label beside it is not taken for its own.
  private func isFree(_ index: Int, of years: [TargetHistoryChart.Year], at level: Double) -> Bool {
    guard years.indices.contains(index) else { return true }
    let boxes = [shape(years[index])?.bounds, marker(years[index])?.bounds].compactMap { $0 }
    return boxes.allSatisfy { $0.minY - Self.nearness > level || $0.maxY + Self.nearness < level }
  }

  private static let nearness = 22.0

  private func shape(_ year: TargetHistoryChart.Year) -> UprightTarget? {
    guard let target = year.target, !target.figures.isEmpty, target.figures.allSatisfy(\.isFinite) else { return nil }
    return upright(target, x: times.position(of: year.position))
  }

  private mutating func place(
    _ words: String, style text: TextStyle, around box: Rect, level: Double, isLeftFree: Bool, isRightFree: Bool,
    isBelowFirst: Bool, backdrop: Backdrop
  ) {
    let label = Label(words, style: text, measurer: measurer)
    let isNarrow = label.width + 8 <= (times.periodWidth - box.width) / 2
    let middle = level + text.size * 0.36
    let heights = [middle, middle + 8, middle - 8, middle + 14]
    let right = heights.map {
      LabelPlacement.Placed(label: label, baseline: Point(x: box.maxX + 5, y: $0), anchor: .start)
    }
    let left = heights.map {
      LabelPlacement.Placed(label: label, baseline: Point(x: box.minX - 5, y: $0), anchor: .end)
    }
    let half = label.width / 2
    let x = max(min(box.midX, frame.area.maxX - half), frame.area.minX + half)
    let (above, below) = (box.minY - 4, box.maxY + 4 + text.size * 0.85)
    let levels =
      (isBelowFirst ? [below, above] : [above, below]) + [above - text.size * 1.3, below + text.size * 1.3]
    let upright = levels.map {
      LabelPlacement.Placed(label: label, baseline: Point(x: x, y: $0), anchor: .middle)
    }
    let aside = (isNarrow || isRightFree ? right : []) + (isNarrow || isLeftFree ? left : [])
    // Between two neighbours is better than nowhere, as long as it is nearer to its own year.
    let between = (right + left).filter { ($0.bounds.midX - box.midX).magnitude * 2 < times.periodWidth }
    guard let placed = placement.place(aside + upright + between) else {
      warnings.append(.labelDropped(words))
      return
    }
    labels += placed.items(on: backdrop)
  }

  private mutating func placePill(_ target: TargetShape, x: Double) {
    guard case .relational(let relation, let name) = target else { return }
    let track = Track(from: Point(x: x, y: frame.valueSpan.start), to: Point(x: x, y: frame.valueSpan.end))
    let text = style.text(.axis, color: Palette.ink)
    let words = relation.rawValue + " " + name
    let room = times.periodWidth - Pill.width(around: 0) - 6
    let fits = measurer.width(of: words, style: text) <= room
    let shown = fits ? words : relation.rawValue
    if !fits { warnings.append(.textCut(words)) }
    let pill = Pill(
      shown, center: track.point(along: track.length / 2), textWidth: measurer.width(of: shown, style: text),
      style: text, outline: color)
    marks += Hatch(on: track, breadth: breadth * 0.6).items + pill.items
    placement.avoid(mark: pill.bounds)
  }

  private func upright(_ target: TargetShape, x: Double) -> UprightTarget {
    UprightTarget(
      target, x: x, breadth: breadth,
      within: Span(start: frame.area.minY + PlanGround.baseline + 5, end: values.span.start), color: color,
      position: values.position)
  }

  private func marker(_ year: TargetHistoryChart.Year) -> Marker? {
    year.actual.finite.map { actual in
      Marker(
        center: Point(x: times.position(of: year.position), y: values.position(of: actual.value)), kind: actual.kind,
        color: Palette.ink, direction: frame.direction)
    }
  }

  private var breadth: Double { min(TargetMark.Breadth.upright.bound, times.periodWidth * 0.6) }
}
