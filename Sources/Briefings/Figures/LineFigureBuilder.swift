import Analysis
import Charts
import Drawing
import Indicators

/// Makes the parts of a line chart one after the other.
struct LineFigureBuilder {
  let figure: LineFigure
  let wording: Wording
  let catalog: Catalog
  let measure: Statement.Measure
  private(set) var series: [KnownSeries]
  /// The figures an index is made of, and those beyond a break that it does not cross; none without an index.
  private(set) var basis: [Indicators.Figure] = []

  init(_ figure: LineFigure, _ wording: Wording) throws(ChartFault) {
    self.figure = figure
    self.wording = wording
    let catalog = wording.catalog
    self.catalog = catalog
    let known: [KnownSeries]
    switch figure.measure {
    case .stated(let stated):
      measure = stated
      known = catalog.knownSeries(
        figure.wanted.map { SeriesKey(region: $0.region, indicator: $0.indicator, measure: stated) },
        years: figure.years)
    case .growth(let prices):
      measure = .growth
      let lines = GrowthLines(figure.wanted, prices: prices, years: figure.years, in: catalog)
      known = KnownSeries.ofOneKind(lines.series)
    case .index(let base):
      measure = .level
      let levels = catalog.knownSeries(
        figure.wanted.map { SeriesKey(region: $0.region, indicator: $0.indicator) }, years: figure.years)
      basis = levels.flatMap(\.figures)
      known = levels.map { Self.indexed($0, base: base, catalog) }
    }
    series = known.filter { !$0.isEmpty }
    guard !series.isEmpty else { throw Self.fault(figure, in: catalog) }
    let units = series.flatMap { $0.quantities.map { $0.unit.map { catalog[$0].dimension } ?? "" } }
    if Set(units).count > 1 { throw .differentDimensions(figure.indicators) }
    // Numbers without their unit stand on one axis, so they are all of one unit.
    if let unit = catalog.commonUnit(of: series.flatMap { $0.quantities.map(\.unit) }, as: figure.indicators[0]) {
      series = series.map { $0.converted(to: unit, in: catalog) }
    }
  }

  /// The words of a line that is known already, as it is drawn elsewhere.
  init(_ figure: LineFigure, of line: KnownSeries, _ measure: Statement.Measure, _ wording: Wording) {
    self.figure = figure
    self.wording = wording
    self.measure = measure
    catalog = wording.catalog
    series = [line]
  }

  /// Why there is nothing to draw: real growth does not follow from levels at current prices, or no source says it.
  private static func fault(_ figure: LineFigure, in catalog: Catalog) -> ChartFault {
    let real = figure.wanted.first { region, indicator in
      catalog[indicator].growthPrices == .constant
        && catalog.series(SeriesKey(region: region, indicator: indicator)).count > 1
    }
    if case .growth(prices: nil) = figure.measure, let real { return .realGrowthFromLevels(real.indicator) }
    return .noFigures(indicators: figure.indicators, regions: figure.regions)
  }

  private static func indexed(_ series: KnownSeries, base: Period, _ catalog: Catalog) -> KnownSeries {
    let index = IndexSeries.of(region: series.region, indicator: series.indicator, base: base, in: catalog)
    let values = (try? index.get())?.points ?? []
    let points = series.figures.compactMap { figure in
      values.first { $0.period == figure.period }.flatMap { try? $0.value.get() }.map { (figure, $0) }
    }
    return KnownSeries(
      region: series.region, indicator: series.indicator, figures: points.map(\.0), quantities: points.map(\.1))
  }

  var isIndex: Bool {
    if case .index = figure.measure { return true }
    return false
  }

  /// Whether the lines are of several indicators and not of one in several regions.
  private var comparesIndicators: Bool { figure.indicators.count > 1 }

  /// What was asked for and has no line.
  var absences: Absences {
    let missing = figure.wanted.filter { region, indicator in
      !series.contains { $0.region == region && $0.indicator == indicator }
    }
    let measures: [Statement.Measure] = measure == .growth ? [.growth, .level] : [measure]
    return Absences(
      missing.map { region, indicator in
        (
          lineName(region, indicator),
          measures.map { SeriesKey(region: region, indicator: indicator, measure: $0) }
        )
      }, years: figure.years, in: catalog)
  }

  /// The name of a line, as short as it tells it from the others.
  private func lineName(_ region: RegionCode, _ indicator: IndicatorCode) -> String {
    guard comparesIndicators else { return wording.shortName(region) }
    let name = wording.shortName(indicator)
    return figure.regions.count > 1 ? wording.shortName(region) + wording.say("", " ") + name : name
  }

  /// The name of a line, with how its growth is known where the lines differ in that.
  func lineName(_ line: KnownSeries) -> String {
    let kinds = series.compactMap(\.growth)
    let mixesOrigins = Set(kinds.map(\.origin)).count > 1
    let mixesPrices = Set(kinds.map(\.prices)).count > 1
    return lineName(line.region, line.indicator)
      + wording.parenthesised(
        wording.comma([
          mixesPrices ? wording.prices(line.growth?.prices ?? .none) : "",
          mixesOrigins && line.growth?.origin == .computed ? wording.computedLine : "",
        ]))
  }

  var unit: UnitCode? {
    series.first?.quantities.first.flatMap { wording.shown($0).unit }
  }

  func shown(_ quantity: Quantity) -> ShownQuantity {
    guard let unit else { return ShownQuantity(quantity) }
    return ShownQuantity(quantity, in: unit, catalog: catalog)
  }

  func prepared() -> PreparedChart {
    let text = ChartText(
      title: title, shortTitle: shortTitle, subtitle: subtitle, notes: notes, description: description,
      language: wording.language)
    let chart = LineChart(
      text: text, series: series.enumerated().map { lineSeries($1, place: $0) },
      values: ValueAxisSpecification(
        unit: isIndex ? nil : wording.unit(unit), grouping: wording.isChinese ? .none : .comma,
        reference: isIndex ? 100 : nil),
      periods: periodAxis, notes: timeNotes, targets: lineTargets)
    let statements = series.flatMap { $0.quantities.flatMap(\.statements) } + rankStatements + targets.map(\.statement)
    let ids = figure.indicators.map { catalog[$0].id } + figure.regions.map { catalog[$0].id }
    return PreparedChart(
      name: (["line"] + ids.prefix(4) + [measureName]).joined(separator: "-"), chart: chart,
      title: title, description: description, statements: statements,
      table: .statements(statements, shown: series.flatMap(\.quantities), computed: computed, in: wording))
  }

  /// The measure as a part of a file's name.
  private var measureName: String {
    if case .growth(.current?) = figure.measure { return "nominal-growth" }
    return isIndex ? "index" : measure.rawValue
  }

  /// The points that no source states as they are drawn.
  private var computed: [ComputedNumber] {
    series.filter { isIndex || $0.growth?.origin == .computed }.flatMap { line in
      zip(line.figures, line.quantities).map { figure, quantity in
        ComputedNumber(
          region: line.region, indicator: line.indicator, period: figure.period, measure: measureName,
          number: TracedNumber(wording.value(quantity, .label), .quantity(quantity)))
      }
    }
  }

  // MARK: Lines

  /// Beyond four lines only the first is told in numbers and colour; the others are its background.
  private var isCrowded: Bool { series.count > 4 }

  private func lineSeries(_ series: KnownSeries, place: Int) -> LineSeries {
    let stated = comparesIndicators || place > 1 ? [:] : ranks(of: series)
    let points = series.figures.indices.map { index -> LinePoint in
      let (figure, quantity) = (series.figures[index], series.quantities[index])
      let marking = series.marking(index, in: catalog)
      let isLast = figure.period == series.last?.period
      // Beside the first line there is room for short numbers alone, and for a rank at the end.
      let isTold = place == 0 || isLast || !isCrowded
      return LinePoint(
        position: figure.period.time, value: shown(quantity).position,
        mark: catalog.markerKind(of: quantity, marking), extent: shown(quantity).extent,
        label: isTold ? wording.value(quantity, .label) + wording.marks(of: marking) : nil,
        remark: place == 0 || isLast ? stated[figure.period].map { remark($0, isLast: isLast) } : nil)
    }
    return LineSeries(
      label: lineName(series),
      role: role(series, place: place), points: points, breaks: series.breakTimes)
  }

  /// A region keeps its colour whether or not the others have a line; what they are parts of has none.
  private func role(_ line: KnownSeries, place: Int) -> SeriesRole {
    if isCrowded, place > 0 { return .muted }
    guard !comparesIndicators else { return .inOrder(place) }
    let regions = figure.regions.filter { !isWhole($0) }
    guard let own = regions.firstIndex(of: line.region) else { return .whole }
    // A second line of a region, of computed growth, has a colour behind those of all regions.
    let isFurther = series.prefix(place).contains { $0.region == line.region }
    let color = isFurther ? regions.count + series.prefix(place).count { $0.region != line.region } : own
    return place == 0 ? .main(color: color) : .second(color: color)
  }

  private func isWhole(_ region: RegionCode) -> Bool {
    figure.regions.contains { catalog.isAncestor(region, of: $0) }
  }

  private func remark(_ rank: Indicators.Figure, isLast: Bool) -> String {
    guard let number = rank.statement.value.flatMap({ Int($0.description) }) else { return "" }
    return isLast
      ? wording.rank(number, of: rank.key.series.region, scope: rank.key.series.scope) : wording.rank(number)
  }

  /// Stated ranks of the levels of a series by period, in the widest scope that has most.
  private func ranks(of series: KnownSeries) -> [Period: Indicators.Figure] {
    guard measure == .level, !isIndex else { return [:] }
    return catalog.statedRanks(of: series.indicator, region: series.region, rankOf: .level)
  }

  private var rankStatements: [Statement] {
    comparesIndicators
      ? []
      : series.prefix(2).flatMap { series in
        let periods = Set(series.figures.map(\.period))
        return ranks(of: series).filter { periods.contains($0.key) }.sorted { $0.key < $1.key }.map(\.value.statement)
      }
  }

  // MARK: Time

  private var positions: [Double] {
    series.flatMap { $0.figures.map(\.period.time) } + targets.map { Double($0.key.period.endYear) }
  }

  private var periodAxis: PeriodAxisSpecification {
    let periods = Set(series.flatMap { $0.figures.map(\.period) } + targetPeriods).sorted()
    var shown = periods
    if let waiting = waitingPeriod { shown.append(waiting) }
    return PeriodAxisSpecification(
      period: periods.first?.step ?? 1,
      labels: shown.enumerated().map { place, period in
        .init(position: period.time, text: wording.tick(period, isFirst: place == 0))
      })
  }

  /// The year after the last figure of the first series, if the package has no results of it and it was asked for.
  private var waitingPeriod: Period? {
    guard let first = series.first, case .year(let last)? = series.compactMap(\.last?.period).max() else { return nil }
    let next = last + 1
    let isAsked = figure.years.map { $0.upperBound >= next } ?? catalog.hasTargets(of: first.region, year: next)
    return isAsked && !catalog.hasResults(of: first.region, year: next) ? .year(next) : nil
  }

  private var timeNotes: TimeNotes {
    let low = positions.min() ?? 0
    let high = max(positions.max() ?? 0, waitingPeriod?.time ?? 0)
    let plans = catalog.plans.filter { Double($0.lastYear) >= low && Double($0.firstYear) <= high }.map {
      TimeNotes.Plan(
        first: Double($0.firstYear), last: Double($0.lastYear), label: wording.plan($0),
        shortLabel: wording.say($0.name))
    }
    let isAlone = (series.first?.figures.count ?? 0) > 1
    return TimeNotes(
      plans: isAlone ? plans : [], breaks: breaks, gaps: gaps,
      waiting: waitingPeriod.map { [.init(position: $0.time, text: wording.notReported)] } ?? [])
  }

  /// The breaks of all lines, with the names of those that they part where others go on.
  private var breaks: [TimeNotes.Break] {
    Set(series.flatMap(\.breakTimes)).sorted().map { time in
      let broken = series.filter { $0.breakTimes.contains(time) }
      let others = series.filter { line in
        !line.breakTimes.contains(time) && line.figures.contains { $0.period.time < time }
          && line.figures.contains { $0.period.time > time }
      }
      return .init(position: time, lines: wording.breakLines(of: others.isEmpty ? [] : broken.map(lineName)))
    }
  }

  /// The longest stretch of two years and more between two figures of all series.
  private var gaps: [TimeNotes.Gap] {
    let years = Set(
      series.flatMap { $0.figures.map(\.period) }.compactMap { period -> Int? in
        if case .year(let year) = period { year } else { nil }
      }
    ).sorted()
    let longest = zip(years, years.dropFirst()).max { $0.1 - $0.0 < $1.1 - $1.0 }
    guard let longest, longest.1 - longest.0 > 2 else { return [] }
    return [
      .init(
        first: Double(longest.0 + 1), last: Double(longest.1 - 1),
        text: wording.gap(longest.0 + 1, longest.1 - 1))
    ]
  }
}
