import Indicators

/// The same chart for one region after another: what is asked of one, asked of every region of a level.
struct ChartSeries {
  /// The regions named in it stand beside each; without indicators it is asked of all that a region has figures of.
  let request: ChartRequest
  let level: Region.Level

  /// One request for each region of the level, and for each indicator if a chart of the type shows one.
  ///
  /// A region without any figure has none. In the order of the package.
  func requests(in catalog: Catalog) -> [ChartRequest] {
    var known: [RegionCode: Set<IndicatorCode>] = [:]
    for key in catalog.actualKeys() { known[key.series.region, default: []].insert(key.series.indicator) }
    return catalog.regionCodes.filter { catalog[$0].level == level }.flatMap { region -> [ChartRequest] in
      guard let indicators = known[region] else { return [] }
      var own = request
      own.regions = [region] + request.regions.filter { $0 != region }
      guard request.type.showsIndicator else { return [own] }
      let wanted = request.indicators.isEmpty ? catalog.indicatorCodes : request.indicators
      return wanted.filter(indicators.contains).map { indicator in
        own.indicators = [indicator]
        return own
      }
    }
  }
}
