import Briefings
import Drawing
import Indicators

/// The charts and tables of all briefings of a package, as they are made, with what each of their numbers rests on.
struct TracedOutputs {
  /// One chart or table of one briefing in one language.
  struct Output {
    /// `luliang, zh`
    let briefing: String
    /// Its numbers in the document, `图2`; empty for what stands in no document.
    let labels: [String]
    /// The name of its files, without an ending.
    let name: String
    let title: String
    let table: DataTable

    /// `luliang, zh: 图2 line-gdp-luliang`
    var heading: String { "\(briefing): " + (labels + [name]).joined(separator: " ") }
  }

  let outputs: [Output]

  init(_ briefings: [BriefingFiles]) {
    outputs = briefings.flatMap { files in Self.outputs(files.composition, of: files.name) }
  }

  private static func outputs(_ composition: Composition, of briefing: String) -> [Output] {
    let document = composition.document
    let book = ReferenceBook(document)
    var labels: [String: [String]] = [:]
    for block in document.sections.flatMap(\.blocks).flatMap(leaves) {
      switch block {
      case .figure(let figure):
        let name = figure.file.map { stem(of: $0) } ?? figure.id
        labels[name, default: []] += book.label(of: figure.id).map { [$0] } ?? []
      case .table(let table): labels[table.id, default: []] += book.label(of: table.id).map { [$0] } ?? []
      case .heading, .lead, .paragraph, .note, .columns, .tiles, .findings, .cover, .contents, .list, .spacer,
        .pageBreak:
        break
      }
    }
    return composition.charts.map {
      Output(
        briefing: briefing, labels: labels[$0.name] ?? [], name: $0.name, title: $0.title, table: $0.table)
    }
      + composition.tables.map { name, table in
        Output(
          briefing: briefing, labels: labels[name] ?? [], name: name, title: book.entry(name)?.title ?? "",
          table: table)
      }
  }

  private static func leaves(_ block: Block) -> [Block] {
    if case .columns(let columns) = block { return columns.columns.flatMap(\.blocks).flatMap(leaves) }
    return [block]
  }

  /// `line-gdp` of `luliang/zh/charts/line-gdp.png`.
  static func stem(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.prefix { $0 != "." })
  }

  /// The outputs that are called so: by number in the document, by name, or by the path of a file.
  func called(_ word: String) -> [Output] {
    let folders = word.split(separator: "/").dropLast().map(String.init)
    let wanted = Self.folded(folders.isEmpty ? word : Self.stem(of: word))
    return outputs.filter { output in
      let isOfFolder =
        folders.isEmpty
        || output.briefing.split(separator: ", ").allSatisfy { part in
          part.split(separator: "/").allSatisfy { folders.contains(String($0)) }
        }
      return isOfFolder && (output.labels + [output.name]).contains { Self.folded($0) == wanted }
    }
  }

  private static func folded(_ name: String) -> String { name.lowercased().filter { !$0.isWhitespace } }
}
