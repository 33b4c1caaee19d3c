extension AttainmentChart {
  /// One indicator.
  public struct Row: Hashable, Sendable {
    public var name: String
    /// Measure or unit, set small below the name.
    public var detail: String
    /// The unit written behind the far end of the row's own scale.
    public var unit: String
    /// One for each panel; none where there was no such target, which is drawn as a short dash.
    public var judgements: [Judgement?]

    public init(name: String, detail: String = "", unit: String = "", judgements: [Judgement?]) {
      self.name = name
      self.detail = detail
      self.unit = unit
      self.judgements = judgements
    }
  }

  /// Indicators below each other that are scaled alike.
  public struct Group: Hashable, Sendable {
    public enum Scale: Hashable, Sendable {
      /// All rows on one scale from zero, or from below it; the unit is written behind its last number.
      case shared(unit: String)
      /// All rows on one scale with these ends; a scale that does not start at zero is said so in the subtitle.
      case stated(from: Double, to: Double, unit: String)
      /// Every row from zero to a round number of its own, both printed below its track.
      case own
      /// Every row in percent of its own target, around 100, at which these words stand.
      case percentOfTarget(label: String)
    }

    /// Words above the group, or empty.
    public var heading: String
    public var scale: Scale
    public var rows: [Row]
    /// Values on a shared scale that all rows are held against, such as the target of the region above; drawn as
    /// upright rules, which the key names.
    public var references: [Double]
    /// How the digits at its scales are grouped.
    public var grouping: NumberStyle.Grouping

    public init(
      heading: String = "", scale: Scale, rows: [Row], references: [Double] = [],
      grouping: NumberStyle.Grouping = .none
    ) {
      self.heading = heading
      self.scale = scale
      self.rows = rows
      self.references = references
      self.grouping = grouping
    }

    /// Where the scale that all rows share begins and ends, for a subtitle that says so; none for scales of each
    /// row's own and where nothing can be placed.
    public var ends: (from: Double, to: Double)? {
      AttainmentAxis(self).map { ($0.low, $0.high) }
    }
  }
}
