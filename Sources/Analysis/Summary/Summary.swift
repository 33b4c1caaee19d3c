public import Indicators

/// The key facts of one region for one year: what a page that shows it at a glance is made of.
public struct Summary: Hashable, Sendable {
  public let region: RegionCode
  public let year: Int
  /// One for each indicator, in the order asked for.
  public let facts: [KeyFact]
  /// The verdicts on the headline targets of the year.
  public let verdicts: [Verdict]
  public let scorecard: Scorecard
  /// The targets for the year after that ask for less than those of this year, and those that ask for more.
  public let loweredTargets: [Ambition]
  public let raisedTargets: [Ambition]

  /// - Parameter indicators: What to tell; nil for all that have a headline or main actual figure of the year.
  public init(of region: RegionCode, year: Int, indicators: [IndicatorCode]? = nil, in catalog: Catalog) {
    let all = Verdicts(catalog, region: region)
    self.region = region
    self.year = year
    facts = (indicators ?? Self.indicators(of: region, year: year, in: catalog)).map {
      KeyFact(of: $0, region: region, year: year, verdicts: all, in: catalog)
    }
    verdicts = all.headlines.filter { $0.target.period == .year(year) }
    scorecard = Scorecard(verdicts, in: catalog)
    let next = all.headlines.filter { $0.target.period == .year(year + 1) }
      .map { Ambition(of: $0.target, in: catalog) }
    loweredTargets = next.filter { $0.againstPreviousTarget?.isEasier == true }
    raisedTargets = next.filter { $0.isRaised }
  }

  /// The indicators of which a source states a headline or main figure for the year, headline first, then in the order
  /// of the package.
  private static func indicators(of region: RegionCode, year: Int, in catalog: Catalog) -> [IndicatorCode] {
    var importance: [IndicatorCode: Statement.Importance] = [:]
    for key in catalog.actualKeys(of: region) where key.period == .year(year) && key.series.measure != .rank {
      guard let statement = catalog.figure(key)?.statement, statement.importance != .minor else { continue }
      let indicator = key.series.indicator
      importance[indicator] = min(importance[indicator] ?? .minor, statement.importance)
    }
    return importance.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The verdicts whose gap is one number of points, the largest shortfall or surplus first; ties in the order of
  /// targets.
  public func verdictsByGap(in catalog: Catalog) -> [Verdict] {
    let withGap = verdicts.compactMap { verdict -> (verdict: Verdict, size: Rational)? in
      guard verdict.isJudged, let gap = verdict.gap, let unit = gap.unit, catalog[unit].isPoints,
        let value = gap.value
      else { return nil }
      return (verdict, value.magnitude)
    }
    return withGap.enumerated().sorted {
      $0.element.size == $1.element.size ? $0.offset < $1.offset : $0.element.size > $1.element.size
    }.map(\.element.verdict)
  }
}

extension Ambition {
  /// Whether it surely asks for more than the target of the year before.
  public var isRaised: Bool {
    guard let comparison = againstPreviousTarget, comparison.relation != .same else { return false }
    return comparison.isEasier == false
  }
}
