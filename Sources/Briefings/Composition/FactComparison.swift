import Analysis
import Indicators

/// What a figure is held against in the sentence that tells it.
enum FactComparison {
  /// The target for its own period, which could be judged.
  case target(Verdict)
  /// The figure of another region for the same period.
  case other(Indicators.Figure, Quantity)
  /// An earlier figure of the same region, with the difference that lies between the two.
  case earlier(Indicators.Figure, Quantity, gap: Quantity)
  /// The newest target for a later period, where nothing was set or reached besides.
  case ahead(Statement)

  var statements: [Statement] {
    switch self {
    case .target(let verdict): verdict.usedStatements
    case .other(let figure, _), .earlier(let figure, _, _): [figure.statement]
    case .ahead(let target): [target]
    }
  }

  /// Whether it says nothing of what was reached, but what is to be.
  var isAhead: Bool { if case .ahead = self { true } else { false } }
}

extension BriefingComposer {
  /// What a fact is held against: with its rank or growth at most two things, of what is like it alone.
  ///
  /// The target for its period is chosen first, else the first partner, then its own past unless a stated growth tells
  /// that already; a target for later stands only where there is nothing else at all. Its own past is told before the
  /// partner, so that the change cannot be read as the partner’s.
  func comparisons(of fact: LatestFact) -> [FactComparison] {
    let told = fact.tellsItsPlace ? 1 : 0
    let past = fact.growth == nil ? earlier(than: fact) : nil
    let target = judgedTarget(of: fact)
    let known = [target ?? partner(of: fact), past].compactMap(\.self)
    if told + known.count == 0 { return [laterTarget(of: fact)].compactMap(\.self) }
    let chosen = known.prefix(2 - told)
    return target == nil ? chosen.reversed() : Array(chosen)
  }

  private func judgedTarget(of fact: LatestFact) -> FactComparison? {
    verdicts.headlines.first { $0.isJudged && $0.target.asks(for: fact) && $0.target.period == fact.period }
      .map(FactComparison.target)
  }

  private func laterTarget(of fact: LatestFact) -> FactComparison? {
    verdicts.headlines.last {
      $0.target.asks(for: fact) && $0.target.period > fact.period
        && $0.target.period.years(since: fact.period) != nil && !$0.target.comparator.isRelational
    }.map { .ahead($0.target) }
  }

  /// What the first partner has of the same for the same period.
  func partner(of fact: LatestFact) -> FactComparison? {
    guard let partner = specification.partners.first else { return nil }
    var series = fact.series
    series.region = partner
    guard let figure = catalog.figure(FigureKey(series: series, period: fact.period)),
      let quantity = catalog.quantity(of: figure),
      Comparison.unlikeness(fact.figure.statement, figure.statement, in: catalog) == nil
    else { return nil }
    return .other(figure, quantity)
  }

  /// The last earlier figure for the same part of the year; of rates of growth there is none, as each of them tells a
  /// change already.
  private func earlier(than fact: LatestFact) -> FactComparison? {
    guard fact.series.measure != .growth,
      let figure = catalog.series(fact.series).last(where: {
        $0.period < fact.period && fact.period.years(since: $0.period) != nil && years.contains($0.period.endYear)
      }), let quantity = catalog.quantity(of: figure), quantity.value != nil, fact.quantity.value != nil
    else { return nil }
    let row = Comparison(
      .init(region: fact.region, period: fact.period), .init(region: fact.region, period: figure.period),
      of: [.init(fact.indicator, fact.series.measure)], in: catalog
    ).rows[0]
    guard case .success(let difference) = row.difference else { return nil }
    return .earlier(figure, quantity, gap: difference.gap)
  }
}

extension Statement {
  /// Whether a target is one for what a figure measures, at the same prices.
  fileprivate func asks(for fact: LatestFact) -> Bool {
    region == fact.region && indicator == fact.indicator && measure == fact.series.measure
      && prices == fact.series.prices
  }
}
