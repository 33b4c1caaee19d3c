import Analysis
import Charts
import Drawing
import Indicators

/// Makes the points and words of a quadrant chart.
struct QuadrantFigureBuilder {
  struct Member {
    let region: RegionCode
    let level: Quantity
    let growth: Quantity
  }

  let figure: QuadrantFigure
  let wording: Wording
  let catalog: Catalog
  let choice: RegionChoice
  let period: Period
  let levels: Ranking
  let growths: Ranking
  /// Those with both figures, the subject first.
  let members: [Member]
  let levelReference: QuadrantReference?
  let growthReference: QuadrantReference?

  init(_ figure: QuadrantFigure, _ wording: Wording) throws(ChartFault) {
    let catalog = wording.catalog
    let fault = ChartFault.noFigures(indicators: [figure.indicator], regions: figure.regions)
    let choice = RegionChoice(figure.regions, in: catalog) { region in
      let periods = figure.period.map { [$0] } ?? Self.periods(of: region, figure, in: catalog)
      return periods.contains { Self.hasBoth(region, $0, figure.indicator, in: catalog) }
    }
    guard let choice, let period = figure.period ?? Self.fullest(choice.regions, figure, in: catalog) else {
      throw fault
    }
    let measure = RankingFigure.figureMeasure(
      of: figure.indicator, region: choice.subject ?? choice.regions[0], in: catalog)
    let levels = Ranking(
      of: figure.indicator, .figure(measure), in: period, among: choice.scope, catalog: catalog)
    let growths = Ranking(of: figure.indicator, .growth, in: period, among: choice.scope, catalog: catalog)
    let members = choice.subjectFirst.compactMap { region -> Member? in
      guard let level = levels[region]?.quantity, let growth = growths[region]?.quantity else { return nil }
      return Member(region: region, level: level, growth: growth)
    }
    guard !members.isEmpty else { throw fault }
    guard members.count > 1 else { throw .tooFewPeriods(found: members.count, needed: 2) }
    levelReference = QuadrantReference(
      members.map(\.level), whole: levels.whole, of: choice.scope.ancestor, in: wording)
    growthReference = QuadrantReference(
      members.map(\.growth), whole: growths.whole, of: choice.scope.ancestor, in: wording)
    self.members = members
    self.levels = levels
    self.growths = growths
    self.choice = choice
    self.period = period
    self.figure = figure
    self.wording = wording
    self.catalog = catalog
  }

  /// The region the chart is about, if it has both figures.
  var subject: Member? { members.first { $0.region == choice.subject } }

  func prepared() -> PreparedChart {
    let title = figure.title ?? generatedTitle
    let text = ChartText(
      title: title, subtitle: subtitle, notes: notes, description: description, language: wording.language)
    let chart = QuadrantChart(
      text: text, points: members.compactMap(point),
      level: ValueAxisSpecification(
        unit: wording.headed(wording.shortName(figure.indicator), levelUnit),
        grouping: wording.isChinese ? .none : .comma, reference: levelReference?.value.double),
      growth: ValueAxisSpecification(
        extent: .aroundValues, unit: wording.headed(wording.growthOf(growths.prices), growthUnit),
        reference: growthReference?.value.double),
      levelRule: levelReference.map { wording.ruleLabel($0, levelUnit) } ?? "",
      growthRule: growthReference.map { wording.ruleLabel($0, growthUnit) } ?? "",
      corners: wording.quadrantCorners)
    let ids = [figure.indicator].map { catalog[$0].id } + figure.regions.prefix(3).map { catalog[$0].id }
    return PreparedChart(
      name: (["quadrant"] + ids + ["\(period)"]).joined(separator: "-"), chart: chart, title: title,
      description: description, statements: statements,
      table: .statements(statements, computed: growths.computedGrowth(in: wording) + means, in: wording))
  }

  var levelUnit: UnitCode? { wording.shown(members[0].level).unit }
  var growthUnit: UnitCode? { wording.shown(members[0].growth).unit }

  private func point(_ member: Member) -> QuadrantPoint? {
    guard let level = wording.printedFigure(member.level), let growth = wording.printedFigure(member.growth) else {
      return nil
    }
    let isSubject = member.region == choice.subject
    return QuadrantPoint(
      label: wording.shortName(member.region), role: isSubject ? .main(color: 0) : .muted, level: level,
      growth: growth,
      remark: isSubject
        ? wording.comma([wording.value(member.level, .label), wording.value(member.growth, .label) + "%"]) : nil)
  }

  var statements: [Statement] {
    members.flatMap { $0.level.derivation.usedStatements + $0.growth.derivation.usedStatements }
      + [levelReference, growthReference].enumerated().flatMap { place, reference -> [Statement] in
        guard case .whole? = reference?.kind else { return [] }
        return (place == 0 ? levels.whole : growths.whole)?.derivation.usedStatements ?? []
      }
  }

  /// The means that stand for a whole of which no source says the figure.
  private var means: [ComputedNumber] {
    [(levelReference, members.map(\.level), "mean_level"), (growthReference, members.map(\.growth), "mean_growth")]
      .compactMap { reference, quantities, measure in
        guard let reference, case .mean = reference.kind,
          let mean = Quantity.mean(of: quantities.filter { $0.value != nil })
        else { return nil }
        return ComputedNumber(
          region: choice.scope.ancestor ?? members[0].region, indicator: figure.indicator, period: period,
          measure: measure, number: TracedNumber(reference.text(in: wording), .quantity(mean)))
      }
  }

  /// The members without one of the two figures.
  var missing: [RegionCode] { choice.regions.filter { region in !members.contains { $0.region == region } } }

  // MARK: Periods

  private static func periods(of region: RegionCode, _ figure: QuadrantFigure, in catalog: Catalog) -> [Period] {
    let measure = RankingFigure.figureMeasure(of: figure.indicator, region: region, in: catalog)
    return catalog.series(
      SeriesKey(region: region, indicator: figure.indicator, measure: measure), frequency: .year
    ).map(\.period).filter { figure.years?.contains($0.endYear) ?? true }
  }

  private static func hasBoth(
    _ region: RegionCode, _ period: Period, _ indicator: IndicatorCode, in catalog: Catalog
  ) -> Bool {
    let measure = RankingFigure.figureMeasure(of: indicator, region: region, in: catalog)
    let key = FigureKey(series: SeriesKey(region: region, indicator: indicator, measure: measure), period: period)
    guard catalog.figure(key).flatMap({ catalog.quantity(of: $0) }) != nil else { return false }
    let growth = Growth.known(region: region, indicator: indicator, period: period, in: catalog)
    return (try? growth.get()) != nil
  }

  /// The newest of the years in which most regions have both figures.
  private static func fullest(_ regions: [RegionCode], _ figure: QuadrantFigure, in catalog: Catalog) -> Period? {
    var counts: [Period: Int] = [:]
    for region in regions {
      for period in periods(of: region, figure, in: catalog)
      where hasBoth(region, period, figure.indicator, in: catalog) {
        counts[period, default: 0] += 1
      }
    }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
