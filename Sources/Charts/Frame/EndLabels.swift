import Drawing

/// Names and values at the ends of lines, decided before the frame is known, because they need room beside it.
struct EndLabels: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    /// The index of the series.
    var series: Int
    /// The time of its last figure.
    var time: Double
    /// Empty where a key tells it.
    var name: String
    var value: String
    var style: TextStyle
    /// What stands above or below it.
    var remark: Label.Part?
    /// Smaller is kept longer.
    var rank: Int
    var width: Double

    /// Name and value.
    var main: Label.Part {
      Label.Part(text: [name, value].filter { !$0.isEmpty }.joined(separator: " "), style: style)
    }

    var isMuted: Bool { rank == SeriesRole.muted.rank }

    /// What can stand at an end in the midst of other things, from the whole to the name alone, each with what it
    /// leaves out.
    var forms: [(parts: [Label.Part], lost: [String])] {
      let rank = [remark?.text].compactMap { $0 }
      var forms: [(parts: [Label.Part], lost: [String])] = [([main], rank)]
      if let remark { forms.insert(([remark, main], []), at: 0) }
      guard !name.isEmpty, !value.isEmpty else { return forms }
      let lines = [name, value].map { Label.Part(text: $0, style: style) }
      return forms + [(lines, rank), ([lines[0]], rank + [value])]
    }
  }

  let entries: [Entry]
  /// From the last point to its label.
  let gap: Double
  /// The series whose names take more than their share of the width.
  let cutNames: Set<Int>
  let warnings: [ChartWarning]

  /// The labels of series by their last figures; a series without a name has none.
  ///
  /// A name that takes more than the share of the width given to labels is cut; if there is a key that tells it, its
  /// value stands alone. What is muted is in no key.
  init(
    _ series: [(label: String, role: SeriesRole, last: LinePoint?)], hasKey: Bool = false, width: Double,
    gap: Double = 9, style: ChartStyle, measurer: any TextMeasuring
  ) {
    var warnings: [ChartWarning] = []
    var entries: [Entry] = []
    var cutNames: Set<Int> = []
    let room = width * EndLabels.largestShare
    for (index, item) in series.enumerated() {
      guard let last = item.last, !item.label.isEmpty else { continue }
      let isMuted = item.role.withinPalette == .muted
      let text =
        isMuted
        ? style.text(.axis) : style.text(.end, color: Palette.text(for: item.role.color))
      let value = last.label ?? ""
      var name = item.label
      let nameRoom = room - (value.isEmpty ? 0 : measurer.width(of: " " + value, style: text))
      if measurer.width(of: name, style: text) > nameRoom {
        cutNames.insert(index)
        if hasKey, !isMuted {
          name = ""
        } else {
          name = TextBlock.cut(name, style: text, width: nameRoom, measurer: measurer)
          warnings.append(.textCut(item.label))
        }
      }
      guard !name.isEmpty || !value.isEmpty else { continue }
      let remark = last.remark.map { Label.Part(text: $0, style: style.text(.value)) }
      var entry = Entry(
        series: index, time: last.position, name: name, value: value, style: text, remark: remark,
        rank: item.role.rank, width: 0)
      entry.width = Label([entry.main] + [remark].compactMap { $0 }, measurer: measurer).width
      entries.append(entry)
    }
    self.entries = entries
    self.gap = gap
    self.cutNames = cutNames
    self.warnings = warnings
  }

  /// How wide the area may be so that every label at the right end has room beside its point.
  func areaWidth(available: Double, periods: PeriodAxis) -> Double {
    latest.reduce(available) { width, entry in
      let share = periods.share(of: entry.time)
      return share > 0 ? min(width, (available - gap - entry.width - EndLabels.edge) / share) : width
    }
  }

  /// Whether the labels begin inside the area, because it goes on after the last figure.
  func areInside(_ periods: PeriodAxis) -> Bool {
    latest.allSatisfy { $0.time < periods.last - periods.period / 2 }
  }

  /// The labels of the series that go on to the end.
  var latest: [Entry] {
    let end = entries.map(\.time).max()
    return entries.filter { $0.time == end }
  }

  /// The labels of the series that end before the others.
  var earlier: [Entry] {
    let end = entries.map(\.time).max()
    return entries.filter { $0.time != end }
  }

  /// Where the labels would stand if nothing were in their way.
  func wishes(at series: [PlacedSeries]) -> [Rect] {
    entries.compactMap { entry in
      series[entry.series].figures.last.map { last in
        let half = entry.style.size * 0.625
        return Rect(x: last.point.x, y: last.point.y - half, width: gap + entry.width, height: 2 * half)
      }
    }
  }

  struct Column: Sendable {
    /// Labels with a fine line to their points where they were pushed further than a line away.
    var placed: [(series: Int, label: LabelPlacement.Placed, leader: [SceneItem])]
    var dropped: [Entry]
  }

  /// The labels at the right end, pushed apart between `top` and `bottom`.
  ///
  /// The highlighted ones come first; a muted one is dropped if it would move any label further than a line from its
  /// point, and any one if there is no room at all.
  func column(points: [Int: Point], top: Double, bottom: Double, measurer: any TextMeasuring) -> Column {
    var kept: [Entry] = []
    var dropped: [Entry] = []
    func y(_ entry: Entry) -> Double { points[entry.series]?.y ?? 0 }
    func ordered(_ entries: [Entry]) -> [Entry] { entries.sorted { (y($0), $0.series) < (y($1), $1.series) } }
    for entry in latest.sorted(by: { ($0.rank, $0.series) < ($1.rank, $1.series) }) {
      guard points[entry.series] != nil else { continue }
      let trial = ordered(kept + [entry])
      let positions = LabelColumn.spread(EndLabels.wishes(trial, points: points), from: top, to: bottom)
      let moved = positions.map { zip($0, trial).map { ($0 - y($1)).magnitude }.max() ?? 0 }
      if let moved, !entry.isMuted || moved <= entry.main.style.size * 0.8 {
        kept = trial
      } else {
        dropped.append(entry)
      }
    }
    let positions = LabelColumn.spread(EndLabels.wishes(kept, points: points), from: top, to: bottom) ?? []
    let x = kept.compactMap { points[$0.series]?.x }.max() ?? 0
    let placed = zip(kept.indices, positions).map { index, middle in
      let entry = kept[index]
      return (
        series: entry.series,
        label: EndLabels.placed(
          entry, remarkAbove: index * 2 < kept.count, x: x + gap, middle: middle, measurer: measurer),
        leader: EndLabels.leader(entry, from: Point(x: x, y: y(entry)), to: Point(x: x + gap, y: middle))
      )
    }
    return Column(placed: placed, dropped: dropped)
  }

  /// The room of labels from top to bottom: remarks stand above in the upper half and below in the lower.
  private static func wishes(_ ordered: [Entry], points: [Int: Point]) -> [LabelColumn.Entry] {
    ordered.enumerated().map { index, entry in
      let half = entry.main.style.size * 0.625
      let remark = entry.remark.map { max($0.style.size, entry.main.style.size) * 1.2 } ?? 0
      let isAbove = index * 2 < ordered.count
      return LabelColumn.Entry(
        position: points[entry.series]?.y ?? 0, above: half + (isAbove ? remark : 0),
        below: half + (isAbove ? 0 : remark))
    }
  }

  private static func placed(
    _ entry: Entry, remarkAbove: Bool, x: Double, middle: Double, measurer: any TextMeasuring
  ) -> LabelPlacement.Placed {
    let remark = [entry.remark].compactMap { $0 }
    let label = Label(remarkAbove ? remark + [entry.main] : [entry.main] + remark, measurer: measurer)
    let baseline = middle + entry.main.style.size * 0.36 - (remarkAbove ? label.depth : 0)
    return LabelPlacement.Placed(label: label, baseline: Point(x: x, y: baseline), anchor: .start)
  }

  private static func leader(_ entry: Entry, from point: Point, to label: Point) -> [SceneItem] {
    guard (label.y - point.y).magnitude > entry.style.size else { return [] }
    return [
      .path(
        .line(from: Point(x: point.x + 3.5, y: point.y), to: Point(x: label.x - 1.5, y: label.y)),
        stroke: Stroke(entry.style.color, width: 0.6))
    ]
  }

  /// Between a label and the right edge.
  private static let edge = 3.0
  /// The part of the width that labels may take.
  private static let largestShare = 0.38
}
