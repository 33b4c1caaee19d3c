import Indicators

/// The comparable figures of the members of a ranking, in one unit and of one price basis.
struct RankedFigures {
  struct Absent: Error {
    let absence: Ranking.Absence
  }

  let indicator: IndicatorCode
  let subject: Ranking.Subject
  let period: Period
  let catalog: Catalog
  let basis: PriceBasis

  init(
    indicator: IndicatorCode, subject: Ranking.Subject, period: Period, prices: PriceBasis?, catalog: Catalog
  ) {
    self.indicator = indicator
    self.subject = subject
    self.period = period
    self.catalog = catalog
    switch subject {
    case .growth: basis = prices ?? catalog[indicator].growthPrices
    case .figure(.level), .growthSince: basis = prices ?? catalog[indicator].levelPrices
    case .figure: basis = prices ?? .none
    }
  }

  func quantity(of region: RegionCode) -> Result<Quantity, Absent> {
    switch subject {
    case .figure(let measure): figure(of: region, measure: measure)
    case .growth:
      growth(
        Growth.known(region: region, indicator: indicator, period: period, prices: basis, in: catalog))
    case .growthSince(let base):
      growth(Growth.computed(region: region, indicator: indicator, period: period, base: base, in: catalog))
    }
  }

  private func figure(of region: RegionCode, measure: Statement.Measure) -> Result<Quantity, Absent> {
    let series = catalog.series(of: region, indicator, measure, prices: basis)
    guard let figure = catalog.figure(FigureKey(series: series, period: period)) else {
      return .failure(Absent(absence: .noFigure))
    }
    guard let said = catalog.quantity(of: figure) else { return .failure(Absent(absence: .relational)) }
    if said.isOfOtherDefinition { return .failure(Absent(absence: .definitionDiffers)) }
    if catalog.prices(of: figure.statement).contradicts(basis) {
      return .failure(Absent(absence: .priceBasisDiffers))
    }
    // Shares and changes of what is counted in another unit stay in their own.
    guard measure == .level || measure == .count, let unit = catalog[indicator].unit, said.unit != unit else {
      return .success(said)
    }
    guard let converted = said.converted(to: unit, in: catalog) else {
      return .failure(Absent(absence: .unitDiffers))
    }
    return .success(converted)
  }

  private func growth(_ growth: Result<Growth, GrowthRefusal>) -> Result<Quantity, Absent> {
    switch growth {
    case .success(let growth):
      if growth.prices.contradicts(basis) {
        .failure(Absent(absence: .priceBasisDiffers))
      } else if growth.rate.isOfOtherDefinition {
        .failure(Absent(absence: .definitionDiffers))
      } else {
        .success(growth.rate)
      }
    case .failure(let refusal):
      .failure(Absent(absence: .growth(refusal)))
    }
  }
}

extension Quantity {
  /// Whether the statement that it rests on counts something else than its indicator says.
  fileprivate var isOfOtherDefinition: Bool {
    statements.first?.status.contains(.definitionDiffers) ?? false
  }
}
