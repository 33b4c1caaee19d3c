import Indicators

/// Method M4: how much of the way from the base to the target is done in its year if growth goes on as since the base.
///
/// `e = y_t (1 + CAGR_o)^(t_T - t)`, which is `y_0 (y_t / y_0)^((t_T - t_0) / (t - t_0))`; `u = (e - y_0) / (T - y_0)`.
/// On track from 0.95 on, moderate from 0.10, stalled below. As in M2 the wished-for direction counts as plus, so that a
/// fall behind a base that kept the target already is no progress.
///
/// Example: 20 falls to 16 in five years and 10 are wanted after ten: e = 12.8, u = 0.72, moderate.
///
/// Source: United Nations Statistics Division, SDG Progress Chart, technical note on trends.
enum ExpectedValue {
  static let thresholds = [Rational(95, 100), Rational(10, 100)]

  static func finding(_ passage: Passage, in catalog: Catalog) throws(ProgressRefusal) -> Progress.Finding {
    guard !passage.isAchieved else { return passage.achieved(in: catalog) }
    let observed = try passage.observedGrowth(in: catalog)
    let years = passage.yearsPassed + passage.yearsLeft
    // What the whole way multiplies the base by.
    guard let factor = RationalPower(passage.latest / passage.first, exponent: years, degree: passage.yearsPassed),
      let near = factor.rounded(fractionDigits: 18)
    else { throw .tooManyDigits }
    let expected = Quantity(
      .compounded(years: passage.yearsLeft), .point(passage.first * near), unit: passage.goal.unit,
      fractionDigits: max(passage.firstQuantity.fractionDigits, passage.latestQuantity.fractionDigits) + 1,
      of: [passage.latestQuantity, observed.quantity])
    let share = WayDone(factor: factor, passage)
    guard let expected, let value = share.value(near: near, apartFrom: thresholds),
      let ratio = Quantity(
        .shareOfWay, .point(value), unit: nil, fractionDigits: CompoundGrowth.ratioDigits,
        of: [expected, passage.goal, passage.firstQuantity])
    else { throw .tooManyDigits }
    let levels: [ProgressOutcome] = [.onTrack, .moderate]
    let outcome = zip(thresholds, levels).first { share.order(to: $0.0) ?? -1 >= 0 }?.1 ?? .stalled
    return Progress.Finding(
      outcome: outcome,
      numbers: [
        Progress.Number(role: .observedGrowth, quantity: observed.quantity),
        Progress.Number(role: .expected, quantity: expected),
        Progress.Number(role: .share, quantity: ratio.apart(from: thresholds)),
      ])
  }

  /// The share of the way, `s (F - 1)` with F the factor of the whole way and s the base over the size of the way.
  private struct WayDone {
    let factor: RationalPower
    let scale: Rational

    init(factor: RationalPower, _ passage: Passage) {
      self.factor = factor
      scale = passage.direction.sign * passage.first / (passage.target - passage.first).magnitude
    }

    /// Where the share lies in relation to a threshold: -1 below it, 0 at it, 1 above; one comparison of powers.
    func order(to threshold: Rational) -> Int? {
      factor.order(to: .one + threshold / scale).map { scale.isNegative ? -$0 : $0 }
    }

    /// The share, exact or to so many digits, twelve or more, that it lies on its own side of every threshold.
    func value(near: Rational, apartFrom thresholds: [Rational]) -> Rational? {
      let share = scale * (near - .one)
      if factor.exact != nil { return share.isDefined ? share : nil }
      for digits in 12...18 {
        guard let value = share.rounded(fractionDigits: digits)?.rational else { return nil }
        let isApart = thresholds.allSatisfy { threshold in
          order(to: threshold) == (value < threshold ? -1 : value == threshold ? 0 : 1)
        }
        if isApart { return value }
      }
      return nil
    }
  }
}
