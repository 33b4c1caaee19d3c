import Analysis
import Charts
import Drawing
public import Indicators

/// How a target for one indicator was set year by year, and what came of it.
public struct TargetHistoryFigure: ChartFigure {
  public var indicator: IndicatorCode
  public var region: RegionCode
  public var measure: Statement.Measure
  public var years: ClosedRange<Int>?
  public var title: String?

  public init(
    indicator: IndicatorCode, region: RegionCode, measure: Statement.Measure = .growth,
    years: ClosedRange<Int>? = nil, title: String? = nil
  ) {
    self.indicator = indicator
    self.region = region
    self.measure = measure
    self.years = years
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    let all = wording.verdicts(of: region).headlines.filter {
      $0.target.indicator == indicator && $0.target.measure == measure && $0.target.period.frequency == .year
        && (years?.contains($0.target.period.endYear) ?? true)
    }
    let alike = Set(all.map(\.target).onePriceBasis)
    let verdicts = all.filter { alike.contains($0.target) }
    let numeric = verdicts.filter { !$0.target.comparator.isRelational }
    guard let first = numeric.first, let last = numeric.last else {
      throw .noTargets(regions: [region], years: years.map(Array.init) ?? [])
    }
    let span = first.target.period.endYear...last.target.period.endYear
    let basis = catalog.prices(of: last.target)
    let actuals = Dictionary(
      catalog.series(catalog.series(of: region, indicator, measure, prices: basis), frequency: .year)
        .filter { !catalog.prices(of: $0.statement).contradicts(basis) }
        .map { ($0.period.endYear, $0) }, uniquingKeysWith: { first, _ in first })
    let unit = first.target.unit.map(wording.displayUnit)
    let entries = span.map { year -> TargetHistoryChart.Year in
      let verdict = verdicts.first { $0.target.period.endYear == year }
      let figure = actuals[year]
      let isWaiting = verdict?.sign == .notYetReported
      return .init(
        position: Double(year), target: verdict.map { wording.shape($0, better: catalog[indicator].better) },
        targetText: verdict.map { wording.targetLabel($0.target, axis: unit) } ?? "",
        actual: figure.flatMap { actual($0, axis: unit, wording) },
        isWaiting: isWaiting,
        remark: verdict == nil
          ? wording.noTargetRead
          : figure != nil ? "" : isWaiting ? wording.actualMissing(.year(year)) : wording.actualNotRead)
    }
    let statements = verdicts.map(\.target) + span.compactMap { actuals[$0]?.statement }
    func moved(namesFirst: Bool) -> String {
      wording.boundMoved(
        region, indicator, measure, first: first.target, last: last.target, namesFirst: namesFirst)
    }
    let shortTitle = title == nil ? moved(namesFirst: false) : ""
    let title = title ?? moved(namesFirst: true)
    let description = wording.text([wording.chartKind(.targetHistory)] + verdicts.map(wording.describe))
    let text = ChartText(
      title: title, shortTitle: shortTitle,
      subtitle: wording.subtitle([
        [
          wording.targetAndActual(region, indicator, measure),
          wording.isChinese
            ? wording.unit(unit)
            : [wording.unit(unit), wording.prices(basis, of: indicator)].filter { !$0.isEmpty }.joined(separator: " "),
          wording.isChinese ? wording.prices(basis, of: indicator) : "",
          wording.years(span.lowerBound, span.upperBound),
        ]
      ]),
      notes: [
        wording.text([
          wording.drawnMarkNote(statements, entries.compactMap { $0.actual?.kind }), wording.methodNote(verdicts),
        ]), wording.sourceNote(statements),
      ], description: description, language: wording.language)
    let chart = TargetHistoryChart(
      text: text, years: entries,
      values: ValueAxisSpecification(unit: wording.unit(unit), grouping: wording.isChinese ? .none : .comma),
      periods: .years(span, firstSuffix: wording.yearSuffix),
      plans: catalog.plans.filter { $0.lastYear >= span.lowerBound && $0.firstYear <= span.upperBound }.map {
        .init(
          first: Double($0.firstYear), last: Double($0.lastYear), label: wording.plan($0),
          shortLabel: wording.say($0.name))
      })
    return PreparedChart(
      name: "target-history-\(catalog[indicator].id)-\(catalog[region].id)", chart: chart, title: title,
      description: description, statements: statements,
      table: .verdicts(
        verdicts,
        actuals: span.filter { year in !verdicts.contains { $0.target.period.endYear == year } }.compactMap {
          actuals[$0]
        }, in: wording))
  }

  private func actual(_ figure: Indicators.Figure, axis unit: UnitCode?, _ wording: Wording) -> PrintedFigure? {
    guard let quantity = wording.catalog.quantity(of: figure), let position = wording.shown(quantity).position else {
      return nil
    }
    // The unit stands at the axis.
    let isPlain = unit.map { wording.shown(quantity).unit == $0 && !wording.catalog[$0].isPercent } ?? false
    return PrintedFigure(
      position, text: wording.actualLabel(wording.value(quantity, isPlain ? .withoutUnit : .full)),
      marks: wording.marks(of: figure.statement),
      kind: wording.catalog.markerKind(of: quantity, figure.statement))
  }
}
