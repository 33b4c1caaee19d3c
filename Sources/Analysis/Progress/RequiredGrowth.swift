import Indicators

/// Method M2: the growth since the base against the growth that the target takes.
///
/// `CAGR_o = (y_t / y_0)^(1 / (t - t_0)) - 1`, `CAGR_r = (T / y_0)^(1 / (t_T - t_0)) - 1`, and the pace is
/// `R = d sign(y_0) CAGR_o / |CAGR_r|` with d = 1 where up is better and -1 where down is. On track from 0.95 on,
/// moderate from 0.60, limited from 0, away below; reached before its year: achieved.
///
/// Roots are irrational, so R is held against the thresholds by exact comparison of powers and not by its digits.
/// Example: 100 in 2020, 130 in 2025, 170 wanted in 2030: 5.387395 % against 5.449589 %, R = 0.988587, on track.
///
/// Source: Statistics Canada's method of measuring progress, as in Open SDG, after Eurostat.
enum RequiredGrowth {
  static let thresholds = [Rational(95, 100), Rational(60, 100), Rational.zero]

  static func finding(_ passage: Passage, in catalog: Catalog) throws(ProgressRefusal) -> Progress.Finding {
    let years = passage.course.endYear - passage.window[0].year
    guard !passage.isAchieved else { return passage.achieved(in: catalog) }
    let observed = try passage.observedGrowth(in: catalog)
    let required = try CompoundGrowth(from: passage.firstQuantity, to: passage.goal, years: years, in: catalog)
    let pace = Pace(
      observed: observed.factor, required: required.factor,
      sign: passage.first.isNegative ? -passage.direction.sign : passage.direction.sign)
    let places = thresholds.map { pace.order(to: $0) }
    guard let value = pace.value(apartFrom: thresholds),
      let ratio = Quantity(
        .pace, .point(value), unit: nil, fractionDigits: CompoundGrowth.ratioDigits,
        of: [observed.quantity, required.quantity])
    else { throw .tooManyDigits }
    let levels: [ProgressOutcome] = [.onTrack, .moderate, .limited]
    var outcome = ProgressOutcome.away
    for (place, level) in zip(places, levels) {
      guard let place else { throw .tooManyDigits }
      if place >= 0 {
        outcome = level
        break
      }
    }
    return Progress.Finding(
      outcome: outcome,
      numbers: [
        Progress.Number(role: .observedGrowth, quantity: observed.quantity),
        Progress.Number(role: .requiredGrowth, quantity: required.quantity),
        Progress.Number(role: .pace, quantity: ratio.apart(from: thresholds)),
      ])
  }
}
