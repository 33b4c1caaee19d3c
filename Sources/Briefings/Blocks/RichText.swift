public import Drawing

/// Words of a paragraph, a cell or a note: runs that are plain, bold, linked, or resolved once the pages are known.
public struct RichText: Hashable, Sendable {
  /// A stretch of text of one kind.
  public enum Run: Hashable, Sendable {
    case text(String)
    case bold(String)
    /// Words that lead somewhere.
    case link(String, LinkTarget)
    /// The number or the page of a section, figure, table or row with that destination; it becomes a link.
    case reference(destination: String, ReferenceFormat)
  }

  public var runs: [Run]

  public init(_ runs: [Run]) {
    self.runs = runs
  }

  public init(_ text: String) {
    self.runs = text.isEmpty ? [] : [.text(text)]
  }

  /// Whether there is nothing to set.
  public var isEmpty: Bool { runs.isEmpty }

  /// Everything that is linked or referred to by name.
  public var destinations: [String] {
    runs.compactMap { run in
      switch run {
      case .text, .bold: nil
      case .link(_, .destination(let name)): name
      case .link(_, .address): nil
      case .reference(let destination, _): destination
      }
    }
  }

  /// The words alone, without those of references.
  public var words: String {
    runs.map { run in
      switch run {
      case .text(let text), .bold(let text), .link(let text, _): text
      case .reference: ""
      }
    }.joined()
  }

  /// The words without weight and links; a reference reads as the book has it, by number or title.
  public func plain(_ book: ReferenceBook) -> String {
    runs.map { run in
      switch run {
      case .text(let text), .bold(let text), .link(let text, _): text
      case .reference(let destination, let format): book.text(of: destination, format: format)
      }
    }.joined()
  }

  public static func + (left: RichText, right: RichText) -> RichText {
    RichText(left.runs + right.runs)
  }
}

extension RichText: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}

/// How a reference reads, here with figure 2 on page 4.
public enum ReferenceFormat: Hashable, Sendable {
  /// The number alone; the title, for a section.
  case label
  /// The page as a bare number: "4".
  case number
  /// The page within a sentence: "page 4".
  case page
  /// The page standing alone: "Page 4".
  case pageAlone
  /// Number and page: "Figure 2, page 4"; what has no number gives its page alone.
  case labelAndPage
  /// The first and last page of a section: "pages 15–16".
  case pages
}
