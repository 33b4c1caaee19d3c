public import Drawing

/// A chart type: data and words that can be laid out on a canvas.
public protocol Chart: Sendable {
  /// The words around the picture.
  var text: ChartText { get set }

  /// The picture of the chart on this canvas, with what had to be left out of it.
  ///
  /// The same chart, canvas and measurer always give the same drawing. Data that cannot be shown (no points, all
  /// missing) give the frame without marks.
  func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing

  /// The chart as parts for pages that follow each other, none of them taller than `height` in points if rows can be
  /// parted so.
  ///
  /// The first has the title, the last the foot; `continuation` stands as the figure number over all but the first. A
  /// chart that fits, or that cannot be parted, is its only part.
  func parts(
    within height: Double, on canvas: ChartCanvas, continuation: String, measurer: any TextMeasuring
  ) -> [any Chart]
}

extension Chart {
  public func parts(
    within height: Double, on canvas: ChartCanvas, continuation: String, measurer: any TextMeasuring
  ) -> [any Chart] {
    [self]
  }
}

/// A drawn chart.
public struct ChartDrawing: Hashable, Sendable {
  public var scene: Scene
  public var warnings: [ChartWarning]

  public init(scene: Scene, warnings: [ChartWarning] = []) {
    self.scene = scene
    self.warnings = warnings
  }
}
