import Drawing

/// A bar from zero to a value, with its open end if the value is a bound.
struct Bar: Hashable, Sendable {
  var rect: Rect
  var color: Color

  var items: [SceneItem] {
    [.path(.rectangle(rect), fill: color)]
  }

  static func swatch(color: Color) -> Key.Swatch {
    Key.Swatch(width: 9, items: Bar(rect: Rect(x: 0, y: -3.5, width: 9, height: 7), color: color).items)
  }
}
