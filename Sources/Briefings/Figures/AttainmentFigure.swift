import Analysis
import Charts
import Drawing
public import Indicators

/// The targets of a year, in their true shapes: of one region with actual, gap and verdict, or of two side by side.
public struct AttainmentFigure: ChartFigure {
  public enum Choice: Hashable, Sendable {
    /// Headline targets.
    case headline
    /// Headline targets; all where none is marked as such.
    case main
    /// Targets for which there is an actual figure, judged or not.
    case withActual
    /// Targets of a topic.
    case topic(String)
    /// Targets for these indicators.
    case indicators([IndicatorCode])
    case all
  }

  public var regions: [RegionCode]
  public var year: Int
  public var choice: Choice
  /// At most so many targets of each region; those left out are counted in the note.
  public var limit: Int
  public var title: String?

  public init(regions: [RegionCode], year: Int, choice: Choice = .headline, limit: Int = 40, title: String? = nil) {
    self.regions = regions
    self.year = year
    self.choice = choice
    self.limit = limit
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    guard (1...2).contains(regions.count) else { throw .regionCount(found: regions.count, expected: 1...2) }
    let ofYear = regions.map { region in
      wording.verdicts(of: region).headlines.filter { $0.target.period == .year(year) }
    }
    let chosen = ofYear.map { $0.filter { passes($0, in: wording.catalog) } }
    let all = choice == .main && chosen.allSatisfy(\.isEmpty) ? ofYear : chosen
    let byRegion = all.map { Array($0.prefix(limit)) }
    let left = zip(all, byRegion).reduce(0) { $0 + $1.0.count - $1.1.count }
    guard byRegion.contains(where: { !$0.isEmpty }) else { throw .noTargets(regions: regions, years: [year]) }
    return AttainmentFigureBuilder(self, byRegion, leftOut: left, wording).prepared()
  }

  /// The choice as a part of a file's name.
  var choiceName: String {
    switch choice {
    case .headline, .main: "headline"
    case .withActual: "withActual"
    case .topic(let topic): topic
    case .indicators: "chosen"
    case .all: "all"
    }
  }

  private func passes(_ verdict: Verdict, in catalog: Catalog) -> Bool {
    switch choice {
    case .headline, .main: verdict.target.importance == .headline
    case .withActual: verdict.actual != nil || verdict.isJudged || verdict.reason == .definitionDiffers
    case .topic(let topic): catalog[verdict.target.indicator].topic == topic
    case .indicators(let indicators): indicators.contains(verdict.target.indicator)
    case .all: true
    }
  }
}

/// Makes the rows of an attainment chart from verdicts.
private struct AttainmentFigureBuilder {
  let figure: AttainmentFigure
  let byRegion: [[Verdict]]
  let leftOut: Int
  let targetRows: [TargetRow]
  let wording: Wording
  let catalog: Catalog

  init(_ figure: AttainmentFigure, _ byRegion: [[Verdict]], leftOut: Int, _ wording: Wording) {
    self.leftOut = leftOut
    self.figure = figure
    self.byRegion = byRegion
    targetRows = TargetRow.rows(of: byRegion.flatMap(\.self))
    self.wording = wording
    catalog = wording.catalog
  }

  private var isSingle: Bool { figure.regions.count == 1 }
  private var judgements: AttainmentJudgements { AttainmentJudgements(wording: wording, isSingle: isSingle) }
  private var all: [Verdict] { byRegion.flatMap(\.self) }

  /// The verdicts of a row by region.
  private func verdicts(of row: TargetRow) -> [Verdict?] {
    figure.regions.map { region in row.verdicts.first { $0.target.region == region } }
  }

  private func isRate(_ verdict: Verdict) -> Bool { judgements.isRate(verdict) }

  func prepared() -> PreparedChart {
    let numeric = targetRows.filter { $0.verdicts.contains { !$0.target.comparator.isRelational } }
    let rates = numeric.filter { $0.verdicts.contains(where: isRate) }
    let amounts = numeric.filter { !rates.contains($0) }
    let relations = targetRows.filter { !numeric.contains($0) }
    var groups: [AttainmentChart.Group] = []
    if !rates.isEmpty { groups.append(.init(scale: .shared(unit: "%"), rows: rates.map(row))) }
    if !relations.isEmpty { groups.append(.init(scale: .own, rows: relations.map(row))) }
    let isComparable = isSingle && amounts.contains { $0.verdicts.contains(where: \.isJudged) }
    let rows = amounts.map(row)
    // Of a target of zero there is no percentage.
    let comparable = rows.filter {
      isComparable && $0.judgements.allSatisfy { $0?.target.hasPercentages ?? true }
    }
    let others = rows.filter { !comparable.contains($0) }
    for (rows, scale) in [
      (comparable, AttainmentChart.Group.Scale.percentOfTarget(label: wording.targetIsHundred)), (others, .own),
    ] where !rows.isEmpty {
      groups.append(.init(scale: scale, rows: rows, grouping: wording.isChinese ? .none : .comma))
    }
    let title = figure.title ?? generatedTitle
    let absent = absent
    let description = wording.text([wording.attainmentDescription(figure.year, all), absent])
    let statements = all.flatMap(\.statements)
    let notes = [
      wording.text([
        absent, leftOut > 0 ? wording.targetsLeftOut(leftOut) : "", wording.methodNote(all),
        wording.definitionsNote(all),
        wording.reasonsNote(all),
        wording.drawnMarkNote(
          all.flatMap { [$0.target] + ($0.actual?.statements ?? []) },
          groups.flatMap(\.rows).flatMap(\.judgements).compactMap { $0?.actual?.kind }),
      ]),
      wording.sourceNote(statements),
    ]
    let scaleNotes = groups.compactMap { group -> String? in
      guard case .percentOfTarget = group.scale, let ends = group.ends, ends.from != 0 else { return nil }
      let style = NumberStyle.fitting([ends.from, ends.to])
      return wording.percentOfTargetScale(style.text(ends.from), style.text(ends.to))
    }
    let text = ChartText(
      title: title,
      subtitle: wording.subtitle([
        [wording.list(figure.regions.map(wording.name)), wording.targetsOf(figure.year)], scaleNotes,
      ]), notes: notes, description: description, language: wording.language)
    let chart = AttainmentChart(
      text: text,
      panels: figure.regions.enumerated().map { place, region in
        let waiting = byRegion[place].count { $0.sign == .notYetReported }
        return .init(
          name: wording.shortName(region), color: Palette.series(place),
          remark: !isSingle && waiting > 0 && waiting == byRegion[place].count
            ? wording.allWaiting(byRegion[place]) : "",
          remarkSign: !isSingle && waiting > 0 && waiting == byRegion[place].count ? .notYetReported : nil)
      }, groups: groups,
      heads: isSingle
        ? .init(
          indicator: wording.indicatorHead, target: wording.targetHead, actual: wording.actualHead,
          gap: wording.gapHead, verdict: wording.verdictHead) : nil,
      verdictWords: wording.verdictWords(for: all), shapeWords: wording.shapeWords, actualWord: wording.actualHead)
    let ids = figure.regions.map { catalog[$0].id }.joined(separator: "-")
    return PreparedChart(
      name: "attainment-\(figure.year)-\(ids)-\(figure.choiceName)", chart: chart, title: title,
      description: description,
      statements: statements,
      table: .verdicts(
        all,
        counts: zip(figure.regions, byRegion).map { region, verdicts in
          VerdictCount(region: region, period: .year(figure.year), verdicts: verdicts)
        }, in: wording), aspect: 0.1)
  }

  /// Regions without any target of the year, and indicators that were named and have none.
  private var absent: String {
    let regions = figure.regions.filter { region in
      !wording.verdicts(of: region).headlines.contains { $0.target.period == .year(figure.year) }
    }
    var indicators: [IndicatorCode] = []
    if case .indicators(let named) = figure.choice {
      indicators = named.filter { indicator in !all.contains { $0.target.indicator == indicator } }
    }
    return wording.absent(
      (regions.map(wording.shortName) + indicators.map(wording.shortName)).map { wording.targets(of: $0, figure.year) })
  }

  private var generatedTitle: String {
    if isSingle {
      let score = Scorecard.Tally(all)
      if score.judged == 0 {
        return wording.openTargetsTitle(figure.regions[0], year: figure.year, all, topic: topic, isMain: isMain)
      }
      return wording.yearScoreFinding(
        figure.regions[0], year: figure.year, all: score.total, judged: score.judged, met: score.kept,
        about: score.about, missed: all.filter { [.missed, .missedAtEdge].contains($0.sign) }, isMain: isMain)
    }
    let pairs = targetRows.compactMap { row -> (IndicatorCode, Verdict, Verdict)? in
      let own = verdicts(of: row)
      guard let first = own[0], let second = own[1] else { return nil }
      return (row.subject.indicator, first, second)
    }
    return wording.targetPairFinding(figure.regions, year: figure.year, pairs: pairs, isMain: isMain)
  }

  /// Whether only main expected targets are drawn, and not all that there are.
  private var isMain: Bool {
    switch figure.choice {
    case .headline, .main: all.allSatisfy { $0.target.importance == .headline }
    case .withActual, .topic, .indicators, .all: false
    }
  }

  private var topic: String? {
    if case .topic(let id) = figure.choice { return id }
    return nil
  }

  private func row(_ row: TargetRow) -> AttainmentChart.Row {
    let (key, own) = (row.subject, verdicts(of: row))
    let isRate = own.compactMap(\.self).contains(where: isRate)
    // The unit of the row is that of its targets, which need not be the usual one of the indicator.
    let code =
      own.lazy.compactMap { $0?.targetQuantity }.compactMap { wording.shown($0).unit }.first
      ?? wording.displayUnit(key.indicator)
    let unit = isRate ? "%" : wording.unit(code)
    return .init(
      name: wording.atPrices(wording.shortName(key.indicator), key.prices),
      detail: key.measure == .growth || isRate ? wording.measureDetail(key.measure, of: key.indicator) : unit,
      unit: unit.isEmpty ? "" : wording.behindNumber(unit),
      judgements: own.map { $0.map { judgements.judgement($0, in: isRate ? nil : code) } })
  }
}
