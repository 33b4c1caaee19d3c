import Drawing

/// The words of a quadrant chart: those of the rules, then names in the order of their importance, then the corners.
struct QuadrantLabels: Sendable {
  private(set) var items: [SceneItem] = []
  private(set) var warnings: [ChartWarning] = []
  private var placement: LabelPlacement
  private let stage: QuadrantStage
  private let measurer: any TextMeasuring

  init(
    _ chart: QuadrantChart, points: [QuadrantPoint], centers: [Point], stage: QuadrantStage,
    measurer: any TextMeasuring
  ) {
    self.stage = stage
    self.measurer = measurer
    let area = stage.frame.area
    placement = LabelPlacement(
      within: Rect(x: area.minX, y: stage.body.minY, width: area.width, height: area.maxY - stage.body.minY))
    for rect in stage.taken { placement.avoid(rect) }
    for rule in stage.rules { placement.avoid(line: [rule.start, rule.end], isFaint: true) }
    for (point, center) in zip(points, centers) {
      for marker in point.markers(at: center) { placement.avoid(mark: marker.bounds) }
    }
    placeRules(chart)
    for index in points.indices.sorted(by: { (points[$0].role.rank, $0) < (points[$1].role.rank, $1) }) {
      place(points[index], at: centers[index])
    }
    placeCorners(chart)
  }

  /// The upright rule is named above the plot, the lying one at its right end, else at its left.
  private mutating func placeRules(_ chart: QuadrantChart) {
    let area = stage.frame.area
    let text = stage.style.text(.axis, color: Palette.ink)
    if let value = chart.level.reference, !chart.levelRule.isEmpty {
      let label = Label(chart.levelRule, style: text, measurer: measurer)
      let x = stage.levelPosition(value)
      let half = label.width / 2
      let middle = min(max(x, area.minX + half), area.maxX - half)
      let y = stage.frame.valueSpan.end - 4
      let starts = [middle, x + half, area.maxX - half].map { Point(x: $0, y: y) }
      add(placement.place(label, baselines: starts, anchor: .middle, overFaint: true), or: chart.levelRule)
    }
    if let value = chart.growth.reference, !chart.growthRule.isEmpty {
      let label = Label(chart.growthRule, style: text, measurer: measurer)
      let y = stage.growthPosition(value)
      let heights = [y - 3.5, y + 3.5 + label.ascent]
      let candidates =
        heights.map { LabelPlacement.Placed(label: label, baseline: Point(x: area.maxX - 1, y: $0), anchor: .end) }
        + heights.map { LabelPlacement.Placed(label: label, baseline: Point(x: area.minX + 3, y: $0), anchor: .start) }
      add(placement.place(candidates, overFaint: true), or: chart.growthRule)
    }
  }

  /// The name beside its point, with the remark below it where both have room.
  private mutating func place(_ point: QuadrantPoint, at center: Point) {
    let isMuted = point.role.withinPalette == .muted
    let style = stage.style
    let color = Palette.text(for: point.role.color)
    let name = Label.Part(text: point.label, style: isMuted ? style.text(.axis) : style.text(.end, color: color))
    let remark = point.remark.map { Label.Part(text: $0, style: style.text(.value)) }
    let sides: [LabelPlacement.Side] = [
      .right, .left, .above, .below, .aboveRight, .belowRight, .aboveLeft, .belowLeft,
    ]
    if let remark {
      let whole = Label([name, remark], measurer: measurer)
      if let found = placement.place(whole, at: center, sides: sides) { return add(found, or: "") }
      warnings.append(.labelDropped(remark.text))
    }
    let label = Label([name], measurer: measurer)
    add(placement.place(label, at: center, sides: sides, overFaint: true), or: point.label)
  }

  /// The words of the parts in the outer corners, or at the same edge beside the upright rule.
  private mutating func placeCorners(_ chart: QuadrantChart) {
    let area = stage.frame.area
    let style = stage.style.text(.axis)
    let rule = chart.level.reference.map(stage.levelPosition)
    let top = stage.frame.valueSpan.end + style.size + 2
    let bottom = area.maxY - 5
    let low = [(area.minX + 5, TextLine.Anchor.start)] + (rule.map { [($0 - 5, .end)] } ?? [])
    let high = [(area.maxX - 5, TextLine.Anchor.end)] + (rule.map { [($0 + 5, .start)] } ?? [])
    let corners = [
      (chart.corners.lowFast, low, top), (chart.corners.highFast, high, top), (chart.corners.lowSlow, low, bottom),
      (chart.corners.highSlow, high, bottom),
    ]
    for (words, places, y) in corners where !words.isEmpty {
      let label = Label(words, style: style, measurer: measurer)
      let candidates = places.map { x, anchor in
        LabelPlacement.Placed(label: label, baseline: Point(x: x, y: y), anchor: anchor)
      }
      add(placement.place(candidates, overFaint: true), or: words)
    }
  }

  private mutating func add(_ found: LabelPlacement.Placed?, or text: String) {
    if let found {
      items += found.items(on: stage.backdrop)
    } else {
      warnings.append(.labelDropped(text))
    }
  }
}
