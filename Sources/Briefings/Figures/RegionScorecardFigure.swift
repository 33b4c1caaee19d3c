import Analysis
import Charts
import Drawing
public import Indicators

/// The targets of several regions for one year: indicators by regions, a verdict in every cell, counts at the margin.
public struct RegionScorecardFigure: ChartFigure {
  public var regions: [RegionCode]
  /// Nil for the newest year of which most targets can be judged, or else for which most regions have targets.
  public var year: Int?
  /// Nil for those that most regions have targets for.
  public var indicators: [IndicatorCode]?
  /// At most so many rows, those with most regions first; those left out are counted in the note.
  public var limit: Int
  /// Signs without words, for a narrow place.
  public var isNarrow: Bool
  public var title: String?

  public init(
    regions: [RegionCode], year: Int? = nil, indicators: [IndicatorCode]? = nil, limit: Int = 22,
    isNarrow: Bool = false,
    title: String? = nil
  ) {
    self.regions = regions
    self.year = year
    self.indicators = indicators
    self.limit = limit
    self.isNarrow = isNarrow
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let all = regions.flatMap { wording.verdicts(of: $0).headlines }.filter { verdict in
      verdict.target.period.frequency == .year && indicators?.contains(verdict.target.indicator) ?? true
    }
    guard let period = year.map({ Period.year($0) }) ?? Self.fullest(all) else {
      throw .noTargets(regions: regions, years: [])
    }
    let ofYear = all.filter { $0.target.period == period }
    guard !ofYear.isEmpty else { throw .noTargets(regions: regions, years: [period.endYear]) }
    return prepared(ofYear, period, wording)
  }

  /// The year with most judged targets; without any the one for which most regions have targets, the newest of several.
  private static func fullest(_ verdicts: [Verdict]) -> Period? {
    Dictionary(grouping: verdicts, by: \.target.period).max { left, right in
      func rank(_ entry: (key: Period, value: [Verdict])) -> (Int, Int, Period) {
        (entry.value.count(where: \.isJudged), Set(entry.value.map(\.target.region)).count, entry.key)
      }
      return rank((left.key, left.value)) < rank((right.key, right.value))
    }?.key
  }

  private func prepared(_ verdicts: [Verdict], _ period: Period, _ wording: Wording) -> PreparedChart {
    let catalog = wording.catalog
    let columns = regions.filter { region in verdicts.contains { $0.target.region == region } }
    let ordered = TargetRow.rows(of: verdicts) { TargetSubject($0).countedAsLevel }
    let isCompact = columns.count > 3
    // What most regions have comes first where there is no room for all; the order is that of the package again.
    let shared = ordered.filter { $0.verdicts.count > 1 }
    let candidates = shared.isEmpty ? ordered : shared
    let kept = Set(
      candidates.enumerated().sorted { left, right in
        func weight(_ row: TargetRow) -> (Int, Int) { (row.verdicts.count, row.verdicts.count(where: \.isJudged)) }
        let (one, other) = (weight(left.element), weight(right.element))
        return one == other ? left.offset < right.offset : one > other
      }.prefix(isCompact ? min(limit, isNarrow ? Self.mostNarrowColumns : Self.mostColumns) : limit).map(
        \.element.subject))
    let rows = ordered.filter { kept.contains($0.subject) }
    let shown = rows.flatMap(\.verdicts)
    let score = Scorecard.Tally(shown)
    let title = title ?? wording.regionScoreFinding(columns.count, period, score)
    let left = verdicts.count - shown.count
    let statements = shown.flatMap(\.statements)
    let description = wording.text([wording.chartKind(.scorecard)] + shown.map(wording.describe))
    let text = ChartText(
      title: title, subtitle: wording.regionScoreSubtitle(period, isCompact: isCompact || isNarrow),
      notes: [
        wording.text([
          rows.contains { $0.verdicts.count < columns.count } ? wording.noSuchTarget : "",
          left > 0 ? wording.targetsLeftOut(left) : "", wording.reasonsNote(shown),
          isCompact || isNarrow ? "" : wording.markNote(statements), wording.methodNote(shown),
        ]), wording.sourceNote(statements),
      ], description: description, language: wording.language)
    let matrix = Matrix(rows: rows, regions: columns, isNarrow: isNarrow, wording: wording)
    let chart = isCompact ? matrix.regionsByIndicators(text) : matrix.indicatorsByRegions(text)
    let ids = isCompact ? "\(columns.count)" : columns.map { catalog[$0].id }.joined(separator: "-")
    return PreparedChart(
      name: "scorecard-\(period)-\(ids)", chart: chart, title: title, description: description, statements: statements,
      table: .verdicts(shown, in: wording), aspect: 0.1)
  }

  /// How many indicators have room beside each other.
  private static let mostColumns = 10
  private static let mostNarrowColumns = 3

  /// The verdicts by indicator and region, in either of two forms.
  private struct Matrix {
    let rows: [TargetRow]
    let regions: [RegionCode]
    let isNarrow: Bool
    let wording: Wording

    /// For two or three regions: indicators below each other, with the words of the targets.
    func indicatorsByRegions(_ text: ChartText) -> ScorecardChart {
      ScorecardChart(
        text: text, form: isNarrow ? .signs : .words, columns: regions.map(wording.shortName),
        groups: [
          .init(
            rows: rows.map { row in
              .init(
                name: wording.rowName(row), cells: regions.map { cell(row.verdicts, $0, isCompact: isNarrow) })
            })
        ],
        margin: .init(name: wording.metOfJudged, counts: regions.map { .init(counts(of: all.filter(isOf($0)))) }),
        verdictWords: wording.verdictWords(for: all))
    }

    /// For many regions: regions below each other, signs alone, the counts of each region at the end of its row.
    func regionsByIndicators(_ text: ChartText) -> ScorecardChart {
      ScorecardChart(
        text: text, form: .signs, columns: rows.map(wording.rowName) + [wording.metOfJudged],
        groups: [
          .init(
            rows: regions.map { region in
              .init(
                name: wording.shortName(region),
                cells: rows.map { cell($0.verdicts, region, isCompact: true) }
                  + [.words(counts(of: all.filter(isOf(region))))])
            })
        ],
        margin: .init(
          name: wording.metOfJudged, counts: rows.map { .init(counts(of: $0.verdicts)) } + [.init(counts(of: all))]),
        verdictWords: wording.verdictWords(for: all))
    }

    private var all: [Verdict] { rows.flatMap(\.verdicts) }

    private func isOf(_ region: RegionCode) -> (Verdict) -> Bool { { $0.target.region == region } }

    private func counts(of verdicts: [Verdict]) -> String { wording.metOfJudged(Scorecard.Tally(verdicts)) }

    private func cell(_ verdicts: [Verdict], _ region: RegionCode, isCompact: Bool) -> ScorecardChart.Cell {
      guard let verdict = verdicts.first(where: isOf(region)) else { return .noTarget }
      guard !isCompact else { return .verdict(verdict.sign) }
      let marks = wording.marks(of: [verdict.target] + (verdict.actual?.statements.prefix(1) ?? []))
      return .verdict(verdict.sign, text: wording.target(verdict.target), marks: marks)
    }
  }
}
