import Analysis
import Indicators

/// Where numbers come from: each as a heading with its steps below, down to source, line and printed form.
struct Trace {
  let package: DataPackage
  let folder: String
  let language: ShownLanguage

  var catalog: Catalog { package.catalog }

  /// What is known of a figure that sources state: the statement that is used, all others, and why it is this one.
  func node(_ figure: Figure) -> TraceNode {
    var children = [said("used", figure.statement)]
    children += figure.agreeing.map { said("agrees", $0) } + figure.revised.map { said("revised", $0) }
    children += figure.outranked.map { said("outranked", $0) } + figure.conflicting.map { said("conflicts", $0) }
    let rule = Self.rule(figure)
    children.append(TraceNode("rules", "rule: " + rule))
    return node(figure.key, figure.statement, children)
  }

  /// Why the used statement is the used one, in words.
  private static func rule(_ figure: Figure) -> String {
    if figure.statements.count == 1 { return "the only statement" }
    if figure.hasConflict {
      return "a conflict that neither standing nor age decides; more printed digits, then source id"
    }
    if !figure.revised.isEmpty { return "the newest source of the highest standing" }
    if !figure.outranked.isEmpty { return "official before newspaper before secondary copy" }
    return "all agree; the finest of the highest standing"
  }

  func node(_ target: TargetFigure) -> TraceNode {
    var children = [said("holds", target.statement)]
    children += target.stretch.map { said("stretch", $0) } + target.repeated.map { said("repeated", $0) }
    children += target.replaced.map { said("replaced", $0) }
    return node(target.key, target.statement, children)
  }

  private func node(_ key: FigureKey, _ statement: Statement, _ children: [TraceNode]) -> TraceNode {
    let prices = catalog.prices(of: statement)
    let basis = prices == .none ? "" : ", \(prices.rawValue) prices"
    return TraceNode(
      "figures", "\(catalog.name(of: key)): \(said(statement))\(basis)",
      [
        ("key", .string(catalog.name(of: key))), ("printed", .string(FigureText.of(statement, in: catalog))),
        ("unit", unitID(statement.unit)),
        ("prices", .string(prices.rawValue)),
      ], children)
  }

  /// The figure of a statement with its unit.
  func said(_ statement: Statement) -> String {
    [FigureText.of(statement, in: catalog), symbol(statement.unit)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A statement with its source, its line there, and its row here.
  func said(_ role: String, _ statement: Statement) -> TraceNode {
    let source = catalog[statement.source]
    let place = package.places[statement.row]
    var children: [TraceNode] = []
    let letters = ObservationStatus.letters.filter { statement.status.contains($0.status) }.map { String($0.letter) }
    if !letters.isEmpty { children.append(TraceNode("remarks", "status: " + letters.joined(separator: " "))) }
    let note = language.of(statement.note)
    if !note.isEmpty { children.append(TraceNode("remarks", "note: " + note)) }
    if let correction = catalog.correction(ofRow: statement.row) {
      children.append(
        TraceNode("remarks", "correction (\(correction.action.rawValue)): " + language.of(correction.reason)))
    }
    let line = statement.line.map { ", line \($0)" } ?? ""
    let file = folder == "." ? place.file : folder + "/" + place.file
    let printed =
      statement.asPrinted.isEmpty ? catalog.printed(statement) : ProblemWords.quoted(statement.asPrinted)
    return TraceNode(
      "statements",
      "\(role): \(printed) in \(source.id)\(line) (\(source.kind.rawValue), \(source.published)); \(file):\(place.line)",
      [
        ("role", .string(role)), ("figure", .string(catalog.name(of: statement.key))), ("source", .string(source.id)),
        ("line", statement.line.map { .number("\($0)") } ?? .null), ("as_printed", .string(statement.asPrinted)),
        ("kind", .string(source.kind.rawValue)), ("published", .string("\(source.published)")),
        ("file", .string(file)), ("row", .number("\(place.line)")),
      ], children)
  }

  func symbol(_ unit: UnitCode?) -> String { unit.map { language.of(catalog[$0].symbol) } ?? "" }

  func unitID(_ unit: UnitCode?) -> JSONText { unit.map { .string(catalog[$0].id) } ?? .null }
}
