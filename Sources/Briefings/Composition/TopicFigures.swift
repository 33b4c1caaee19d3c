import Analysis
import Charts
import Drawing
import Indicators

/// Which charts a topic has: actual figures wherever some can be held against each other, targets where none can.
extension BriefingComposer {
  /// Developments with their companions first, then rates of change of one year side by side.
  ///
  /// Where a topic has no development and no such rates, or only one figure, what else can be compared follows: the
  /// same things in two years, shares of one year, the same things in two regions. Targets stand only where nothing
  /// else does.
  mutating func topicFigures(_ topic: String, _ indicators: [IndicatorCode]) -> [Block] {
    let regions = specification.regions
    var blocks: [Block] = []
    let developed = indicators.filter { indicator in
      catalog.knownSeries(SeriesKey(region: subject, indicator: indicator), years: years).figures.count > 2
    }
    if let lead = developed.first,
      let figure = figure(
        LineFigure(indicators: [lead], regions: regions, years: axisYears), height: .flexible(200...290))
    {
      blocks.append(.figure(figure))
      blocks += companions(of: lead)
    }
    let further = Array(developed.dropFirst().prefix(developed.count > 4 ? 9 : 2))
    blocks += furtherFigures(further)
    let drawn = Set(developed.prefix(1) + further)
    let comparisons = comparisons(indicators, besides: indicators.filter { !drawn.contains($0) })
    for (place, comparison) in comparisons.enumerated()
    where place == 0 || blocks.count < (developed.isEmpty ? 1 : 2) {
      if let figure = comparison.flatMap({ self.figure($0) }) { blocks.append(.figure(figure)) }
    }
    if blocks.isEmpty, let year = promisedYear(topic),
      let promised = figure(AttainmentFigure(regions: [subject], year: year, choice: .topic(topic), limit: 12))
    {
      blocks.append(.figure(promised))
    }
    return blocks
  }

  /// Charts of figures that can be held against each other, in the order in which they are wanted: rates of change,
  /// which are always drawn, then those of what no line shows yet. Nil where there are too few.
  private func comparisons(_ indicators: [IndicatorCode], besides rest: [IndicatorCode]) -> [(any ChartFigure)?] {
    func bars(_ indicators: [IndicatorCode], _ measure: Statement.Measure) -> BarsFigure? {
      comparableYear(indicators, measure).map { year in
        BarsFigure(
          indicators: indicators.filter { hasFigure($0, measure, year) }, regions: specification.regions,
          measure: measure, periods: [.year(year)], limit: 10)
      }
    }
    let partner = specification.partners.first
    let pairs = partner.flatMap { other in
      commonActualYear(other, of: Set(rest), atLeast: 2).map { year in
        let both = [subject, other].map { region in
          Set(catalog.actualKeys(of: region).filter { $0.period == .year(year) }.map(\.series.indicator))
        }
        return DumbbellFigure(
          .actuals(subject, other, year: year),
          indicators: rest.filter { both[0].contains($0) && both[1].contains($0) },
          limit: 10)
      }
    }
    return [
      bars(indicators, .growth),
      DumbbellFigure(periodsOf: rest, region: subject, years: years, limit: 10),
      bars(rest, .share),
      pairs,
    ]
  }

  /// Whether a source says a figure of one of the regions: a topic asks for what there is and for nothing else.
  private func hasFigure(_ indicator: IndicatorCode, _ measure: Statement.Measure, _ year: Int) -> Bool {
    specification.regions.contains { region in
      let series = SeriesKey(region: region, indicator: indicator, measure: measure)
      return catalog.figure(FigureKey(series: series, period: .year(year))) != nil
    }
  }

  /// The other developments: two beside each other, or more than three as small charts.
  private mutating func furtherFigures(_ indicators: [IndicatorCode]) -> [Block] {
    if indicators.count > 3,
      let many = figure(
        MultiplesFigure(indicators: indicators, regions: [subject], years: axisYears), height: .flexible(200...300))
    {
      return [.figure(many)]
    }
    return paired(
      indicators.prefix(2).compactMap { indicator in
        figure(
          LineFigure(indicators: [indicator], regions: specification.regions, years: axisYears),
          height: .flexible(150...230))
      })
  }

  /// Beside a development: the ranks it led to, and who stands where in the last year that is complete.
  private mutating func companions(of indicator: IndicatorCode) -> [Block] {
    var blocks: [Block] = []
    if let bump = figure(
      BumpFigure(indicator: indicator, regions: specification.regions, years: years), span: 12,
      height: .flexible(180...260))
    {
      blocks.append(.figure(bump))
    }
    if let ranking = figure(RankingFigure(indicator: indicator, subject: subject, years: years, limit: 24)) {
      blocks.append(.figure(ranking))
    }
    if catalog.knownSeries(SeriesKey(region: subject, indicator: indicator, measure: .growth), years: years).figures
      .count > 1
    {
      let parent = catalog[subject].parent
      if let growth = figure(
        LineFigure(
          indicators: [indicator], regions: [subject] + (parent.map { [$0] } ?? []), measure: .growth(prices: nil),
          years: years), height: .flexible(150...230))
      {
        blocks.append(.figure(growth))
      }
    }
    return blocks
  }

  /// Two figures side by side; one alone over the whole measure.
  func paired(_ figures: [Figure]) -> [Block] {
    stride(from: 0, to: figures.count, by: 2).map { place in
      guard place + 1 < figures.count else { return .figure(figures[place]) }
      return .columns(
        Columns([
          .init(span: 6, blocks: [.figure(figures[place])]), .init(span: 6, blocks: [.figure(figures[place + 1])]),
        ]))
    }
  }

  /// The years of the briefing up to the one after the last figure.
  var axisYears: ClosedRange<Int> { years }

  /// The last year in which the subject has figures of two of the indicators and all regions together have three.
  private func comparableYear(_ indicators: [IndicatorCode], _ measure: Statement.Measure) -> Int? {
    func counts(_ regions: [RegionCode]) -> [Int: Int] {
      var counts: [Int: Int] = [:]
      for region in regions {
        for indicator in indicators {
          for figure in catalog.series(
            SeriesKey(region: region, indicator: indicator, measure: measure), frequency: .year)
          where years.contains(figure.period.endYear) && catalog.quantity(of: figure) != nil {
            counts[figure.period.endYear, default: 0] += 1
          }
        }
      }
      return counts
    }
    let all = counts(specification.regions)
    return counts([subject]).filter { $0.value > 1 && all[$0.key, default: 0] > 2 }.keys.max()
  }

  /// The last year for which the topic has at least two targets whose result is known or to come.
  private func promisedYear(_ topic: String) -> Int? {
    let counts = Dictionary(
      grouping: verdicts.headlines.filter {
        catalog[$0.target.indicator].topic == topic && ($0.isJudged || $0.sign == .notYetReported)
      }
    ) { $0.target.period.endYear }
    return counts.filter { $0.value.count > 1 && years.contains($0.key) }.keys.max()
  }
}
