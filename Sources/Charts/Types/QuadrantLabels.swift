import Drawing

/// The words of a quadrant chart: those of the rules, then names in the order of their importance, then the corners.
///
/// A name without room gives way to a number, which the key below the plot explains; numbers run from low levels to high
/// ones. Where not even numbers have room among the names, all muted members are numbered, and what still has no place is
/// named at the end of the key behind the mark of its point.
struct QuadrantLabels: Sendable {
  private(set) var items: [SceneItem] = []
  private(set) var warnings: [ChartWarning] = []
  /// The names that stand below the plot, each with its number.
  var key: [Key.Entry] { numbered + unplaced }
  /// The members with neither name nor number at their points.
  private(set) var unplaced: [Key.Entry] = []
  private var numbered: [Key.Entry] = []
  private var placement: LabelPlacement
  private let stage: QuadrantStage
  private let measurer: any TextMeasuring

  init(
    _ chart: QuadrantChart, points: [QuadrantPoint], centers: [Point], stage: QuadrantStage, onlyNumbers: Bool,
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
    var unnamed: [Int] = []
    for index in points.indices.sorted(by: { (points[$0].role.rank, $0) < (points[$1].role.rank, $1) }) {
      let isNumbered = onlyNumbers && points[index].role.withinPalette == .muted
      if isNumbered || !place(points[index], at: centers[index]) { unnamed.append(index) }
    }
    for index in unnamed.sorted(by: { (centers[$0].x, $0) < (centers[$1].x, $1) }) {
      number(points[index], at: centers[index])
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

  /// The name beside its point, with the remark below it where both have room; false without room for the name.
  private mutating func place(_ point: QuadrantPoint, at center: Point) -> Bool {
    let isMuted = point.role.withinPalette == .muted
    let style = stage.style
    let color = Palette.text(for: point.role.color)
    let name = Label.Part(text: point.label, style: isMuted ? style.text(.axis) : style.text(.end, color: color))
    let remark = point.remark.map { Label.Part(text: $0, style: style.text(.value)) }
    if let remark {
      let whole = Label([name, remark], measurer: measurer)
      if let found = placement.place(whole, at: center, sides: Self.sides) {
        add(found, or: "")
        return true
      }
      warnings.append(.labelDropped(remark.text))
    }
    let label = Label([name], measurer: measurer)
    guard let found = placement.place(label, at: center, sides: Self.sides, overFaint: true) else { return false }
    add(found, or: "")
    return true
  }

  /// The number that stands for a name.
  private mutating func number(_ point: QuadrantPoint, at center: Point) {
    let style = stage.style.text(.axis)
    let label = Label("\(numbered.count + 1)", style: style, measurer: measurer)
    // Closer to its point than a name: numbers are what stands where points crowd.
    let (near, middle) = (5.0, center.y + style.size * 0.36)
    let (high, low) = (center.y - 3.6 - label.descent, center.y + 3.6 + label.ascent)
    let candidates: [LabelPlacement.Placed] = [
      (center.x + near, middle, .start), (center.x - near, middle, .end), (center.x, high, .middle),
      (center.x, low, .middle), (center.x + near - 2, high, .start), (center.x + near - 2, low, .start),
      (center.x - near + 2, high, .end), (center.x - near + 2, low, .end),
    ].map { (x: Double, y: Double, anchor: TextLine.Anchor) in
      LabelPlacement.Placed(label: label, baseline: Point(x: x, y: y), anchor: anchor)
    }
    guard let found = placement.place(candidates, overFaint: true) else {
      unplaced.append(Key.Entry(swatch: Marker.swatch(.exact, color: point.role.color), label: point.label))
      return
    }
    add(found, or: "")
    let text = TextLine(label.text, baseline: Point(x: label.width, y: style.size * 0.36), anchor: .end, style: style)
    numbered.append(Key.Entry(swatch: Key.Swatch(width: label.width, items: [.text(text)]), label: point.label))
  }

  private static let sides: [LabelPlacement.Side] = [
    .right, .left, .above, .below, .aboveRight, .belowRight, .aboveLeft, .belowLeft,
  ]

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
