import Analysis
import Indicators

/// The newest figure of an indicator with the growth and rank of the same period.
struct LatestFact {
  let region: RegionCode
  let figure: Indicators.Figure
  let quantity: Quantity
  let growth: Indicators.Figure?
  let rank: Indicators.Figure?

  var series: SeriesKey { figure.key.series }
  var indicator: IndicatorCode { series.indicator }
  var period: Period { figure.period }
  /// Whether it says by itself where it stands: a rank, or how it changed.
  var tellsItsPlace: Bool { rank != nil || growth != nil || series.measure == .growth }
  /// The figure without growth and rank.
  var alone: LatestFact {
    LatestFact(region: region, figure: figure, quantity: quantity, growth: nil, rank: nil)
  }
  var statements: [Statement] { [figure, growth, rank].compactMap { $0?.statement } }
}

extension BriefingComposer {
  /// The newest figure of an indicator in the years of the briefing; nil where none has a number.
  func latest(of indicator: IndicatorCode, in region: RegionCode) -> LatestFact? {
    let measures: [Statement.Measure] = [.level, .count, .share, .growth]
    let newest = measures.compactMap { measure -> Indicators.Figure? in
      catalog.series(SeriesKey(region: region, indicator: indicator, measure: measure))
        .last { years.contains($0.period.endYear) && catalog.quantity(of: $0) != nil }
    }
    guard let latest = newest.map(\.period.endYear).max(),
      let figure = newest.first(where: { $0.period.endYear == latest }), let quantity = catalog.quantity(of: figure)
    else { return nil }
    let measure = figure.key.series.measure
    let growth =
      measure == .growth
      ? nil
      : catalog.figure(
        FigureKey(series: SeriesKey(region: region, indicator: indicator, measure: .growth), period: figure.period))
    let rank = catalog.statedRanks(
      of: indicator, region: region, rankOf: measure == .growth ? .growth : .level)[figure.period]
    return LatestFact(region: region, figure: figure, quantity: quantity, growth: growth, rank: rank)
  }
}
