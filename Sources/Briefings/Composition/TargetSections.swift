import Analysis
import Charts
import Drawing
import Indicators

/// What was promised: targets over the years, what became of them, and the way to those of several years.
extension BriefingComposer {
  mutating func targetSections() -> [Section] {
    let own = verdicts.headlines.filter { years.contains($0.target.period.endYear) }
    guard !own.isEmpty else { return [] }
    var blocks: [Block] = []
    if let lead = growthTargetHistory.first?.key.series.indicator,
      let figure = figure(
        TargetHistoryFigure(indicator: lead, region: subject, years: years), height: .flexible(200...280))
    {
      blocks.append(.figure(figure))
    }
    if let table = ambitionTable(own) { blocks.append(.table(table)) }
    if let year = own.filter(\.isJudged).map(\.target.period.endYear).max(),
      let figure = figure(AttainmentFigure(regions: [subject], year: year, choice: .withActual, limit: 20))
    {
      blocks.append(.figure(figure))
    }
    let newest = own.map(\.target.period).newestProgramme
    if let newest, let figure = figure(AttainmentFigure(regions: [subject], year: newest.endYear, limit: 16)) {
      blocks.append(.figure(figure))
    }
    if let full = figure(ScorecardFigure(region: subject, years: years)) { blocks.append(.figure(full)) }
    blocks += targetViewBlocks(own)
    if let table = progressTable() { blocks.append(.table(table)) }
    if let table = allTargetsTable(own) { blocks.append(.table(table)) }
    return [
      Section(
        id: "targets", title: wording.targetsTitle,
        lead: RichText(targetsLead(own)), startsNewPage: false, blocks: blocks)
    ]
  }

  /// The numeric targets of the subject for the yearly growth of the first indicator that has them for two years: of
  /// one price basis and of whole years, so that one can be held against the other.
  var growthTargetHistory: [TargetFigure] {
    let all = catalog.targets(of: subject).filter {
      $0.key.series.measure == .growth && !$0.statement.comparator.isRelational
        && $0.key.period.frequency == .year && years.contains($0.key.period.endYear)
    }
    for indicator in preferredIndicators {
      let own = all.filter { $0.key.series.indicator == indicator }
      let alike = Set(own.map(\.statement).onePriceBasis)
      let history = own.filter { alike.contains($0.statement) }
      if history.count > 1 { return history }
    }
    return []
  }

  private func targetsLead(_ own: [Verdict]) -> String {
    var clauses: [String] = []
    let history = growthTargetHistory
    if let lead = history.first?.key.series.indicator {
      clauses.append(persistenceSentence(lead) ?? wording.targetHistory(history))
    }
    clauses.append(wording.scoreSummary(Scorecard.Tally(own.ofOneYear)))
    return wording.text(clauses.map { wording.sentence([$0]) })
  }

  /// Headline targets by year as they were said, and how the newest differs from the one before.
  private mutating func ambitionTable(_ own: [Verdict]) -> Table? {
    let headline = own.filter { $0.target.importance == .headline && $0.target.period.frequency == .year }
    guard let newest = headline.map(\.target.period).newestProgramme else { return nil }
    let periods = Array(Set(headline.map(\.target.period)).filter { $0 <= newest }.sorted().suffix(4))
    guard periods.count > 1, let before = periods.dropLast().last else { return nil }
    // Targets in other prices have a row of their own; a relation stands where the number would.
    let subjects = preferredIndicators.flatMap { code -> [TargetSubject] in
      let own = headline.filter { $0.target.indicator == code }.map { TargetSubject($0.target) }
      return PriceBasis.allCases.reduce(own.first { $0.prices == nil }.map { [$0] } ?? []) { found, prices in
        found + (own.first { $0.prices == prices }.map { [$0] } ?? [])
      }
    }
    var data: [[String]] = []
    var numbers: [[TracedNumber]] = []
    let rows = subjects.map { subject -> TableRow in
      let byPeriod = periods.map { period in
        headline.first {
          $0.target.indicator == subject.indicator && $0.target.key.series.prices == subject.prices
            && $0.target.period == period
        }
      }
      let latest = byPeriod[periods.count - 1]
      let previous = byPeriod[periods.count - 2]
      let ambition = wording.ambition(latest?.target, previous?.target, periods: (newest, before))
      let name = byPeriod.lazy.compactMap(\.self).first.map { wording.measured($0.target) } ?? ""
      let texts = [name] + byPeriod.map { $0.map { wording.markedTarget($0.target) } ?? wording.dash } + [ambition]
      data.append(texts)
      numbers.append(
        byPeriod.compactMap { $0.map { wording.traced($0.target) } }
          + ambitionNumber(latest?.target, previous?.target, text: ambition))
      return TableRow(
        texts.enumerated().map { place, text in
          TableCell(RichText(text), bold: place == periods.count && latest != nil, muted: text == wording.dash)
        })
    }
    let columns =
      [TableColumn(wording.indicatorHead, width: .flexible(1.2))]
      + periods.map { TableColumn(wording.period($0), width: .flexible(1)) }
      + [TableColumn(wording.comparedWith(newest, before), width: .flexible(1.5))]
    let id = "table-ambition"
    register(
      headline.map(\.target), in: id, file: DataTable(header: columns.map(\.head), rows: data, numbers: numbers))
    return Table(
      id: id, title: wording.ambitionTitle, subtitle: wording.ambitionSubtitle, captionStyle: .line,
      columns: columns, rows: rows,
      notes: [wording.markNote(headline.map(\.target))].filter { !$0.isEmpty }.map { RichText($0) })
  }

  /// The difference of two targets as a number with its arithmetic; none where nothing is worked out.
  private func ambitionNumber(_ newest: Statement?, _ before: Statement?, text: String) -> [TracedNumber] {
    guard let newest, let before else {
      // That a year has no target is said beside the year that has one.
      return (newest ?? before).map { [TracedNumber(text, .statement($0))] } ?? []
    }
    guard let gap = TargetComparison(newest, before, in: catalog).difference else { return [] }
    return [TracedNumber(text, .quantity(gap))]
  }

  /// Every yearly target of the newest years with what became of it.
  private mutating func allTargetsTable(_ own: [Verdict]) -> Table? {
    // Those of several years stand in the table of progress.
    let yearly = own.ofOneYear
    guard !yearly.isEmpty else { return nil }
    let columns = [
      TableColumn(wording.indicatorHead, width: .flexible(1.5)), TableColumn(wording.targetHead, width: .flexible(1.6)),
      TableColumn(wording.actualHead, alignment: .end),
      TableColumn(wording.gapHead, alignment: .end, width: .flexible(0.9)),
      TableColumn(wording.verdictHead, width: .flexible(2)),
    ]
    var rows: [TableRow] = []
    var listed: [Verdict] = []
    let years = Set(yearly.map(\.target.period.endYear)).sorted(by: >)
    for (place, year) in years.enumerated() {
      // Of older years only what could be judged and the headline targets: the file beside the briefing has them all.
      let ofPeriod = yearly.filter { $0.target.period.endYear == year }
      let shown = place < 2 ? ofPeriod : ofPeriod.filter { $0.isJudged || $0.target.importance == .headline }
      let rest = ofPeriod.count - shown.count
      rows.append(
        .group(wording.period(.year(year)) + (rest > 0 ? wording.restOfTargets(rest) : ""), columns: columns.count))
      listed += shown
      for verdict in shown {
        let actual = verdict.actual.map { quantity in
          wording.value(quantity) + (quantity.statements.first.map(wording.marks) ?? "")
            + (verdict.isComputed ? "*" : "")
        }
        rows.append(
          TableRow([
            TableCell(RichText(wording.measured(verdict.target))),
            TableCell(RichText(wording.markedTarget(verdict.target))),
            TableCell(linked(actual ?? wording.dash, verdict.actual?.statements), muted: actual == nil),
            TableCell(RichText(verdict.gap == nil ? wording.dash : wording.gap(verdict)), muted: verdict.gap == nil),
            verdictCell(verdict, withReason: true),
          ]))
      }
    }
    let id = "table-targets"
    register(listed.flatMap(\.statements), in: id, file: .verdicts(yearly, in: wording))
    let keys = Set(listed.map(\.target.key))
    let flips = VerdictHistory.all(in: catalog, region: subject, options: specification.judging.options).filter {
      keys.contains($0.key)
    }.flatMap(\.flips)
    let notes = wording.text(
      [
        listed.contains(where: \.isComputed) ? wording.computedNote : "",
        wording.markNote(listed.flatMap { [$0.target] + ($0.actual?.statements ?? []) }), wording.vintagesNote(listed),
      ] + flips.map(wording.flipNote))
    return Table(
      id: id, title: wording.allTargetsTitle, captionStyle: .line, density: .compact, columns: columns, rows: rows,
      notes: notes.isEmpty ? [] : [RichText(notes)])
  }
}
