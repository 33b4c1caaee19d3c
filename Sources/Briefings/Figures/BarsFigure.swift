import Analysis
import Charts
import Drawing
public import Indicators

/// Bars side by side: indicators or years as groups, regions as series.
public struct BarsFigure: ChartFigure {
  public var indicators: [IndicatorCode]
  public var regions: [RegionCode]
  public var measure: Statement.Measure
  /// The periods; empty for all in which the first region has a figure. Several periods need a single indicator.
  public var periods: [Period]
  /// At most so many groups.
  public var limit: Int
  public var title: String?

  public init(
    indicators: [IndicatorCode], regions: [RegionCode], measure: Statement.Measure = .level, periods: [Period] = [],
    limit: Int = 40, title: String? = nil
  ) {
    self.indicators = indicators
    self.regions = regions
    self.measure = measure
    self.periods = periods
    self.limit = limit
    self.title = title
  }

  private struct Group {
    let label: String
    let indicator: IndicatorCode
    let period: Period
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    guard let subject = regions.first, let lead = indicators.first else {
      throw .noFigures(indicators: indicators, regions: regions)
    }
    let groups = groups(wording)
    func figure(_ region: RegionCode, _ group: Group) -> Indicators.Figure? {
      catalog.figure(
        FigureKey(
          series: SeriesKey(region: region, indicator: group.indicator, measure: measure),
          period: group.period))
    }
    let isByYear = indicators.count == 1
    let known = groups.filter { group in
      isByYear || regions.contains { figure($0, group).flatMap { catalog.quantity(of: $0) } != nil }
    }
    let found = Array(known.prefix(limit))
    guard found.contains(where: { group in regions.contains { figure($0, group) != nil } }) else {
      throw .noFigures(indicators: indicators, regions: regions)
    }
    // Indicators stand from the highest to the lowest figure of the first region, those without one last.
    func value(_ group: Group) -> Rational? {
      figure(subject, group).flatMap { catalog.quantity(of: $0) }.flatMap { $0.value ?? $0.interval.lower?.value }
    }
    let kept =
      indicators.count == 1
      ? found
      : found.filter { value($0) != nil }.sorted { (value($1) ?? .zero) < (value($0) ?? .zero) }
        + found.filter { value($0) == nil }
    let shownRegions = regions.filter { region in
      kept.contains { figure(region, $0).flatMap { catalog.quantity(of: $0) } != nil }
    }
    let dimensions = Set(
      kept.flatMap { group in
        shownRegions.compactMap { figure($0, group)?.statement.unit.map { catalog[$0].dimension } }
      })
    guard dimensions.count < 2 else { throw .differentDimensions(indicators) }
    let units = kept.flatMap { group in shownRegions.compactMap { figure($0, group)?.statement.unit } }
    let common = catalog.commonUnit(of: units, as: lead)
    let unit = (common ?? units.first).map(wording.displayUnit)
    let figures = shownRegions.map { region in kept.map { figure(region, $0) } }
    let series = zip(shownRegions, figures).map { region, own in
      BarSeries(
        label: wording.shortName(region), role: .inOrder(regions.firstIndex(of: region) ?? 0),
        bars: own.map { bar($0, common: common, unit: unit, wording) })
    }
    let statements = figures.flatMap { $0.compactMap { $0?.statement } }
    let absent = absent(
      regions.filter { !shownRegions.contains($0) },
      indicators.filter { indicator in !known.contains { $0.indicator == indicator } }, wording)
    let left = isByYear ? 0 : known.count - found.count
    let title = title ?? generatedTitle(subject, kept.map { ($0.indicator, $0.period, figure(subject, $0)) }, wording)
    let description = wording.text(
      [wording.chartKind(.bars)]
        + zip(shownRegions, figures).map { region, own in
          let values = zip(kept, own).compactMap { group, figure in
            figure.flatMap { catalog.quantity(of: $0) }.map { (group.label, wording.value($0)) }
          }
          return isByYear
            ? wording.lineDescription(wording.shortName(region), values, highest: nil, lowest: nil)
            : wording.itemDescription(wording.shortName(region), values)
        } + [absent])
    let basis = Set(
      kept.map { measure == .growth ? catalog[$0.indicator].growthPrices : catalog[$0.indicator].levelPrices })
    let mixed = basis.subtracting([.none, .unknown])
    // What is always told at current prices needs no word of it.
    let needsBasis = kept.contains { group in mixed.contains { !wording.prices($0, of: group.indicator).isEmpty } }
    let constant = kept.map(\.indicator).filter {
      (measure == .growth ? catalog[$0].growthPrices : catalog[$0].levelPrices) == .constant
    }
    let periods = Set(kept.map(\.period)).sorted()
    let last = kept.compactMap { group in
      figure(subject, group).flatMap { catalog.quantity(of: $0) }.map { (group.period, $0) }
    }.last
    let shortTitle =
      self.title == nil && isByYear && measure != .growth
      ? last.map { wording.levelFinding(subject, lead, $0.0, $0.1) } : nil
    let text = ChartText(
      title: title, shortTitle: shortTitle ?? "",
      subtitle: wording.subtitle([
        [
          isByYear ? wording.measured(lead, measure) : wording.measureName(measure),
          wording.unit(unit), mixed.count == 1 && needsBasis ? wording.prices(mixed.first ?? .none) : "",
        ],
        [
          wording.list(shownRegions.map(wording.name)),
          wording.years(periods.first?.startYear ?? 0, periods.last?.endYear ?? 0),
        ],
      ]),
      notes: [
        wording.text(
          [
            absent, left > 0 ? wording.pairsLeftOut(left) : "",
            mixed.count > 1 ? wording.mixedPricesNote(constant) : "",
            wording.drawnMarkNote(statements, series.flatMap(\.bars).filter { $0.value != nil }.map(\.mark)),
          ]
            + (isByYear ? wording.breakNotes(figures.flatMap { $0.compactMap(\.self) }) : [])),
        wording.sourceNote(statements),
      ].filter { !$0.isEmpty }, description: description, language: wording.language)
    let chart = BarsChart(
      text: text,
      groups: zip(kept.indices, kept).map { index, group in
        BarGroup(
          label: group.label,
          isBreak: isByYear && index > 0
            && figures.contains { $0[index]?.statement.status.contains(.seriesBreak) == true })
      }, series: series,
      values: ValueAxisSpecification(unit: wording.unit(unit), grouping: wording.isChinese ? .none : .comma),
      direction: isByYear ? .automatic : .rightwards)
    let topics = Set(indicators.map { catalog[$0].topic })
    let what = indicators.count > 3 && topics.count == 1 ? Array(topics) : indicators.prefix(3).map { catalog[$0].id }
    let ids = what + regions.map { catalog[$0].id }
    return PreparedChart(
      name: (["bars"] + ids + [measure.rawValue] + (isByYear ? [] : ["\(kept[0].period)"])).joined(
        separator: "-"),
      chart: chart, title: title, description: description, statements: statements,
      table: .statements(statements, in: wording), aspect: isByYear ? 0.5 : 0.1)
  }

  /// What is said of regions and indicators without a bar.
  private func absent(_ regions: [RegionCode], _ indicators: [IndicatorCode], _ wording: Wording) -> String {
    func keys(_ regions: [RegionCode], _ indicators: [IndicatorCode]) -> [SeriesKey] {
      regions.flatMap { region in
        indicators.map { SeriesKey(region: region, indicator: $0, measure: measure) }
      }
    }
    let missing =
      regions.map { (wording.shortName($0), keys([$0], self.indicators)) }
      + indicators.map { (wording.shortName($0), keys(self.regions, [$0])) }
    let asked = periods.flatMap { [$0.startYear, $0.endYear] }
    let years = asked.min().flatMap { first in asked.max().map { first...$0 } }
    return Absences(missing, years: years, in: wording.catalog).note(in: wording)
  }

  private func groups(_ wording: Wording) -> [Group] {
    let catalog = wording.catalog
    if indicators.count == 1 {
      let keys = regions.map { SeriesKey(region: $0, indicator: indicators[0], measure: measure) }
      let yearly = keys.flatMap { catalog.series($0, frequency: .year).map(\.period) }
      let all = yearly.isEmpty ? catalog.knownSeries(keys).flatMap { $0.figures.map(\.period) } : yearly
      let known = periods.isEmpty ? Set(all).sorted() : periods
      return Self.withoutHoles(known).enumerated().map { place, period in
        Group(label: wording.tick(period, isFirst: place == 0), indicator: indicators[0], period: period)
      }
    }
    let period = periods.last ?? .year(0)
    return indicators.map { Group(label: wording.shortName($0), indicator: $0, period: period) }
  }

  /// Yearly periods with the years between them, so that bars keep their distance in time; others as they are.
  private static func withoutHoles(_ periods: [Period]) -> [Period] {
    guard let first = periods.first, let last = periods.last, periods.allSatisfy({ $0.frequency == .year }),
      last.endYear - first.endYear < 20
    else { return periods }
    return (first.endYear...last.endYear).map { .year($0) }
  }

  private func bar(
    _ figure: Indicators.Figure?, common: UnitCode?, unit: UnitCode?, _ wording: Wording
  ) -> BarValue {
    guard let figure, let said = wording.catalog.quantity(of: figure) else {
      return BarValue(nil, label: wording.dash)
    }
    let quantity = common.flatMap { said.converted(to: $0, in: wording.catalog) } ?? said
    let shown = unit.map { ShownQuantity(quantity, in: $0, catalog: wording.catalog) } ?? ShownQuantity(quantity)
    return BarValue(
      shown.position, mark: wording.catalog.markerKind(of: quantity, figure.statement),
      label: wording.value(quantity, .label) + wording.marks(of: figure.statement))
  }

  private func generatedTitle(
    _ subject: RegionCode, _ figures: [(IndicatorCode, Period, Indicators.Figure?)], _ wording: Wording
  ) -> String {
    let known = figures.compactMap { indicator, period, figure in
      figure.flatMap { wording.catalog.quantity(of: $0) }.map { (indicator, period, $0) }
    }
    let isBroken = figures.dropFirst().contains { $0.2?.statement.status.contains(.seriesBreak) == true }
    guard let last = known.last else {
      return wording.measureTitle(indicators.map(wording.shortName), regions)
    }
    if indicators.count > 1, measure == .growth {
      let exact = known.filter { $0.2.value?.isPositive == true && wording.catalog[$0.0].better != .down }
      guard let best = exact.max(by: { ($0.2.value ?? .zero) < ($1.2.value ?? .zero) }) else {
        let falling = known.filter { $0.2.interval.isBelow(.zero) == .yes }
        guard falling.count == known.count,
          let deepest = falling.min(by: { ($0.2.value ?? .zero) < ($1.2.value ?? .zero) })
        else { return wording.measureTitle(known.map { wording.shortName($0.0) }, [subject]) }
        return wording.allFell(subject, deepest.0, deepest.1, deepest.2, of: known.count)
      }
      return wording.fastestGrowth(subject, best.0, best.1, best.2, of: known.count)
    }
    if indicators.count > 1, measure == .share,
      let best = known.max(by: { ($0.2.value ?? .zero) < ($1.2.value ?? .zero) })
    {
      let isHighest = known.allSatisfy { $0.0 == best.0 || $0.2.interval.isSurelyBelow(best.2.interval) }
      return isHighest && known.count > 2
        ? wording.highestShare(subject, best.0, best.1, best.2, of: known.count)
        : wording.levelFinding(subject, best.0, best.1, best.2)
    }
    if indicators.count == 1, known.count > 1, measure != .growth, !isBroken,
      known.count == figures.count(where: { $0.2 != nil })
    {
      let series = KnownSeries(
        region: subject, indicator: indicators[0], figures: figures.compactMap(\.2), quantities: known.map(\.2))
      return wording.changeTitle(series, wording.shortName(indicators[0]))
    }
    if measure == .growth {
      return wording.growthFinding(subject, last.0, last.1, last.2, other: nil)
    }
    return wording.levelFinding(subject, last.0, last.1, last.2)
  }
}
