import Analysis
import Indicators

/// What one state of a package says otherwise than an earlier one, one row for each change.
struct ChangesTable {
  let changes: PackageChanges
  let language: ShownLanguage

  private var old: Catalog { changes.old }
  private var new: Catalog { changes.new }

  /// What a change is told with.
  private struct Row {
    var figure: String
    var old: ResultTable.Cell = .empty
    var new: ResultTable.Cell = .empty
    var unit: ResultTable.Cell = .empty
    var revision: Revision?
    var oldSource = ""
    var newSource = ""
    var note = ""
  }

  var table: ResultTable {
    var table = ResultTable(
      "change", "figure", "old", "new", "unit", "difference", "difference_unit", "percent", "old_source", "new_source",
      "note")
    for change in changes.all {
      let row = row(change)
      table.append(
        .text(ChangeText.of(change.kind)), .text(row.figure), row.old, row.new, row.unit,
        .quantity(row.revision?.difference), .unit(row.revision?.difference.unit, in: new, language),
        .quantity(row.revision?.percent), .text(row.oldSource), .text(row.newSource), .text(row.note))
    }
    table.notes = [ChangeText.summary(changes)]
    return table
  }

  private func row(_ change: PackageChange) -> Row {
    switch change.content {
    case .figure(let change): row(change)
    case .verdict(let change): row(change)
    case .rank(let change): row(change)
    case .definition(let change): row(change)
    }
  }

  private func row(_ change: StatementChange) -> Row {
    let name =
      change.now.map { new.name(of: $0.key) } ?? change.before.map { old.name(of: $0.key) } ?? ""
    return Row(
      figure: name, old: change.before.map { .number(FigureText.of($0, in: old)) } ?? .empty,
      new: change.now.map { .number(FigureText.of($0, in: new)) } ?? .empty, unit: unit(change),
      revision: change.revision, oldSource: change.before.map { FigureText.source($0, in: old) } ?? "",
      newSource: change.now.map { FigureText.source($0, in: new) } ?? "",
      note: change.isCorrection ? "by a correction" : "")
  }

  /// The unit of the figure; both where the two are printed in different ones.
  private func unit(_ change: StatementChange) -> ResultTable.Cell {
    let units = [
      change.before?.unit.map { language.of(old[$0].symbol) }, change.now?.unit.map { language.of(new[$0].symbol) },
    ].compactMap(\.self)
    guard let first = units.first else { return .empty }
    return .text(Set(units).count == 1 ? first : units.joined(separator: " -> "))
  }

  private func row(_ change: VerdictChange) -> Row {
    func said(_ verdict: Verdict) -> ResultTable.Cell {
      .text(ReasonText.of(verdict.outcome) + (verdict.reason.map { ": " + ReasonText.of($0) } ?? ""))
    }
    func vintage(_ verdict: Verdict, _ catalog: Catalog) -> String {
      verdict.vintage(in: catalog).map { FigureText.vintage($0, in: catalog) } ?? ""
    }
    let isReplaced = !new.saysSame(change.now.target, as: change.before.target, of: old)
    return Row(
      figure: new.name(of: change.now.target.key), old: said(change.before), new: said(change.now),
      oldSource: vintage(change.before, old), newSource: vintage(change.now, new),
      note: isReplaced ? "the target was \(FigureText.of(change.before.target, in: old))" : "")
  }

  private func row(_ change: RankChange) -> Row {
    let movement = change.movement
    func places(_ range: ClosedRange<Int>) -> ResultTable.Cell {
      .number(range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)")
    }
    let scope: String =
      switch change.scope {
      case .stated(let scope): scope.map { new[$0].id } ?? ""
      case .computed(let scope): scope.ancestor.map { new[$0].id } ?? ""
      }
    let name = [
      new[movement.region].id, new[change.indicator].id, movement.laterPeriod.description, "rank",
      change.rankOf.rawValue, scope,
    ]
    let isNewer = movement.earlierPeriod != movement.laterPeriod
    return Row(
      figure: name.filter { !$0.isEmpty }.joined(separator: "/"), old: places(movement.earlier),
      new: places(movement.later), newSource: change.statements.first.map { FigureText.source($0, in: new) } ?? "",
      note: change.isComputed ? "computed" : isNewer ? "\(movement.earlierPeriod) before" : "")
  }

  private func row(_ change: DefinitionChange) -> Row {
    let subject: String =
      switch change.subject {
      case .region(let region): "region " + new[region].id
      case .indicator(let indicator): "indicator " + new[indicator].id
      }
    return switch change.what {
    case .name(let before, let now):
      Row(figure: subject, old: .text(language.of(before)), new: .text(language.of(now)))
    case .id(let before, let now): Row(figure: subject, old: .text(before), new: .text(now))
    case .unit(let before, let now):
      Row(figure: subject, old: .text(unit(before)), new: .text(unit(now)))
    }
  }

  private func unit(_ unit: MeasurementUnit?) -> String {
    unit.map { $0.id + " " + language.of($0.symbol) } ?? "none"
  }
}
