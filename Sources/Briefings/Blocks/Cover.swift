/// The first page, without head and foot.
public struct Cover: Sendable {
  /// Over the title: places.
  public var kicker: String
  /// One entry a line.
  public var title: [String]
  public var period: String
  public var purpose: String
  public var ranks: CoverRanks?
  /// At the foot: newest source, sources, edition, language.
  public var facts: KeyValueList

  public init(
    kicker: String, title: [String], period: String, purpose: String, ranks: CoverRanks? = nil,
    facts: KeyValueList
  ) {
    self.kicker = kicker
    self.title = title
    self.period = period
    self.purpose = purpose
    self.ranks = ranks
    self.facts = facts
  }
}

/// The picture of the cover: stated ranks on a true time scale, the best at the top.
public struct CoverRanks: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var year: Int
    public var rank: Int
    /// Under the axis.
    public var label: String

    public init(year: Int, rank: Int, label: String) {
      self.year = year
      self.rank = rank
      self.label = label
    }
  }

  /// What is ranked, and by whom.
  public var caption: String
  /// By year; at least one.
  public var entries: [Entry]
  /// The picture for a reader who cannot see it.
  public var description: String

  public init(caption: String, entries: [Entry], description: String) {
    self.caption = caption
    self.entries = entries
    self.description = description
  }
}
