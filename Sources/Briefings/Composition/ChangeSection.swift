import Analysis
import Drawing
import Indicators

/// What is different from the edition before: figures, ranks, verdicts and targets.
extension BriefingComposer {
  mutating func changeSections(number: Int) -> [Section] {
    guard let previous, let date = specification.previous else {
      return [
        Section(
          id: "changes", title: wording.numbered(number, wording.changesTitle), shortTitle: wording.changesTitle,
          lead: RichText(wording.firstEdition), startsNewPage: false, blocks: [])
      ]
    }
    let changes = PackageChanges(from: previous, to: catalog, regions: specification.regions)
    var blocks: [Block] = []
    let columns = [
      TableColumn(wording.changeHead), TableColumn(wording.indicatorHead, width: .flexible(1)),
      TableColumn(wording.periodHead), TableColumn(wording.beforeHead, alignment: .end),
      TableColumn(wording.nowHead, alignment: .end),
    ]
    var data: [[String]] = []
    var rows: [TableRow] = []
    func add(_ kind: String, _ statement: Statement, before: String, now: String) {
      let texts = [
        kind,
        wording.sourceRowName(statement),
        wording.period(statement.period), before, now,
      ]
      data.append(texts)
      rows.append(TableRow(texts.map { TableCell(RichText($0)) }))
    }
    for change in changes.restated {
      add(
        wording.restatedWord, change.now, before: figureText(change.before, previous),
        now: figureText(change.now, catalog))
    }
    for flip in changes.flipped {
      add(
        wording.verdictHead, flip.now.target, before: wording.verdict(flip.before), now: wording.verdict(flip.now))
    }
    for statement in changes.newHeadlines.prefix(40) {
      add(wording.newWord, statement, before: wording.dash, now: figureText(statement, catalog))
    }
    if !rows.isEmpty {
      let id = "table-changes"
      register(
        changes.newHeadlines + changes.restated.map(\.now), in: id,
        file: DataTable(header: columns.map(\.head), rows: data))
      blocks.append(
        .table(
          Table(
            id: id, title: wording.changesTableTitle(date), captionStyle: .line, density: .compact, columns: columns,
            rows: rows,
            notes: [
              RichText(wording.newFiguresNote(changes.newFigures.count, shown: min(40, changes.newHeadlines.count)))
            ])))
    }
    return [
      Section(
        id: "changes", title: wording.numbered(number, wording.changesTitle), shortTitle: wording.changesTitle,
        lead: RichText(
          wording.changesLead(
            date, new: changes.newFigures.count, restated: changes.restated.count, withdrawn: changes.withdrawn.count,
            flipped: changes.flipped.count)), startsNewPage: false, blocks: blocks)
    ]
  }

  private func figureText(_ statement: Statement, _ catalog: Catalog) -> String {
    if statement.measure == .rank {
      return statement.value.map { wording.rank(Int($0.coefficient), of: statement.region, scope: statement.scope) }
        ?? wording.dash
    }
    return wording.target(statement)
  }
}
