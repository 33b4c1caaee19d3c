import Indicators

/// Jumps between neighbours of a series that look like a figure in another unit.
struct MagnitudeCheck {
  let catalog: Catalog

  /// The least factor between two levels that is taken for a slip: half of a thousand, the step between the units in
  /// which English sources count; Chinese ones count in steps of ten thousand.
  static let levelFactor = Rational(500)
  /// The factors between two percentages, the smaller below one, that look like 0.05 for 5.
  static let percentFactors = Rational(50)...Rational(200)

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  func forEach(in figures: [Figure], _ found: (Finding) -> Void) {
    var series: SeriesKey?
    var previous: [Period.Frequency: Figure] = [:]
    for figure in figures where hasMagnitude(figure) {
      if figure.key.series != series { previous = [:] }
      series = figure.key.series
      if let earlier = previous[figure.period.frequency], looksLikeSlip(earlier, figure) {
        found(.unitSlip(earlier: earlier, later: figure))
      }
      previous[figure.period.frequency] = figure
    }
  }

  /// Whether the size of a figure is steady enough to be held against its neighbour.
  private func hasMagnitude(_ figure: Figure) -> Bool {
    switch figure.key.series.measure {
    case .level, .count, .share: figure.statement.value != nil && !figure.statement.comparator.isRelational
    case .growth, .change, .rank: false
    }
  }

  private func looksLikeSlip(_ earlier: Figure, _ later: Figure) -> Bool {
    guard let second = catalog.quantity(of: later),
      let first = catalog.quantity(of: earlier)?.inUnit(of: second, in: catalog),
      let from = size(first.interval), let to = size(second.interval), from.isPositive, to.isPositive
    else { return false }
    let (small, large) = (min(from, to), max(from, to))
    let factor = large / small
    if catalog.isRate(second.unit) { return small < .one && Self.percentFactors.contains(factor) }
    return factor >= Self.levelFactor
  }

  private func size(_ interval: Interval) -> Rational? {
    (interval.value ?? interval.upper?.value ?? interval.lower?.value)?.magnitude
  }
}
