import Analysis
import Drawing
import Indicators

/// What is different from the edition before: verdicts, ranks, figures, targets and names.
extension BriefingComposer {
  /// So many new figures and targets of one kind are listed in the document; the file beside it has all.
  private static let mostListed = 40

  mutating func changeSections() -> [Section] {
    guard let previous, let date = specification.previous else {
      return [
        Section(
          id: "changes", title: wording.changesTitle,
          lead: RichText(wording.firstEdition), startsNewPage: false, blocks: [])
      ]
    }
    let changes = PackageChanges(
      from: previous, to: catalog, regions: specification.regions, options: specification.judging.options)
    let counts = PackageChange.Kind.allCases.map { (kind: $0, count: changes.count($0)) }
    return [
      Section(
        id: "changes", title: wording.changesTitle,
        lead: RichText(wording.changesLead(date, counts)), startsNewPage: false,
        blocks: [
          changesTable(changes, since: date).map { .table($0) }, revisionFigure(changes).map { .figure($0) },
        ].compactMap(\.self))
    ]
  }

  /// How the most important revised figure came to its value, with the other periods of it that were revised.
  private mutating func revisionFigure(_ changes: PackageChanges) -> Figure? {
    let revised = changes.statements(.revisedFigure)
    guard let first = revised.min(by: { $0.importance < $1.importance }) else { return nil }
    let periods = revised.filter { $0.key.series == first.key.series }.map(\.period)
    return figure(
      RevisionFigure(
        indicator: first.indicator, region: first.region, periods: Array(periods.suffix(3)), measure: first.measure))
  }

  /// All changes in groups, those of most weight first; nil where there are none.
  private mutating func changesTable(_ changes: PackageChanges, since date: CalendarDate) -> Table? {
    guard !changes.all.isEmpty else { return nil }
    let words = ChangeWords(changes, wording)
    let hasAmounts = changes.all.contains { !words.row($0).difference.isEmpty }
    let heads = [
      wording.indicatorHead, wording.periodHead, wording.beforeHead, wording.nowHead, wording.differenceHead,
    ]
    let columns =
      [
        TableColumn(heads[0], width: .flexible(1.5)), TableColumn(heads[1]),
        TableColumn(heads[2], width: .flexible(1)), TableColumn(heads[3], width: .flexible(1)),
      ] + (hasAmounts ? [TableColumn(heads[4], alignment: .end)] : [])
    var rows: [TableRow] = []
    var data: [[String]] = []
    var numbers: [[TracedNumber]] = []
    var used: [Statement] = []
    var notes: [String] = []
    for kind in PackageChange.Kind.allCases {
      let all = changes.of(kind)
      guard !all.isEmpty else { continue }
      let listed = listed(all, kind)
      rows.append(.group(wording.changeKind(kind), columns: columns.count))
      let own = listed.map(words.row)
      rows += own.map { row($0, hasAmount: hasAmounts) }
      used += own.flatMap(\.statements)
      data += all.map { [wording.changeKind(kind)] + words.row($0).texts }
      numbers += all.map { words.row($0).statements.map(wording.traced) }
      if listed.count < all.count {
        notes.append(wording.changesLeftOut(kind, all.count, shown: listed.count))
      }
    }
    notes.append(wording.undatedNote(changes.statements(.newFigure) + changes.statements(.newTarget)))
    let id = "table-changes"
    register(used, in: id, file: DataTable(header: [wording.changeHead] + heads, rows: data, numbers: numbers))
    return Table(
      id: id, title: wording.changesTableTitle(date), captionStyle: .line, density: .compact, columns: columns,
      rows: rows, notes: [wording.text(notes)].filter { !$0.isEmpty }.map { RichText($0) })
  }

  /// What is new is listed if it is a headline, and not without end; all else is listed.
  private func listed(_ changes: [PackageChange], _ kind: PackageChange.Kind) -> [PackageChange] {
    guard kind == .newFigure || kind == .newTarget, changes.count > Self.mostListed else { return changes }
    let headlines = changes.filter { change in
      if case .figure(let change) = change.content { change.now?.importance == .headline } else { true }
    }
    return Array(headlines.prefix(Self.mostListed))
  }

  /// A row whose figure leads to its place among the sources.
  private func row(_ row: ChangeWords.Row, hasAmount: Bool) -> TableRow {
    TableRow(
      [
        TableCell(RichText(row.name)), TableCell(RichText(row.period)),
        TableCell(RichText(row.before), muted: row.before == wording.dash),
        TableCell(linked(row.now, Array(row.statements.prefix(1)))),
      ] + (hasAmount ? [TableCell(RichText(row.difference))] : []))
  }
}

/// The words of a change, in the language of a briefing.
struct ChangeWords {
  struct Row {
    var name: String
    var period = ""
    var before: String
    var now: String
    var difference = ""
    /// The statements that it rests on now, the first the one to look at.
    var statements: [Statement] = []

    var texts: [String] { [name, period, before, now, difference] }
  }

  private let old: Wording
  private let new: Wording

  init(_ changes: PackageChanges, _ wording: Wording) {
    old = Wording(wording.language, catalog: changes.old)
    new = wording
  }

  func row(_ change: PackageChange) -> Row {
    switch change.content {
    case .figure(let change): row(change)
    case .verdict(let change): row(change)
    case .rank(let change): row(change)
    case .definition(let change): row(change)
    }
  }

  private func row(_ change: StatementChange) -> Row {
    let name = change.now.map(new.sourceRowName) ?? change.before.map(old.sourceRowName) ?? ""
    let period = change.now?.period ?? change.before?.period
    let amount = change.revision.map(new.amount) ?? ""
    return Row(
      name: name, period: period.map(new.period) ?? "", before: change.before.map { said($0, old) } ?? new.dash,
      now: change.now.map { said($0, new) } ?? new.dash,
      difference: new.comma([amount, change.isCorrection ? new.byCorrection : ""]),
      statements: change.now.map { [$0] } ?? [])
  }

  private func said(_ statement: Statement, _ wording: Wording) -> String {
    guard statement.measure == .rank, let value = statement.value else { return wording.target(statement) }
    return wording.rank(Int(value.coefficient), of: statement.region, scope: statement.scope)
  }

  private func row(_ change: VerdictChange) -> Row {
    Row(
      name: new.sourceRowName(change.now.target), period: new.period(change.now.target.period),
      before: old.verdictWithActual(change.before), now: new.verdictWithActual(change.now),
      statements: change.now.judgedStatements + [change.now.target])
  }

  private func row(_ change: RankChange) -> Row {
    Row(
      name: new.rankName(change), period: new.periods(change.movement), before: new.places(change.movement.earlier),
      now: new.places(change.movement.later), statements: change.statements)
  }

  private func row(_ change: DefinitionChange) -> Row {
    let name: String =
      switch change.subject {
      case .region(let region): new.name(region)
      case .indicator(let indicator): new.name(indicator)
      }
    return switch change.what {
    case .name(let before, let now): Row(name: name, before: new.say(before), now: new.say(now))
    case .id(let before, let now): Row(name: name, before: before, now: now)
    case .unit(let before, let now):
      Row(name: name, before: new.unitWithSize(before), now: new.unitWithSize(now))
    }
  }
}
