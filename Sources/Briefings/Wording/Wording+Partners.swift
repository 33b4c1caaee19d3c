import Analysis
import Indicators

/// What a target that names another figure was held against, and on which prices both stand.
extension Wording {
  /// 对照5.2%；容差0.5个百分点; "against 5.2%, within 0.5 percentage points". Where the price bases differ they are
  /// named: the numbers stand beside each other and are not judged. Empty where nothing was held against the actual.
  func heldAgainst(_ verdict: Verdict) -> [String] {
    let partner = verdict.partner?.quantity
    if verdict.reason == .priceBasisDiffers {
      let own = verdict.actual.map(prices) ?? ""
      guard let partner else {
        let asked = prices(catalog.prices(of: verdict.target))
        return [say("目标为\(asked)，实际为\(own)", "target \(asked), actual \(own)")]
      }
      return [
        say(
          "实际为\(own)，所比\(value(partner))为\(prices(partner))",
          "actual \(own), against \(value(partner)) \(prices(partner))")
      ]
    }
    guard let partner else { return [] }
    let hasTolerance = verdict.target.comparator == .sync && verdict.tolerance != nil
    let tolerance = hasTolerance ? verdict.target.value ?? judging.inStep : nil
    return [say("对照\(value(partner))", "against \(value(partner))")]
      + (tolerance.map { [say("容差\(points($0))", "within \(points($0))")] } ?? [])
  }

  private func prices(_ quantity: Quantity) -> String {
    // Growth from levels is at the prices of these.
    prices(quantity.statements.first.map { catalog.prices(of: $0) } ?? .unknown)
  }
}
