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

  func width(_ book: ReferenceBook, measurer: any TextMeasuring) -> Double {
    parts.reduce(0) { $0 + measurer.width(of: $1.text(book), style: $1.style) }
  }

  /// The line's texts and links.
  func items(
    baseline: Point, anchor: TextLine.Anchor, book: ReferenceBook, measurer: any TextMeasuring
  ) -> [SceneItem] {
    if parts.count == 1, let part = parts.first, part.target == nil {
      return [.text(TextLine(part.text(book), baseline: baseline, anchor: anchor, style: part.style))]
    }
    var x = baseline.x
    switch anchor {
    case .start: break
    case .middle: x -= width(book, measurer: measurer) / 2
    case .end: x -= width(book, measurer: measurer)
    }
    return parts.flatMap { part in
      let text = part.text(book)
      let width = measurer.width(of: text, style: part.style)
      let size = part.style.size
      var items: [SceneItem] = [.text(TextLine(text, baseline: Point(x: x, y: baseline.y), style: part.style))]
      if let target = part.target {
        items.append(.link(Rect(x: x, y: baseline.y - 0.95 * size, width: width, height: 1.25 * size), target))
      }
      x += width
      return items
    }
  }
}
