import Analysis
import Indicators

/// Where numbers come from: each as a heading with its steps below, down to source, line and printed form.
struct Trace {
  /// A line of the trace with what hangs below it.
  struct Node {
    var text: String
    var children: [Node] = []

    init(_ text: String, _ children: [Node] = []) {
      self.text = text
      self.children = children
    }
  }

  let package: DataPackage
  let folder: String
  let language: ShownLanguage

  private var catalog: Catalog { package.catalog }

  /// Everything that is known for a key; empty where that is nothing.
  func nodes(for key: TraceKey) -> [Node] {
    var nodes = catalog.actualKeys(of: key.region).filter(key.asks).compactMap { catalog.figure($0).map(node) }
    nodes += catalog.targets(of: key.region).filter { key.asks(for: $0.key) }.map(node)
    if key.measure ?? .growth == .growth, key.kind ?? .actual == .actual { nodes += computedGrowth(key) }
    return nodes
  }

  private func node(_ figure: Figure) -> Node {
    var children = [said("used", figure.statement)]
    children += figure.agreeing.map { said("agrees", $0) } + figure.revised.map { said("revised", $0) }
    children += figure.outranked.map { said("outranked", $0) } + figure.conflicting.map { said("conflicts", $0) }
    children.append(Node("rule: " + Self.rule(figure)))
    return Node(heading(figure.key, figure.statement), children)
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

  private func node(_ target: TargetFigure) -> Node {
    var children = [said("holds", target.statement)]
    children += target.stretch.map { said("stretch", $0) } + target.repeated.map { said("repeated", $0) }
    children += target.replaced.map { said("replaced", $0) }
    return Node(heading(target.key, target.statement), children)
  }

  private func heading(_ key: FigureKey, _ statement: Statement) -> String {
    let unit = statement.unit.map { " " + language.of(catalog[$0].symbol) } ?? ""
    let prices = catalog.prices(of: statement)
    let basis = prices == .none ? "" : ", \(prices.rawValue) prices"
    return "\(catalog.name(of: key)): \(FigureText.of(statement, in: catalog))\(unit)\(basis)"
  }

  /// A statement with its source, its line there, and its row here.
  private func said(_ role: String, _ statement: Statement) -> Node {
    let source = catalog[statement.source]
    let place = package.places[statement.row]
    var children: [Node] = []
    let letters = ObservationStatus.letters.filter { statement.status.contains($0.status) }.map { String($0.letter) }
    if !letters.isEmpty { children.append(Node("status: " + letters.joined(separator: " "))) }
    let note = language.of(statement.note)
    if !note.isEmpty { children.append(Node("note: " + note)) }
    if let correction = catalog.correction(ofRow: statement.row) {
      children.append(Node("correction (\(correction.action.rawValue)): " + language.of(correction.reason)))
    }
    let line = statement.line.map { ", line \($0)" } ?? ""
    let file = folder == "." ? place.file : folder + "/" + place.file
    return Node(
      "\(role): \(statement.asPrinted.isEmpty ? catalog.printed(statement) : ProblemWords.quoted(statement.asPrinted)) in \(source.id)\(line) "
        + "(\(source.kind.rawValue), \(source.published)); \(file):\(place.line)", children)
  }

  /// What follows from the levels, with its arithmetic.
  private func computedGrowth(_ key: TraceKey) -> [Node] {
    let growth = Growth.computed(region: key.region, indicator: key.indicator, period: key.period, in: catalog)
    guard let growth = try? growth.get() else { return [] }
    let prices = growth.prices == .none ? "" : ", \(growth.prices.rawValue) prices"
    let name = "\(catalog[key.region].id)/\(catalog[key.indicator].id)/\(key.period)/growth"
    return [
      Node(
        "\(name), computed: \(FigureText.of(growth.rate)) %\(prices)", [node(growth.rate.derivation, isTop: true)])
    ]
  }

  /// A step of arithmetic with its operands below.
  private func node(_ derivation: Derivation, isTop: Bool = false) -> Node {
    if derivation.operation == .stated {
      guard let first = derivation.ownStatements.first else { return Node("stated") }
      let unit = first.unit.map { " " + language.of(catalog[$0].symbol) } ?? ""
      return Node(
        "\(catalog.name(of: first.key)) = \(FigureText.of(first, in: catalog))\(unit)",
        derivation.ownStatements.map { said("stated", $0) })
    }
    let unit = derivation.unit.map { " " + language.of(catalog[$0].symbol) } ?? ""
    return Node(
      StepWords.of(derivation.operation) + " = " + StepWords.of(derivation.interval) + unit,
      derivation.operands.map { node($0) })
  }
}

extension Trace.Node {
  /// The lines with two spaces to a level.
  func rendered(indent: String = "") -> String {
    indent + VisibleText.escaped(text) + "\n" + children.map { $0.rendered(indent: indent + "  ") }.joined()
  }

  var json: JSONText {
    children.isEmpty
      ? .object([("text", .string(text))])
      : .object([("text", .string(text)), ("below", .array(children.map(\.json)))])
  }
}
