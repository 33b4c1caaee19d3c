import Analysis
import Indicators

/// Steps of arithmetic and their unrounded results.
enum StepWords {
  static func of(_ operation: Derivation.Operation) -> String {
    switch operation {
    case .stated: "stated"
    case .conversion: "converted"
    case .difference: "first - second"
    case .ratio: "first / second"
    case .percentage: "100 x first / |second|"
    case .growth: "(first / second - 1) x 100"
    case .compoundGrowth(let years): "((first / second)^(1/\(years)) - 1) x 100"
    case .index: "100 x first / second"
    case .total: "sum"
    case .mean: "sum / number"
    case .deflator: "((1 + first) / (1 + second) - 1) x 100"
    case .chain: "100 x (1 + first) x (1 + second) x ..., divided where it goes back"
    case .meanChange(let years): "(first - second) / \(years)"
    case .projection(let years): "first + second x \(years)"
    case .shareMissed: "100 x |first - second| / |first - third|"
    case .compounded(let years): "first x (1 + second)^\(years)"
    case .pace: "first / |second|, plus for the side that is wished for"
    case .shareOfWay: "(first - third) / |second - third|, plus for the side that is wished for"
    }
  }

  /// All values it may have: `56.0427...`, or `(56.0427..., ...)` for a bound.
  static func of(_ interval: Interval) -> String {
    if let value = interval.value { return digits(value) }
    let lower = interval.lower.map { ($0.isClosed ? "[" : "(") + digits($0.value) } ?? "(..."
    let upper = interval.upper.map { digits($0.value) + ($0.isClosed ? "]" : ")") } ?? "...)"
    return lower + ", " + upper
  }

  /// The number exactly, or its first six decimals and three dots.
  private static func digits(_ value: Rational) -> String {
    if let exact = value.exactFractionDigits, exact <= 6, let numeral = value.rounded(fractionDigits: exact) {
      return numeral.description
    }
    return (value.rounded(fractionDigits: 6, rule: value.isNegative ? .up : .down)?.description ?? "?") + "..."
  }
}
