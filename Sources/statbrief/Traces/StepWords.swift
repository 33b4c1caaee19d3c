import Analysis
import Indicators

/// Steps of arithmetic in words, and how their results were rounded.
enum StepWords {
  static func name(_ operation: Derivation.Operation) -> String {
    switch operation {
    case .stated: "stated"
    case .promised: "the number of the target"
    case .conversion: "in another unit"
    case .difference: "difference"
    case .ratio: "ratio"
    case .percentage: "in percent"
    case .growth: "change in percent"
    case .compoundGrowth(let years): "average yearly growth over \(years) years"
    case .index: "index"
    case .chain: "index chained from growth rates"
    case .total: "sum"
    case .mean: "mean"
    case .median: "median"
    case .deflator: "change of prices"
    case .meanChange(let years): "mean yearly change over \(years) years"
    case .projection(let years): "carried on by a yearly change for \(years) years"
    case .shareMissed: "missed in percent of what is still to go"
    case .compounded(let years): "carried on by a yearly growth for \(years) years"
    case .pace: "pace"
    case .shareOfWay: "share of the way"
    }
  }

  /// The name of an operation for other programs.
  static func id(_ operation: Derivation.Operation) -> String {
    switch operation {
    case .stated: "stated"
    case .promised: "promised"
    case .conversion: "conversion"
    case .difference: "difference"
    case .ratio: "ratio"
    case .percentage: "percentage"
    case .growth: "growth"
    case .compoundGrowth: "compound_growth"
    case .index: "index"
    case .chain: "chain"
    case .total: "total"
    case .mean: "mean"
    case .median: "median"
    case .deflator: "deflator"
    case .meanChange: "mean_change"
    case .projection: "projection"
    case .shareMissed: "share_missed"
    case .compounded: "compounded"
    case .pace: "pace"
    case .shareOfWay: "share_of_way"
    }
  }

  /// What was done to print a quantity with its digits; nil where the printed form is all there is.
  static func rounding(_ quantity: Quantity) -> String? {
    guard quantity.isComputed, let form = quantity.printed() else { return nil }
    let low = quantity.interval.lower?.value
    let high = quantity.interval.upper?.value
    let digits = places(form.value.fractionDigits)
    switch form.comparator {
    case .eq, .approx:
      return form.value.rational == low && low == high ? nil : "rounded half away from zero to \(digits)"
    case .ge, .gt: return form.value.rational == low ? nil : "lower bound rounded down to \(digits)"
    case .le, .lt, .near: return form.value.rational == high ? nil : "upper bound rounded up to \(digits)"
    case .range:
      return form.value.rational == low && form.valueHigh?.rational == high
        ? nil : "lower end rounded down and upper end rounded up to \(digits)"
    case .sync, .above: return nil
    }
  }

  private static func places(_ count: Int) -> String {
    switch count {
    case 0: "a whole number"
    case 1: "1 digit"
    default: "\(count) digits"
    }
  }
}
