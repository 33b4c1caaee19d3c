import Analysis
import Indicators

/// How one indicator grew in some regions: what sources state and what follows from the levels, side by side.
struct GrowthTable {
  let catalog: Catalog
  let language: ShownLanguage
  let indicator: IndicatorCode
  let regions: [RegionCode]
  let years: ClosedRange<Int>?

  /// One row for each period, each on the year before.
  var yearly: ResultTable {
    var table = ResultTable(
      "region", "period", "level", "unit", "stated_growth", "stated_prices", "computed_growth", "computed_prices",
      "deflator", "marks", "sources", "reason")
    for region in regions {
      for period in periods(of: region) {
        let level = level(of: region, in: period)
        let stated = try? Growth.stated(region: region, indicator: indicator, period: period, in: catalog).get()
        let computed = Growth.computed(region: region, indicator: indicator, period: period, in: catalog)
        let deflator = try? ImpliedDeflator.between(
          region: region, indicator: indicator, period: period, in: catalog
        ).get()
        let growth = try? computed.get()
        table.append(
          .text(language.of(catalog[region].shortName)), .text(period.description), .quantity(level),
          .unit(level?.unit, in: catalog, language), .quantity(stated?.rate), prices(stated),
          .quantity(growth?.rate), prices(growth), .quantity(deflator?.rate),
          .text(marks([level, stated?.rate], deflator)),
          .text(sources([level, stated?.rate, growth?.rate])), .text(reason(computed)))
      }
    }
    table.notes = ["\(title). Growth and deflator in percent; stated and computed growth are of the prices named."]
    return table
  }

  /// One row for each later period, all on the same base.
  func since(_ base: Period) -> ResultTable {
    var table = ResultTable(
      "region", "base", "period", "level", "unit", "growth", "yearly", "prices", "sources", "reason")
    for region in regions {
      for period in periods(of: region) where period.years(since: base) ?? 0 > 0 {
        let level = level(of: region, in: period)
        let growth = Growth.computed(region: region, indicator: indicator, period: period, base: base, in: catalog)
        let yearly = Growth.computed(
          region: region, indicator: indicator, period: period, base: base, annualAverage: true, in: catalog)
        let found = try? growth.get()
        table.append(
          .text(language.of(catalog[region].shortName)), .text(base.description), .text(period.description),
          .quantity(level), .unit(level?.unit, in: catalog, language), .quantity(found?.rate),
          .quantity((try? yearly.get())?.rate), prices(found), .text(sources([found?.rate ?? level])),
          .text(reason(yearly)))
      }
    }
    table.notes = ["\(title). Growth since \(base) and its yearly average in percent, computed from the levels."]
    return table
  }

  private var title: String { language.of(catalog[indicator].name) }

  private func periods(of region: RegionCode) -> [Period] {
    let all = [Statement.Measure.level, .growth].flatMap { measure in
      catalog.series(SeriesKey(region: region, indicator: indicator, measure: measure)).map(\.period)
    }
    return Set(all).sorted().filter { years?.contains($0.endYear) ?? true }
  }

  private func level(of region: RegionCode, in period: Period) -> Quantity? {
    catalog.figure(FigureKey(series: SeriesKey(region: region, indicator: indicator), period: period))
      .flatMap { catalog.quantity(of: $0) }
  }

  private func prices(_ growth: Growth?) -> ResultTable.Cell {
    growth.map { $0.prices == .none ? .empty : .text($0.prices.rawValue) } ?? .empty
  }

  /// What must be said of the level and the stated rate, and of a deflator that cannot well be.
  private func marks(_ quantities: [Quantity?], _ deflator: ImpliedDeflator?) -> String {
    let marks = catalog.marks(of: quantities.compactMap(\.self)).filter { $0 != .bound }
    let words = marks.isEmpty ? [] : [ReasonText.of(marks)]
    return (words + (deflator?.isImplausible == true ? [DeflatorTable.implausible + " deflator"] : []))
      .joined(separator: ", ")
  }

  private func sources(_ quantities: [Quantity?]) -> String {
    FigureText.sources(quantities.compactMap { $0?.statements }.flatMap(\.self), in: catalog)
  }

  private func reason(_ growth: Result<Growth, GrowthRefusal>) -> String {
    if case .failure(let refusal) = growth { return ReasonText.of(refusal) }
    return ""
  }
}
