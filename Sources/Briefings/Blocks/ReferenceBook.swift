/// The numbers and pages by which a text refers to sections, figures and tables.
///
/// Figures and tables are numbered apart, each in reading order. Pages are known once a document is laid out; before
/// that, a book can stand in with pages of so many digits, so that lines can be broken with room for the real ones.
public struct ReferenceBook: Sendable {
  /// What an entry of a document is.
  public enum Kind: Hashable, Sendable {
    case section(level: Int)
    case heading(level: Int)
    case figure
    case table
    /// A row of a table or list.
    case row
  }

  /// Something that can be referred to.
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var kind: Kind
    /// "Figure 2"; nothing for what has no number.
    public var label: String?
    public var title: String
    /// The id of the section it stands in, or its own.
    public var section: String
  }

  enum Pages: Sendable {
    case unknown
    case reserved(Int)
    case known([String: ClosedRange<Int>])
  }

  /// In reading order.
  public let entries: [Entry]
  private let places: [String: Int]
  private let wording: LayoutWording
  private var pages: Pages = .unknown

  /// The book of a document whose pages are not known yet. Of entries with the same id the first counts.
  public init(_ document: Document) {
    var entries: [Entry] = []
    var figures = 0
    var tables = 0
    for section in document.sections {
      func add(_ id: String?, _ kind: Kind, _ title: String, label: String? = nil) {
        guard let id else { return }
        entries.append(Entry(id: id, kind: kind, label: label, title: title, section: section.id))
      }
      add(section.id, .section(level: section.level), section.outlineTitle)
      for block in section.blocks.flatMap(\.leaves) {
        switch block {
        case .heading(let heading): add(heading.id, .heading(level: heading.level), heading.text)
        case .figure(let figure):
          figures += 1
          add(figure.id, .figure, figure.title, label: document.wording.figure(figures))
        case .table(let table):
          tables += 1
          add(table.id, .table, table.title, label: document.wording.table(tables))
          for row in table.rows { add(row.id, .row, table.title, label: document.wording.table(tables)) }
        case .list(let list): for entry in list.entries { add(entry.id, .row, entry.key) }
        case .cover(let cover): for entry in cover.facts.entries { add(entry.id, .row, entry.key) }
        case .lead, .paragraph, .note, .columns, .tiles, .findings, .contents, .spacer, .pageBreak: break
        }
      }
    }
    self.entries = entries
    self.wording = document.wording
    self.places = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry with an id, or nothing.
  public func entry(_ id: String) -> Entry? {
    places[id].map { entries[$0] }
  }

  /// "Figure 2" for its id; nothing for what has no number.
  public func label(of id: String) -> String? {
    entry(id)?.label
  }

  /// The first page of a destination, counted from 1; nothing before layout.
  public func page(of id: String) -> Int? {
    guard case .known(let pages) = pages else { return nil }
    return pages[id]?.lowerBound
  }

  /// How a reference reads. Without pages every format gives the number, or the title of what has none.
  public func text(of id: String, format: ReferenceFormat) -> String {
    let name = entry(id).map { $0.label ?? $0.title } ?? id
    guard let span = span(of: id) else { return name }
    switch format {
    case .label: return name
    case .number: return "\(span.lowerBound)"
    case .page: return wording.page(span.lowerBound)
    case .pageAlone: return wording.pageAlone(span.lowerBound)
    case .labelAndPage:
      return label(of: id).map { wording.labelAndPage($0, span.lowerBound) } ?? wording.pageAlone(span.lowerBound)
    case .pages:
      return span.count > 1 ? wording.pages(span.lowerBound, span.upperBound) : wording.page(span.lowerBound)
    }
  }

  /// The same book with every page standing for a number of that many digits.
  func reserving(digits: Int) -> ReferenceBook {
    with(.reserved(digits))
  }

  /// The same book with the pages of every destination, first to last.
  func paged(_ pages: [String: ClosedRange<Int>]) -> ReferenceBook {
    with(.known(pages))
  }

  private func with(_ pages: Pages) -> ReferenceBook {
    var book = self
    book.pages = pages
    return book
  }

  private func span(of id: String) -> ClosedRange<Int>? {
    switch pages {
    case .unknown: return nil
    case .reserved(let digits):
      let widest = (0..<digits).reduce(0) { number, _ in number * 10 + 8 }
      return (widest - 1)...widest
    case .known(let pages): return pages[id]
    }
  }
}
