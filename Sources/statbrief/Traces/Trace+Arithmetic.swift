import Analysis
import Indicators

/// Numbers that were worked out: every step with its numbers written out, down to the statements.
extension Trace {
  /// A quantity with its arithmetic, how it was rounded, and the operands below.
  ///
  /// `growth: (2643.2 / 2418.9 - 1) × 100 = 9.272810… → 9.3 % (rounded half away from zero to 1 digit)`
  func node(_ role: String, _ name: String, _ quantity: Quantity) -> TraceNode {
    let printed = [FigureText.of(quantity), symbol(quantity.unit)].filter { !$0.isEmpty }.joined(separator: " ")
    let rounding = StepWords.rounding(quantity)
    let step = step(quantity.derivation)
    var text = "\(name): \(step.isEmpty ? printed : step)"
    if !step.isEmpty, let rounding { text += " → \(printed) (\(rounding))" }
    var members: [(String, JSONText)] = [("name", .string(name)), ("printed", .string(printed))]
    members.append(("rounding", rounding.map { .string($0) } ?? .null))
    return TraceNode(role, text, members + facts(quantity.derivation), below(quantity.derivation))
  }

  /// A step of arithmetic with its operands below.
  func node(_ derivation: Derivation) -> TraceNode {
    let step = step(derivation)
    let text: String
    if let statement = derivation.ownStatements.first {
      let number = derivation.operation == .promised ? " (\(derivation.interval.writtenOut))" : ""
      text = "\(catalog.name(of: statement.key)): \(said(statement))\(number)"
    } else {
      text = StepWords.name(derivation.operation) + (step.isEmpty ? "" : ": " + step)
    }
    return TraceNode("operands", text, facts(derivation), below(derivation))
  }

  /// `(2643.2 / 2418.9 - 1) × 100 = 9.272810… %`; empty for what a source says.
  private func step(_ derivation: Derivation) -> String {
    let formula = derivation.formula(in: catalog)
    guard !formula.isEmpty else { return "" }
    let unit = symbol(derivation.unit)
    return "\(formula) = \(derivation.interval.writtenOut)" + (unit.isEmpty ? "" : " " + unit)
  }

  private func below(_ derivation: Derivation) -> [TraceNode] {
    derivation.ownStatements.map { said("stated", $0) } + derivation.operands.map(node)
  }

  private func facts(_ derivation: Derivation) -> [(String, JSONText)] {
    let formula = derivation.formula(in: catalog)
    return [
      ("operation", .string(StepWords.id(derivation.operation))),
      ("formula", formula.isEmpty ? .null : .string(formula)), ("interval", Self.object(derivation.interval)),
      ("unit", unitID(derivation.unit)),
    ]
  }

  /// The ends of an interval as exact numbers, `1234.5` or `617/3`; null where there is no end.
  private static func object(_ interval: Interval) -> JSONText {
    func end(_ end: Interval.Endpoint?) -> JSONText {
      guard let end else { return .null }
      let digits = end.value.exactFractionDigits.flatMap { end.value.rounded(fractionDigits: $0)?.description }
      return .object([
        ("value", .string(digits ?? "\(end.value.numerator)/\(end.value.denominator)")),
        ("closed", .bool(end.isClosed)),
      ])
    }
    return .object([("lower", end(interval.lower)), ("upper", end(interval.upper))])
  }
}
