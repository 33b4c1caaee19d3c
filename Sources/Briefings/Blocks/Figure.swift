public import Charts
public import Drawing

/// A numbered picture; rule, number, title, subtitle and foot are inside what it draws.
public struct Figure: Sendable {
  /// The destination that links lead to; unique in the document.
  public var id: String
  /// In the outline, the list of figures and the summary; the picture draws its own.
  public var title: String
  /// The picture for a reader who cannot see it; empty takes the drawn scene's.
  public var description: String
  /// Where the summary finds the picture, or nothing.
  public var file: String?
  /// Columns of the page's twelve; within columns a figure fills its column.
  public var span: Int
  public var height: FigureHeight
  public var draw: @Sendable (FigureSpace) -> ChartDrawing
  /// The picture in parts for pages that follow each other, where it can be parted; the space gives the height of a
  /// page.
  public var parts: (@Sendable (FigureSpace, _ continuation: String) -> [ChartDrawing])?

  public init(
    id: String, title: String, description: String = "", file: String? = nil, span: Int = 12,
    height: FigureHeight = .natural, parts: (@Sendable (FigureSpace, _ continuation: String) -> [ChartDrawing])? = nil,
    draw: @escaping @Sendable (FigureSpace) -> ChartDrawing
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.file = file
    self.span = span
    self.height = height
    self.parts = parts
    self.draw = draw
  }

  /// A chart, made for its figure number, as a block of this height in points where nothing asks for another.
  public init(
    id: String, title: String, file: String? = nil, span: Int = 12, height: Double,
    flexible: ClosedRange<Double>? = nil, chart: @escaping @Sendable (_ number: String) -> any Chart
  ) {
    self.init(id: id, title: title, file: file, span: span, height: flexible.map(FigureHeight.flexible) ?? .natural) {
      space in
      chart(space.number).draw(
        on: .block(width: space.width, height: space.height ?? height), measurer: space.measurer)
    }
  }
}

/// How tall a figure is.
public enum FigureHeight: Hashable, Sendable {
  /// As tall as it draws itself when no height is given.
  case natural
  /// Its own height where that leaves the page well filled; otherwise any height of the range, in points.
  case flexible(ClosedRange<Double>)
}

/// The room and the number a figure is drawn for.
public struct FigureSpace: Sendable {
  /// In points.
  public var width: Double
  /// In points; nothing means the figure's own height.
  public var height: Double?
  /// "Figure 2", in the document's language.
  public var number: String
  public var measurer: any TextMeasuring

  public init(width: Double, height: Double? = nil, number: String, measurer: any TextMeasuring) {
    self.width = width
    self.height = height
    self.number = number
    self.measurer = measurer
  }
}
