import Drawing

/// One line of rich text: parts that follow each other from left to right.
struct RichLine: Hashable, Sendable {
  struct Part: Hashable, Sendable {
    enum Content: Hashable, Sendable {
      case words(String)
      case reference(destination: String, ReferenceFormat)
    }

    var content: Content
    var style: TextStyle
    var target: LinkTarget?

    func text(_ book: ReferenceBook) -> String {
      switch content {
      case .words(let words): words
      case .reference(let destination, let format): book.text(of: destination, format: format)
      }
    }
  }

  var parts: [Part]
  /// Whether a space was left out where the next line begins; it is written for who reads the text aloud or copies it.
  var leavesOutSpace = false

  func width(_ book: ReferenceBook, measurer: any TextMeasuring) -> Double {
    advances(book, measurer: measurer).reduce(0, +)
  }

  /// Whether it ends with a mark at which a reader pauses.
  func endsClause(_ book: ReferenceBook) -> Bool {
    guard let last = parts.last?.text(book).last else { return false }
    return RichLine.pauses.contains(last)
  }

  private static let pauses: Set<Character> = [",", ";", ":", ".", "\u{FF0C}", "\u{FF1B}", "\u{FF1A}", "\u{3002}"]

  /// The line's texts and links.
  func items(
    baseline: Point, anchor: TextLine.Anchor, book: ReferenceBook, measurer: any TextMeasuring
  ) -> [SceneItem] {
    let ending = leavesOutSpace && anchor == .start ? " " : ""
    if parts.count == 1, let part = parts.first, part.target == nil {
      return [.text(TextLine(part.text(book) + ending, baseline: baseline, anchor: anchor, style: part.style))]
    }
    let advances = advances(book, measurer: measurer)
    var x = baseline.x
    switch anchor {
    case .start: break
    case .middle: x -= advances.reduce(0, +) / 2
    case .end: x -= advances.reduce(0, +)
    }
    return parts.indices.map { index in
      let part = parts[index]
      let text = part.text(book) + (index == parts.count - 1 ? ending : "")
      let size = part.style.size
      let words = SceneItem.text(TextLine(text, baseline: Point(x: x, y: baseline.y), style: part.style))
      defer { x += advances[index] }
      return part.target.map { target in
        let area = Rect(x: x, y: baseline.y - 0.95 * size, width: advances[index], height: 1.25 * size)
        return .structure(.link, [words, .link(area, target)])
      } ?? words
    }
  }

  /// How far each part reaches to the next, with the space and the half-width that the two ask of each other.
  private func advances(_ book: ReferenceBook, measurer: any TextMeasuring) -> [Double] {
    let texts = parts.map { $0.text(book) }
    return parts.indices.map { index in
      let style = parts[index].style
      guard index + 1 < parts.count, let next = texts[index + 1].first, next != " " else {
        return measurer.width(of: texts[index], style: style)
      }
      return measurer.width(of: texts[index] + String(next), style: style)
        - measurer.width(of: String(next), style: style)
    }
  }
}
