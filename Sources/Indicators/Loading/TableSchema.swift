/// The columns that a table of a package must and may have.
struct TableSchema {
  let name: String
  let required: [String]
  let optional: [String]
  /// Whether a package needs the table at all.
  let isRequired: Bool

  var known: [String] { required + optional }

  static let regions = TableSchema(
    name: "regions", required: ["id", "name_zh", "name_en", "level"],
    optional: ["code", "short_zh", "short_en", "parent", "members", "aliases_zh", "aliases_en"], isRequired: true)
  static let units = TableSchema(
    name: "units", required: ["id", "symbol_zh", "symbol_en", "dimension", "factor"],
    optional: ["english_unit", "english_decimals"], isRequired: true)
  static let indicators = TableSchema(
    name: "indicators", required: ["id", "name_zh", "name_en", "unit"],
    optional: [
      "short_zh", "short_en", "topic", "better", "level_prices", "growth_prices", "signed", "whole", "adds_up",
      "aliases_zh", "aliases_en", "note_zh", "note_en", "notes",
    ], isRequired: true)
  static let sources = TableSchema(
    name: "sources", required: ["id", "title_zh", "title_en", "published"],
    optional: [
      "short_zh", "short_en", "producer", "producer_zh", "producer_en", "region", "published_precision", "covers",
      "kind", "file", "sha256", "url", "note_zh", "note_en",
    ], isRequired: true)
  static let topics = TableSchema(
    name: "topics", required: ["id", "name_zh", "name_en"], optional: [], isRequired: false)
  static let plans = TableSchema(
    name: "plans", required: ["id", "name_zh", "name_en", "period"], optional: [], isRequired: false)
  static let scopes = TableSchema(
    name: "scopes", required: ["id", "name_zh", "name_en"], optional: [], isRequired: false)
  static let statements = TableSchema(
    name: "statements", required: ["region", "indicator", "period", "value", "unit"],
    optional: [
      "source", "line", "kind", "measure", "comparator", "value_high", "reference", "base", "rank_of", "scope",
      "status", "prices", "importance", "as_printed", "note", "note_zh", "note_en",
    ], isRequired: true)
  static let corrections = TableSchema(
    name: "corrections",
    required: ["source", "region", "indicator", "period", "kind", "measure", "action", "expected"],
    optional: [
      "line", "value", "value_high", "comparator", "unit", "reason", "reason_zh", "reason_en", "who", "when",
    ], isRequired: false)

  /// In the order in which they are loaded: what is referred to before what refers.
  static let all: [TableSchema] = [
    .units, .regions, .topics, .indicators, .plans, .scopes, .sources, .statements, .corrections,
  ]
}
