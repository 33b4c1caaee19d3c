public import Drawing

/// One small line chart for each region or indicator, all over the same time.
///
/// Panels are in the order given, as many side by side as the canvas has room for; the chart grows downwards.
public struct MultiplesChart: Chart, Hashable {
  public enum Scales: Hashable, Sendable {
    /// One value axis for all panels, so that heights can be compared.
    case shared
    /// Each panel has its own, so that only the ways can be compared.
    case free
  }

  public var text: ChartText
  public var panels: [MultiplesPanel]
  public var scales: Scales
  /// Of all panels, or of each if scales are free; its unit is not written.
  public var values: ValueAxisSpecification
  public var periods: PeriodAxisSpecification

  public init(
    text: ChartText, panels: [MultiplesPanel], scales: Scales = .shared,
    values: ValueAxisSpecification = ValueAxisSpecification(),
    periods: PeriodAxisSpecification = PeriodAxisSpecification()
  ) {
    self.text = text
    self.panels = panels
    self.scales = scales
    self.values = values
    self.periods = periods
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    MultiplesLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// One panel: a line under its name and its last figure.
public struct MultiplesPanel: Hashable, Sendable {
  /// Its label is the name of the panel; labels of points are not drawn.
  public var series: LineSeries
  /// The last figure as it is printed.
  public var value: String
  /// What stands with it: its period, if it is not the last of the axis.
  public var remark: String
  /// Why there is no figure, in a panel without any.
  public var reason: String

  public init(
    series: LineSeries, value: String = "", remark: String = "", reason: String = ""
  ) {
    self.series = series
    self.value = value
    self.remark = remark
    self.reason = reason
  }
}
