import Indicators

/// The yearly figures of the series that a target is about, as far as they can be held against it.
struct CourseRecord {
  private(set) var points: [Course.Point] = []
  private(set) var obstacles: [Int: ProgressRefusal] = [:]
  private(set) var breaks: Set<Int> = []

  /// - Parameter goal: The number of the target, in whose unit the figures are; nil leaves them as they are.
  init(of target: Statement, goal: Quantity?, through lastYear: Int, in catalog: Catalog) {
    let series = catalog.series(of: target.region, target.indicator, target.measure, prices: target.prices)
    guard target.measure != .rank else { return }
    for year in Self.years(of: series, through: lastYear, in: catalog) {
      let period = Period.year(year)
      let figure = catalog.figure(FigureKey(series: series, period: period))
      guard let (said, prices) = Self.quantity(of: series, figure, in: period, catalog: catalog) else { continue }
      let alike = goal.map { said.inUnit(of: $0, in: catalog) } ?? said
      points.append(Course.Point(year: year, quantity: alike ?? said))
      if figure?.isOnNewBasis == true { breaks.insert(year) }
      if figure?.statement.status.contains(.definitionDiffers) == true {
        obstacles[year] = .definitionDiffers(period)
      } else if alike == nil {
        obstacles[year] = .unitDiffers(period)
      } else if prices.contradicts(catalog.prices(of: target)) {
        obstacles[year] = .priceBasisDiffers(period)
      }
    }
  }

  /// The years of which a figure may be known, ascending; of growth that follows from levels too.
  private static func years(of series: SeriesKey, through lastYear: Int, in catalog: Catalog) -> [Int] {
    var keys = [series]
    if series.measure == .growth {
      keys.append(SeriesKey(region: series.region, indicator: series.indicator, measure: .level))
    }
    let years = keys.flatMap { catalog.series($0, frequency: .year) }.map(\.period.endYear)
    return Set(years).filter { $0 <= lastYear }.sorted()
  }

  private static func quantity(
    of series: SeriesKey, _ figure: Figure?, in period: Period, catalog: Catalog
  ) -> (Quantity, PriceBasis)? {
    guard series.measure == .growth else {
      guard let figure, let said = catalog.quantity(of: figure) else { return nil }
      return (said, catalog.prices(of: figure.statement))
    }
    let growth = Growth.known(
      region: series.region, indicator: series.indicator, period: period, prices: series.prices, in: catalog)
    return (try? growth.get()).map { ($0.rate, $0.prices) }
  }

  /// The sums since the first year of the span, up to the first year without a figure, with zero in the year before.
  func totals(over period: Period, unit: UnitCode?, floor: Rational?) -> [Course.Point] {
    guard let zero = Quantity(.total, .point(.zero), unit: unit, fractionDigits: 0, of: []) else { return [] }
    var sums = [Course.Point(year: period.startYear - 1, quantity: zero)]
    var parts: [Quantity] = []
    for year in period.startYear...max(period.startYear, period.endYear) {
      guard let part = points.first(where: { $0.year == year })?.quantity else { break }
      parts.append(part)
      let sum = parts.dropFirst().reduce(parts[0].interval) { $0 + $1.interval }
      guard
        let total = Quantity(
          .total, sum, unit: unit, fractionDigits: parts.map(\.fractionDigits).max() ?? 0, of: parts, floor: floor)
      else { break }
      sums.append(Course.Point(year: year, quantity: total))
    }
    return sums
  }
}
