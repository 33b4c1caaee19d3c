/// A printed unit and how it relates to the base unit of its dimension.
public struct MeasurementUnit: Hashable, Sendable {
  public let id: String
  public let symbol: Bilingual
  /// What it measures; units of one dimension convert into each other exactly. `percent` and `points` are reserved:
  /// a percentage and a difference of percentages never convert.
  public let dimension: String
  /// The size in base units, exact: 100000000 for 亿元, 10000/15 for 亩.
  public let factor: Rational
  /// The unit in which English shows such a figure, if another.
  public let englishUnit: UnitCode?
  /// How many digits after the point English shows after that change of unit; nil for all.
  public let englishDecimals: Int?
  /// Whether the package names it; what English needs besides is made.
  public let isDeclared: Bool

  public init(
    id: String, symbol: Bilingual, dimension: String, factor: Rational, englishUnit: UnitCode?, englishDecimals: Int?,
    isDeclared: Bool = true
  ) {
    self.id = id
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
    self.englishUnit = englishUnit
    self.englishDecimals = englishDecimals
    self.isDeclared = isDeclared
  }

  public static let percentDimension = "percent"
  public static let pointsDimension = "points"

  public var isPercent: Bool { dimension == Self.percentDimension }
  public var isPoints: Bool { dimension == Self.pointsDimension }

  /// By what a number in this unit is multiplied to stand in `other`; nil where the dimensions differ.
  ///
  /// Example: from 万元 to 亿元 1/10000.
  public func factor(to other: MeasurementUnit) -> Rational? {
    dimension == other.dimension ? factor / other.factor : nil
  }
}
