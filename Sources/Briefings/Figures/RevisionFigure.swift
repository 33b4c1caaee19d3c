import Analysis
import Charts
import Drawing
public import Indicators

/// How the figures of an indicator of a region were revised: what was said by day of publication.
public struct RevisionFigure: ChartFigure {
  public var indicator: IndicatorCode
  public var region: RegionCode
  /// Those to show; empty for all of which sources say more than one value, the newest six.
  public var periods: [Period]
  public var years: ClosedRange<Int>?
  /// Nil for the measure of which most was said.
  public var measure: Statement.Measure?
  public var title: String?

  public init(
    indicator: IndicatorCode, region: RegionCode, periods: [Period] = [], years: ClosedRange<Int>? = nil,
    measure: Statement.Measure? = nil, title: String? = nil
  ) {
    self.indicator = indicator
    self.region = region
    self.periods = periods
    self.years = years
    self.measure = measure
    self.title = title
  }

  /// More panels than these are no picture.
  static let mostPeriods = 6

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let measures: [Statement.Measure] = measure.map { [$0] } ?? [.level, .share, .count, .growth, .change]
    let byMeasure = measures.map { histories($0, in: wording.catalog) }
    let most = byMeasure.map { $0.reduce(0) { $0 + $1.vintages.count } }.max() ?? 0
    guard most > 0, let histories = byMeasure.first(where: { $0.reduce(0) { $0 + $1.vintages.count } == most }) else {
      guard periods.isEmpty else { throw .noFigures(indicators: [indicator], regions: [region]) }
      throw .neverRevised(indicator, region)
    }
    return RevisionFigureBuilder(self, histories, wording.withAllDigits).prepared()
  }

  /// The histories of the periods that are asked for, else of those with several values; numbers alone.
  private func histories(_ measure: Statement.Measure, in catalog: Catalog) -> [RevisionHistory] {
    let series = SeriesKey(region: region, indicator: indicator, measure: measure)
    return catalog.series(series).filter { figure in
      (periods.isEmpty || periods.contains(figure.period)) && years?.contains(figure.period.endYear) ?? true
    }.compactMap { RevisionHistory(of: $0.key, in: catalog) }.filter { history in
      history.used?.quantity != nil && (!periods.isEmpty || history.hasSeveralValues(in: catalog))
    }
  }
}

/// Makes the panels of a revision chart from histories.
private struct RevisionFigureBuilder {
  let figure: RevisionFigure
  /// The newest, as many as are shown.
  let histories: [RevisionHistory]
  let leftOut: Int
  let wording: Wording
  let catalog: Catalog
  /// The unit of all panels; nil where they are of one unit already.
  let unit: UnitCode?

  init(_ figure: RevisionFigure, _ histories: [RevisionHistory], _ wording: Wording) {
    self.figure = figure
    self.histories = Array(histories.suffix(RevisionFigure.mostPeriods))
    leftOut = max(0, histories.count - RevisionFigure.mostPeriods)
    self.wording = wording
    catalog = wording.catalog
    unit = wording.catalog.commonUnit(
      of: self.histories.flatMap { $0.vintages.compactMap(\.quantity?.unit) }, as: figure.indicator)
  }

  private var vintages: [RevisionHistory.Vintage] { histories.flatMap(\.vintages) }
  private var statements: [Statement] { vintages.map(\.statement) }
  private var measure: Statement.Measure { histories.first?.key.series.measure ?? .level }

  private func inUnit(_ quantity: Quantity) -> Quantity {
    unit.flatMap { quantity.converted(to: $0, in: catalog) } ?? quantity
  }

  private var shownUnit: UnitCode? {
    vintages.compactMap(\.quantity).first.flatMap { wording.shown(inUnit($0)).unit }
  }

  func prepared() -> PreparedChart {
    let title = figure.title ?? generatedTitle
    let description = wording.text(
      [wording.chartKind(.revision)]
        + histories.flatMap { history in
          (histories.count > 1 ? [wording.period(history.key.period) + wording.say("：", ":")] : [])
            + history.vintages.map(wording.describe)
        })
    let chart = RevisionChart(
      text: ChartText(
        title: title, subtitle: subtitle, notes: notes, description: description, language: wording.language),
      panels: histories.enumerated().map { panel($1, isFirst: $0 == 0) }, days: days, key: key)
    let ids = [catalog[figure.indicator].id, catalog[figure.region].id]
    let names = figure.periods.isEmpty ? [] : histories.map { $0.key.period.description.replacing("/", with: "-") }
    return PreparedChart(
      name: (["revision"] + ids + (measure == .level ? [] : [measure.rawValue]) + names).joined(separator: "-"),
      chart: chart, title: title, description: description, statements: statements,
      table: .revisions(histories, in: wording), aspect: histories.count > 2 ? 0.28 * Double(histories.count) : 0.56)
  }

  // MARK: Panels

  private func panel(_ history: RevisionHistory, isFirst: Bool) -> RevisionPanel {
    var seen: [Statement] = []
    let vintages = history.vintages.compactMap { vintage -> RevisionVintage? in
      // The same figure said again has its label already.
      let isRepeated =
        vintage.usedFrom == nil && seen.contains { catalog.saysSame(vintage.statement, as: $0, of: catalog) }
      seen.append(vintage.statement)
      return self.vintage(vintage, isLabelled: !isRepeated)
    }
    return RevisionPanel(
      label: histories.count > 1 ? wording.period(history.key.period) : "", vintages: vintages,
      values: ValueAxisSpecification(
        extent: startsAtZero(vintages) ? .fromZero : .aroundValues, unit: isFirst ? wording.unit(shownUnit) : nil,
        grouping: wording.isChinese ? .none : .comma))
  }

  private func vintage(_ vintage: RevisionHistory.Vintage, isLabelled: Bool = true) -> RevisionVintage? {
    guard let quantity = vintage.quantity.map(inUnit), let position = wording.shown(quantity).position else {
      return nil
    }
    let statement = vintage.statement
    return RevisionVintage(
      day: vintage.published.time, value: position, mark: catalog.markerKind(of: quantity, statement),
      use: vintage.isUsed ? .now : vintage.usedFrom != nil ? .before : .never,
      label: isLabelled ? wording.value(quantity, .label) + wording.marks(of: statement) : "",
      remark: histories.count > 1
        ? wording.published(catalog[statement.source]) : wording.vintage(statement.source))
  }

  /// Around the values where they lie close to each other and far from zero: a revision is small beside its figure.
  private func startsAtZero(_ vintages: [RevisionVintage]) -> Bool {
    let values = vintages.map(\.value)
    guard let low = values.min(), let high = values.max(), low > 0 else { return true }
    return high > 2 * low
  }

  /// The starts of years, quarters or months, as near as the days lie.
  private var days: [PeriodAxisSpecification.Label] {
    let times = vintages.map(\.published.time)
    guard let first = times.min(), let last = times.max() else { return [] }
    let years = Int(first) - 1...Int(last) + 2
    if last - first > 2.5 { return years.map { .init(position: Double($0), text: wording.tick(.year($0))) } }
    let step = last - first > 0.8 ? 3 : 1
    return years.flatMap { year in
      stride(from: 1, through: 12, by: step).map { month in
        let period = Period.month(year: year, month: month)
        return .init(position: period.time, text: wording.tick(period))
      }
    }
  }

  private var key: RevisionKey {
    RevisionKey(
      now: wording.valueInUse,
      before: vintages.contains { !$0.isUsed && $0.usedFrom != nil } ? wording.valueUsedBefore : nil,
      never: vintages.contains { $0.usedFrom == nil } ? wording.valueNotUsed : nil)
  }

  // MARK: Words

  private var generatedTitle: String {
    histories.count == 1
      ? wording.revisionFinding(histories[0])
      : wording.revisionsFinding(figure.region, figure.indicator, measure, RevisionSummary(histories))
  }

  private var subtitle: String {
    let basis = wording.prices(
      measure == .growth
        ? catalog[figure.indicator].growthPrices : measure == .level ? catalog[figure.indicator].levelPrices : .none,
      of: figure.indicator)
    let counted = [wording.unit(shownUnit), basis].filter { !$0.isEmpty }
    let what = measure == .growth ? wording.measured(figure.indicator, .growth) : wording.name(figure.indicator)
    let isCut = histories.contains { !startsAtZero($0.vintages.compactMap { vintage($0) }) }
    return wording.subtitle([
      [what] + (wording.isChinese ? counted : [counted.joined(separator: " ")]),
      [wording.name(figure.region), wording.list(histories.map { wording.period($0.key.period) })],
      [wording.byPublication, isCut ? wording.axisNotFromZero : ""],
    ])
  }

  private var notes: [String] {
    let kinds = statements.compactMap { statement in
      wording.catalog.quantity(of: statement).map { wording.catalog.markerKind(of: $0, statement) }
    }
    let flips = VerdictHistory.all(in: catalog, region: figure.region, options: wording.judging.options).filter {
      verdict in
      histories.contains { $0.key.period == verdict.key.period } && verdict.key.series.indicator == figure.indicator
        && verdict.key.series.measure == measure
    }.flatMap(\.flips)
    return [
      wording.text(
        [
          wording.drawnMarkNote(statements, kinds, showsRepeated: true), wording.precisionNote(statements),
          wording.periodsLeftOut(leftOut),
        ] + flips.map(wording.flipNote)), wording.sourceNote(statements),
    ].filter { !$0.isEmpty }
  }
}

extension DataTable {
  /// Everything that was said of some figures, one row for each statement, with what became of it.
  static func revisions(_ histories: [RevisionHistory], in wording: Wording) -> DataTable {
    let catalog = wording.catalog
    func number(_ quantity: Quantity?) -> String { quantity.map { wording.signedValue($0) } ?? "" }
    return DataTable(
      header: [
        "region", "indicator", "name", "period", "measure", "published", "comparator", "value", "value_high", "unit",
        "as_printed", "source", "line", "standing", "in_use_from", "in_use_now", "change", "difference", "percent",
        "shown",
      ],
      rows: histories.flatMap { history in
        history.vintages.map { vintage in
          let statement = vintage.statement
          let change = history.changes.first { $0.now.row == statement.row }
          return [
            catalog[statement.region].id, catalog[statement.indicator].id, wording.name(statement.indicator),
            statement.period.description, statement.measure.rawValue, vintage.published.description,
            statement.comparator.rawValue, statement.value?.description ?? "", statement.valueHigh?.description ?? "",
            statement.unit.map { catalog[$0].id } ?? "", statement.asPrinted, catalog[statement.source].id,
            statement.line.map(String.init) ?? "", "\(vintage.standing)", vintage.usedFrom?.description ?? "",
            vintage.isUsed ? "yes" : "no", change?.kind.rawValue ?? "", number(change?.revision?.difference),
            number(change?.revision?.percent), wording.shown(statement),
          ]
        }
      },
      numbers: histories.flatMap { history in
        history.vintages.map { vintage in
          let revision = history.changes.first { $0.now.row == vintage.statement.row }?.revision
          return [wording.traced(vintage.statement)]
            + [revision?.difference, revision?.percent].compactMap { quantity in
              quantity.map { TracedNumber(number($0), .quantity($0)) }
            }
        }
      })
  }
}
