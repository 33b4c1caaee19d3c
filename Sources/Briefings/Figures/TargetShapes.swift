import Analysis
import Charts
import Indicators

/// Targets as shapes on a scale.
extension Wording {
  /// The shape of a target, in the unit of the scale or else in that in which this language shows it.
  func shape(_ verdict: Verdict, better: Indicator.Better, in unit: UnitCode? = nil) -> TargetShape {
    let target = verdict.target
    if target.comparator.isRelational {
      let relation: TargetShape.Relation = target.comparator == .sync ? .same : .above
      let name = target.reference.map { partner($0, of: target) } ?? ""
      return .relational(relation, name: name)
    }
    guard let quantity = verdict.targetQuantity ?? catalog.quantity(of: target) else {
      return .relational(.same, name: dash)
    }
    let shown = unit.map { ShownQuantity(quantity, in: $0, catalog: catalog) } ?? shown(quantity)
    let low = shown.interval.lower?.value.double
    let high = shown.interval.upper?.value.double
    let value = shown.position ?? 0
    switch target.comparator {
    case .ge, .gt: return .atLeast(low ?? value)
    case .le, .lt, .near: return .atMost(high ?? value)
    case .eq:
      switch better {
      case .up: return .planned(value, as: .floor)
      case .down: return .planned(value, as: .ceiling)
      case .none:
        return .about(value, tolerance: (target.value?.halfUnit.double ?? 0), beyond: .neither)
      }
    case .approx:
      let beyond: TargetShape.Beyond =
        switch better {
        case .up: .moreIsFine
        case .down: .lessIsFine
        case .none: .neither
        }
      return .about(value, tolerance: ((high ?? value) - (low ?? value)) / 2, beyond: beyond)
    case .range: return .range(low ?? value, high ?? value)
    case .sync, .above: return .relational(.same, name: dash)
    }
  }
}
