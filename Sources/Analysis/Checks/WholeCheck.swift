import Indicators

/// Levels and shares of parts against the whole that the package declares for them.
///
/// What an indicator is a part of says its `whole`; that the levels of regions are parts of that of the region above
/// says `addsUp`. A share is one of the declared whole, and where none is, of the region above. Only what holds for
/// every value that rounds to the printed digits is a finding; of bounds only what is certain.
struct WholeCheck {
  let catalog: Catalog

  init(_ catalog: Catalog) {
    self.catalog = catalog
  }

  func forEach(in figures: [Figure], _ found: (Finding) -> Void) {
    for figure in figures {
      if let finding = contradictedShare(figure) { found(finding) }
    }
    forEachExcess(among: figures, found)
  }

  // MARK: Shares

  /// A stated share of 60.0 % against levels of 50 and 100, which give 50: 10 points too much.
  private func contradictedShare(_ share: Figure) -> Finding? {
    let series = share.key.series
    guard series.measure == .share, catalog.isPercent(share.statement.unit),
      let stated = catalog.quantity(of: share), let mine = stated.derivation.widened,
      let wholeKey = wholeByIndicator(series, .level) ?? wholeByRegion(series, .level)
    else { return nil }
    var partKey = series
    partKey.measure = .level
    guard let part = level(partKey, share.period), let all = level(wholeKey, share.period),
      let whole = all.quantity.inUnit(of: part.quantity, in: catalog), !part.prices.contradicts(all.prices),
      let partWidth = part.quantity.derivation.widened, let wholeWidth = whole.derivation.widened,
      let exact = part.quantity.interval.dividedBy(whole.interval),
      let possible = partWidth.dividedBy(wholeWidth), !mine.overlaps(possible * .hundred),
      let computed = Quantity(
        .percentage, exact * .hundred, unit: stated.unit, fractionDigits: max(1, stated.fractionDigits),
        of: [part.quantity, whole]),
      let difference = stated.minus(computed, unit: catalog.unitOfDifferences(of: stated.unit))
    else { return nil }
    return .shareContradicted(share, computed: computed, difference: difference)
  }

  // MARK: Sums

  private struct Whole: Hashable {
    let key: FigureKey
    let isOfRegions: Bool
  }

  /// Wholes that are surely smaller than those of their parts that are known. Parts that can be negative say nothing,
  /// since the ones that are not known may take away from the sum.
  private func forEachExcess(among figures: [Figure], _ found: (Finding) -> Void) {
    var order: [Whole] = []
    var parts: [Whole: [Int]] = [:]
    for (place, figure) in figures.enumerated() {
      let series = figure.key.series
      guard series.measure == .level || series.measure == .count, series.reference == nil,
        !catalog[series.indicator].isSigned
      else { continue }
      let wholes = [
        wholeByIndicator(series, series.measure).map { ($0, false) },
        wholeByRegion(series, series.measure).map { ($0, true) },
      ]
      for case (let key, let isOfRegions)? in wholes {
        let whole = Whole(key: FigureKey(series: key, period: figure.period), isOfRegions: isOfRegions)
        if parts[whole] == nil { order.append(whole) }
        parts[whole, default: []].append(place)
      }
    }
    for whole in order {
      if let finding = excess(of: (parts[whole] ?? []).map { figures[$0] }, over: whole.key) { found(finding) }
    }
  }

  private func excess(of figures: [Figure], over key: FigureKey) -> Finding? {
    guard let whole = level(key.series, key.period), let wholeWidth = whole.quantity.derivation.widened else {
      return nil
    }
    let known = figures.compactMap { figure -> (figure: Figure, quantity: Quantity, width: Interval)? in
      // Levels at constant prices are chained as a rule, and then the parts do not add up to the whole.
      guard let part = level(figure.key.series, figure.period), part.prices != .constant,
        !part.prices.contradicts(whole.prices),
        let alike = part.quantity.inUnit(of: whole.quantity, in: catalog), let width = alike.derivation.widened
      else { return nil }
      return (figure, alike, width)
    }
    guard !known.isEmpty, wholeWidth.isSurelyBelow(known.reduce(.point(.zero)) { $0 + $1.width }),
      let sum = Quantity(
        .total, known.reduce(.point(.zero)) { $0 + $1.quantity.interval }, unit: whole.quantity.unit,
        fractionDigits: max(known.map(\.quantity.fractionDigits).max() ?? 0, whole.quantity.fractionDigits),
        of: known.map(\.quantity)),
      let difference = sum.minus(whole.quantity, unit: sum.unit)
    else { return nil }
    return .partsExceedWhole(known.map(\.figure), whole: whole.figure, sum: sum, difference: difference)
  }

  // MARK: Figures

  private func wholeByIndicator(_ series: SeriesKey, _ measure: Statement.Measure) -> SeriesKey? {
    catalog[series.indicator].whole.map { SeriesKey(region: series.region, indicator: $0, measure: measure) }
  }

  private func wholeByRegion(_ series: SeriesKey, _ measure: Statement.Measure) -> SeriesKey? {
    guard catalog[series.indicator].addsUp, let parent = catalog[series.region].parent else { return nil }
    return SeriesKey(region: parent, indicator: series.indicator, measure: measure)
  }

  private struct Level {
    let figure: Figure
    let quantity: Quantity
    let prices: PriceBasis
  }

  /// A figure that counts what it should; nil for one of another definition.
  private func level(_ series: SeriesKey, _ period: Period) -> Level? {
    guard let figure = catalog.figure(FigureKey(series: series, period: period)),
      !figure.statement.status.contains(.definitionDiffers), let quantity = catalog.quantity(of: figure)
    else { return nil }
    return Level(figure: figure, quantity: quantity, prices: catalog.prices(of: figure.statement))
  }
}

extension Catalog {
  fileprivate func isPercent(_ unit: UnitCode?) -> Bool { unit.map { self[$0].isPercent } ?? false }
}
