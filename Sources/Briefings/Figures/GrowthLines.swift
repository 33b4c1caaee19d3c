import Analysis
import Indicators

/// The growth of several regions or indicators as lines, of which each is of one origin and of one price basis.
struct GrowthLines {
  /// First one line for each that was asked for, in their order, then what else is known of them.
  let series: [KnownSeries]

  /// Stated growth, and where none is stated that which follows from the levels.
  ///
  /// Without `prices` it is the growth by which targets are judged (`Growth.known`): at the prices of the indicator's
  /// growth; what sources state in other prices makes a line of its own. With `prices` it is growth in these alone,
  /// such as nominal growth of what is commonly told in real terms.
  init(
    _ wanted: [(region: RegionCode, indicator: IndicatorCode)], prices: PriceBasis?, years: ClosedRange<Int>?,
    in catalog: Catalog
  ) {
    let found = wanted.map { region, indicator in
      Self.lines(region, indicator, prices: prices, years: years, in: catalog)
    }
    series = found.compactMap(\.first) + found.flatMap { $0.dropFirst() }
  }

  private static func lines(
    _ region: RegionCode, _ indicator: IndicatorCode, prices: PriceBasis?, years: ClosedRange<Int>?,
    in catalog: Catalog
  ) -> [KnownSeries] {
    let usual = prices ?? catalog[indicator].growthPrices
    func said(at prices: PriceBasis) -> [Indicators.Figure] {
      catalog.series(catalog.series(of: region, indicator, .growth, prices: prices)).filter {
        years?.contains($0.period.endYear) ?? true && catalog.quantity(of: $0) != nil
          && catalog.prices(of: $0.statement) == prices
      }
    }
    let main = said(at: usual)
    let others = PriceBasis.allCases.filter { prices == nil && $0 != usual }.map { ($0, said(at: $0)) }
    let told = Set(main.map(\.period)).union(others.flatMap { $0.1.map(\.period) })
    let levels = catalog.series(SeriesKey(region: region, indicator: indicator)).filter {
      years?.contains($0.period.endYear) ?? true && !told.contains($0.period)
    }
    let computed = levels.compactMap { level -> (level: Indicators.Figure, growth: Growth, base: Indicators.Figure)? in
      let growth =
        prices.map {
          Growth.computed(region: region, indicator: indicator, period: level.period, prices: $0, in: catalog)
        } ?? Growth.known(region: region, indicator: indicator, period: level.period, in: catalog)
      guard let growth = try? growth.get(), growth.origin == .computed,
        let base = catalog.figure(FigureKey(series: level.key.series, period: growth.base))
      else { return nil }
      return (level, growth, base)
    }
    func stated(_ figures: [Indicators.Figure], _ prices: PriceBasis) -> KnownSeries {
      KnownSeries(
        region: region, indicator: indicator, figures: figures,
        quantities: figures.compactMap { catalog.quantity(of: $0) }, growth: .init(origin: .stated, prices: prices))
    }
    let all =
      [stated(main, usual)] + others.map { stated($0.1, $0.0) }
      + [
        KnownSeries(
          region: region, indicator: indicator, figures: computed.map(\.level), quantities: computed.map(\.growth.rate),
          bases: computed.map(\.base),
          growth: .init(origin: .computed, prices: computed.first?.growth.prices ?? usual))
      ]
    return all.filter { !$0.isEmpty }
  }
}
