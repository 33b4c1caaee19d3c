import Indicators

/// Method M1: whether the target of a year was met, and which way the years up to it lead.
///
/// The trend is the mean of the last five yearly changes, of at least three. Four levels: met and the trend not away
/// from the target; met and away; missed and towards it; missed and not towards it. No movement is neither away nor
/// towards. An outcome at the edge counts as its first word, and "about" as met, since the target itself tolerates it.
///
/// Example: growth of 6.0, 5.8, 6.1, 5.5 against "at least 6" in the last year: missed, and the mean change of
/// (5.5 - 6.0) / 3 does not lead towards it.
///
/// Source: Federal Statistical Office of Germany (Destatis), status of indicators of the German Sustainable Development
/// Strategy, targets that are to be kept every year.
enum HeldEveryYear {
  static func finding(
    _ passage: Passage, verdict: Verdict, in catalog: Catalog
  ) throws(ProgressRefusal) -> Progress.Finding {
    let mean = try passage.meanChange(in: catalog)
    guard let slope = mean.value else { throw .tooManyDigits }
    let towards = slope * passage.direction.sign
    let outcome: ProgressOutcome
    switch verdict.outcome {
    case .met, .metAtEdge, .about: outcome = towards.isNegative ? .heldWorsening : .heldSteady
    case .missed, .missedAtEdge: outcome = towards.isPositive ? .missedTowards : .missedNotTowards
    case .notYetReported: throw .unjudged(.noActual)
    case .notAssessable(let reason): throw .unjudged(reason)
    }
    return Progress.Finding(outcome: outcome, numbers: [Progress.Number(role: .meanChange, quantity: mean)])
  }
}

extension Passage {
  /// The mean of the yearly changes in the window: those between its ends cancel out.
  func meanChange(in catalog: Catalog) throws(ProgressRefusal) -> Quantity {
    let mean = (latest - first) / Rational(yearsPassed)
    let digits = window.map(\.quantity.fractionDigits).max() ?? 0
    let quantity = Quantity(
      .meanChange(years: yearsPassed), .point(mean), unit: catalog.unitOfDifferences(of: goal.unit),
      fractionDigits: digits + 1, of: [latestQuantity, firstQuantity])
    guard let quantity else { throw .tooManyDigits }
    return quantity
  }
}
