import Drawing

/// Names and values at the ends of lines, decided before the frame is known, because they need room beside it.
struct EndLabels: Hashable, Sendable {
  struct Entry: Hashable, Sendable {
    /// The index of the series.
    var series: Int
    /// The time of its last figure.
    var time: Double
    /// Name and value.
    var main: Label.Part
    /// What stands above or below it.
    var remark: Label.Part?
    /// Smaller is kept longer.
    var rank: Int
    var width: Double
  }

  let entries: [Entry]
  let warnings: [ChartWarning]

  /// The labels of series by their last figures. A name that takes more than the share of the width given to labels
  /// is cut.
  init(
    _ series: [(label: String, role: SeriesRole, last: LinePoint?)], width: Double, style: ChartStyle,
    measurer: any TextMeasuring
  ) {
    var warnings: [ChartWarning] = []
    var entries: [Entry] = []
    let room = width * EndLabels.largestShare
    for (index, item) in series.enumerated() {
      guard let last = item.last, !item.label.isEmpty || last.label != nil else { continue }
      let isMuted = item.role.withinPalette == .muted
      let text =
        isMuted
        ? style.text(.axis) : style.text(.end, color: Palette.text(for: item.role.color))
      let value = last.label.map { " " + $0 } ?? ""
      var name = item.label
      let nameRoom = room - measurer.width(of: value, style: text)
      if measurer.width(of: name, style: text) > nameRoom {
        name = TextBlock.cut(name, style: text, width: nameRoom, measurer: measurer)
        warnings.append(.textCut(item.label))
      }
      let main = Label.Part(text: name.isEmpty ? last.label ?? "" : name + value, style: text)
      let remark = last.remark.map { Label.Part(text: $0, style: style.text(.value)) }
      let label = Label([main] + [remark].compactMap { $0 }, measurer: measurer)
      entries.append(
        Entry(
          series: index, time: last.position, main: main, remark: remark, rank: item.role.rank, width: label.width))
    }
    self.entries = entries
    self.warnings = warnings
  }

  /// How wide the area may be so that every label at the right end has room beside its point.
  func areaWidth(available: Double, periods: PeriodAxis) -> Double {
    latest.reduce(available) { width, entry in
      let share = periods.share(of: entry.time)
      return share > 0 ? min(width, (available - EndLabels.gap - entry.width) / share) : width
    }
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

  struct Column: Sendable {
    var placed: [(series: Int, label: LabelPlacement.Placed)]
    var dropped: [Entry]
  }

  /// The labels at the right end, pushed apart between `top` and `bottom`; those without room are dropped, the least
  /// important and last given first.
  func column(points: [Int: Point], top: Double, bottom: Double, measurer: any TextMeasuring) -> Column {
    var kept = latest.filter { points[$0.series] != nil }
    var dropped: [Entry] = []
    func y(_ entry: Entry) -> Double { points[entry.series]?.y ?? 0 }
    while true {
      let ordered = kept.sorted { (y($0), $0.series) < (y($1), $1.series) }
      let isAbove = ordered.indices.map { $0 * 2 < ordered.count }
      let wishes = zip(ordered, isAbove).map { entry, isAbove in
        let half = entry.main.style.size * 0.625
        let remark = entry.remark.map { max($0.style.size, entry.main.style.size) * 1.25 } ?? 0
        return LabelColumn.Entry(
          position: y(entry), above: half + (isAbove ? remark : 0), below: half + (isAbove ? 0 : remark))
      }
      if let positions = LabelColumn.spread(wishes, from: top, to: bottom) {
        let placed = ordered.indices.map { index in
          let entry = ordered[index]
          return (
            series: entry.series,
            label: EndLabels.placed(
              entry, remarkAbove: isAbove[index], x: (points[entry.series]?.x ?? 0) + EndLabels.gap,
              middle: positions[index], measurer: measurer)
          )
        }
        return Column(placed: placed, dropped: dropped)
      }
      guard let worst = kept.indices.max(by: { (kept[$0].rank, $0) < (kept[$1].rank, $1) }) else {
        return Column(placed: [], dropped: dropped)
      }
      dropped.append(kept.remove(at: worst))
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

  /// From the last point to its label.
  static let gap = 9.0
  /// The part of the width that labels may take.
  private static let largestShare = 0.38
}
