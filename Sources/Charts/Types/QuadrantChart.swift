public import Drawing

/// Level against growth: a labelled point for each member, with a rule through the mean of each, so that the plot falls
/// into four parts.
///
/// Levels run to the right and growth upwards; neither scale is ever logarithmic. A figure known only as a bound is an
/// open marker with an arrow along its own axis.
public struct QuadrantChart: Chart, Hashable {
  /// The words of the four parts, in their corners; an empty one is left out.
  public struct Corners: Hashable, Sendable {
    public var lowFast: String
    public var highFast: String
    public var lowSlow: String
    public var highSlow: String

    public init(lowFast: String = "", highFast: String = "", lowSlow: String = "", highSlow: String = "") {
      self.lowFast = lowFast
      self.highFast = highFast
      self.lowSlow = lowSlow
      self.highSlow = highSlow
    }
  }

  public var text: ChartText
  /// In the order of importance; of two that want the same place for a label the first gets it.
  public var points: [QuadrantPoint]
  /// The axis to the right, with the rule at its reference; its unit stands at its end.
  public var level: ValueAxisSpecification
  /// The axis upwards, with the rule at its reference; its unit stands at its head.
  public var growth: ValueAxisSpecification
  /// What the rules stand for.
  public var levelRule: String
  public var growthRule: String
  public var corners: Corners

  public init(
    text: ChartText, points: [QuadrantPoint], level: ValueAxisSpecification, growth: ValueAxisSpecification,
    levelRule: String = "", growthRule: String = "", corners: Corners = Corners()
  ) {
    self.text = text
    self.points = points
    self.level = level
    self.growth = growth
    self.levelRule = levelRule
    self.growthRule = growthRule
    self.corners = corners
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    QuadrantLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// One member of a quadrant chart.
public struct QuadrantPoint: Hashable, Sendable {
  public var label: String
  public var role: SeriesRole
  public var level: PrintedFigure
  public var growth: PrintedFigure
  /// What stands below the name where there is room: the two figures of the highlighted member.
  public var remark: String?

  public init(
    label: String, role: SeriesRole, level: PrintedFigure, growth: PrintedFigure, remark: String? = nil
  ) {
    self.label = label
    self.role = role
    self.level = level
    self.growth = growth
    self.remark = remark
  }

  var isFinite: Bool { level.value.isFinite && growth.value.isFinite }

  /// How the two figures are known together: a bound with the direction of its axis, else the weaker of the two.
  func markers(at center: Point) -> [Marker] {
    let color = role.color
    let bounds =
      (level.kind.isBound ? [Marker(center: center, kind: level.kind, color: color, direction: .right)] : [])
      + (growth.kind.isBound ? [Marker(center: center, kind: growth.kind, color: color, direction: .up)] : [])
    guard bounds.isEmpty else { return bounds }
    let kinds = [level.kind, growth.kind]
    let kind: Marker.Kind =
      kinds.contains(.provisional) ? .provisional : kinds.contains(.secondary) ? .secondary : .exact
    return [Marker(center: center, kind: kind, color: color)]
  }
}
