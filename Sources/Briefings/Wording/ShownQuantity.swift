import Analysis
import Indicators

/// A quantity in the unit and with the digits in which a language shows it.
struct ShownQuantity {
  let interval: Interval
  let unit: UnitCode?
  let fractionDigits: Int
  let comparator: Comparator

  init(_ quantity: Quantity) {
    interval = quantity.interval
    unit = quantity.unit
    fractionDigits = quantity.fractionDigits
    comparator = quantity.comparator
  }

  /// The quantity in another unit of its dimension: with the digits set for the change of unit, or with all it has.
  init(_ quantity: Quantity, in unit: UnitCode, catalog: Catalog, showsAllDigits: Bool = false) {
    guard let own = quantity.unit, own != unit, let factor = catalog[own].factor(to: catalog[unit]) else {
      self.init(quantity)
      return
    }
    let interval = quantity.interval * factor
    let exact = (Numeral(coefficient: 1, fractionDigits: quantity.fractionDigits).rational * factor).exactFractionDigits
    let ends = [interval.lower?.value, interval.upper?.value].compactMap(\.self)
    let needed = ends.compactMap(\.exactFractionDigits).max()
    let all = min(needed ?? 3, exact ?? 3)
    // The digits set for the unit, or as many more as keep a small number readable.
    // A bound keeps no digit that was not said: above 100, not above 100.0.
    let isRounded = !quantity.interval.isPoint && quantity.comparator != .range
    let usual = catalog[own].englishDecimals ?? all
    let limit = showsAllDigits ? all : isRounded ? min(usual, needed ?? usual) : usual
    let digits = Self.readable(ends.map { abs($0.double) }.min() ?? 0, limit: limit, all: max(all, limit))
    self.init(interval: interval, unit: unit, fractionDigits: digits, comparator: quantity.comparator)
  }

  private init(interval: Interval, unit: UnitCode?, fractionDigits: Int, comparator: Comparator) {
    self.interval = interval
    self.unit = unit
    self.fractionDigits = fractionDigits
    self.comparator = comparator
  }

  /// One digit after the point says nothing about 0.04: below one, two significant digits are kept.
  private static func readable(_ size: Double, limit: Int, all: Int) -> Int {
    var digits = limit
    var unit = 1.0
    for _ in 0..<digits { unit /= 10 }
    while size > 0, size < unit * 10, digits < all {
      digits += 1
      unit /= 10
    }
    return digits
  }

  /// The rounded ends: a lower one that is a bound down, an upper one up.
  var ends: (low: Numeral?, high: Numeral?) {
    if comparator == .approx, let lower = interval.lower?.value, let upper = interval.upper?.value {
      let centre = ((lower + upper) * Rational(1, 2)).rounded(fractionDigits: fractionDigits)
      return (centre, centre)
    }
    if let value = interval.value {
      let numeral = value.rounded(fractionDigits: fractionDigits)
      return (numeral, numeral)
    }
    // The end that the form leaves out says nothing: what cannot be negative has a floor that nobody said.
    let low = comparator.isUpperBound ? nil : interval.lower
    let high = comparator.isLowerBound ? nil : interval.upper
    return (
      low.flatMap { $0.value.rounded(fractionDigits: fractionDigits, rule: .down) },
      high.flatMap { $0.value.rounded(fractionDigits: fractionDigits, rule: .up) }
    )
  }

  /// The ends of a range as they are printed; nil of everything else.
  var extent: ClosedRange<Double>? {
    guard comparator == .range, case (let low?, let high?) = ends, low.rational <= high.rational else { return nil }
    return low.rational.double...high.rational.double
  }

  /// Where a chart draws it: the value, the bound, or the middle of a range; nil where it has no place.
  var position: Double? {
    if let value = interval.value { return value.double }
    switch ends {
    case (let low?, let high?): return (low.rational.double + high.rational.double) / 2
    case (let low?, nil): return low.rational.double
    case (nil, let high?): return high.rational.double
    case (nil, nil): return nil
    }
  }
}
