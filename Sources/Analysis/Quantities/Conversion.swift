public import Indicators

extension Quantity {
  /// The same quantity in another unit of its dimension, exactly; nil where the dimensions differ.
  ///
  /// As many digits are printed as keep the last printed one: 38129 persons are 3.8129 in units of 10 000 persons,
  /// 3.2 of those are 32000 persons. An approximate figure keeps its form; its tolerance is converted with it.
  public func converted(to target: UnitCode, in catalog: Catalog) -> Quantity? {
    guard let unit else { return nil }
    guard unit != target else { return self }
    guard let factor = catalog[unit].factor(to: catalog[target]), factor.isDefined, factor.isPositive else {
      return nil
    }
    let scaled = interval * factor
    guard scaled.isDefined else { return nil }
    return Quantity(
      interval: scaled, unit: target, fractionDigits: Self.digits(keeping: fractionDigits, times: factor),
      comparator: comparator, isApproximate: isApproximate,
      derivation: Derivation(.conversion, interval: scaled, unit: target, operands: [derivation]))
  }

  /// The fewest digits of which the last is worth no more than the old last digit times the factor.
  private static func digits(keeping digits: Int, times factor: Rational) -> Int {
    var last = factor
    for _ in 0..<digits { last = last * Rational(1, 10) }
    var unit = Rational.one
    var count = 0
    while unit > last, count < 18 {
      unit = unit * Rational(1, 10)
      count += 1
    }
    return count
  }
}

extension Catalog {
  /// The unit of percentages: of the dimension `percent`, one in which a hundred is the whole.
  public var percentUnit: UnitCode? { unit(of: MeasurementUnit.percentDimension) }

  /// The unit of differences of percentages.
  public var pointsUnit: UnitCode? { unit(of: MeasurementUnit.pointsDimension) }

  private func unit(of dimension: String) -> UnitCode? {
    let inDimension = units.indices.filter { units[$0].dimension == dimension }
    return (inDimension.first { units[$0].id == dimension } ?? inDimension.first).map { UnitCode($0) }
  }

  /// What a difference of two figures of a unit is counted in: points for percentages, else the unit itself.
  public func unitOfDifferences(of unit: UnitCode?) -> UnitCode? {
    guard let unit, self[unit].isPercent else { return unit }
    return pointsUnit ?? unit
  }

  /// Whether differences of such figures are stated in points and not also in percent of a figure.
  func isRate(_ unit: UnitCode?) -> Bool {
    unit.map { self[$0].isPercent || self[$0].isPoints } ?? false
  }
}
