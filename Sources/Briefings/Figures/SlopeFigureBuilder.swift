import Analysis
import Charts
import Drawing
import Indicators

/// Makes the lines and words of a slope chart.
struct SlopeFigureBuilder {
  let figure: SlopeFigure
  let wording: Wording
  let catalog: Catalog
  let periods: ClosedRange<Period>
  let pairs: [SlopePair]
  /// Among whom the lines are drawn, if they are regions.
  let choice: RegionChoice?
  /// Members without one of the two figures.
  let missing: [SeriesKey]

  init(_ figure: SlopeFigure, _ wording: Wording) throws(ChartFault) {
    let catalog = wording.catalog
    let chosen = try SeriesChoice(
      indicators: figure.indicators, regions: figure.regions, measure: figure.measure, isSubjectFirst: true,
      in: catalog)
    let (indicator, keys) = (chosen.indicator, chosen.keys)
    choice = chosen.regions
    guard let periods = figure.periods ?? catalog.commonPair(of: keys, years: figure.years) else {
      throw .noFigures(indicators: figure.indicators, regions: figure.regions)
    }
    let found = keys.map { catalog.slopePair($0, periods) }
    missing = zip(keys, found).filter { $0.1 == nil }.map(\.0)
    let pairs = found.compactMap(\.self)
    guard !pairs.isEmpty else { throw .noFigures(indicators: figure.indicators, regions: figure.regions) }
    let units = pairs.flatMap { [$0.first.quantity.unit, $0.last.quantity.unit] }
    if Set(units.map { $0.map { catalog[$0].dimension } ?? "" }).count > 1 {
      throw .differentDimensions(figure.indicators)
    }
    let unit = catalog.commonUnit(of: units, as: indicator)
    self.pairs = pairs.map { pair in unit.map { pair.converted(to: $0, in: catalog) } ?? pair }
    self.periods = periods
    self.figure = figure
    self.wording = wording
    self.catalog = catalog
  }

  var comparesIndicators: Bool { choice == nil }
  var lead: SlopePair { pairs[0] }

  func prepared() -> PreparedChart {
    let title = figure.title ?? generatedTitle
    let text = ChartText(
      title: title, subtitle: subtitle, notes: notes, description: description, language: wording.language)
    let rows = pairs.enumerated().compactMap { row($1, place: $0) }
    let chart = SlopeChart(
      text: text, first: wording.period(periods.lowerBound), last: wording.period(periods.upperBound), rows: rows,
      dashedKey: wording.dashedSlope(
        isBroken: pairs.contains { !$0.isComparable }, hasBound: pairs.contains(where: isBound)))
    let ids = [figure.indicators, []].flatMap { $0.map { catalog[$0].id } } + figure.regions.map { catalog[$0].id }
    return PreparedChart(
      name: (["slope"] + ids.prefix(4) + ["\(periods.lowerBound)", "\(periods.upperBound)"]).joined(separator: "-"),
      chart: chart, title: title, description: description, statements: statements,
      table: .statements(
        statements, shown: pairs.flatMap { [$0.first.quantity, $0.last.quantity] }, in: wording))
  }

  private func row(_ pair: SlopePair, place: Int) -> SlopeRow? {
    guard let first = wording.printedFigure(pair.first.quantity, pair.first.figure.statement),
      let last = wording.printedFigure(pair.last.quantity, pair.last.figure.statement)
    else { return nil }
    // Beyond four lines only the first is told in colour; the others are its background.
    let role: SeriesRole = pairs.count > 4 && place > 0 ? .muted : .inOrder(place)
    return SlopeRow(
      label: name(pair), role: role, first: .init(first, remark: rank(pair, periods.lowerBound).map(wording.rank)),
      last: .init(last, remark: rank(pair, periods.upperBound).map(wording.rank)), isComparable: pair.isComparable)
  }

  func name(_ pair: SlopePair) -> String {
    comparesIndicators ? wording.shortName(pair.indicator) : wording.shortName(pair.region)
  }

  func isBound(_ pair: SlopePair) -> Bool { kinds(pair).contains(where: \.isBound) }

  /// How the two figures are drawn.
  func kinds(_ pair: SlopePair) -> [Marker.Kind] {
    [pair.first, pair.last].map { catalog.markerKind(of: $0.quantity, $0.figure.statement) }
  }

  // MARK: Ranks

  /// The rank that a source states for the level of a region.
  func statedRank(_ pair: SlopePair, _ period: Period) -> Indicators.Figure? {
    guard !comparesIndicators, figure.measure == .level else { return nil }
    return catalog.statedRanks(of: pair.indicator, region: pair.region, rankOf: .level)[period]
  }

  private func rank(_ pair: SlopePair, _ period: Period) -> Int? {
    statedRank(pair, period)?.statement.value.map { Int($0.coefficient) }
  }

  var rankStatements: [Statement] {
    pairs.flatMap { pair in
      [periods.lowerBound, periods.upperBound].compactMap { statedRank(pair, $0)?.statement }
    }
  }

  var statements: [Statement] { used + rankStatements }

  var used: [Statement] { pairs.flatMap { [$0.first.figure.statement, $0.last.figure.statement] } }
}

extension SlopePair {
  /// The same figures in another unit; one that has too many digits there stays as it is.
  func converted(to unit: UnitCode, in catalog: Catalog) -> SlopePair {
    SlopePair(
      region: region, indicator: indicator,
      first: (first.figure, first.quantity.converted(to: unit, in: catalog) ?? first.quantity),
      last: (last.figure, last.quantity.converted(to: unit, in: catalog) ?? last.quantity),
      isComparable: isComparable)
  }
}
