import Analysis
import Drawing
import Indicators

/// The way towards the targets of the subject: where it began, where it stands, at which pace, and what the methods
/// find.
extension BriefingComposer {
  /// The targets to which several years lead, as far as their way touches the years of the briefing.
  var progressOverYears: [TargetProgress] {
    progress.filter { progress in
      let course = progress.course
      return progress.target.period.frequency <= .span
        && (course.isOfSeveralYears || progress.target.period.frequency == .span)
        && course.endYear >= years.lowerBound && course.baseYear < years.upperBound
    }
  }

  private var progress: [TargetProgress] {
    TargetProgress.all(
      in: catalog, region: subject, methods: specification.judging.methods, options: specification.judging.options)
  }

  /// Targets of single years of which the trend can be judged; of the newest year that has any.
  private var trends: [TargetProgress] {
    let judged = progress.filter {
      !$0.course.isOfSeveralYears && years.contains($0.course.endYear) && !$0.judged.isEmpty
    }
    let newest = judged.map(\.course.endYear).max()
    return judged.filter { $0.course.endYear == newest }
  }

  /// One table of both, by the period of the targets; nil where there is neither.
  mutating func progressTable() -> Table? {
    let overYears = progressOverYears
    let all = (overYears + trends).sorted { $0.target.period < $1.target.period }
    guard !all.isEmpty else { return nil }
    let columns = [
      TableColumn(wording.indicatorHead, width: .flexible(1)), TableColumn(wording.targetHead, width: .flexible(1)),
      TableColumn(wording.baseHead, width: .flexible(0.95)), TableColumn(wording.latestHead, width: .flexible(0.95)),
      TableColumn(wording.paceHead, width: .flexible(1.35)), TableColumn(wording.progressHead, width: .flexible(1.65)),
    ]
    var rows: [TableRow] = []
    var data: [[String]] = []
    var shown: Period?
    for progress in all {
      let target = progress.target
      if target.period != shown { rows.append(.group(wording.period(target.period), columns: columns.count)) }
      shown = target.period
      let course = progress.course
      let base = course.isOfSeveralYears && !course.isTotal ? wording.point(course.base) : wording.dash
      let texts = [
        wording.measured(target), wording.markedTarget(target), base,
        wording.point(course.latest), wording.pace(progress),
      ]
      rows.append(
        TableRow(texts.map { TableCell(RichText($0), muted: $0 == wording.dash) } + [finding(of: progress)]))
      data.append([wording.period(target.period)] + texts + [findingText(of: progress)])
    }
    let id = "table-progress"
    register(
      all.flatMap(\.statements), in: id,
      file: DataTable(
        header: [wording.periodHead] + columns.map(\.head), rows: data, numbers: all.map(wording.traced)))
    return Table(
      id: id, title: wording.progressTitle,
      subtitle: overYears.isEmpty ? "" : wording.progressSummary(overYears), captionStyle: .line,
      density: .compact, columns: columns, rows: rows,
      notes: [
        wording.markNote(all.map(\.target)), all.contains { !$0.judged.isEmpty } ? wording.progressNote(all) : "",
      ].filter { !$0.isEmpty }.map { RichText($0) })
  }

  /// What M0 says where the target's own period is there, and otherwise what the methods of progress say.
  private func finding(of progress: TargetProgress) -> TableCell {
    if let verdict = verdict(of: progress) { return verdictCell(verdict, withReason: true) }
    return TableCell(RichText(findingText(of: progress)), muted: progress.judged.isEmpty)
  }

  private func findingText(of progress: TargetProgress) -> String {
    verdict(of: progress).map { wording.verdict($0) } ?? wording.progress(progress)
  }

  private func verdict(of progress: TargetProgress) -> Verdict? {
    guard progress.course.isOfSeveralYears else { return nil }
    return verdicts.headlines.first { $0.target.row == progress.target.row && $0.isJudged }
  }
}
