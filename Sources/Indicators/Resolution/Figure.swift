/// What is known of one key: the statement that is used, and what became of all others.
public struct Figure: Hashable, Sendable {
  public let key: FigureKey
  /// The statement that is used, corrections applied.
  public let statement: Statement
  /// Other statements that say the same or less: repeated, coarser, or a bound that the figure keeps.
  public let agreeing: [Statement]
  /// Older statements of the same standing that said something else.
  public let revised: [Statement]
  /// Statements of a lower standing that differ; never used while a higher one speaks.
  public let outranked: [Statement]
  /// Statements that contradict the used one and cannot be put aside by age or standing.
  public let conflicting: [Statement]

  public init(
    key: FigureKey, statement: Statement, agreeing: [Statement] = [], revised: [Statement] = [],
    outranked: [Statement] = [], conflicting: [Statement] = []
  ) {
    self.key = key
    self.statement = statement
    self.agreeing = agreeing
    self.revised = revised
    self.outranked = outranked
    self.conflicting = conflicting
  }

  public var hasConflict: Bool { !conflicting.isEmpty }

  public var period: Period { key.period }

  /// All statements about the key, the used one first.
  public var statements: [Statement] { [statement] + agreeing + revised + outranked + conflicting }
}

/// The targets for one key: the one that holds, a stretch beside it, and those it replaced.
public struct TargetFigure: Hashable, Sendable {
  public let key: FigureKey
  /// The target that is judged; of a floor and a stretch the easier one.
  public let statement: Statement
  /// Further targets of the same source for the same key: 力争6% beside 确保5%.
  public let stretch: [Statement]
  /// The same target said again, in the same or another source.
  public let repeated: [Statement]
  /// Older targets for the same key that this one replaced, the newest first.
  public let replaced: [Statement]

  public init(
    key: FigureKey, statement: Statement, stretch: [Statement] = [], repeated: [Statement] = [],
    replaced: [Statement] = []
  ) {
    self.key = key
    self.statement = statement
    self.stretch = stretch
    self.repeated = repeated
    self.replaced = replaced
  }
}
