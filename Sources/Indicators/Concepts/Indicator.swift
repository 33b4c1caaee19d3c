/// A thing that is measured.
public struct Indicator: Hashable, Sendable {
  /// The direction that is wished for; it decides what an expected figure promises.
  public enum Better: String, Hashable, Sendable, CaseIterable { case up, down, none }

  public let id: String
  public let name: Bilingual
  public let shortName: Bilingual
  public let topic: String
  /// The unit in which its levels are shown.
  public let unit: UnitCode?
  public let better: Better
  public let levelPrices: PriceBasis
  public let growthPrices: PriceBasis
  /// Whether its levels, shares and counts can be negative; where not, bounds end at zero.
  public let isSigned: Bool
  /// The indicator that its levels are a part of; the parts of one whole do not overlap. Nil where none is declared.
  public let whole: IndicatorCode?
  /// Whether the levels of the regions below one add up to its own.
  public let addsUp: Bool
  /// Other names by which sources print it.
  public let aliases: [String]
  public let note: Bilingual

  public init(
    id: String, name: Bilingual, shortName: Bilingual, topic: String, unit: UnitCode?, better: Better,
    levelPrices: PriceBasis, growthPrices: PriceBasis, isSigned: Bool, whole: IndicatorCode? = nil,
    addsUp: Bool = false, aliases: [String], note: Bilingual
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName.orElse(name)
    self.topic = topic
    self.unit = unit
    self.better = better
    self.levelPrices = levelPrices
    self.growthPrices = growthPrices
    self.isSigned = isSigned
    self.whole = whole
    self.addsUp = addsUp
    self.aliases = aliases
    self.note = note
  }

  /// Whether a figure of the measure can be negative; growth and changes always can.
  public func canBeNegative(_ measure: Statement.Measure) -> Bool {
    switch measure {
    case .level, .share, .count: isSigned
    case .rank: false
    case .growth, .change: true
    }
  }

  /// The prices in which figures of a measure are counted unless their source says otherwise.
  public func prices(of measure: Statement.Measure) -> PriceBasis {
    switch measure {
    case .level: levelPrices
    case .growth: growthPrices
    case .change, .share, .rank, .count: .none
    }
  }
}

/// The prices in which a quantity or its growth is counted.
public enum PriceBasis: String, Hashable, Sendable, CaseIterable {
  /// Prices of the day: nominal.
  case current
  /// Prices of a base year: real.
  case constant
  /// No prices in it: people, tonnes, percentages.
  case none
  case unknown
}
