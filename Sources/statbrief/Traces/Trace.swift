import Analysis
import Briefings
import Drawing
import Indicators

/// Where numbers come from: each as a heading with its steps below, down to source, line and printed form.
struct Trace {
  let package: DataPackage
  let folder: String
  let language: ShownLanguage

  var catalog: Catalog { package.catalog }

  /// The words for reasons and outcomes.
  var words: Wording { Wording(.english, catalog: catalog) }

  /// What is known of a figure that sources state: the statement that is used, and all others with why they are not.
  func node(_ figure: Indicators.Figure) -> TraceNode {
    func others(_ role: String, _ statements: [Statement]) -> [TraceNode] {
      zip(statements, catalog.steps(putting: figure, before: statements)).map { said(role, $0, because: $1) }
    }
    let children =
      [said("used", figure.statement)] + others("agrees", figure.agreeing) + others("revised", figure.revised)
      + others("outranked", figure.outranked) + others("conflicts", figure.conflicting)
    return node(figure.key, figure.statement, children)
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

  /// A statement with its source, its line there, its row here, and the step of the rule that put it aside.
  func said(_ role: String, _ statement: Statement, because step: ResolutionStep? = nil) -> TraceNode {
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
      "\(role): \(printed) in \(source.id)\(line) (\(source.kind.rawValue), \(source.published)); \(file):\(place.line)"
        + (step.map { "; " + words.word($0) } ?? ""),
      [
        ("role", .string(role)), ("figure", .string(catalog.name(of: statement.key))), ("source", .string(source.id)),
        ("line", statement.line.map { .number("\($0)") } ?? .null), ("as_printed", .string(statement.asPrinted)),
        ("kind", .string(source.kind.rawValue)), ("published", .string("\(source.published)")),
        ("file", .string(file)), ("row", .number("\(place.line)")),
      ] + (step.map { [("step", .string($0.rawValue))] } ?? []), children)
  }

  func symbol(_ unit: UnitCode?) -> String { unit.map { language.of(catalog[$0].symbol) } ?? "" }

  func unitID(_ unit: UnitCode?) -> JSONText { unit.map { .string(catalog[$0].id) } ?? .null }
}
