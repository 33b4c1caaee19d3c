import Analysis
import Briefings
import Indicators

/// What one state of a package says otherwise than an earlier one, one row for each change.
struct ChangesTable {
  private let changes: PackageChanges
  private let old: Wording
  private let new: Wording

  init(changes: PackageChanges, language: ShownLanguage) {
    self.changes = changes
    old = Wording(language.language, catalog: changes.old)
    new = Wording(language.language, catalog: changes.new)
  }

  /// A change told with what was said before and is said now.
  private struct Row {
    let kind: PackageChange.Kind
    var subject: ChangedSubject
    var before = ChangedSide()
    var now = ChangedSide()
    var revision: Revision?
    var note = ""
  }

  var table: ResultTable {
    let new = new
    var columns = TableColumns<Row>(changes.new, new)
    columns.words("change", { $0.kind }, new.word)
    columns.text("figure") { $0.subject.name }
    columns.code("region_id") { .text($0.subject.region) }
    columns.code("indicator_id") { .text($0.subject.indicator) }
    columns.code("period") { .text($0.subject.period) }
    columns.code("measure") { .text($0.subject.measure) }
    columns.cell("old") { $0.before.said }
    columns.cell("new") { $0.now.said }
    for (name, side) in [("old", \Row.before), ("new", \Row.now)] {
      columns.parts(name) { $0[keyPath: side].number }
      columns.code(name + "_code") { .text($0[keyPath: side].code) }
    }
    columns.cell("unit") { row in
      let units = [row.before.unit, row.now.unit].filter { !$0.isEmpty }
      guard let first = units.first else { return .empty }
      return .text(Set(units).count == 1 ? first : units.joined(separator: " -> "))
    }
    columns.quantity("difference") { $0.revision?.difference }
    columns.symbol("difference_unit") { $0.revision?.difference.unit }
    columns.quantity("percent") { $0.revision?.percent }
    columns.text("old_source") { $0.before.source }
    columns.text("new_source") { $0.now.source }
    columns.code("old_source_id") { .text($0.before.sourceID) }
    columns.code("new_source_id") { .text($0.now.sourceID) }
    columns.text("note") { $0.note }
    return columns.table(changes.all.map(row), notes: [new.changesNote(changes)])
  }

  private func row(_ change: PackageChange) -> Row {
    switch change.content {
    case .figure(let content): row(change.kind, content)
    case .verdict(let content): row(change.kind, content)
    case .rank(let content): row(change.kind, content)
    case .definition(let content): row(change.kind, content)
    }
  }

  private func row(_ kind: PackageChange.Kind, _ change: StatementChange) -> Row {
    let subject =
      change.now.map { ChangedSubject($0.key, in: changes.new) }
      ?? change.before.map { ChangedSubject($0.key, in: changes.old) }
    return Row(
      kind: kind, subject: subject ?? ChangedSubject(name: ""),
      before: change.before.map { ChangedSide($0, in: changes.old, old) } ?? ChangedSide(),
      now: change.now.map { ChangedSide($0, in: changes.new, new) } ?? ChangedSide(), revision: change.revision,
      note: change.isCorrection ? new.byCorrectionWord : "")
  }

  private func row(_ kind: PackageChange.Kind, _ change: VerdictChange) -> Row {
    let isReplaced = !changes.new.saysSame(change.now.target, as: change.before.target, of: changes.old)
    return Row(
      kind: kind, subject: ChangedSubject(change.now.target.key, in: changes.new),
      before: ChangedSide(change.before, in: changes.old, old), now: ChangedSide(change.now, in: changes.new, new),
      note: isReplaced ? new.targetWas(old.target(change.before.target)) : "")
  }

  private func row(_ kind: PackageChange.Kind, _ change: RankChange) -> Row {
    let movement = change.movement
    let isNewer = movement.earlierPeriod != movement.laterPeriod
    return Row(
      kind: kind, subject: ChangedSubject(change, in: changes.new), before: ChangedSide(places: movement.earlier),
      now: ChangedSide(places: movement.later, source: change.statements.first, in: changes.new),
      note: change.isComputed ? new.computedWord : isNewer ? new.before(movement.earlierPeriod) : "")
  }

  private func row(_ kind: PackageChange.Kind, _ change: DefinitionChange) -> Row {
    let subject = ChangedSubject(change.subject, in: changes.new)
    func row(_ before: String, _ now: String) -> Row {
      Row(kind: kind, subject: subject, before: ChangedSide(text: before), now: ChangedSide(text: now))
    }
    return switch change.what {
    case .name(let before, let now): row(new.say(before), new.say(now))
    case .id(let before, let now): row(before, now)
    case .unit(let before, let now): row(new.unitWithID(before), new.unitWithID(now))
    }
  }
}
