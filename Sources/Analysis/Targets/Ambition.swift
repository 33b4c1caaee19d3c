public import Indicators

/// How much a target asks for: against the year before, and against the regions above.
public struct Ambition: Hashable, Sendable {
  /// Against a target of an ancestor for the same period.
  public struct Premium: Hashable, Sendable {
    public let region: RegionCode
    public let comparison: TargetComparison
  }

  public let target: Statement
  /// Against the target of the same class for the same part of the year before; nil where there was none.
  public let againstPreviousTarget: TargetComparison?
  /// The figure of the year before; nil where no source says it.
  public let previousActual: Quantity?
  /// The promised number minus that figure, in points for a rate; a growth against a growth.
  public let overPreviousActual: Quantity?
  /// Against the targets of the ancestors, the nearest first.
  public let premiums: [Premium]
  /// In how many years in a row, this one included, the same figure was promised in the same form.
  public let yearsRepeated: Int

  public init(of target: Statement, in catalog: Catalog) {
    self.target = target
    let previousKey = FigureKey(series: target.key.series, period: target.period.adding(years: -1))
    againstPreviousTarget = catalog.target(previousKey).map { TargetComparison(target, $0.statement, in: catalog) }
    let actual = try? ActualOfTarget.find(
      region: target.region, indicator: target.indicator, measure: target.measure, period: previousKey.period,
      prices: target.prices, in: catalog
    ).get()
    previousActual = actual?.quantity
    let number = catalog.promisedNumber(of: target)
    if let number, let actual, !actual.prices.contradicts(catalog.prices(of: target)),
      let alike = actual.quantity.inUnit(of: number, in: catalog)
    {
      overPreviousActual = number.minus(alike, unit: catalog.unitOfDifferences(of: number.unit))
    } else {
      overPreviousActual = nil
    }
    premiums = catalog.ancestors(of: target.region).compactMap { region in
      var series = target.key.series
      series.region = region
      return catalog.target(FigureKey(series: series, period: target.period)).map {
        Premium(region: region, comparison: TargetComparison(target, $0.statement, in: catalog))
      }
    }
    var years = 1
    while let earlier = catalog.target(
      FigureKey(series: target.key.series, period: target.period.adding(years: -years))),
      TargetComparison(target, earlier.statement, in: catalog).relation == .same
    {
      years += 1
    }
    yearsRepeated = years
  }
}

extension Catalog {
  /// All regions that a region lies in, the nearest first.
  func ancestors(of region: RegionCode) -> [RegionCode] {
    var found: [RegionCode] = []
    var current = self[region].parent
    while let code = current, !found.contains(code) {
      found.append(code)
      current = self[code].parent
    }
    return found
  }
}
