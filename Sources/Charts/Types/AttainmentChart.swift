public import Drawing

/// Was the target met: for each indicator the target in its true shape, the actual, the gap and the verdict.
///
/// One panel for each region, side by side. One panel with column heads (`heads`) has target, actual, gap and verdict in
/// columns; several panels, no heads, or half a column have the target's words, the actual below them and the sign,
/// whose word stands in the key.
public struct AttainmentChart: Chart {
  /// A region or a year, with its colour.
  public struct Panel: Hashable, Sendable {
    public var name: String
    public var color: Color
    /// A remark at the right of the name, with the sign it is about, or none.
    public var remark: String
    public var remarkSign: VerdictSign.Kind?

    public init(name: String, color: Color, remark: String = "", remarkSign: VerdictSign.Kind? = nil) {
      self.name = name
      self.color = color
      self.remark = remark
      self.remarkSign = remarkSign
    }
  }

  /// The target of one indicator in one panel, with what became of it.
  public struct Judgement: Hashable, Sendable {
    public var target: TargetShape
    /// The target as printed.
    public var targetText: String
    public var actual: PrintedFigure?
    /// The gap as printed; empty where there is none.
    public var gap: String
    public var verdict: VerdictSign.Kind
    /// Why it cannot be judged or drawn, in a few words; they stand in a pill on the hatched track.
    public var reason: String

    public init(
      target: TargetShape, targetText: String, actual: PrintedFigure? = nil, gap: String = "",
      verdict: VerdictSign.Kind, reason: String = ""
    ) {
      self.target = target
      self.targetText = targetText
      self.actual = actual
      self.gap = gap
      self.verdict = verdict
      self.reason = reason
    }
  }

  /// The words above the columns.
  public struct Heads: Hashable, Sendable {
    public var indicator: String
    public var target: String
    public var actual: String
    public var gap: String
    public var verdict: String

    public init(indicator: String, target: String, actual: String, gap: String, verdict: String) {
      self.indicator = indicator
      self.target = target
      self.actual = actual
      self.gap = gap
      self.verdict = verdict
    }
  }

  public var text: ChartText
  public var panels: [Panel]
  public var groups: [Group]
  /// None for the form with the target's words and the sign only.
  public var heads: Heads?
  public var verdictWords: [VerdictSign.Kind: String]
  /// The words of the key; a shape without words, or not used, is left out of it.
  public var shapeWords: [TargetShape.Kind: String]
  /// The words of the ink disc in the key; empty to leave it out.
  public var actualWord: String
  /// The words of the upright rules in the key; empty to leave them out.
  public var referenceWord: String

  public init(
    text: ChartText, panels: [Panel], groups: [Group], heads: Heads? = nil,
    verdictWords: [VerdictSign.Kind: String], shapeWords: [TargetShape.Kind: String] = [:], actualWord: String = "",
    referenceWord: String = ""
  ) {
    self.text = text
    self.panels = panels
    self.groups = groups
    self.heads = heads
    self.verdictWords = verdictWords
    self.shapeWords = shapeWords
    self.actualWord = actualWord
    self.referenceWord = referenceWord
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    let layout = AttainmentLayout(self, canvas: canvas, measurer: measurer)
    return layout.sheet.drawing(of: layout.items, warnings: layout.warnings)
  }
}
