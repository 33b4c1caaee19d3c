public import Indicators

/// A step of arithmetic with its numbers written out: `(2643.2 / 2514.1 - 1) × 100`.
extension Derivation {
  /// What was worked out, with the values of the operands in their own units; empty for what a source says.
  ///
  /// A value with more than six digits after the point ends in three dots: it goes on, and nothing was rounded. Example:
  /// the growth from 1538.04 to above 2400 is `(>2400 / 1538.04 - 1) × 100`.
  public func formula(in catalog: Catalog) -> String {
    func value(_ place: Int) -> String { operands.indices.contains(place) ? operands[place].interval.operand : "?" }
    switch operation {
    case .stated, .promised: return ""
    case .conversion:
      let factor = operands.first?.unit.flatMap { from in unit.flatMap { catalog[from].factor(to: catalog[$0]) } }
      return "\(value(0)) × \(factor?.writtenOut ?? "?")"
    case .difference: return "\(value(0)) - \(value(1))"
    case .ratio: return "\(value(0)) / \(value(1))"
    case .percentage: return "\(value(0)) / |\(value(1))| × 100"
    case .growth: return "(\(value(0)) / \(value(1)) - 1) × 100"
    case .compoundGrowth(let years): return "((\(value(0)) / \(value(1)))^(1/\(years)) - 1) × 100"
    case .index: return "\(value(0)) / \(value(1)) × 100"
    case .chain(let isBackwards):
      let sign = isBackwards ? " / " : " × "
      return "100" + operands.map { "\(sign)(1 + \($0.interval.operand) / 100)" }.joined()
    case .total: return operands.map(\.interval.operand).joined(separator: " + ")
    case .mean: return "(" + operands.map(\.interval.operand).joined(separator: " + ") + ") / \(operands.count)"
    case .median: return "median(" + operands.map(\.interval.operand).joined(separator: ", ") + ")"
    case .deflator: return "((1 + \(value(0)) / 100) / (1 + \(value(1)) / 100) - 1) × 100"
    case .meanChange(let years): return "(\(value(0)) - \(value(1))) / \(years)"
    case .projection(let years): return "\(value(0)) + \(value(1)) × \(years)"
    case .shareMissed:
      let isUpwards = operands.count > 2 && operands[2].interval.isSurelyBelow(operands[0].interval)
      let short = isUpwards ? "\(value(0)) - \(value(1))" : "\(value(1)) - \(value(0))"
      return "max(0, \(short)) / |\(value(0)) - \(value(2))| × 100"
    case .compounded(let years): return "\(value(0)) × (1 + \(value(1)) / 100)^\(years)"
    case .pace: return sign(ofTop: operands.first?.interval) + "\(value(0)) / |\(value(1))|"
    case .shareOfWay:
      let top = operands.count > 2 ? operands[0].interval - operands[2].interval : nil
      return sign(ofTop: top) + "(\(value(0)) - \(value(2))) / |\(value(1)) - \(value(2))|"
    }
  }
}

extension Derivation {
  /// The minus before a quotient that counts the other side as plus.
  private func sign(ofTop top: Interval?) -> String {
    guard let top = top?.value, let own = interval.value, !own.isZero else { return "" }
    return top.isNegative == own.isNegative ? "" : "-"
  }
}

extension Interval {
  /// All values: `5.135038…`, `>2400` for a bound, `[4.5, 5.5)` for what has two ends.
  public var writtenOut: String {
    if let value { return value.writtenOut }
    switch (lower, upper) {
    case (nil, nil): return "?"
    case (let lower?, nil): return (lower.isClosed ? "≥" : ">") + lower.value.writtenOut
    case (nil, let upper?): return (upper.isClosed ? "≤" : "<") + upper.value.writtenOut
    case (let lower?, let upper?):
      return (lower.isClosed ? "[" : "(") + lower.value.writtenOut + ", " + upper.value.writtenOut
        + (upper.isClosed ? "]" : ")")
    }
  }

  /// The values as they stand among others: a negative one in brackets.
  fileprivate var operand: String { value?.isNegative == true ? "(\(writtenOut))" : writtenOut }
}

extension Rational {
  /// The digits of the number, at most six after the point; three dots where it goes on.
  public var writtenOut: String {
    if let exact = exactFractionDigits, exact <= 6, let digits = digits(fractionDigits: exact) { return digits }
    return (digits(fractionDigits: 6, rule: isNegative ? .up : .down) ?? "?") + "…"
  }
}
