import Analysis
import Briefings
import Drawing
import Indicators

/// Statements of which one is used and others are put aside, in words and as objects.
struct Disagreement {
  let figure: Indicators.Figure
  let others: [Statement]
  let catalog: Catalog

  private var words: Wording { Wording(.english, catalog: catalog) }

  /// `"1505.2" (a-2020, line 3, 2021-02-01)`, with words behind.
  private func origin(_ statement: Statement, _ words: String = "") -> String {
    let source = catalog[statement.source]
    let line = statement.line.map { ", line \($0)" } ?? ""
    return
      "\(catalog.printed(statement)) (\(source.id)\(line), \(source.published)\(words.isEmpty ? "" : ": " + words))"
  }

  var used: String { origin(figure.statement) }

  /// The statements that are put aside, each with the reason; of many the first few and how many more there are.
  var putAside: String {
    let named = Array(others.prefix(Self.namedCount))
    let origins = zip(named, catalog.steps(putting: figure, before: named)).map { origin($0, words.word($1)) }
    let more = others.count - named.count
    return ProblemWords.list(origins + (more > 0 ? ["\(more) more"] : []), "and")
  }

  /// More than any real figure has; a table in which a key is wrong has hundreds.
  private static let namedCount = 10

  /// The figure by ids, the statement that is used, and the others with the step that put them aside.
  var members: [JSONText.Member] {
    FindingObject.members(of: figure.key, in: catalog) + [
      .init(name: "used", value: statement(figure.statement, step: nil)),
      .init(
        name: "others",
        value: .array(
          zip(others, catalog.steps(putting: figure, before: others)).map { statement($0, step: $1) })),
    ]
  }

  private func statement(_ statement: Statement, step: ResolutionStep?) -> JSONText {
    let source = catalog[statement.source]
    func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }
    let members: [(String, JSONText)] = [
      ("source", .string(source.id)), ("kind", .string(source.kind.rawValue)),
      ("published", .string(source.published.description)),
      ("line", statement.line.map { .number("\($0)") } ?? .null), ("printed", .string(catalog.printed(statement))),
      ("comparator", .string(statement.comparator.rawValue)), ("value", text(statement.value?.description)),
      ("valueHigh", text(statement.valueHigh?.description)), ("unit", text(statement.unit.map { catalog[$0].id })),
    ]
    return .object(members + (step.map { [("step", .string($0.rawValue))] } ?? []))
  }
}
