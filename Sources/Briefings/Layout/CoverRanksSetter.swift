import Charts
import Drawing

/// Draws the stated ranks of the cover: discs on lines of rank, years true to scale, arrows from each to the next.
struct CoverRanksSetter: Sendable {
  let setting: Setting

  /// Of a disc that has room; see `radius(of:)`.
  private static let widest = 22.0
  private static let rim = 4.0
  /// From the edges of the axis to the first and last year.
  private static let insets = (left: 26.0, right: 46.0)

  /// The caption, the picture and its axis in an area of the page.
  func frames(_ ranks: CoverRanks, in area: Rect) -> [Frame] {
    let caption = Frame.text(
      ranks.caption, x: area.minX, baseline: area.minY + 8, style: setting.style.text(.coverCaption))
    guard let worst = ranks.entries.map(\.rank).max() else { return [.structure(.paragraph, [caption])] }
    let axis = area.maxY - 24
    let top = area.minY + 34
    let step = (axis - 32 - top) / Double(max(1, worst - 1))
    let centers = ranks.entries.map { entry in
      Point(x: x(entry.year, ranks, area), y: top + Double(entry.rank - 1) * step)
    }
    var items: [SceneItem] = (0..<max(1, worst)).map { index in
      let y = top + Double(index) * step
      return .path(
        .line(from: Point(x: area.minX, y: y), to: Point(x: area.maxX, y: y)), stroke: PageRule.row)
    }
    items += axisItems(ranks, area, y: axis)
    let radius = CoverRanksSetter.radius(of: centers)
    for (start, end) in zip(centers, centers.dropFirst()) { items += arrow(from: start, to: end, radius: radius) }
    for (center, entry) in zip(centers, ranks.entries) { items += disc(entry.rank, at: center, radius: radius) }
    return [
      .structure(.paragraph, [caption]),
      .structure(.figure(description: ranks.description), [.items(items)]),
    ]
  }

  /// The size of the discs at which no two touch.
  private static func radius(of centers: [Point]) -> Double {
    let distances = zip(centers, centers.dropFirst()).map { first, second in
      ((second.x - first.x) * (second.x - first.x) + (second.y - first.y) * (second.y - first.y)).squareRoot()
    }
    return min(widest, max(9, ((distances.min() ?? .infinity) - rim - 2) / 2))
  }

  private func x(_ year: Int, _ ranks: CoverRanks, _ area: Rect) -> Double {
    let years = ranks.entries.map(\.year)
    guard let first = years.min(), let last = years.max(), last > first else { return area.midX }
    let start = area.minX + CoverRanksSetter.insets.left
    let width = area.width - CoverRanksSetter.insets.left - CoverRanksSetter.insets.right
    return start + width * Double(year - first) / Double(last - first)
  }

  private func axisItems(_ ranks: CoverRanks, _ area: Rect, y: Double) -> [SceneItem] {
    var items: [SceneItem] = [
      .path(.line(from: Point(x: area.minX, y: y), to: Point(x: area.maxX, y: y)), stroke: PageRule.strong)
    ]
    let years = ranks.entries.map(\.year)
    for year in (years.min() ?? 0)...(years.max() ?? 0) {
      let tick = x(year, ranks, area)
      items.append(
        .path(
          .line(from: Point(x: tick, y: y), to: Point(x: tick, y: y + 3.5)),
          stroke: Stroke(Palette.ink, width: 0.6)))
    }
    for entry in ranks.entries {
      let isNewest = entry.year == years.max()
      let style = setting.style.text(
        .coverYear, weight: isNewest ? .bold : .regular, color: isNewest ? Palette.ink : Palette.grey1)
      items.append(
        .text(
          TextLine(
            entry.label, baseline: Point(x: x(entry.year, ranks, area), y: y + 16), anchor: .middle, style: style)))
    }
    return items
  }

  private func disc(_ rank: Int, at center: Point, radius: Double) -> [SceneItem] {
    var style = setting.style.text(.coverRank)
    style.size *= radius / CoverRanksSetter.widest
    let baseline = Point(x: center.x, y: center.y + 0.365 * style.size)
    return [
      .path(
        .circle(center: center, radius: radius + CoverRanksSetter.rim), fill: Palette.white),
      .path(.circle(center: center, radius: radius), fill: Palette.blue),
      .text(TextLine("\(rank)", baseline: baseline, anchor: .middle, style: style)),
    ]
  }

  /// A dashed arrow between the rims of two discs; none where they nearly touch.
  private func arrow(from start: Point, to end: Point, radius: Double) -> [SceneItem] {
    let dx = end.x - start.x
    let dy = end.y - start.y
    let length = (dx * dx + dy * dy).squareRoot()
    let free = radius + CoverRanksSetter.rim + 2
    guard length > 2 * free + 16 else { return [] }
    let along = Point(x: dx / length, y: dy / length)
    func point(_ distance: Double, _ aside: Double = 0) -> Point {
      Point(x: start.x + along.x * distance - along.y * aside, y: start.y + along.y * distance + along.x * aside)
    }
    let tip = length - free
    let shaft = Stroke(Palette.blue, width: 1, dash: [2.6, 2.4])
    let head = Stroke(Palette.blue, width: 1, cap: .round)
    return [
      .path(.line(from: point(free), to: point(tip)), stroke: shaft),
      .path(.polyline([point(tip - 5, 3), point(tip), point(tip - 5, -3)]), stroke: head),
    ]
  }
}
