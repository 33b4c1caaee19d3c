public import Drawing

/// Who stands where: bars in the order given, with ranks, names and values, and a second measure as dots at the right.
///
/// Bars start at zero. A member without a figure is a row with its reason, without rank or bar. The total is a row of
/// its own below a rule, without a bar.
public struct RankingChart: Chart {
  public struct Row: Hashable, Sendable {
    /// As printed: `3`, or `2–3` where it cannot be told apart; empty without a figure.
    public var rank: String
    public var name: String
    public var figure: PrintedFigure?
    /// The second measure of the same member.
    public var second: PrintedFigure?
    /// Why there is no figure, in a few words.
    public var reason: String
    public var isHighlighted: Bool

    public init(
      rank: String, name: String, figure: PrintedFigure?, second: PrintedFigure? = nil, reason: String = "",
      isHighlighted: Bool = false
    ) {
      self.rank = rank
      self.name = name
      self.figure = figure
      self.second = second
      self.reason = reason
      self.isHighlighted = isHighlighted
    }
  }

  /// The words above the columns.
  public struct Heads: Hashable, Sendable {
    public var rank: String
    /// Measure and unit of the bars.
    public var measure: String
    /// Measure and unit of the dots.
    public var second: String

    public init(rank: String, measure: String, second: String = "") {
      self.rank = rank
      self.measure = measure
      self.second = second
    }
  }

  /// The row below the rule.
  public struct Total: Hashable, Sendable {
    public var name: String
    public var figure: PrintedFigure?
    /// Whether the figure can be held against those of the rows, as a rate or a mean can: then it is also a vertical
    /// rule through the bars.
    public var isComparable: Bool
    /// Words beside the figure, such as that it is a total.
    public var remark: String
    /// Also the vertical rule through the dots.
    public var second: PrintedFigure?
    /// The words below that rule.
    public var ruleLabel: String

    public init(
      name: String, figure: PrintedFigure? = nil, isComparable: Bool = false, remark: String = "",
      second: PrintedFigure? = nil, ruleLabel: String = ""
    ) {
      self.name = name
      self.isComparable = isComparable
      self.figure = figure
      self.remark = remark
      self.second = second
      self.ruleLabel = ruleLabel
    }
  }

  public var text: ChartText
  public var heads: Heads
  /// In the order in which they are drawn, the first at the top.
  public var rows: [Row]
  public var total: Total?
  /// The colour of highlighted rows; all others are muted.
  public var highlight: Color

  public init(text: ChartText, heads: Heads, rows: [Row], total: Total? = nil, highlight: Color = Palette.blue) {
    self.text = text
    self.heads = heads
    self.rows = rows
    self.total = total
    self.highlight = highlight
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    let layout = RankingLayout(self, canvas: canvas, measurer: measurer)
    return layout.sheet.drawing(of: layout.items, warnings: layout.warnings)
  }
}
