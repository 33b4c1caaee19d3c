/// A figure with its place on a scale and the words in which it is printed.
public struct PrintedFigure: Hashable, Sendable {
  /// In the units of the scale.
  public var value: Double
  /// As it is printed, with its unit where the column head does not name it, and without marks: `5121.61`, `＞2400`.
  public var text: String
  /// What hangs to the right of the digits, such as † or *.
  public var marks: String
  /// How the figure is known.
  public var kind: Marker.Kind

  public init(_ value: Double, text: String, marks: String = "", kind: Marker.Kind = .exact) {
    self.value = value
    self.text = text
    self.marks = marks
    self.kind = kind
  }

  /// The text with its marks.
  var label: String { text + marks }

  /// Which way the true value may lie from `value`: 1 above, -1 below, 0 where it is the value itself.
  var openSide: Double {
    switch kind {
    case .moreThan: 1
    case .lessThan: -1
    case .exact, .secondary, .provisional, .range, .notReported: 0
    }
  }
}
