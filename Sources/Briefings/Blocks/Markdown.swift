import Drawing

/// Writes a document's blocks as Markdown, for pasting into a mail or a page.
///
/// What only paper needs is left out: page breaks, spacers, the list of contents. References read as numbers or
/// titles, because there are no pages.
public struct Markdown: Sendable {
  private let document: Document
  private let book: ReferenceBook

  public init(_ document: Document) {
    self.document = document
    book = ReferenceBook(document)
  }

  /// The whole text; paragraphs are apart by a blank line, the last line ends with a newline.
  public func text() -> String {
    var parts: [String] = []
    for section in document.sections {
      var body = section.blocks.flatMap { paragraphs($0, level: section.level + 1) }
      if !section.lead.isEmpty { body.insert(inline(section.lead), at: 0) }
      // What holds nothing but the list of contents has nothing to say here.
      let isBare = body.isEmpty && !section.blocks.isEmpty
      if !section.title.isEmpty, !isBare { parts.append(heading(section.title, level: section.level + 1)) }
      parts += body
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func paragraphs(_ block: Block, level: Int) -> [String] {
    switch block {
    case .heading(let heading): [self.heading(heading.text, level: level + heading.level - 1)]
    case .lead(let text), .paragraph(let text): [inline(text)]
    case .note(let note): note.entries.map { small($0) }
    case .figure(let figure): self.figure(figure)
    case .table(let table): self.table(table)
    case .columns(let columns): columns.columns.flatMap(\.blocks).flatMap { paragraphs($0, level: level) }
    case .tiles(let tiles): [tiles.tiles.map(tile).joined(separator: "\n")]
    case .findings(let findings): self.findings(findings, level: level)
    case .cover(let cover): self.cover(cover)
    case .list(let list): [self.list(list)]
    case .contents, .spacer, .pageBreak: []
    }
  }

  private func heading(_ text: String, level: Int) -> String {
    String(repeating: "#", count: min(max(level, 1), 6)) + " " + Markdown.escaped(text)
  }

  private func figure(_ figure: Figure) -> [String] {
    let caption = "**\(Markdown.escaped(book.label(of: figure.id) ?? ""))** \(Markdown.escaped(figure.title))"
    guard let file = figure.file else { return [caption] }
    let words = figure.description.isEmpty ? figure.title : figure.description
    return ["![\(Markdown.escaped(words))](<\(file)>)", caption]
  }

  private func table(_ table: Table) -> [String] {
    let title = [table.title, table.subtitle].filter { !$0.isEmpty }.map(Markdown.escaped).joined(separator: " · ")
    let caption = "**\(Markdown.escaped(book.label(of: table.id) ?? ""))** \(title)"
    let head = row(table.columns.map { Markdown.cell($0.head) })
    let rules = row(
      table.columns.map { column in
        switch column.alignment {
        case .text: "---"
        case .number, .end: "---:"
        case .center: ":---:"
        }
      })
    let rows = table.rows.map { tableRow in
      row(tableRow.cells.flatMap { [cell($0, in: tableRow)] + Array(repeating: "", count: max(0, $0.span - 1)) })
    }
    return [caption, ([head, rules] + rows).joined(separator: "\n")] + table.notes.map(small)
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func cell(_ cell: TableCell, in row: TableRow) -> String {
    let words = cell.text.isEmpty ? Markdown.cell(cell.plain(book)) : inline(cell.text).replacingNewlines()
    let isBold =
      switch row.kind {
      case .body: cell.bold
      case .group, .total: true
      }
    return isBold && !words.isEmpty && !words.contains("**") ? "**\(words)**" : words
  }

  private func tile(_ tile: Tile) -> String {
    let number = [tile.number, tile.unit].filter { !$0.isEmpty }.joined(separator: " ")
    let facts = [tile.fact, tile.context].filter { !$0.isEmpty }.map { " · " + Markdown.escaped($0) }.joined()
    return "- \(Markdown.escaped(tile.label))\(colon)**\(Markdown.escaped(number))**\(facts)"
  }

  private func findings(_ findings: Findings, level: Int) -> [String] {
    let list = findings.findings.enumerated().map { index, finding in
      let place = finding.destination.map { parenthesis(Markdown.escaped(book.text(of: $0, format: .label))) } ?? ""
      return "\(index + 1). **\(Markdown.escaped(finding.head))** \(inline(finding.text))\(place)"
    }
    return [findings.title.isEmpty ? "" : heading(findings.title, level: level + 1), list.joined(separator: "\n")]
  }

  private func cover(_ cover: Cover) -> [String] {
    let title = cover.title.joined(separator: document.language == .english ? " " : "")
    return [
      heading(title, level: 1), Markdown.escaped(cover.kicker), Markdown.escaped(cover.period),
      Markdown.escaped(cover.purpose), list(cover.facts),
    ]
  }

  private func list(_ list: KeyValueList) -> String {
    list.entries.map { "- **\(Markdown.escaped($0.key))**\(colon)\(inline($0.value))" }.joined(separator: "\n")
  }

  private var colon: String {
    switch document.language {
    case .chinese: "\u{FF1A}"
    case .english: ": "
    }
  }

  private func parenthesis(_ text: String) -> String {
    switch document.language {
    case .chinese: "\u{FF08}\(text)\u{FF09}"
    case .english: " (\(text))"
    }
  }

  private func small(_ text: RichText) -> String {
    "> \(inline(text))"
  }

  private func inline(_ text: RichText) -> String {
    text.runs.map { run in
      switch run {
      case .text(let words): Markdown.escaped(words)
      case .bold(let words): "**\(Markdown.escaped(words))**"
      case .link(let words, .address(let address)): "[\(Markdown.escaped(words))](<\(address)>)"
      case .link(let words, .destination): Markdown.escaped(words)
      case .reference(let destination, let format): Markdown.escaped(book.text(of: destination, format: format))
      }
    }.joined()
  }

  /// Words of a cell: signs of Markdown are escaped, line breaks become spaces.
  private static func cell(_ text: String) -> String {
    escaped(text).replacingNewlines()
  }

  /// A backslash before every sign that Markdown would read as its own.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  private static let special: Set<Character> = ["\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~"]
}

extension String {
  fileprivate func replacingNewlines() -> String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
