public import Charts
public import Indicators

/// A chart with all its words, ready to be drawn, and what it was made from.
public struct PreparedChart: Sendable {
  /// The name of its files, without an ending: `line-gdp-luliang`.
  public var name: String
  public var chart: any Chart
  /// The title that stands on it.
  public var title: String
  /// What it shows, for a reader who cannot see it.
  public var description: String
  /// The statements behind its numbers, in order of use.
  public var statements: [Statement]
  /// The numbers beside it, with their sources.
  public var table: DataTable
  /// The height it asks for as a share of its width; what has rows grows beyond that.
  public var aspect = 0.56

  /// Whether another chart has its name, or is of its type and shows the same numbers.
  func showsTheSame(as other: PreparedChart) -> Bool {
    name == other.name || type(of: chart) == type(of: other.chart) && table == other.table
  }
}

/// What keeps a chart from being made, as facts.
public enum ChartFault: Error, Hashable, Sendable {
  /// None of the regions has a figure for any of the indicators.
  case noFigures(indicators: [IndicatorCode], regions: [RegionCode])
  /// The regions, or the periods of the region, have figures for the indicators that are not held against each other.
  case unlike(indicators: [IndicatorCode], regions: [RegionCode])
  /// The indicators are counted in units that cannot share an axis.
  case differentDimensions([IndicatorCode])
  /// Growth at constant prices cannot be computed from levels at current prices.
  case realGrowthFromLevels(IndicatorCode)
  case noTargets(regions: [RegionCode], years: [Int])
  /// Too few or too many regions for this type of chart.
  case regionCount(found: Int, expected: ClosedRange<Int>)
  case tooFewPeriods(found: Int, needed: Int)
  /// Of no period do sources say more than one value.
  case neverRevised(IndicatorCode, RegionCode)
}

/// A chart that a catalog can be asked for; one conformer for each chart type.
public protocol ChartFigure: Sendable {
  /// The chart in the words of a language.
  func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart
}
