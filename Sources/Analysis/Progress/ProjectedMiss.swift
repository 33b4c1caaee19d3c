import Indicators

/// Method M3: what the latest changes lead to in the target's year, and by how much that misses the target.
///
/// m is the mean of the last five yearly changes, of at least three; `H = y_t + m (t_T - t)`; q is the shortfall of H
/// over `|T - y_t|`. On track below 5 %, moderate up to 20 %, limited ("off track") above; the wrong direction, which
/// no movement is too: away. For a total H is the running total carried on at its mean pace.
///
/// Example: 100, 104, 110, 117, 123, 130 and 170 wanted five years later: m = 6, H = 160, and 10 of the 40 still to go
/// are missed: 25 %, off track.
///
/// Source: Federal Statistical Office of Germany (Destatis), status of indicators of the German Sustainable Development
/// Strategy, targets with a value for a year.
enum ProjectedMiss {
  /// In percent.
  static let thresholds = [Rational(5), Rational(20)]

  static func finding(_ passage: Passage, in catalog: Catalog) throws(ProgressRefusal) -> Progress.Finding {
    let mean = try passage.meanChange(in: catalog)
    guard let slope = mean.value else { throw .tooManyDigits }
    let change = Progress.Number(role: .meanChange, quantity: mean)
    guard !passage.isAchieved else { return Progress.Finding(outcome: .achieved, numbers: [change]) }
    let end = passage.latest + slope * Rational(passage.yearsLeft)
    let projection = Quantity(
      .projection(years: passage.yearsLeft), .point(end), unit: passage.goal.unit,
      fractionDigits: mean.fractionDigits, of: [passage.latestQuantity, mean])
    guard let projection else { throw .tooManyDigits }
    let needed = Quantity(
      .meanChange(years: passage.yearsLeft), .point((passage.target - passage.latest) / Rational(passage.yearsLeft)),
      unit: mean.unit, fractionDigits: mean.fractionDigits, of: [passage.goal, passage.latestQuantity])
    var numbers = [change]
    if let needed { numbers.append(Progress.Number(role: .requiredChange, quantity: needed)) }
    numbers.append(Progress.Number(role: .projection, quantity: projection))
    let short = (passage.target - end) * passage.direction.sign
    let shortfall = short.isPositive ? short : .zero
    let distance = (passage.target - passage.latest).magnitude
    // At the very number of a target "above" it, nothing is left to be missed.
    let share = shortfall.isZero ? .zero : shortfall / distance * .hundred
    if let percent = catalog.percentUnit,
      let miss = Quantity(
        .shareMissed, .point(share), unit: percent, fractionDigits: Growth.computedFractionDigits,
        of: [passage.goal, projection, passage.latestQuantity])
    {
      numbers.append(Progress.Number(role: .miss, quantity: miss.apart(from: thresholds)))
    }
    guard (slope * passage.direction.sign).isPositive else {
      return Progress.Finding(outcome: .away, numbers: numbers)
    }
    guard share.isDefined else { throw .tooManyDigits }
    let outcome: ProgressOutcome = share < thresholds[0] ? .onTrack : share <= thresholds[1] ? .moderate : .limited
    return Progress.Finding(outcome: outcome, numbers: numbers)
  }
}
