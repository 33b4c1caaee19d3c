public import Drawing

/// Groups of bars side by side: cities, years, target and actual. Bars always start at zero.
public struct BarsChart: Chart, Hashable {
  /// Which way bars grow.
  public enum Direction: Hashable, Sendable {
    /// Upwards where the labels of the groups and of all bars have room, otherwise to the right.
    case automatic
    /// Upwards, as long as a group is at least 12 points wide.
    case upwards
    /// To the right, the groups one below the other; many groups make the chart longer.
    case rightwards
  }

  public var text: ChartText
  public var groups: [BarGroup]
  public var series: [BarSeries]
  /// An extent that leaves out zero is not taken.
  public var values: ValueAxisSpecification
  public var direction: Direction

  public init(
    text: ChartText, groups: [BarGroup], series: [BarSeries],
    values: ValueAxisSpecification = ValueAxisSpecification(), direction: Direction = .automatic
  ) {
    self.text = text
    self.groups = groups
    self.series = series
    self.values = values
    self.direction = direction
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    BarsLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// A group of bars, one of each series.
public struct BarGroup: Hashable, Sendable {
  public var label: String
  /// Of a chart with one series, highlighted groups have its colour and all others are muted.
  public var isHighlighted: Bool
  /// Whether its figures stand on a new basis: a dashed rule parts it from the group before.
  public var isBreak: Bool

  public init(label: String, isHighlighted: Bool = false, isBreak: Bool = false) {
    self.label = label
    self.isHighlighted = isHighlighted
    self.isBreak = isBreak
  }
}

/// One bar in every group.
public struct BarSeries: Hashable, Sendable {
  public var label: String
  public var role: SeriesRole
  /// In the order of the groups; further ones are left out, absent ones are missing.
  public var bars: [BarValue]

  public init(label: String, role: SeriesRole, bars: [BarValue]) {
    self.label = label
    self.role = role
    self.bars = bars
  }
}

/// The figure of one bar.
public struct BarValue: Hashable, Sendable {
  /// The figure, or `nil` where it is missing.
  public var value: Double?
  public var mark: Marker.Kind
  /// The figure as it is printed, or the reason why it is missing; without it the bar has no label.
  public var label: String?

  public init(_ value: Double?, mark: Marker.Kind = .exact, label: String? = nil) {
    self.value = value
    self.mark = mark
    self.label = label
  }
}
