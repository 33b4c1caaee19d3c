import Analysis
import Charts
import Drawing
public import Indicators

/// One small line for each region, or for each indicator of one region.
public struct MultiplesFigure: ChartFigure {
  public var indicators: [IndicatorCode]
  /// Several regions are drawn in their order; a single one stands among its peers, by their figures of one period, unless
  /// indicators are compared.
  public var regions: [RegionCode]
  public var measure: Statement.Measure
  public var years: ClosedRange<Int>?
  /// Whether each panel has a scale of its own; indicators in different units always have.
  public var isFree: Bool
  public var title: String?

  public init(
    indicators: [IndicatorCode], regions: [RegionCode], measure: Statement.Measure = .level,
    years: ClosedRange<Int>? = nil, isFree: Bool = false, title: String? = nil
  ) {
    self.indicators = indicators
    self.regions = regions
    self.measure = measure
    self.years = years
    self.isFree = isFree
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    try MultiplesFigureBuilder(self, wording).prepared()
  }
}

/// Makes the panels and words of small charts.
struct MultiplesFigureBuilder {
  let figure: MultiplesFigure
  let wording: Wording
  let catalog: Catalog
  /// In the order of the panels.
  let series: [KnownSeries]
  let missing: [SeriesKey]
  let choice: RegionChoice?
  let isFree: Bool
  /// The period by whose figures the panels are in order; nil where they are in that of the data.
  let order: Period?

  init(_ figure: MultiplesFigure, _ wording: Wording) throws(ChartFault) {
    let catalog = wording.catalog
    let chosen = try SeriesChoice(
      indicators: figure.indicators, regions: figure.regions, measure: figure.measure, in: catalog)
    let (indicator, keys) = (chosen.indicator, chosen.keys)
    choice = chosen.regions
    let known = catalog.knownSeries(keys, years: figure.years)
    missing = zip(keys, known).filter(\.1.isEmpty).map(\.0)
    var found = known.filter { !$0.isEmpty }
    guard !found.isEmpty else { throw .noFigures(indicators: figure.indicators, regions: figure.regions) }
    let units = found.flatMap { $0.quantities.map(\.unit) }
    let isMixed = Set(units.map { $0.map { catalog[$0].dimension } ?? "" }).count > 1
    if figure.indicators.count == 1, isMixed { throw .differentDimensions(figure.indicators) }
    isFree = figure.isFree || isMixed
    if isFree {
      // The figures of one panel stand on one axis; those of another need not.
      found = found.map { series in
        let unit = catalog.commonUnit(of: series.quantities.map(\.unit), as: series.indicator)
        return unit.map { series.converted(to: $0, in: catalog) } ?? series
      }
    } else if let unit = catalog.commonUnit(of: units, as: indicator) {
      found = found.map { $0.converted(to: unit, in: catalog) }
    }
    order = figure.indicators.count == 1 && figure.regions.count < 2 ? Self.fullestPeriod(found) : nil
    if let order {
      func value(_ series: KnownSeries) -> Double {
        series.figures.lastIndex { $0.period == order }.flatMap { wording.shown(series.quantities[$0]).position }
          ?? -.infinity
      }
      let values = found.map(value)
      found = found.indices.sorted { (values[$1], $0) < (values[$0], $1) }.map { found[$0] }
    }
    series = found
    self.figure = figure
    self.wording = wording
    self.catalog = catalog
  }

  /// The period in which most have a figure; of several the newest.
  private static func fullestPeriod(_ series: [KnownSeries]) -> Period? {
    var counts: [Period: Int] = [:]
    for figure in series.flatMap(\.figures) { counts[figure.period, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  var comparesIndicators: Bool { choice == nil }

  /// The series the chart is about.
  var lead: KnownSeries { series.first { $0.region == choice?.subject } ?? series[0] }

  func prepared() -> PreparedChart {
    let text = ChartText(
      title: title, shortTitle: shortTitle, subtitle: subtitle, notes: notes, description: description,
      language: wording.language)
    let chart = MultiplesChart(
      text: text, panels: series.enumerated().map { panel($1, place: $0) }, scales: isFree ? .free : .shared,
      values: ValueAxisSpecification(grouping: wording.isChinese ? .none : .comma),
      periods: PeriodAxisSpecification(
        period: periods.first?.step ?? 1,
        labels: periods.enumerated().map { place, period in
          .init(position: period.time, text: wording.tick(period, isFirst: place == 0))
        }))
    let statements = series.flatMap { $0.figures.map(\.statement) }
    let ids = figure.indicators.map { catalog[$0].id } + figure.regions.map { catalog[$0].id }
    return PreparedChart(
      name: (["multiples"] + ids.prefix(4) + [figure.measure.rawValue]).joined(separator: "-"), chart: chart,
      title: title, description: description, statements: statements,
      table: .statements(statements, shown: series.flatMap(\.quantities), in: wording))
  }

  var periods: [Period] { Set(series.flatMap { $0.figures.map(\.period) }).sorted() }

  private func panel(_ series: KnownSeries, place: Int) -> MultiplesPanel {
    let points = zip(series.figures, series.quantities).map { figure, quantity in
      LinePoint(
        position: figure.period.time, value: wording.shown(quantity).position,
        mark: catalog.markerKind(of: quantity, figure.statement))
    }
    let last = series.figures[series.figures.count - 1]
    let value = wording.value(series.quantities[series.quantities.count - 1], comparesIndicators ? .full : .label)
    return MultiplesPanel(
      series: LineSeries(
        label: name(series), role: role(series, place: place), points: points, breaks: series.breakTimes),
      value: value + wording.marks(of: last.statement),
      remark: Set(self.series.map(\.last?.period)).count == 1 ? "" : wording.tick(last.period, isFirst: true))
  }

  /// A few regions have their colours; of many only the one the chart is about has.
  private func role(_ series: KnownSeries, place: Int) -> SeriesRole {
    guard !comparesIndicators else { return .main(color: 0) }
    if let named = figure.regions.firstIndex(of: series.region), self.series.count <= 3 { return .inOrder(named) }
    return series.region == choice?.subject ? .main(color: 0) : .muted
  }

  func name(_ series: KnownSeries) -> String {
    comparesIndicators ? wording.shortName(series.indicator) : wording.shortName(series.region)
  }
}
