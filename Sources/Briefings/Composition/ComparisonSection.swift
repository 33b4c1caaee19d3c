import Analysis
import Charts
import Drawing
import Indicators

/// Regions side by side: what they reached, and what they set out to reach.
extension BriefingComposer {
  mutating func comparisonSections() -> [Section] {
    guard let partner = specification.partners.first else { return [] }
    var blocks: [Block] = []
    let pair = [subject, partner]
    if let year = commonTargetYear(partner) {
      if let figure = figure(AttainmentFigure(regions: pair, year: year, limit: 14)) { blocks.append(.figure(figure)) }
      if let figure = figure(DumbbellFigure(targetsOf: pair, year: year, limit: 14)) { blocks.append(.figure(figure)) }
    }
    if let year = commonActualYear(partner),
      let figure = figure(DumbbellFigure(actualsOf: pair, year: year, limit: 14))
    {
      blocks.append(.figure(figure))
    }
    for indicator in rankedIndicators.prefix(2) {
      if let figure = figure(RankingFigure(indicator: indicator, subject: subject, years: years, limit: 24)) {
        blocks.append(.figure(figure))
      }
    }
    blocks += peers
    blocks += targetComparisonBlocks()
    guard !blocks.isEmpty else { return [] }
    return [
      Section(
        id: "comparison", title: wording.comparisonTitle, lead: RichText(comparisonLead()), startsNewPage: false,
        blocks: blocks)
    ]
  }

  /// The subject among all its peers, of the first indicator of which at least five have what is needed: how they
  /// changed between two years, else who is large and who grows.
  private var peers: [Block] {
    mutating get {
      for indicator in preferredIndicators {
        let slope = SlopeFigure(indicators: [indicator], regions: [subject], years: years)
        if (5...Self.mostSlopes).contains(slope.count(in: wording)),
          let figure = figure(slope, height: .flexible(220...320))
        {
          return [.figure(figure)]
        }
      }
      for indicator in preferredIndicators {
        let quadrant = QuadrantFigure(indicator: indicator, regions: [subject], years: years)
        if quadrant.count(in: wording) > 4, let figure = figure(quadrant, height: .flexible(220...320)) {
          return [.figure(figure)]
        }
      }
      return []
    }
  }

  /// How many lines of a slope have room for their names on a page.
  private static let mostSlopes = 40

  /// The newest year for which both have at least two targets.
  private func commonTargetYear(_ partner: RegionCode) -> Int? {
    func years(_ verdicts: [Verdict]) -> Set<Int> {
      let counts = Dictionary(grouping: verdicts) { $0.target.period.endYear }
      return Set(counts.filter { $0.value.count > 1 && self.years.contains($0.key) }.keys)
    }
    return years(verdicts.headlines).intersection(years(wording.verdicts(of: partner).headlines)).max()
  }

  /// The newest year for which both have so many figures of one indicator and measure, of some indicators or of all.
  func commonActualYear(
    _ partner: RegionCode, of indicators: Set<IndicatorCode>? = nil, atLeast least: Int = 3
  ) -> Int? {
    struct Place: Hashable {
      let indicator: IndicatorCode
      let measure: Statement.Measure
      let year: Int
    }
    func places(_ region: RegionCode) -> Set<Place> {
      Set(
        catalog.actualKeys(of: region).filter {
          $0.series.measure != .rank && $0.period.frequency == .year
            && indicators?.contains($0.series.indicator) ?? true
        }.map {
          Place(indicator: $0.series.indicator, measure: $0.series.measure, year: $0.period.endYear)
        })
    }
    let common = Dictionary(grouping: places(subject).intersection(places(partner)), by: \.year)
    return common.filter { $0.value.count >= least && years.contains($0.key) }.keys.max()
  }

  /// Indicators of which most regions beside the subject have figures, those not ranked yet.
  private var rankedIndicators: [IndicatorCode] {
    preferredIndicators.filter { indicator in
      !charts.contains { $0.name.hasPrefix("ranking-\(catalog[indicator].id)-") }
        && Set(
          catalog.statements.lazy.filter { $0.indicator == indicator && $0.kind == .actual && $0.measure == .level }
            .map(\.region)
        ).count > 5
    }
  }

  /// The first two facts that the partner has too, of the same period and like them.
  private mutating func comparisonLead() -> String {
    var clauses: [String] = []
    var period: Period?
    for indicator in preferredIndicators where clauses.count < 2 {
      guard let fact = latest(of: indicator, in: subject)?.alone, let other = partner(of: fact) else { continue }
      clauses.append(
        wording.latestFact(
          fact, against: [other], namesRegion: clauses.isEmpty, namesPeriod: fact.period != period))
      period = fact.period
      uses.add(fact.statements + other.statements, in: "comparison")
    }
    return wording.sentence(clauses)
  }
}
