import Analysis
import Drawing
import Indicators

/// Where sources say different things, and what the package says of its own reading.
extension BriefingComposer {
  /// Figures about the regions of the briefing of which sources say different things: how many of which kind, and each
  /// with all that is said, the choice, and the step of the rule that made it.
  mutating func disagreementBlocks() -> [Block] {
    let keys = specification.regions.flatMap { catalog.actualKeys(of: $0) }.filter { years.contains($0.period.endYear) }
    let disagreements = keys.compactMap { catalog.figure($0).flatMap(Disagreement.init) }
    guard !disagreements.isEmpty else { return [] }
    let columns = [
      TableColumn(wording.indicatorHead, width: .flexible(1.1)), TableColumn(wording.periodHead),
      TableColumn(wording.usedHead, width: .flexible(1.3)), TableColumn(wording.otherHead, width: .flexible(1.5)),
      TableColumn(wording.ruleHead, width: .flexible(1)),
    ]
    var data: [[String]] = []
    var numbers: [[TracedNumber]] = []
    var rows: [TableRow] = []
    for kind in Disagreement.Kind.allCases {
      let own = disagreements.filter { $0.kind == kind }
      if !own.isEmpty { rows.append(.group(wording.disagreement(kind), columns: columns.count)) }
      for disagreement in own {
        let texts = texts(disagreement)
        data.append([wording.disagreement(kind)] + texts)
        numbers.append(([disagreement.figure.statement] + disagreement.others).map(wording.withAllDigits.traced))
        rows.append(TableRow(texts.map { TableCell(RichText($0)) }))
      }
    }
    let id = "table-disagreements"
    register(
      disagreements.flatMap { [$0.figure.statement] + $0.others }, in: id,
      file: DataTable(header: [wording.kindHead] + columns.map(\.head), rows: data, numbers: numbers))
    let counts = Disagreement.Kind.allCases.map { kind in (kind, disagreements.count { $0.kind == kind }) }
    return [
      .table(
        Table(
          id: id, title: wording.disagreementsTitle, subtitle: wording.disagreementSummary(counts), captionStyle: .line,
          density: .compact, columns: columns,
          rows: rows))
    ]
  }

  private func texts(_ disagreement: Disagreement) -> [String] {
    let used = disagreement.figure.statement
    func said(_ statement: Statement) -> String {
      wording.said(statement) + wording.parenthesised(wording.dated(statement.source))
    }
    var steps: [ResolutionStep] = []
    for other in disagreement.others {
      let step = catalog.step(putting: disagreement.figure, before: other)
      if !steps.contains(step) { steps.append(step) }
    }
    let separator = wording.say("；", "; ")
    return [
      wording.sourceRowName(used), wording.period(used.period), said(used),
      disagreement.others.map(said).joined(separator: separator), wording.list(steps.map(wording.choiceRule)),
    ]
  }

  /// The corrections that the package declares, those that have expired among them.
  mutating func correctionBlocks() -> [Block] {
    let published = Set(catalog.usedSources)
    let corrections = catalog.corrections.filter { published.contains($0.source) }
    guard !corrections.isEmpty else { return [] }
    let expired = Set(catalog.expiredCorrections.map(\.correction))
    var data: [[String]] = []
    let rows = corrections.map { correction -> TableRow in
      let texts = [
        wording.shortName(correction.source), wording.shortName(correction.key.series.indicator),
        wording.period(correction.key.period), correction.expected,
        expired.contains(correction) ? wording.expiredCorrection : wording.correctionAction(correction),
        wording.say(correction.reason),
      ]
      data.append(texts)
      return TableRow(texts.map { TableCell(RichText($0)) })
    }
    let columns = [
      TableColumn(wording.sourceHead, width: .flexible(1)), TableColumn(wording.indicatorHead, width: .flexible(0.9)),
      TableColumn(wording.periodHead), TableColumn(wording.printedHead), TableColumn(wording.actionHead),
      TableColumn(wording.reasonHead, width: .flexible(1.8)),
    ]
    let id = "table-corrections"
    register([], in: id, file: DataTable(header: columns.map(\.head), rows: data))
    let isForeign = corrections.contains { wording.isForeign($0.expected) }
    return [
      .table(
        Table(
          id: id, title: wording.correctionsTitle, captionStyle: .line, density: .compact, columns: columns,
          rows: rows, notes: isForeign ? [RichText(wording.printedNote)] : []))
    ]
  }
}

/// A figure of which a source says something else, or less.
struct Disagreement {
  /// The gravest that there is of a figure.
  enum Kind: CaseIterable { case conflict, outranked, revised, bound }

  let figure: Indicators.Figure
  let kind: Kind
  /// What is put aside, conflicts first; of those that agree only bounds, ranges and "about".
  let others: [Statement]

  /// Nil where all say the same.
  init?(_ figure: Indicators.Figure) {
    let bounds = figure.agreeing.filter { !$0.comparator.isExact }
    others = figure.conflicting + figure.revised + figure.outranked + bounds
    self.figure = figure
    if !figure.conflicting.isEmpty {
      kind = .conflict
    } else if !figure.outranked.isEmpty {
      kind = .outranked
    } else if !figure.revised.isEmpty {
      kind = .revised
    } else if !bounds.isEmpty {
      kind = .bound
    } else {
      return nil
    }
  }
}
