public import Drawing

/// How a target was set and met year by year: the target shapes turned upright over their years, actuals as marks.
public struct TargetHistoryChart: Chart {
  public struct Year: Hashable, Sendable {
    /// The year as a number.
    public var position: Double
    public var target: TargetShape?
    /// The target as printed.
    public var targetText: String
    /// The actual; its text is the whole label, with a word that says what it is.
    public var actual: PrintedFigure?
    /// Whether the actual is not yet reported: a dashed ring above the remark.
    public var isWaiting: Bool
    /// Words at the foot, such as why there is no target.
    public var remark: String

    public init(
      position: Double, target: TargetShape? = nil, targetText: String = "", actual: PrintedFigure? = nil,
      isWaiting: Bool = false, remark: String = ""
    ) {
      self.position = position
      self.target = target
      self.targetText = targetText
      self.actual = actual
      self.isWaiting = isWaiting
      self.remark = remark
    }
  }

  public var text: ChartText
  /// The colour of the targets: their region's.
  public var color: Color
  public var years: [Year]
  public var values: ValueAxisSpecification
  public var periods: PeriodAxisSpecification
  public var plans: [TimeNotes.Plan]

  public init(
    text: ChartText, color: Color = Palette.blue, years: [Year],
    values: ValueAxisSpecification = ValueAxisSpecification(),
    periods: PeriodAxisSpecification = PeriodAxisSpecification(), plans: [TimeNotes.Plan] = []
  ) {
    self.text = text
    self.color = color
    self.years = years
    self.values = values
    self.periods = periods
    self.plans = plans
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    let layout = TargetHistoryLayout(self, canvas: canvas, measurer: measurer)
    return layout.sheet.drawing(of: layout.items, warnings: layout.warnings)
  }
}
