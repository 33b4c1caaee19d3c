import Drawing

/// A filled stretch behind the marks: a plan period, a range of a target, a highlighted row.
struct Band: Hashable, Sendable {
  var rect: Rect
  var color: Color

  var items: [SceneItem] {
    [.path(.rectangle(rect), fill: color)]
  }

  static func swatch(color: Color) -> Key.Swatch {
    Key.Swatch(width: 9, items: Band(rect: Rect(x: 0, y: -3.5, width: 9, height: 7), color: color).items)
  }
}
