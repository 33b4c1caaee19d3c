public import Indicators

/// All that a tile or a sentence about one indicator of one region and year may need.
public struct KeyFact: Hashable, Sendable {
  public let region: RegionCode
  public let indicator: IndicatorCode
  /// The year that is asked for.
  public let period: Period
  /// What its level is: a level, else a share or a count, whichever a source states.
  public let measure: Statement.Measure
  /// The figure of the period; nil where no source says it.
  public let level: Quantity?
  /// The newest figure up to the period and when it was; the same as `level` where that is there.
  public let newest: SeriesRecord.Extreme?
  public let record: SeriesRecord?
  /// The growth that is used for the period, or why there is none.
  public let growth: Result<Growth, GrowthRefusal>
  /// The places that sources state for the period, of the level and of the growth.
  public let statedRanks: [StatedRank]
  /// The ranking of the level among the regions of its level below the parent; nil without a parent, and where fewer
  /// than two of them have a figure.
  public let ranking: Ranking?
  /// The verdicts on the headline targets of the period, of all measures, numeric before relational.
  public let verdicts: [Verdict]
  /// The targets for the year after with their ambition.
  public let nextTargets: [Ambition]

  /// The places the region may have in `ranking`, members without a figure considered.
  public var places: ClosedRange<Int>? { ranking?.possiblePlaces(of: region) }

  public init(
    of indicator: IndicatorCode, region: RegionCode, year: Int, verdicts: Verdicts? = nil, in catalog: Catalog
  ) {
    let period = Period.year(year)
    let measures: [Statement.Measure] = [.level, .share, .count]
    func key(_ measure: Statement.Measure) -> SeriesKey {
      SeriesKey(region: region, indicator: indicator, measure: measure)
    }
    let record = measures.lazy.compactMap { SeriesRecord(of: key($0), through: period, in: catalog) }.first
    let measure = record?.key.measure ?? .level
    self.region = region
    self.indicator = indicator
    self.period = period
    self.measure = measure
    self.record = record
    newest = record?.last
    level = record?.last.period == period ? record?.last.quantity : nil
    growth = Growth.known(region: region, indicator: indicator, period: period, in: catalog)
    statedRanks =
      StatedRank.all(of: indicator, .level, region: region, in: period, catalog: catalog)
      + StatedRank.all(of: indicator, .growth, region: region, in: period, catalog: catalog)
    ranking = catalog[region].parent.flatMap { parent in
      let ranking = Ranking(
        of: indicator, .figure(measure), in: period,
        among: .members(of: parent, level: catalog[region].level), catalog: catalog)
      return ranking.entries.count > 1 ? ranking : nil
    }
    let ofIndicator = (verdicts ?? Verdicts(catalog, region: region)).headlines.filter {
      $0.target.region == region && $0.target.indicator == indicator
    }
    let judged = ofIndicator.filter { $0.target.period == period }
    self.verdicts =
      judged.filter { !$0.target.comparator.isRelational } + judged.filter { $0.target.comparator.isRelational }
    nextTargets = ofIndicator.filter { $0.target.period == .year(year + 1) }
      .map { Ambition(of: $0.target, in: catalog) }
  }
}
