import Analysis
import Charts
import Drawing
public import Indicators

/// The targets of several regions for one indicator and period, the most demanding first, with the target of the region
/// above as a rule.
public struct TargetLineupFigure: ChartFigure {
  public var indicator: IndicatorCode
  public var regions: [RegionCode]
  /// Nil for the period and the measure that most of the regions have.
  public var period: Period?
  /// At most so many regions; those left out are counted in the note.
  public var limit: Int
  public var title: String?

  public init(
    indicator: IndicatorCode, regions: [RegionCode], period: Period? = nil, limit: Int = 24, title: String? = nil
  ) {
    self.indicator = indicator
    self.regions = regions
    self.period = period
    self.limit = limit
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    guard
      let fullest = TargetLineup.fullest(of: indicator, regions: regions, period: period, in: catalog)
    else { throw .noTargets(regions: regions, years: period.map { [$0.endYear] } ?? []) }
    let lineup = TargetLineup(
      of: indicator, fullest.measure, in: fullest.period, regions: regions, catalog: catalog)
    let shown = Array(lineup.entries.prefix(limit))
    let above = lineup.parent.map { [$0] } ?? []
    let verdicts = (above + shown).map { verdict(on: $0, wording) }
    let judgements = AttainmentJudgements(wording: wording, isSingle: true)
    let unit = verdicts.lazy.compactMap(\.targetQuantity).compactMap { wording.shown($0).unit }.first
    let isRate = verdicts.contains(where: judgements.isRate)
    func row(_ verdict: Verdict) -> AttainmentChart.Row {
      .init(
        name: verdict.target.region == lineup.parent?.region
          ? wording.wholeName(verdict.target.region) : wording.shortName(verdict.target.region),
        judgements: [judgements.judgement(verdict, in: isRate ? nil : unit)])
    }
    let numeric = verdicts.filter { !$0.target.comparator.isRelational }
    let relations = verdicts.filter { $0.target.comparator.isRelational }
    var groups: [AttainmentChart.Group] = []
    if !numeric.isEmpty {
      let symbol = isRate ? "%" : wording.behindNumber(wording.unit(unit))
      groups.append(
        .init(
          scale: .shared(unit: symbol), rows: numeric.map(row), references: references(lineup.parent, unit, wording),
          grouping: wording.isChinese ? .none : .comma))
    }
    if !relations.isEmpty { groups.append(.init(scale: .own, rows: relations.map(row))) }
    let title = title ?? wording.lineupFinding(lineup)
    let description = wording.attainmentDescription(lineup.period.endYear, verdicts)
    let statements = verdicts.flatMap(\.statements)
    let notes = [
      wording.text([
        wording.premiums(lineup),
        lineup.entries.count > shown.count ? wording.targetsLeftOut(lineup.entries.count - shown.count) : "",
        wording.withoutTarget(lineup.missing), wording.methodNote(verdicts), wording.reasonsNote(verdicts),
        wording.drawnMarkNote(
          verdicts.flatMap { [$0.target] + ($0.actual?.statements ?? []) },
          groups.flatMap(\.rows).flatMap(\.judgements).compactMap { $0?.actual?.kind }),
      ]), wording.sourceNote(statements),
    ]
    let chart = AttainmentChart(
      text: ChartText(
        title: title, subtitle: wording.lineupSubtitle(lineup), notes: notes, description: description,
        language: wording.language),
      panels: [.init(name: wording.shortName(indicator), color: Palette.series(0))], groups: groups,
      heads: .init(
        indicator: wording.regionHead, target: wording.targetHead, actual: wording.actualHead, gap: wording.gapHead,
        verdict: wording.verdictHead), verdictWords: wording.verdictWords(for: verdicts),
      shapeWords: wording.shapeWords,
      actualWord: wording.actualHead, referenceWord: lineup.parent.map(wording.parentTarget) ?? "")
    return PreparedChart(
      name: "targets-\(catalog[indicator].id)-\(lineup.period)-\(regions.count)", chart: chart, title: title,
      description: description, statements: statements, table: .verdicts(verdicts, in: wording), aspect: 0.1)
  }

  private func verdict(on entry: TargetLineup.Entry, _ wording: Wording) -> Verdict {
    wording.verdicts(of: entry.region).headlines.first { $0.target.row == entry.target.row }
      ?? GapAndComparator(wording.catalog).verdict(on: entry.target)
  }

  /// The bound of the target of the region above, or both ends of a range, on the scale of the rows.
  private func references(_ parent: TargetLineup.Entry?, _ unit: UnitCode?, _ wording: Wording) -> [Double] {
    guard let parent, let quantity = wording.catalog.quantity(of: parent.target) else { return [] }
    let shown = unit.map { ShownQuantity(quantity, in: $0, catalog: wording.catalog) } ?? wording.shown(quantity)
    let ends = [shown.interval.lower?.value.double, shown.interval.upper?.value.double]
    switch parent.target.comparator {
    case .range: return ends.compactMap(\.self)
    case .ge, .gt, .eq: return Array(ends.compactMap(\.self).prefix(1))
    case .le, .lt, .near: return Array(ends.compactMap(\.self).suffix(1))
    case .approx: return shown.position.map { [$0] } ?? []
    case .sync, .above: return []
    }
  }
}
