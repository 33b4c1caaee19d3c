import Analysis
import Charts
public import Indicators

/// A line chart of one measure: of an indicator in several regions, or of several indicators in one region.
public struct LineFigure: ChartFigure {
  public enum Measure: Hashable, Sendable {
    case stated(Statement.Measure)
    /// Growth as far as it is known, stated and computed on lines of their own; in the prices in which it is told, or in
    /// these.
    case growth(prices: PriceBasis?)
    /// Levels with this period as 100.
    case index(base: Period)
  }

  public var indicators: [IndicatorCode]
  public var regions: [RegionCode]
  public var measure: Measure
  /// The first and last year, or all.
  public var years: ClosedRange<Int>?
  /// Whether the targets of the first region for the same measure are drawn too.
  public var showsTargets: Bool
  /// A title set by hand.
  public var title: String?

  public init(
    indicators: [IndicatorCode], regions: [RegionCode], measure: Measure = .stated(.level),
    years: ClosedRange<Int>? = nil, showsTargets: Bool = false, title: String? = nil
  ) {
    self.indicators = indicators
    self.regions = regions
    self.measure = measure
    self.years = years
    self.showsTargets = showsTargets
    self.title = title
  }

  /// Each indicator in each region.
  var wanted: [(region: RegionCode, indicator: IndicatorCode)] {
    regions.flatMap { region in indicators.map { (region, $0) } }
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    try LineFigureBuilder(self, wording).prepared()
  }
}
