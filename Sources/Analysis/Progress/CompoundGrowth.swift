import Indicators

/// A constant yearly rate between two exact figures of one sign, with its factor as an exact power.
struct CompoundGrowth {
  /// Digits after the point of the rates and ratios of M2 and M4.
  static let ratioDigits = 6

  /// What a year multiplies by.
  let factor: RationalPower
  /// The rate in percent, exact or to ten digits.
  let quantity: Quantity

  init(from earlier: Quantity, to later: Quantity, years: Int, in catalog: Catalog) throws(ProgressRefusal) {
    guard let first = earlier.value, let last = later.value, let factor = RationalPower(last / first, degree: years)
    else { throw .tooManyDigits }
    let rate = CompoundRate.percent(of: last / first, years: years, rule: .halfAwayFromZero)
    let quantity = Quantity(
      .compoundGrowth(years: years), .point(rate), unit: catalog.percentUnit, fractionDigits: Self.ratioDigits,
      of: [later, earlier])
    guard let quantity else { throw .tooManyDigits }
    self.factor = factor
    self.quantity = quantity
  }
}

extension Passage {
  func observedGrowth(in catalog: Catalog) throws(ProgressRefusal) -> CompoundGrowth {
    try CompoundGrowth(from: firstQuantity, to: latestQuantity, years: yearsPassed, in: catalog)
  }

  /// The target reached before its year; with the growth since the base where there is a constant one.
  func achieved(in catalog: Catalog) -> Progress.Finding {
    let observed = try? observedGrowth(in: catalog)
    return Progress.Finding(
      outcome: .achieved,
      numbers: observed.map { [Progress.Number(role: .observedGrowth, quantity: $0.quantity)] } ?? [])
  }
}
