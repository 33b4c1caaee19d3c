public import Indicators

/// What a target is about, whatever its region and period: an indicator, a measure, and the prices where they are not
/// the usual ones. Nominal and real targets for one indicator are two subjects and never share a row.
public struct TargetSubject: Hashable, Sendable, Comparable {
  public let indicator: IndicatorCode
  public let measure: Statement.Measure
  /// Nil for the usual prices of the indicator and measure.
  public let prices: PriceBasis?
  /// What the target is held against, where that tells it from another one; nil for numeric targets and elsewhere.
  public let reference: Reference?

  public init(_ target: Statement) {
    self.init(target.indicator, target.measure, target.key.series.prices, nil)
  }

  /// The subject of a target that is told from others by what it is held against.
  public init(withReferenceOf target: Statement) {
    self.init(target.indicator, target.measure, target.key.series.prices, target.key.series.reference)
  }

  private init(
    _ indicator: IndicatorCode, _ measure: Statement.Measure, _ prices: PriceBasis?, _ reference: Reference?
  ) {
    self.indicator = indicator
    self.measure = measure
    self.prices = prices
    self.reference = reference
  }

  /// The same with a number that is counted taken as a level: "32,000 jobs" and "jobs of 32,000" share a row.
  public var countedAsLevel: TargetSubject {
    measure == .count ? TargetSubject(indicator, .level, prices, reference) : self
  }

  private var order: (IndicatorCode, Int, Int, Int, Int) {
    (
      indicator, Statement.Measure.allCases.firstIndex(of: measure) ?? 0,
      prices.flatMap { PriceBasis.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0,
      reference.map { Int($0.indicator.index) + 1 } ?? 0,
      reference?.level.flatMap { Region.Level.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    )
  }

  /// In the order of indicators and measures, the usual prices first, and what is held against nothing.
  public static func < (left: TargetSubject, right: TargetSubject) -> Bool { left.order < right.order }
}

extension Sequence<Statement> {
  /// The targets that can stand in one series: those at the usual prices, or where there are none those at the prices
  /// of the last.
  public var onePriceBasis: [Statement] {
    let usual = filter { $0.prices == nil }
    guard usual.isEmpty else { return usual }
    let prices = reversed().first?.prices
    return filter { $0.prices == prices }
  }
}

extension Sequence<Period> {
  /// The newest year of which at least half as many targets are set as of the fullest year: a single target for a far
  /// year is not that year's programme. Other periods do not count; nil without a year.
  ///
  /// Example: of 40 targets for 2021, 35 for 2026 and one for 2030 it is 2026.
  public var newestProgramme: Period? {
    let counts = Dictionary(grouping: filter { $0.frequency == .year }) { $0 }.mapValues(\.count)
    guard let most = counts.values.max() else { return nil }
    return counts.filter { $0.value * 2 >= most }.keys.max()
  }
}
