import Charts
import Indicators

/// The series of a chart that shows either several indicators of one region or one indicator of several regions.
struct SeriesChoice {
  /// The first of the indicators.
  let indicator: IndicatorCode
  /// Among whom they are drawn, if they are those of regions.
  let regions: RegionChoice?
  /// In the order of the indicators, or of the regions.
  let keys: [SeriesKey]

  /// - Parameter isSubjectFirst: Whether the region that the chart is about stands before its peers.
  init(
    indicators: [IndicatorCode], regions named: [RegionCode], measure: Statement.Measure, isSubjectFirst: Bool = false,
    in catalog: Catalog
  ) throws(ChartFault) {
    guard let indicator = indicators.first else { throw .noFigures(indicators: [], regions: named) }
    self.indicator = indicator
    func key(_ region: RegionCode, _ indicator: IndicatorCode) -> SeriesKey {
      SeriesKey(region: region, indicator: indicator, measure: measure)
    }
    if indicators.count > 1 {
      guard named.count == 1 else { throw .regionCount(found: named.count, expected: 1...1) }
      regions = nil
      keys = indicators.map { key(named[0], $0) }
    } else {
      regions = RegionChoice(named, in: catalog) { !catalog.series(key($0, indicator)).isEmpty }
      keys = ((isSubjectFirst ? regions?.subjectFirst : regions?.regions) ?? []).map { key($0, indicator) }
    }
  }
}
