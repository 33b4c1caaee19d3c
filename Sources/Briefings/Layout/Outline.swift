import Drawing

/// The outline of a document: sections, headings with an id, figures and tables, in reading order.
enum Outline {
  static func entries(_ book: ReferenceBook) -> [OutlineEntry] {
    var entries: [OutlineEntry] = []
    var section = 1
    for entry in book.entries where !entry.title.isEmpty {
      let level: Int
      switch entry.kind {
      case .section(let own):
        section = own
        level = own
      case .heading, .figure, .table: level = section + 1
      case .row: continue
      }
      // No level is left out on the way down.
      let deepest = (entries.last?.level ?? 0) + 1
      let title = entry.label.map { "\($0) \(entry.title)" } ?? entry.title
      entries.append(OutlineEntry(title: title, level: min(level, deepest), destination: entry.id))
    }
    return entries
  }
}
