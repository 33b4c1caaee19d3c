public import Drawing

/// How one or more quantities developed: levels, rates, or an index.
///
/// Periods lie at their true distance. Points more than one period apart, on both sides of a break, or known only as a
/// bound are never joined.
public struct LineChart: Chart, Hashable {
  public var text: ChartText
  /// In the order of importance; of two series that want the same place for a label the first gets it.
  public var series: [LineSeries]
  public var values: ValueAxisSpecification
  public var periods: PeriodAxisSpecification
  public var notes: TimeNotes
  public var targets: [LineTarget]

  public init(
    text: ChartText, series: [LineSeries], values: ValueAxisSpecification = ValueAxisSpecification(),
    periods: PeriodAxisSpecification = PeriodAxisSpecification(), notes: TimeNotes = TimeNotes(),
    targets: [LineTarget] = []
  ) {
    self.text = text
    self.series = series
    self.values = values
    self.periods = periods
    self.notes = notes
    self.targets = targets
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    LineChartLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// One line of a line chart.
public struct LineSeries: Hashable, Sendable {
  public var label: String
  public var role: SeriesRole
  /// In any order; of points at the same position the first counts.
  public var points: [LinePoint]
  /// Whether neighbours may be joined at all; figures of different sources or methods may not.
  public var isJoined: Bool
  /// Times between periods at which a new basis begins: the line does not cross them.
  public var breaks: [Double]

  /// A series without a label has its values at the points alone.
  public init(label: String, role: SeriesRole, points: [LinePoint], isJoined: Bool = true, breaks: [Double] = []) {
    self.label = label
    self.role = role
    self.points = points
    self.isJoined = isJoined
    self.breaks = breaks
  }
}

/// One figure of a line.
public struct LinePoint: Hashable, Sendable {
  /// Years, quarters as fractions.
  public var position: Double
  /// The figure, or `nil` where it is missing.
  public var value: Double?
  public var mark: Marker.Kind
  /// The ends of a range, of which `value` is the middle.
  public var extent: ClosedRange<Double>?
  /// The figure as it is printed, with its sign if it is from a secondary source; without it the point has no label.
  public var label: String?
  /// What stands with the figure, such as a rank.
  public var remark: String?

  public init(
    position: Double, value: Double?, mark: Marker.Kind = .exact, extent: ClosedRange<Double>? = nil,
    label: String? = nil, remark: String? = nil
  ) {
    self.position = position
    self.value = value
    self.mark = mark
    self.extent = extent
    self.label = label
    self.remark = remark
  }
}

/// A target in a line chart: at one period, as a step through several, or at the end of the way from a figure.
public struct LineTarget: Hashable, Sendable {
  /// The figure from which the way to a target begins.
  public struct Base: Hashable, Sendable {
    public var position: Double
    public var value: Double

    public init(position: Double, value: Double) {
      self.position = position
      self.value = value
    }
  }

  public var first: Double
  public var last: Double
  /// In the units of the value axis; a relational shape is not drawn.
  public var shape: TargetShape
  /// The target as it is printed.
  public var label: String?
  /// The place of the region's colour in the palette.
  public var color: Int
  /// Where a dashed straight line to the target begins.
  public var base: Base?

  /// A target for the periods from `first` to `last`, or for `first` alone.
  public init(
    first: Double, last: Double? = nil, shape: TargetShape, label: String? = nil, color: Int = 0, base: Base? = nil
  ) {
    self.first = first
    self.last = last ?? first
    self.shape = shape
    self.label = label
    self.color = color
    self.base = base
  }
}
