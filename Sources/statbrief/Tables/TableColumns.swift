import Analysis
import Briefings
import Indicators

/// The columns of a table whose rows are of one kind, each thing declared once: what people read, and behind all of
/// that what programs join and compute by.
///
/// A region is its name and `region_id`; a number `gap` is the number as printed and `gap_comparator`, `gap_value`,
/// `gap_value_high` and `gap_unit_id`; a reason is a sentence and `reason_code`; sources are `luliang-2025:33`,
/// `source_ids` and `source_keys`. Names and codes are the same in every language.
struct TableColumns<Row> {
  typealias Cell = ResultTable.Cell

  private struct Column {
    let column: ResultTable.Column
    let cell: (Row) -> Cell
  }

  let catalog: Catalog
  let wording: Wording
  private var shown: [Column] = []
  private var forPrograms: [Column] = []

  init(_ catalog: Catalog, _ wording: Wording) {
    self.catalog = catalog
    self.wording = wording
  }

  func table(_ rows: [Row], notes: [String] = []) -> ResultTable {
    let columns = shown + forPrograms
    var table = ResultTable(columns: columns.map(\.column), rows: rows.map { row in columns.map { $0.cell(row) } })
    table.notes = notes
    return table
  }

  /// A column that people read; its head is that of its name unless another is given.
  mutating func cell(_ name: String, head: String? = nil, _ cell: @escaping (Row) -> Cell) {
    let head = wording.head(head ?? name)
    shown.append(Column(column: ResultTable.Column(name: name, head: head, isForPrograms: false), cell: cell))
  }

  /// A column that programs read alone.
  mutating func code(_ name: String, _ cell: @escaping (Row) -> Cell) {
    forPrograms.append(
      Column(column: ResultTable.Column(name: name, head: name, isForPrograms: true), cell: cell))
  }
}

extension TableColumns {
  mutating func text(_ name: String, head: String? = nil, _ text: @escaping (Row) -> String?) {
    cell(name, head: head) { .text(text($0) ?? "") }
  }

  mutating func count(_ name: String, _ count: @escaping (Row) -> Int?) {
    cell(name) { count($0).map { .number("\($0)") } ?? .empty }
  }

  /// A word that is a code where programs read.
  mutating func word<Word: RawRepresentable>(
    _ name: String, head: String? = nil, _ word: @escaping (Row) -> Word?, _ shown: @escaping (Word) -> String
  ) where Word.RawValue == String {
    cell(name, head: head) { row in word(row).map { .code($0.rawValue, shown: shown($0)) } ?? .empty }
  }

  /// Words with their stable word behind: `reason` and `reason_code`.
  mutating func words<Value>(_ name: String, _ value: @escaping (Row) -> Value?, _ shown: @escaping (Value) -> String) {
    text(name) { value($0).map(shown) }
    code(name + "_code") { value($0).map { .text(StableWord.of($0)) } ?? .empty }
  }

  mutating func marks(_ name: String = "marks", _ marks: @escaping (Row) -> [Verdict.Mark]) {
    let wording = wording
    text(name) { wording.words(marks($0)) }
    code("mark_codes") { .list(marks($0).map { StableWord.of($0) }) }
  }

  mutating func region(_ name: String = "region", _ region: @escaping (Row) -> RegionCode?) {
    let (catalog, wording) = (catalog, wording)
    text(name) { region($0).map(wording.shortName) }
    code(name + "_id") { region($0).map { .text(catalog[$0].id) } ?? .empty }
  }

  mutating func indicator(_ name: String = "indicator", _ indicator: @escaping (Row) -> IndicatorCode?) {
    let (catalog, wording) = (catalog, wording)
    text(name) { indicator($0).map(wording.shortName) }
    code(name + "_id") { indicator($0).map { .text(catalog[$0].id) } ?? .empty }
  }

  mutating func measure(_ measure: @escaping (Row) -> Statement.Measure) {
    word("measure", measure, wording.word)
  }

  mutating func period(_ name: String = "period", _ period: @escaping (Row) -> Period?) {
    text(name) { period($0)?.description }
  }

  /// Whose target, for when, of what, and as it was said: how every table of targets begins.
  mutating func target(_ target: @escaping (Row) -> Statement) {
    region { target($0).region }
    period { target($0).period }
    indicator { target($0).indicator }
    measure { target($0).measure }
    statement("target", target)
  }

  mutating func unit(_ unit: @escaping (Row) -> UnitCode?) {
    let catalog = catalog
    symbol("unit", unit)
    code("unit_id") { unit($0).map { .text(catalog[$0].id) } ?? .empty }
  }

  /// A unit alone, where a number beside it has the id.
  mutating func symbol(_ name: String, _ unit: @escaping (Row) -> UnitCode?) {
    let wording = wording
    cell(name) { unit($0).map { .text(wording.unit($0)) } ?? .empty }
  }

  /// A number that was worked out or is in another unit than a source has it.
  mutating func quantity(_ name: String, _ quantity: @escaping (Row) -> Quantity?) {
    let catalog = catalog
    cell(name) { quantity($0).map { .number(FigureText.of($0)) } ?? .empty }
    parts(name) { row in quantity(row).map { PlainNumber($0, in: catalog) } ?? .none }
  }

  /// What a statement says, with its key.
  mutating func statement(_ name: String, _ statement: @escaping (Row) -> Statement?) {
    let (catalog, wording) = (catalog, wording)
    cell(name) { row in statement(row).map { .statement($0, in: catalog, wording) } ?? .empty }
    parts(name) { row in statement(row).map { PlainNumber($0, in: catalog) } ?? .none }
    code(name + "_reference") { row in
      statement(row)?.reference.map { .text(catalog.name(of: $0)) } ?? .empty
    }
    code(name + "_key") { row in statement(row).map { .text(catalog.name(of: $0.key)) } ?? .empty }
  }

  /// The parts of a number.
  mutating func parts(_ name: String, _ number: @escaping (Row) -> PlainNumber) {
    for (place, part) in PlainNumber.names.enumerated() {
      let isDigits = part.hasPrefix("value")
      code("\(name)_\(part)") { row in
        let text = number(row).parts[place]
        return text.isEmpty ? .empty : isDigits ? .number(text) : .text(text)
      }
    }
  }

  /// Where something comes from: source and line, and behind that the ids of the sources and the keys of what they say.
  mutating func sources(_ name: String = "sources", _ statements: @escaping (Row) -> [Statement]) {
    let catalog = catalog
    let stem = name.hasSuffix("s") ? String(name.dropLast()) : name
    text(name) { FigureText.sources(statements($0), in: catalog) }
    code(stem + "_ids") { .list(Self.unique(statements($0).map { catalog[$0.source].id })) }
    code(stem + "_keys") { .list(Self.unique(statements($0).map { catalog.name(of: $0.key) })) }
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
