/// What stands behind and between the figures of a chart over time.
public struct TimeNotes: Hashable, Sendable {
  /// A plan period, shaded from half a period before its first to half a period after its last.
  public struct Plan: Hashable, Sendable {
    public var first: Double
    public var last: Double
    /// Name and years.
    public var label: String
    /// The name alone, for where name and years have no room.
    public var shortLabel: String

    public init(first: Double, last: Double, label: String, shortLabel: String = "") {
      self.first = first
      self.last = last
      self.label = label
      self.shortLabel = shortLabel
    }
  }

  /// A break between two periods; the lines that it parts have it themselves.
  public struct Break: Hashable, Sendable {
    /// Between the periods: 2023.5 for a break between 2023 and 2024.
    public var position: Double
    /// What changed, in about two lines.
    public var lines: [String]

    public init(position: Double, lines: [String]) {
      self.position = position
      self.lines = lines
    }
  }

  /// Words in a stretch of time without figures.
  public struct Gap: Hashable, Sendable {
    public var first: Double
    public var last: Double
    public var text: String

    public init(first: Double, last: Double, text: String) {
      self.first = first
      self.last = last
      self.text = text
    }
  }

  /// A period for which no figure is reported yet.
  public struct Waiting: Hashable, Sendable {
    public var position: Double
    public var text: String

    public init(position: Double, text: String) {
      self.position = position
      self.text = text
    }
  }

  /// In order of time; shaded in turn.
  public var plans: [Plan]
  public var breaks: [Break]
  public var gaps: [Gap]
  public var waiting: [Waiting]

  public init(plans: [Plan] = [], breaks: [Break] = [], gaps: [Gap] = [], waiting: [Waiting] = []) {
    self.plans = plans
    self.breaks = breaks
    self.gaps = gaps
    self.waiting = waiting
  }
}
