public import Indicators

/// By how much one figure was changed: what was said later minus what was said before.
///
/// Bounds give bounds. Example: from 2391 to 2418.9 (100 million yuan) the difference is 27.9 and the percentage
/// 1.1669..., printed as 1.2; from "above 2400" to 2391 the difference is less than -9. Revision of later minus earlier
/// as in the guidance on revision analysis of OECD and Eurostat.
public struct Revision: Hashable, Sendable {
  /// In the unit of the later figure; percentages differ by points, ranks by places.
  public let difference: Quantity
  /// In percent of the size of the earlier figure; nil for percentages and ranks, where the earlier figure is or may be
  /// zero, and where its bounds say nothing.
  public let percent: Quantity?

  /// Nil where the two are of different dimensions, or one of them says no number.
  public init?(from earlier: Quantity, to later: Quantity, of measure: Statement.Measure, in catalog: Catalog) {
    guard let alike = earlier.inUnit(of: later, in: catalog),
      let difference = later.minus(alike, unit: catalog.unitOfDifferences(of: later.unit))
    else { return nil }
    self.difference = difference
    let isRate = measure == .rank || measure == .growth || catalog.isRate(later.unit)
    percent = isRate ? nil : Self.percent(from: alike, to: later, difference, in: catalog)
  }

  private static func percent(
    from earlier: Quantity, to later: Quantity, _ difference: Quantity, in catalog: Catalog
  ) -> Quantity? {
    guard let unit = catalog.percentUnit else { return nil }
    let interval: Interval
    if let base = earlier.value {
      guard !base.isZero else { return nil }
      interval = difference.interval * (.hundred / base.magnitude)
    } else {
      guard let ratio = later.interval.dividedBy(earlier.interval) else { return nil }
      interval = (ratio - .one) * .hundred
    }
    return Quantity(
      .percentage, interval, unit: unit, fractionDigits: digits(of: interval), of: [difference, earlier],
      floor: -.hundred)
  }

  /// One digit as for every computed rate, and as many more as keep a small revision from being printed as none.
  private static func digits(of interval: Interval) -> Int {
    let fewest = Growth.computedFractionDigits
    guard let value = interval.value, !value.isZero else { return fewest }
    return (fewest..<fewest + 4).first { value.rounded(fractionDigits: $0)?.coefficient != 0 } ?? fewest + 4
  }
}
