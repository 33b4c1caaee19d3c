/// A figure with its place on a scale and the words in which it is printed.
public struct PrintedFigure: Hashable, Sendable {
  /// In the units of the scale.
  public var value: Double
  /// The ends of a figure that is printed as a range, in the units of the scale.
  public var extent: ClosedRange<Double>?
  /// As it is printed, with its unit where the column head does not name it, and without marks: `5121.61`, `＞2400`.
  public var text: String
  /// What hangs to the right of the digits, such as † or *.
  public var marks: String
  /// How the figure is known.
  public var kind: Marker.Kind

  public init(
    _ value: Double, extent: ClosedRange<Double>? = nil, text: String, marks: String = "", kind: Marker.Kind = .exact
  ) {
    self.value = value
    self.extent = extent
    self.text = text
    self.marks = marks
    self.kind = kind
  }

  /// Every figure that a scale has to reach.
  var reach: [Double] { [extent?.lowerBound, value, extent?.upperBound].compactMap(\.self) }

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
