public import Drawing

/// Two points in time: a line for each member from its figure at the first period to that at the last.
///
/// Every line has its name and value at both ends. A line is solid only between two figures that can be compared; where
/// a break lies between them, or one of them is only known as a bound, it is dashed.
public struct SlopeChart: Chart, Hashable {
  public var text: ChartText
  /// The first and the last period, above their posts.
  public var first: String
  public var last: String
  /// In the order of the data, which decides between equal figures.
  public var rows: [SlopeRow]
  /// What a dashed line means, for the key; none where no line is dashed.
  public var dashedKey: String?

  public init(text: ChartText, first: String, last: String, rows: [SlopeRow], dashedKey: String? = nil) {
    self.text = text
    self.first = first
    self.last = last
    self.rows = rows
    self.dashedKey = dashedKey
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    SlopeLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// One line of a slope chart.
public struct SlopeRow: Hashable, Sendable {
  /// A figure at one end, and what stands with it, such as a rank.
  public struct End: Hashable, Sendable {
    public var figure: PrintedFigure
    public var remark: String?

    public init(_ figure: PrintedFigure, remark: String? = nil) {
      self.figure = figure
      self.remark = remark
    }
  }

  public var label: String
  public var role: SeriesRole
  public var first: End
  public var last: End
  /// Whether both figures are of one basis.
  public var isComparable: Bool

  public init(label: String, role: SeriesRole, first: End, last: End, isComparable: Bool = true) {
    self.label = label
    self.role = role
    self.first = first
    self.last = last
    self.isComparable = isComparable
  }

  /// Whether the line between the two figures is solid.
  var isSolid: Bool { isComparable && !first.figure.kind.isBound && !last.figure.kind.isBound }

  var isFinite: Bool { first.figure.value.isFinite && last.figure.value.isFinite }
}
