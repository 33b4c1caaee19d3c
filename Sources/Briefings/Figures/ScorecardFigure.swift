import Analysis
import Charts
import Drawing
public import Indicators

/// The whole picture of a region's targets: indicators by years, a verdict in every cell.
public struct ScorecardFigure: ChartFigure {
  public enum Choice: Hashable, Sendable {
    /// Headline targets, and others that were judged or stand in more than one year.
    case important
    case all
  }

  public var region: RegionCode
  public var years: ClosedRange<Int>?
  public var choice: Choice
  /// Signs without words, for a narrow place.
  public var isCompact: Bool
  /// At most so many rows, headline targets first; those left out are counted in the note.
  public var limit: Int
  public var title: String?

  public init(
    region: RegionCode, years: ClosedRange<Int>? = nil, choice: Choice = .important, isCompact: Bool = false,
    limit: Int = 22, title: String? = nil
  ) {
    self.region = region
    self.years = years
    self.choice = choice
    self.isCompact = isCompact
    self.limit = limit
    self.title = title
  }

  public func prepared(in wording: Wording) throws(ChartFault) -> PreparedChart {
    let verdicts = wording.verdicts(of: region).headlines.filter { verdict in
      guard case .year(let year) = verdict.target.period else { return false }
      return years?.contains(year) ?? true
    }
    guard !verdicts.isEmpty else { throw .noTargets(regions: [region], years: years.map(Array.init) ?? []) }
    return prepared(verdicts, in: wording)
  }

  private func prepared(_ verdicts: [Verdict], in wording: Wording) -> PreparedChart {
    let catalog = wording.catalog
    let columns = Set(verdicts.map(\.target.period)).sorted()
    let rows = TargetRow.rows(of: verdicts) { TargetSubject($0).countedAsLevel }
    let shown = chosen(rows)
    let shownVerdicts = shown.flatMap(\.verdicts)
    let isHeadline = Dictionary(grouping: shown, by: \.isHeadline)
    var groups: [ScorecardChart.Group] = []
    if let main = isHeadline[true] {
      groups.append(.init(heading: wording.mainTargets, rows: main.map { chartRow($0, columns, wording) }))
    }
    let others = isHeadline[false] ?? []
    let topics = catalog.topics.map(\.id)
    // Rows of no topic come last, under no name of a topic.
    for topic in topics + [""] {
      let own = others.filter {
        let its = catalog[$0.subject.indicator].topic
        return its == topic || topic.isEmpty && !topics.contains(its)
      }
      if !own.isEmpty {
        groups.append(.init(heading: wording.topic(topic), rows: own.map { chartRow($0, columns, wording) }))
      }
    }
    let score = Scorecard.Tally(shownVerdicts)
    let title =
      title
      ?? wording.scoreFinding(
        region, all: score.total, judged: score.judged, met: score.kept, about: score.about, missed: score.missed)
    let margin = ScorecardChart.Margin(
      name: wording.judgedOfTargets,
      counts: columns.map { period in
        let score = Scorecard.Tally(shownVerdicts.filter { $0.target.period == period })
        return .init(
          "\(score.judged)/\(score.total)",
          remark: score.judged == 0 || isCompact
            ? "" : wording.metCount(score.kept))
      })
    let statements = shownVerdicts.flatMap(\.statements)
    let left = verdicts.count - shownVerdicts.count
    let notes =
      isCompact
      ? [
        wording.text([wording.noSuchTarget, left > 0 ? wording.targetsLeftOut(left) : ""]),
        wording.sourceNote(statements, limit: 3),
      ]
      : [
        wording.text([
          wording.noSuchTarget,
          left > 0 ? wording.targetsLeftOut(left) : "",
          wording.reasonsNote(shownVerdicts), wording.markNote(statements), wording.methodNote(shownVerdicts),
        ]),
        wording.sourceNote(statements),
      ]
    let description = wording.scorecardDescription(region, shownVerdicts)
    let text = ChartText(
      title: title, subtitle: wording.scorecardSubtitle(region, columns, isCompact: isCompact), notes: notes,
      description: description, language: wording.language)
    let chart = ScorecardChart(
      text: text, form: isCompact ? .signs : .words, columns: columns.map { wording.tick($0, isFirst: !isCompact) },
      groups: groups, margin: margin, verdictWords: wording.verdictWords(for: shownVerdicts))
    return PreparedChart(
      name: "scorecard-\(catalog[region].id)", chart: chart, title: title, description: description,
      statements: statements,
      table: .verdicts(
        verdicts,
        counts: columns.map { period in
          VerdictCount(
            region: region, period: period, verdicts: shownVerdicts.filter { $0.target.period == period })
        }, in: wording), aspect: 0.1)
  }

  private func chosen(_ rows: [TargetRow]) -> [TargetRow] {
    guard choice == .important else { return rows }
    let headlines = rows.filter(\.isHeadline)
    let others = rows.filter { !$0.isHeadline && $0.isTelling }
    let judged = others.filter { $0.verdicts.contains(where: \.isJudged) }
    let rest = others.filter { !$0.verdicts.contains(where: \.isJudged) }
    let main = Array(headlines.prefix(max(1, limit - judged.count)))
    let picked = Array((judged + rest).prefix(max(0, limit - main.count))).map(\.subject)
    let base = main + others.filter { picked.contains($0.subject) }
    return base.isEmpty ? Array(rows.prefix(limit)) : base
  }

  private func chartRow(_ row: TargetRow, _ columns: [Period], _ wording: Wording) -> ScorecardChart.Row {
    .init(
      name: wording.rowName(row),
      cells: columns.map { period in
        guard let verdict = row.verdicts.first(where: { $0.target.period == period }) else { return .noTarget }
        let marks = wording.marks(of: [verdict.target] + (verdict.actual?.statements.prefix(1) ?? []))
        return .verdict(
          verdict.sign, text: isCompact ? "" : wording.target(verdict.target), marks: isCompact ? "" : marks)
      })
  }
}

extension TargetRow {
  fileprivate var isHeadline: Bool { verdicts.contains { $0.target.importance == .headline } }
  fileprivate var isTelling: Bool { verdicts.contains(where: \.isJudged) || verdicts.count > 1 }
}
