public import Indicators

/// A number for output: all values it may have, its unit, how it is to be printed, and how it came about.
public struct Quantity: Hashable, Sendable {
  /// All values that it may have, in `unit`, never rounded.
  public let interval: Interval
  /// Nil for ranks and plain numbers such as an index.
  public let unit: UnitCode?
  /// How many digits after the point are printed; the printed ones for a stated figure.
  public let fractionDigits: Int
  /// The form in which it is printed; never a relation.
  public let comparator: Comparator
  /// Whether a figure said with "about" is in it.
  public let isApproximate: Bool
  public let derivation: Derivation

  public init(
    interval: Interval, unit: UnitCode?, fractionDigits: Int, comparator: Comparator, isApproximate: Bool,
    derivation: Derivation
  ) {
    self.interval = interval
    self.unit = unit
    self.fractionDigits = fractionDigits
    self.comparator = comparator
    self.isApproximate = isApproximate
    self.derivation = derivation
  }

  /// The single value, where there is one.
  public var value: Rational? { interval.value }

  public var isStated: Bool { derivation.isStated }

  /// Whether it is more than a stated figure: the result of arithmetic other than a change of unit.
  public var isComputed: Bool { derivation.isComputed }

  /// The statements it was made from.
  public var statements: [Statement] { derivation.statements }

  /// The same number with other digits.
  public func printing(fractionDigits: Int) -> Quantity {
    Quantity(
      interval: interval, unit: unit, fractionDigits: fractionDigits, comparator: comparator,
      isApproximate: isApproximate, derivation: derivation)
  }
}

extension Quantity {
  /// The result of a step of arithmetic.
  ///
  /// `floor` is a value below which the quantity cannot lie by its nature, such as -100 for the growth of what cannot
  /// be negative: a lower end there says nothing and is not printed. Nil where a number in it could not be computed,
  /// and where the interval says nothing at all.
  init?(
    _ operation: Derivation.Operation, _ interval: Interval, unit: UnitCode?, fractionDigits: Int,
    of operands: [Quantity], floor: Rational? = nil
  ) {
    guard interval.isDefined else { return nil }
    let lower = interval.lower.flatMap { $0.value == floor && !interval.isPoint ? nil : $0 }
    let form: Comparator
    switch (lower, interval.upper) {
    case (nil, nil): return nil
    case (let lower?, nil): form = lower.isClosed ? .ge : .gt
    case (nil, let upper?): form = upper.isClosed ? .le : .lt
    case (_?, _?): form = interval.isPoint ? .eq : .range
    }
    self.init(
      interval: interval, unit: unit, fractionDigits: fractionDigits, comparator: form,
      isApproximate: operands.contains(where: \.isApproximate),
      derivation: Derivation(operation, interval: interval, unit: unit, operands: operands.map(\.derivation)))
  }

  /// The difference of two quantities of one unit; `unit` is what the difference is counted in.
  func minus(_ other: Quantity, unit: UnitCode?, fractionDigits: Int? = nil) -> Quantity? {
    Quantity(
      .difference, interval - other.interval, unit: unit,
      fractionDigits: fractionDigits ?? max(self.fractionDigits, other.fractionDigits), of: [self, other])
  }
}
