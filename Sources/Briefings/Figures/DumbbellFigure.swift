import Analysis
import Charts
import Drawing
public import Indicators

/// How far apart: two regions in a year, or one region in two years, indicator by indicator.
public struct DumbbellFigure: ChartFigure {
  public enum Subject: Hashable, Sendable {
    /// Actual figures of two regions in a year.
    case actuals(RegionCode, RegionCode, year: Int)
    /// Targets of two regions for a year.
    case targets(RegionCode, RegionCode, year: Int)
    /// The first and the last comparable figure of a region within the years.
    case periods(RegionCode, years: ClosedRange<Int>)
  }

  public var subject: Subject
  /// In order; nil for all that both sides have.
  public var indicators: [IndicatorCode]?
  public var limit: Int
  public var title: String?

  public init(_ subject: Subject, indicators: [IndicatorCode]? = nil, limit: Int = 30, title: String? = nil) {
    self.subject = subject
    self.indicators = indicators
    self.limit = limit
    self.title = title
  }

  public init(actualsOf regions: [RegionCode], year: Int, limit: Int = 30) {
    self.init(.actuals(regions[0], regions[1], year: year), limit: limit)
  }

  public init(targetsOf regions: [RegionCode], year: Int, limit: Int = 30) {
    self.init(.targets(regions[0], regions[1], year: year), limit: limit)
  }

  public init(periodsOf indicators: [IndicatorCode], region: RegionCode, years: ClosedRange<Int>, limit: Int = 30) {
    self.init(.periods(region, years: years), indicators: indicators, limit: limit)
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    try DumbbellFigureBuilder(self, wording).prepared()
  }
}
