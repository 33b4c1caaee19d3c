public import Indicators

/// How a number came about: a tree whose leaves are statements and whose nodes are steps of arithmetic.
///
/// Walking it from the root leads from any number in any output back to source, line and printed figure.
public struct Derivation: Hashable, Sendable {
  /// One step; the order of the operands is part of its meaning.
  public enum Operation: Hashable, Sendable {
    /// A figure as a source says it.
    case stated
    /// The number that a target names, without the side or tolerance of its form.
    case promised
    /// The operand in another unit of the same dimension.
    case conversion
    /// The first operand minus the second.
    case difference
    /// The first operand divided by the second.
    case ratio
    /// 100 times the first operand divided by the size of the second.
    case percentage
    /// The change from the second operand to the first in percent of the second.
    case growth
    /// The constant yearly rate that leads from the second operand to the first in so many years.
    case compoundGrowth(years: Int)
    /// The first operand with the second as 100.
    case index
    /// A hundred, carried on by the rates of growth that the operands are, or carried back by dividing.
    case chain(isBackwards: Bool)
    /// All operands added up.
    case total
    /// All operands added up and divided by their number.
    case mean
    /// The operand in the middle by size, or the mean of the two in the middle.
    case median
    /// (1 + the first) / (1 + the second) - 1, of rates in percent.
    case deflator
    /// The first operand minus the second, divided by so many years.
    case meanChange(years: Int)
    /// The first operand plus the second times so many years.
    case projection(years: Int)
    /// 100 times the first operand minus the second, divided by the size of the first minus the third.
    case shareMissed
    /// The first operand grown by the second, a rate in percent, for so many years.
    case compounded(years: Int)
    /// The first operand divided by the size of the second, plus for the side that is wished for.
    case pace
    /// The first operand minus the third, divided by the size of the second minus the third, plus for the side that is
    /// wished for.
    case shareOfWay
  }

  public let operation: Operation
  /// What the step gave, before any rounding, in `unit`.
  public let interval: Interval
  public let unit: UnitCode?
  public let operands: [Derivation]
  /// The statements of a leaf, the one that is used first; empty for a step.
  public let ownStatements: [Statement]

  public init(
    _ operation: Operation, interval: Interval, unit: UnitCode?, operands: [Derivation] = [],
    statements: [Statement] = []
  ) {
    self.operation = operation
    self.interval = interval
    self.unit = unit
    self.operands = operands
    ownStatements = statements
  }

  /// All statements below, each once, in the order of the tree.
  public var statements: [Statement] {
    var seen: Set<Int> = []
    return allStatements.filter { seen.insert($0.row).inserted }
  }

  private var allStatements: [Statement] { ownStatements + operands.flatMap(\.allStatements) }

  /// The statements that the number was made from, those that only say the same left out.
  public var usedStatements: [Statement] {
    var seen: Set<Int> = []
    return (Array(ownStatements.prefix(1)) + operands.flatMap(\.usedStatements)).filter {
      seen.insert($0.row).inserted
    }
  }

  /// Whether a source says the number itself, if perhaps in another unit.
  public var isStated: Bool {
    switch operation {
    case .stated, .promised: true
    case .conversion: operands.allSatisfy(\.isStated)
    default: false
    }
  }

  /// Whether the number was made by a step that only sometimes ends in few digits.
  public var isComputed: Bool { !isStated }
}

extension Derivation {
  /// All values that round to the digits of the stated figure; in the unit of the derivation.
  var widened: Interval? {
    guard let digits = statements.first?.fractionDigits else { return nil }
    let stated = operation == .conversion ? operands.first?.interval : interval
    let half = Numeral(coefficient: 1, fractionDigits: digits).halfUnit
    guard let factor = scale(from: stated) else { return nil }
    return interval + .closed(-(half * factor), half * factor)
  }

  private func scale(from stated: Interval?) -> Rational? {
    guard let mine = interval.lower?.value ?? interval.upper?.value,
      let theirs = stated?.lower?.value ?? stated?.upper?.value, !theirs.isZero
    else { return .one }
    return mine / theirs
  }
}
