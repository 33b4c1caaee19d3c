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
