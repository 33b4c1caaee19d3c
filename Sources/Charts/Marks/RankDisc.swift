import Drawing

/// A place in a ranking as a disc with its number: solid where a source states it, hollow where it was computed.
struct RankDisc: Hashable, Sendable {
  var center: Point
  var rank: Int
  var isComputed: Bool
  var color: Color
  var radius: Double

  init(center: Point, rank: Int, isComputed: Bool, color: Color, radius: Double = RankDisc.radius) {
    self.center = center
    self.rank = rank
    self.isComputed = isComputed
    self.color = color
    self.radius = radius
  }

  /// The disc and its number in a style whose colour is replaced.
  func items(text: TextStyle) -> [SceneItem] {
    var text = text
    text.weight = .bold
    text.color = isComputed ? Palette.text(for: color) : Palette.white
    let baseline = Point(x: center.x, y: center.y + text.size * 0.36)
    return disc + [.text(TextLine(NumberStyle().text(Double(rank)), baseline: baseline, anchor: .middle, style: text))]
  }

  var bounds: Rect {
    let reach = radius + RankDisc.edge
    return Rect(x: center.x - reach, y: center.y - reach, width: 2 * reach, height: 2 * reach)
  }

  static func swatch(isComputed: Bool) -> Key.Swatch {
    let disc = RankDisc(
      center: Point(x: 4, y: 0), rank: 0, isComputed: isComputed, color: Palette.grey1, radius: 3.8)
    return Key.Swatch(width: 8, items: disc.disc)
  }

  private var disc: [SceneItem] {
    let rim = SceneItem.path(.circle(center: center, radius: radius + RankDisc.edge), fill: Palette.white)
    if isComputed {
      let width = 1.3
      return [
        rim,
        .path(
          .circle(center: center, radius: radius - width / 2), fill: Palette.white,
          stroke: Stroke(color, width: width)),
      ]
    }
    return [rim, .path(.circle(center: center, radius: radius), fill: color)]
  }

  static let radius = 7.2
  private static let edge = 0.8
}
