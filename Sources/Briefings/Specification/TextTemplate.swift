/// A text of a specification with places that each edition fills in: `{region}经济简报，{years}`.
///
/// A brace that stands for itself is doubled: `{{` and `}}`.
struct TextTemplate: Hashable, Sendable {
  /// What a place can name.
  enum Placeholder: String, Hashable, Sendable, CaseIterable {
    /// The subject of the edition.
    case region
    /// The first and last year.
    case years
    /// The last year.
    case year
  }

  /// What keeps a text from being a template.
  enum Fault: Error, Hashable {
    case unbalancedBraces
    case unknownPlaceholder(String)
  }

  private enum Piece: Hashable, Sendable {
    case text(String)
    case place(Placeholder)
  }

  static let empty = TextTemplate(pieces: [])

  private let pieces: [Piece]

  private init(pieces: [Piece]) { self.pieces = pieces }

  init(_ text: String) throws(Fault) {
    var pieces: [Piece] = []
    var plain = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      switch (character, rest.first) {
      case ("{", "{"), ("}", "}"):
        plain.append(character)
        rest.removeFirst()
      case ("{", _):
        guard let end = rest.firstIndex(of: "}") else { throw .unbalancedBraces }
        let name = String(rest[..<end])
        guard let placeholder = Placeholder(rawValue: name) else { throw .unknownPlaceholder(name) }
        pieces += [.text(plain), .place(placeholder)]
        plain = ""
        rest = rest[rest.index(after: end)...]
      case ("}", _): throw .unbalancedBraces
      default: plain.append(character)
      }
    }
    self.init(pieces: pieces + [.text(plain)])
  }

  /// The text with every place filled.
  func filled(_ value: (Placeholder) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let placeholder): value(placeholder)
      }
    }.joined()
  }
}

/// A template for each language.
struct BilingualTemplate: Hashable, Sendable {
  let zh: TextTemplate
  let en: TextTemplate
}
