public import Analysis
import Charts
import Drawing
public import Indicators

/// By how much targets were exceeded or missed, as bars about the target, the best first.
public struct OvershootFigure: ChartFigure {
  public var regions: [RegionCode]
  /// Nil for all.
  public var indicators: [IndicatorCode]?
  /// Nil for all years.
  public var years: ClosedRange<Int>?
  /// Nil for the scale with most gaps.
  public var scale: Overshoot.Scale?
  /// At most so many targets; those left out are counted in the note.
  public var limit: Int
  public var title: String?

  public init(
    regions: [RegionCode], indicators: [IndicatorCode]? = nil, years: ClosedRange<Int>? = nil,
    scale: Overshoot.Scale? = nil, limit: Int = 24, title: String? = nil
  ) {
    self.regions = regions
    self.indicators = indicators
    self.years = years
    self.scale = scale
    self.limit = limit
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let catalog = wording.catalog
    let verdicts = regions.flatMap { wording.verdicts(of: $0).headlines }.filter { verdict in
      indicators?.contains(verdict.target.indicator) ?? true && years?.contains(verdict.target.period.endYear) ?? true
    }
    let overshoot = Overshoot(verdicts, in: catalog)
    let counts = Overshoot.Scale.allCases.map { scale in (scale, overshoot.entries.count { $0.scale == scale }) }
    let fullest = counts.max { $0.1 < $1.1 }?.0
    guard let scale = scale ?? fullest, overshoot.spread(scale) != nil else {
      throw .noTargets(regions: regions, years: years.map(Array.init) ?? [])
    }
    let all = overshoot.entries.filter { $0.scale == scale }
    let entries = Array(all.prefix(limit))
    let namesRegion = Set(entries.map(\.verdict.target.region)).count > 1
    let namesIndicator = Set(entries.map { $0.verdict.target.indicator }).count > 1 || !namesRegion
    let namesYear = Set(entries.map(\.verdict.target.period)).count > 1
    func label(_ entry: Overshoot.Entry) -> String {
      let target = entry.verdict.target
      let what = namesIndicator ? wording.measured(target) : ""
      let parts = [
        namesRegion ? wording.shortName(target.region) : "", what, namesYear ? wording.period(target.period) : "",
      ]
      return parts.filter { !$0.isEmpty }.joined(separator: wording.say("", ", "))
    }
    func mark(_ entry: Overshoot.Entry) -> Marker.Kind {
      entry.verdict.actual?.statements.first.map { catalog.markerKind(of: entry.gap, $0) } ?? .exact
    }
    let unit = entries.first?.gap.unit
    let statements = entries.flatMap(\.verdict.statements)
    let sentence = wording.overshootSummary(overshoot) ?? ""
    let title = title ?? wording.overshootFinding(overshoot, scale, regions: regions)
    let description = wording.text(
      [
        wording.chartKind(.bars), sentence,
      ] + entries.map { wording.describe($0.verdict) })
    let left = overshoot.entries.count - entries.count + overshoot.leftOut
    let chart = BarsChart(
      text: ChartText(
        title: title,
        subtitle: wording.overshootSubtitle(scale, years: entries.map(\.verdict.target.period.endYear)),
        notes: [
          wording.text([
            sentence, wording.leftOutOfGaps(left),
            wording.drawnMarkNote(entries.flatMap { $0.verdict.actual?.statements ?? [] }, entries.map(mark)),
            wording.methodNote(entries.map(\.verdict)),
          ]), wording.sourceNote(statements),
        ], description: description, language: wording.language),
      groups: entries.map { BarGroup(label: label($0)) },
      series: [
        BarSeries(
          label: wording.gapHead, role: .inOrder(0),
          bars: entries.map { entry in
            let marks = entry.verdict.actual?.statements.first.map(wording.marks) ?? ""
            return BarValue(
              entry.gap.value?.double,
              mark: mark(entry), label: wording.signedValue(entry.gap, .withoutUnit) + marks)
          })
      ], values: ValueAxisSpecification(unit: wording.unit(unit), grouping: .none), direction: .rightwards)
    let ids = regions.count > 3 ? "\(regions.count)" : regions.map { catalog[$0].id }.joined(separator: "-")
    let what = indicators.map { $0.prefix(3).map { catalog[$0].id } } ?? []
    return PreparedChart(
      name: (["overshoot"] + what + [ids, scale.rawValue.replacing("_", with: "-")]).joined(separator: "-"),
      chart: chart, title: title, description: description, statements: statements,
      table: .verdicts(entries.map(\.verdict), in: wording), aspect: 0.1)
  }
}
