import Indicators

/// Stated growth against what the levels say.
struct GrowthCheck {
  let catalog: Catalog

  /// By how many points a stated rate may miss the one from levels beyond what rounding explains: sources compute
  /// rates on bases that were revised a little since.
  static let toleratedPoints = Rational(1)

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  func forEach(in figures: [Figure], _ found: (Finding) -> Void) {
    for check in [contradicted, implausible] {
      for figure in figures {
        if let finding = stated(figure).flatMap(check) { found(finding) }
      }
    }
  }

  private func stated(_ figure: Figure) -> Growth? {
    let series = figure.key.series
    guard series.measure == .growth, !figure.statement.comparator.isRelational else { return nil }
    return try? Growth.stated(
      region: series.region, indicator: series.indicator, period: figure.period, prices: series.prices, in: catalog
    ).get()
  }

  private func contradicted(_ stated: Growth) -> Finding? {
    guard stated.prices == .current || stated.prices == .none,
      let computed = try? Growth.computed(
        region: stated.region, indicator: stated.indicator, period: stated.period, prices: stated.prices, in: catalog
      ).get(),
      let operands = rounded(computed), let quotient = operands.later.dividedBy(operands.earlier)
    else { return nil }
    let allowed = (quotient - .one) * .hundred + .closed(-Self.toleratedPoints, Self.toleratedPoints)
    let possible = stated.rate.derivation.widened ?? stated.rate.interval
    return possible.overlaps(allowed) ? nil : .growthContradicted(stated: stated, computed: computed)
  }

  /// The two levels with all values that round to them.
  private func rounded(_ growth: Growth) -> (later: Interval, earlier: Interval)? {
    let leaves = growth.rate.derivation.operands
    guard leaves.count == 2, let later = leaves[0].widened, let earlier = leaves[1].widened else { return nil }
    return (later, earlier)
  }

  private func implausible(_ stated: Growth) -> Finding? {
    guard stated.prices == .constant,
      let deflator = try? ImpliedDeflator.between(
        region: stated.region, indicator: stated.indicator, period: stated.period, in: catalog
      ).get()
    else { return nil }
    return deflator.isImplausible ? .implausibleDeflator(deflator) : nil
  }
}
