public import Indicators

/// Why there is no number where a growth, an index or a deflator was asked for.
public enum GrowthRefusal: Error, Hashable, Sendable {
  /// No source that counts says the figure of this period.
  case missing(Period)
  /// The second period is not after the first.
  case notLater
  /// The periods are not the same part of their years, or not of one kind.
  case mixedFrequencies
  /// Growth at constant prices cannot come from levels at current prices, nor the reverse.
  case priceBasisDiffers
  /// The prices of the levels are not known, and a price basis was asked for.
  case priceBasisUnknown
  /// Figures from this period on stand on a new basis.
  case seriesBreak(Period)
  /// The figure of this period counts something else.
  case definitionDiffers(Period)
  /// The two figures are in units of different dimensions, or only one has a unit.
  case unitDiffers
  case baseZero
  case baseNegative
  /// The base is a bound, and zero or less is among the values it may have.
  case baseMayBeZero
  /// From above to below zero there is no constant rate.
  case changeOfSign
  /// The bounds allow every growth.
  case boundSaysNothing
  /// The figure of this period is said in relation to another one only.
  case relational(Period)
  /// The figures are percentages: their change is told in points, and never in percent of a percentage.
  case percentage
  /// The package has no unit of percentages.
  case noPercentUnit
  /// The exact ratio has more digits than can be held.
  case tooManyDigits
}
