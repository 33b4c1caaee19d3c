import Analysis
import Briefings
import Indicators

/// How one indicator grew in some regions: what sources state and what follows from its figures, side by side.
struct GrowthTable {
  let catalog: Catalog
  let wording: Wording
  let indicator: IndicatorCode
  let regions: [RegionCode]
  let years: ClosedRange<Int>?

  /// What the indicator is told in: its levels, where there are none its counts, then its shares.
  private var measure: Statement.Measure {
    let measures: [Statement.Measure] = [.level, .count, .share]
    return measures.first { measure in
      regions.contains { !catalog.series(SeriesKey(region: $0, indicator: indicator, measure: measure)).isEmpty }
    } ?? .level
  }

  /// What is known of a region in a period.
  private struct Row {
    let region: RegionCode
    let period: Period
    let level: Quantity?
    let stated: Growth?
    let computed: Result<Growth, GrowthRefusal>
    var deflator: ImpliedDeflator?
    /// The yearly average since a base.
    var yearly: Result<Growth, GrowthRefusal>?

    var found: Growth? { try? computed.get() }

    /// Why there is no growth that is asked for.
    var refusal: GrowthRefusal? {
      if case .failure(let refusal) = yearly ?? computed { return refusal }
      return nil
    }
  }

  /// One row for each period, each on the year before; a further one where a rate is also stated in other prices.
  var yearly: ResultTable {
    let (catalog, wording) = (catalog, wording)
    var columns = columns
    columns.period { $0.period }
    columns.quantity("level") { $0.level }
    columns.unit { $0.level?.unit }
    columns.quantity("stated_growth") { $0.stated?.rate }
    columns.prices("stated_prices") { $0.stated }
    columns.quantity("computed_growth") { $0.found?.rate }
    columns.prices("computed_prices") { $0.found }
    columns.quantity("deflator") { $0.deflator?.rate }
    func marks(_ row: Row) -> [Verdict.Mark] {
      catalog.marks(of: [row.level, row.stated?.rate].compactMap(\.self)).filter { $0 != .bound }
    }
    columns.text("marks") { row in
      let words = marks(row).isEmpty ? [] : [wording.words(marks(row))]
      return (words + (row.deflator?.isImplausible == true ? [wording.implausibleDeflatorWord] : []))
        .joined(separator: ", ")
    }
    columns.code("mark_codes") { row in
      .list(
        marks(row).map { StableWord.of($0) }
          + (row.deflator?.isImplausible == true ? ["implausible_deflator"] : []))
    }
    columns.sources { row in
      [row.level, row.stated?.rate, row.found?.rate].compactMap { $0?.statements }.flatMap(\.self)
    }
    columns.words("reason", { $0.refusal }, wording.word)
    return columns.table(rows(yearlyRows), notes: notes(wording.yearlyGrowthNote(indicator)))
  }

  /// One row for each later period, all on the same base.
  func since(_ base: Period) -> ResultTable {
    var columns = columns
    columns.period("base") { _ in base }
    columns.period { $0.period }
    columns.quantity("level") { $0.level }
    columns.unit { $0.level?.unit }
    columns.quantity("growth") { $0.found?.rate }
    columns.quantity("yearly") { try? $0.yearly?.get().rate }
    columns.prices("prices") { $0.found }
    columns.sources { ($0.found?.rate ?? $0.level)?.statements ?? [] }
    columns.words("reason", { $0.refusal }, wording.word)
    let rows = rows { region, period in
      period.years(since: base) ?? 0 > 0 ? [row(of: region, in: period, since: base)] : []
    }
    return columns.table(rows, notes: notes(wording.growthSinceNote(indicator, base)))
  }

  /// What the table is of; then of each region without a row what else there is of it.
  private func notes(_ title: String) -> [String] {
    let absent = regions.filter { periods(of: $0).isEmpty }
    return (absent.count == regions.count ? [] : [title]) + (measure == .share ? [wording.growthOfSharesNote] : [])
      + absent.map { region in
        let others = catalog.actualKeys(of: region).filter { $0.series.indicator == indicator }
        let targets = catalog.targets(of: region).map(\.key).filter { $0.series.indicator == indicator }
        return wording.nothingGrowsNote(indicator, region, others: others, targets: targets, years: years)
      }
  }

  private var columns: TableColumns<Row> {
    let (catalog, indicator) = (catalog, indicator)
    var columns = TableColumns<Row>(catalog, wording)
    columns.region { $0.region }
    columns.code("indicator_id") { _ in .text(catalog[indicator].id) }
    return columns
  }

  private func rows(_ rows: (RegionCode, Period) -> [Row]) -> [Row] {
    regions.flatMap { region in periods(of: region).flatMap { rows(region, $0) } }
  }

  private func yearlyRows(of region: RegionCode, in period: Period) -> [Row] {
    func stated(_ prices: PriceBasis?) -> Growth? {
      try? Growth.stated(region: region, indicator: indicator, period: period, prices: prices, in: catalog).get()
    }
    func row(_ stated: Growth?, deflator: ImpliedDeflator? = nil) -> Row {
      Row(
        region: region, period: period, level: level(of: region, in: period), stated: stated,
        computed: measure == .share
          ? .failure(.percentage)
          : Growth.computed(region: region, indicator: indicator, period: period, measure: measure, in: catalog),
        deflator: deflator)
    }
    let usual = stated(nil)
    let others = PriceBasis.allCases.compactMap { prices in
      stated(prices).flatMap { $0.prices == prices && prices != usual?.prices ? row($0) : nil }
    }
    let deflator = try? ImpliedDeflator.between(
      region: region, indicator: indicator, period: period, in: catalog
    ).get()
    return [row(usual, deflator: deflator)] + others
  }

  private func row(of region: RegionCode, in period: Period, since base: Period) -> Row {
    func growth(annualAverage: Bool) -> Result<Growth, GrowthRefusal> {
      Growth.computed(
        region: region, indicator: indicator, period: period, base: base, annualAverage: annualAverage,
        measure: measure, in: catalog)
    }
    return Row(
      region: region, period: period, level: level(of: region, in: period), stated: nil,
      computed: growth(annualAverage: false), yearly: growth(annualAverage: true))
  }

  private func periods(of region: RegionCode) -> [Period] {
    let all = [measure, .growth].flatMap { measure in
      catalog.series(SeriesKey(region: region, indicator: indicator, measure: measure)).map(\.period)
    }
    return Set(all).sorted().filter { years?.contains($0.endYear) ?? true }
  }

  private func level(of region: RegionCode, in period: Period) -> Quantity? {
    catalog.figure(
      FigureKey(series: SeriesKey(region: region, indicator: indicator, measure: measure), period: period)
    )
    .flatMap { catalog.quantity(of: $0) }
  }
}

extension TableColumns {
  /// The prices of a growth, where there are any in it.
  fileprivate mutating func prices(_ name: String, _ growth: @escaping (Row) -> Growth?) {
    word(name, { growth($0).flatMap { $0.prices == .none ? nil : $0.prices } }, wording.word)
  }
}
