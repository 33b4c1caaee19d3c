/// What one source says: one figure, kept as it was said.
public struct Statement: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable { case actual, target }

  public enum Measure: String, Hashable, Sendable, CaseIterable { case level, growth, change, share, rank, count }

  /// What a rank is a rank of.
  public enum RankOf: String, Hashable, Sendable, CaseIterable { case level, growth }

  public enum Importance: String, Hashable, Sendable, CaseIterable, Comparable {
    case headline, main, minor

    public static func < (left: Importance, right: Importance) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The row in the statement table; the order of the files and of their lines.
  public var row: Int
  public var source: SourceCode
  /// The line of the document on which the figure begins; nil for a document without lines.
  public var line: Int?
  public var region: RegionCode
  public var indicator: IndicatorCode
  public var period: Period
  public var kind: Kind
  public var measure: Measure
  public var comparator: Comparator
  /// The figure, or the lower end of a range; nil for a relation without a number and for a missing figure.
  public var value: Numeral?
  /// The upper end of a range.
  public var valueHigh: Numeral?
  /// Nil for ranks and plain numbers.
  public var unit: UnitCode?
  /// What a relational figure is held against.
  public var reference: Reference?
  public var rankOf: RankOf?
  public var scope: ScopeCode?
  /// The year from which the way to a target is counted, where its source names one; set for targets alone.
  public var base: Period?
  public var status: ObservationStatus
  /// The prices of this figure where they are not those that are usual for its indicator and measure.
  public var prices: PriceBasis?
  public var importance: Importance
  /// The figure with its unit exactly as it stands in the source.
  public var asPrinted: String
  public var note: Bilingual

  public init(
    row: Int, source: SourceCode, line: Int?, region: RegionCode, indicator: IndicatorCode, period: Period,
    kind: Kind, measure: Measure, comparator: Comparator, value: Numeral?, valueHigh: Numeral? = nil,
    unit: UnitCode?, reference: Reference? = nil, rankOf: RankOf? = nil, scope: ScopeCode? = nil,
    base: Period? = nil, status: ObservationStatus = [], prices: PriceBasis? = nil, importance: Importance = .main,
    asPrinted: String, note: Bilingual = .none
  ) {
    self.row = row
    self.source = source
    self.line = line
    self.region = region
    self.indicator = indicator
    self.period = period
    self.kind = kind
    self.measure = measure
    self.comparator = comparator
    self.value = value
    self.valueHigh = valueHigh
    self.unit = unit
    self.reference = reference
    self.rankOf = rankOf
    self.scope = scope
    self.base = base
    self.status = status
    self.prices = prices
    self.importance = importance
    self.asPrinted = asPrinted
    self.note = note
  }
}

/// The indicator, and where it is not the same region the level of the ancestor, that a relational figure names.
public struct Reference: Hashable, Sendable {
  public let indicator: IndicatorCode
  /// `province` in `rural_disposable_income@province`; nil for the region itself.
  public let level: Region.Level?

  public init(indicator: IndicatorCode, level: Region.Level? = nil) {
    self.indicator = indicator
    self.level = level
  }
}

/// What the source says about the standing of a figure, in the letters of SDMX.
public struct ObservationStatus: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// B: the first figure on a new basis.
  public static let seriesBreak = ObservationStatus(rawValue: 1)
  /// D: the definition differs from that of the figures it would be compared with.
  public static let definitionDiffers = ObservationStatus(rawValue: 2)
  /// E: estimated.
  public static let estimated = ObservationStatus(rawValue: 4)
  /// F: forecast.
  public static let forecast = ObservationStatus(rawValue: 8)
  /// P: provisional.
  public static let provisional = ObservationStatus(rawValue: 16)
  /// A: normal, said outright; the empty set means the same.
  public static let normal = ObservationStatus(rawValue: 32)
  /// I: imputed by the source.
  public static let imputed = ObservationStatus(rawValue: 64)
  /// U: low reliability.
  public static let unreliable = ObservationStatus(rawValue: 128)
  /// M: missing, cannot exist.
  public static let missing = ObservationStatus(rawValue: 256)
  /// O: missing, it was not published.
  public static let notPublished = ObservationStatus(rawValue: 512)
  /// Q: suppressed.
  public static let suppressed = ObservationStatus(rawValue: 1024)

  /// Any of the letters that say that there is no figure.
  public var saysMissing: Bool { !isDisjoint(with: [.missing, .notPublished, .suppressed]) }

  /// The letters and what they stand for, in the order in which they are written.
  public static let letters: [(letter: Character, status: ObservationStatus)] = [
    ("A", .normal), ("B", .seriesBreak), ("D", .definitionDiffers), ("E", .estimated), ("F", .forecast),
    ("I", .imputed), ("M", .missing), ("O", .notPublished), ("P", .provisional), ("Q", .suppressed),
    ("U", .unreliable),
  ]
}
