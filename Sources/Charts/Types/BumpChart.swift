public import Drawing

/// How ranks moved: a line of ranks for each member, the first rank at the top.
///
/// Ranks of neighbouring periods are joined; two stated ranks further apart by a dashed arrow; a computed rank is
/// joined to neighbours alone.
public struct BumpChart: Chart, Hashable {
  public var text: ChartText
  public var members: [BumpMember]
  /// How many places there are; at least the lowest rank drawn.
  public var places: Int
  public var periods: PeriodAxisSpecification
  public var notes: TimeNotes
  public var key: BumpKey

  public init(
    text: ChartText, members: [BumpMember], places: Int = 0,
    periods: PeriodAxisSpecification = PeriodAxisSpecification(), notes: TimeNotes = TimeNotes(),
    key: BumpKey = BumpKey()
  ) {
    self.text = text
    self.members = members
    self.places = places
    self.periods = periods
    self.notes = notes
    self.key = key
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    BumpLayout(self, canvas: canvas, measurer: measurer).drawing
  }
}

/// One member of a ranking through time.
public struct BumpMember: Hashable, Sendable {
  public var label: String
  public var role: SeriesRole
  public var ranks: [BumpRank]

  public init(label: String, role: SeriesRole, ranks: [BumpRank]) {
    self.label = label
    self.role = role
    self.ranks = ranks
  }

  /// Whether a dashed arrow leads from one stated rank to another that is more than a year later.
  public var leaps: Bool {
    let ordered = ranks.sorted { $0.position < $1.position }
    return role != .muted
      && zip(ordered, ordered.dropFirst()).contains { earlier, later in
        !earlier.isComputed && !later.isComputed && later.position - earlier.position > 1.5
      }
  }
}

/// A rank at a time.
public struct BumpRank: Hashable, Sendable {
  /// Years, quarters as fractions.
  public var position: Double
  /// 1 is the first; ranks below 1 and beyond 1000 are not drawn and warned about.
  public var rank: Int
  /// Whether it was computed from figures instead of stated by a source.
  public var isComputed: Bool

  public init(position: Double, rank: Int, isComputed: Bool = false) {
    self.position = position
    self.rank = rank
    self.isComputed = isComputed
  }
}

/// The words of the key of a bump chart; a sign without words, or that is not drawn, is left out of it.
public struct BumpKey: Hashable, Sendable {
  public var stated: String?
  public var computed: String?
  public var change: String?

  public init(stated: String? = nil, computed: String? = nil, change: String? = nil) {
    self.stated = stated
    self.computed = computed
    self.change = change
  }

  func layout(of members: [BumpMember]) -> Key {
    let ranks = members.flatMap(\.ranks)
    let entries = [
      (stated, RankDisc.swatch(isComputed: false), ranks.contains { !$0.isComputed }),
      (computed, RankDisc.swatch(isComputed: true), ranks.contains(where: \.isComputed)),
      (change, RankChange.swatch, members.contains(where: \.leaps)),
    ]
    return Key(
      entries.compactMap { words, swatch, isDrawn in isDrawn ? words.map { Key.Entry(swatch: swatch, label: $0) } : nil
      })
  }
}
