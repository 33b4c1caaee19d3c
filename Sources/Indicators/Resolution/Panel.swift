/// The yearly figures of one indicator for all regions as a block of exact integers: regions down, years across.
///
/// A cell holds a figure where one source says it, exactly, in the unit of the indicator, and nothing more has to be
/// asked: no second source, no correction, no status. All other figures are named in `others`, to be resolved one by one;
/// in a large table there are few. 12.5 and 3.25 stand as 1250 and 325 with two digits after the point.
public struct Panel: Sendable {
  public let indicator: IndicatorCode
  public let measure: Statement.Measure
  /// The regions that have any figure, in the order of the package.
  public let regions: [RegionCode]
  public let years: ClosedRange<Int>
  /// How many digits of a value stand after the point.
  public let fractionDigits: Int
  /// One row a region, one column a year; `absent` where there is no plain figure.
  public let values: [Int64]
  /// Where figures stand that are not in `values`: bounds, figures of several sources, of other units, with a status.
  public let others: [Int]

  public static let absent = Int64.min

  /// The place in `values` of a region's row and a year.
  public func place(row: Int, year: Int) -> Int { row * years.count + year - years.lowerBound }

  public func region(at place: Int) -> RegionCode { regions[place / years.count] }

  public func year(at place: Int) -> Int { years.lowerBound + place % years.count }
}
