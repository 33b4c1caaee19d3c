import Drawing

/// The rectangle that marks are placed in, and the only thing that knows which of category and value is x.
///
/// Marks speak of positions along the category axis and along the value axis, both in points; the frame makes points,
/// rectangles and rules of them.
struct PlotFrame: Hashable, Sendable {
  enum Orientation: Hashable, Sendable {
    /// Categories run to the right, values upwards.
    case upright
    /// Categories run downwards, values to the right.
    case lying
  }

  /// Room kept free inside the body: for labels of the axes and of the ends of lines.
  struct Margins: Hashable, Sendable {
    var left = 0.0
    var right = 0.0
    var top = 0.0
    var bottom = 0.0
  }

  let orientation: Orientation
  /// Where the ground, grid and marks are.
  let area: Rect
  /// Room between the last tick of the value axis and the edge of the area, for units and names of periods.
  let headroom: Double
  /// Room between the end of the category axis and the edge of the area, for labels at the ends of lines.
  let tailroom: Double

  /// The frame left by the margins in a body; never less than a few points wide and high.
  init(
    orientation: Orientation = .upright, body: Rect, margins: Margins, headroom: Double = 0, tailroom: Double = 0
  ) {
    self.orientation = orientation
    self.headroom = headroom
    self.tailroom = tailroom
    area = Rect(
      x: body.minX + margins.left, y: body.minY + margins.top,
      width: max(12, body.width - margins.left - margins.right),
      height: max(12 + headroom, body.height - margins.top - margins.bottom))
  }

  /// Along the categories, from the first to the last.
  var categorySpan: Span {
    switch orientation {
    case .upright: Span(start: area.minX, end: area.maxX - tailroom)
    case .lying: Span(start: area.minY, end: area.maxY - tailroom)
    }
  }

  /// Along the values, from the smallest to the largest; the headroom lies beyond it.
  var valueSpan: Span {
    switch orientation {
    case .upright: Span(start: area.maxY, end: area.minY + headroom)
    case .lying: Span(start: area.minX, end: area.maxX - headroom)
    }
  }

  /// Where the arrow of a bound points to if the value may be larger.
  var direction: Marker.Direction {
    switch orientation {
    case .upright: .up
    case .lying: .right
    }
  }

  func point(category: Double, value: Double) -> Point {
    switch orientation {
    case .upright: Point(x: category, y: value)
    case .lying: Point(x: value, y: category)
    }
  }

  func rect(category: Span, value: Span) -> Rect {
    switch orientation {
    case .upright: Rect(x: category.lower, y: value.lower, width: category.length, height: value.length)
    case .lying: Rect(x: value.lower, y: category.lower, width: value.length, height: category.length)
    }
  }

  /// A rule at one value through all categories and the tailroom: a grid line, a zero line.
  func rule(atValue value: Double, _ kind: Rule.Kind) -> Rule {
    Rule(
      from: point(category: categorySpan.start, value: value),
      to: point(category: categorySpan.end + tailroom, value: value), kind)
  }

  /// A rule at one category through all values, the headroom included unless told otherwise.
  func rule(atCategory category: Double, _ kind: Rule.Kind, throughHeadroom: Bool = true) -> Rule {
    let far: Double =
      switch orientation {
      case .upright: throughHeadroom ? area.minY : valueSpan.end
      case .lying: throughHeadroom ? area.maxX : valueSpan.end
      }
    return Rule(
      from: point(category: category, value: valueSpan.start), to: point(category: category, value: far), kind)
  }

  /// The ground of a stretch of categories over the whole area; a stretch that reaches the end takes the tailroom.
  func ground(category stretch: Span) -> Rect {
    let reachesEnd = stretch.upper >= categorySpan.end - 0.01
    let category = Span(start: stretch.lower, end: stretch.upper + (reachesEnd ? tailroom : 0))
    return switch orientation {
    case .upright: Rect(x: category.lower, y: area.minY, width: category.length, height: area.height)
    case .lying: Rect(x: area.minX, y: category.lower, width: area.width, height: category.length)
    }
  }
}
