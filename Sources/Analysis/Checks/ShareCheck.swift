import Indicators

/// Shares that cannot be shares.
struct ShareCheck {
  let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  /// What the shares of one whole have in common.
  private struct Whole: Hashable {
    let indicator: IndicatorCode
    let period: Period
    let region: RegionCode
    /// The level of the regions that are its parts; nil where its parts are indicators.
    let level: Region.Level?
  }

  func forEach(in figures: [Figure], _ found: (Finding) -> Void) {
    let shares = figures.filter { figure in
      figure.key.series.measure == .share
        && figure.statement.unit.map { catalog[$0].isPercent } ?? false
    }
    for share in shares where catalog.interval(of: share.statement)?.isAbove(.hundred) == .yes {
      found(.shareAboveWhole(share))
    }
    forEachSum(of: shares, found)
  }

  private func whole(of share: Figure) -> Whole? {
    let series = share.key.series
    if let whole = catalog[series.indicator].whole {
      return Whole(indicator: whole, period: share.period, region: series.region, level: nil)
    }
    guard let unit = catalog[series.indicator].unit, !catalog.isRate(unit), let parent = catalog[series.region].parent
    else { return nil }
    return Whole(
      indicator: series.indicator, period: share.period, region: parent, level: catalog[series.region].level)
  }

  /// The shares of indicators that declare one whole are shares of it. So are those of the regions below one parent in
  /// an indicator that is itself no rate: an output in tonnes has no other percentage that each of them could state.
  private func forEachSum(of shares: [Figure], _ found: (Finding) -> Void) {
    var order: [Whole] = []
    var parts: [Whole: [Int]] = [:]
    for (place, figure) in shares.enumerated() {
      guard let whole = whole(of: figure) else { continue }
      if parts[whole] == nil { order.append(whole) }
      parts[whole, default: []].append(place)
    }
    for whole in order {
      guard let figures = parts[whole]?.map({ shares[$0] }), figures.count > 1 else { continue }
      let quantities = figures.compactMap { catalog.quantity(of: $0) }
      guard let first = quantities.first else { continue }
      let sum = quantities.dropFirst().reduce(first.interval) { $0 + $1.interval }
      // Rounded shares may add up to a little more than the whole.
      let slack = quantities.reduce(Rational.zero) {
        $0 + Numeral(coefficient: 1, fractionDigits: $1.fractionDigits).halfUnit
      }
      guard sum.isAbove(.hundred + slack) == .yes,
        let total = Quantity(
          .total, sum, unit: first.unit, fractionDigits: quantities.map(\.fractionDigits).max() ?? 0, of: quantities)
      else { continue }
      found(.sharesExceedWhole(figures, sum: total))
    }
  }
}
