public import Indicators

/// Two targets held against each other: of two regions, of two years, or of an older and a newer plan.
public struct TargetComparison: Hashable, Sendable {
  public enum Relation: Hashable, Sendable {
    case same
    /// The same number, promised otherwise: "about 5" against "at least 5".
    case sameNumberOtherForm
    /// The left number is lower; of a range no end is higher and one is lower.
    case lower
    case higher
    /// One range lies within the other.
    case nested
    /// One is a relation, or both are and to different figures.
    case notComparable
    case unitDiffers
    case priceBasisDiffers
  }

  public let left: Statement
  public let right: Statement
  public let relation: Relation
  /// Left minus right, of the numbers as said, without their tolerance; a range where one of them is.
  public let difference: Quantity?

  /// Whether keeping the left promise asks for less; nil where neither side is better or nothing can be said.
  public let isEasier: Bool?

  public init(_ left: Statement, _ right: Statement, in catalog: Catalog) {
    self.left = left
    self.right = right
    let better = catalog.better(for: left)
    guard let first = catalog.promisedNumber(of: left), let second = catalog.promisedNumber(of: right) else {
      let isSame =
        left.comparator == right.comparator && left.reference == right.reference
        && left.value?.rational == right.value?.rational && left.comparator.isRelational
      relation = isSame ? .same : .notComparable
      difference = nil
      isEasier = isSame ? false : nil
      return
    }
    guard left.measure == right.measure, let alike = second.inUnit(of: first, in: catalog) else {
      relation = .unitDiffers
      difference = nil
      isEasier = nil
      return
    }
    if catalog.prices(of: left).contradicts(catalog.prices(of: right)) {
      relation = .priceBasisDiffers
      difference = nil
      isEasier = nil
      return
    }
    difference = first.minus(alike, unit: catalog.unitOfDifferences(of: first.unit))
    relation = Self.relation(
      first.interval, alike.interval, isSameForm: left.comparator == right.comparator)
    isEasier = Self.isEasier(relation, left.comparator, right.comparator, better: better)
  }

  private static func relation(_ left: Interval, _ right: Interval, isSameForm: Bool) -> Relation {
    guard let low = left.lower?.value, let high = left.upper?.value, let otherLow = right.lower?.value,
      let otherHigh = right.upper?.value
    else { return .notComparable }
    if low == otherLow, high == otherHigh { return isSameForm ? .same : .sameNumberOtherForm }
    if low <= otherLow, high <= otherHigh { return .lower }
    if low >= otherLow, high >= otherHigh { return .higher }
    return .nested
  }

  /// An "about" of the same number asks for less than a bound, which asks for less than an open one.
  private static func isEasier(
    _ relation: Relation, _ left: Comparator, _ right: Comparator, better: Indicator.Better
  ) -> Bool? {
    guard better != .none else { return nil }
    switch relation {
    case .same: return false
    case .sameNumberOtherForm: return left.firmness == right.firmness ? nil : left.firmness < right.firmness
    case .lower: return better == .up
    case .higher: return better == .down
    case .nested, .notComparable, .unitDiffers, .priceBasisDiffers: return nil
    }
  }
}

extension Comparator {
  /// How firmly a target of this form promises its number: "about" less than a bound, that less than an open one.
  var firmness: Int {
    switch self {
    case .approx, .near: 0
    case .eq, .ge, .le, .range, .sync: 1
    case .gt, .lt, .above: 2
    }
  }
}

extension Catalog {
  /// The number that a target names, both ends of a range, without the side or tolerance of its form; nil for a
  /// relation.
  func promisedNumber(of target: Statement) -> Quantity? {
    guard quantity(of: target) != nil, let value = target.value else { return nil }
    return promised(target.valueHigh.map { .closed(value.rational, $0.rational) } ?? .point(value.rational), by: target)
  }

  /// A number that a target names, as what it is held against.
  func promised(_ interval: Interval, by target: Statement) -> Quantity {
    Quantity(
      interval: interval, unit: target.unit, fractionDigits: target.fractionDigits,
      comparator: interval.isPoint ? .eq : .range, isApproximate: target.comparator == .approx,
      derivation: Derivation(.promised, interval: interval, unit: target.unit, statements: [target]))
  }
}
