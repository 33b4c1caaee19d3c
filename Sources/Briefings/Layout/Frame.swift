import Drawing

/// Set content before its page numbers are known: placed things, and lines that still hold references.
indirect enum Frame: Sendable {
  case items([SceneItem])
  case line(RichLine, baseline: Point, anchor: TextLine.Anchor)
  case structure(StructureRole, [Frame])
  case moved(Point, [Frame])

  /// One line of text.
  static func text(
    _ text: String, x: Double, baseline: Double, anchor: TextLine.Anchor = .start, style: TextStyle
  ) -> Frame {
    .items([.text(TextLine(text, baseline: Point(x: x, y: baseline), anchor: anchor, style: style))])
  }

  /// A horizontal rule.
  static func rule(y: Double, from start: Double = 0, to end: Double, _ stroke: Stroke) -> Frame {
    .items([.path(.line(from: Point(x: start, y: y), to: Point(x: end, y: y)), stroke: stroke)])
  }

  static func destination(_ name: String, y: Double = 0) -> Frame {
    .items([.destination(name: name, Point(x: 0, y: y))])
  }

  /// What stands in the scene, with every reference read from `book`.
  func resolved(_ book: ReferenceBook, measurer: any TextMeasuring) -> [SceneItem] {
    switch self {
    case .items(let items): items
    case .line(let line, let baseline, let anchor):
      line.items(baseline: baseline, anchor: anchor, book: book, measurer: measurer)
    case .structure(let role, let frames):
      [.structure(role, frames.flatMap { $0.resolved(book, measurer: measurer) })]
    case .moved(let offset, let frames):
      [.group(offset: offset, frames.flatMap { $0.resolved(book, measurer: measurer) })]
    }
  }

  /// The names of the places in it that links lead to.
  var destinations: [String] {
    switch self {
    case .items(let items): items.flatMap(\.destinations)
    case .line: []
    case .structure(_, let frames), .moved(_, let frames): frames.flatMap(\.destinations)
    }
  }
}

extension SceneItem {
  var destinations: [String] {
    switch self {
    case .destination(let name, _): [name]
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.flatMap(\.destinations)
    case .path, .text, .link: []
    }
  }

  /// Whether it holds a figure with a description of its own.
  var holdsFigure: Bool {
    switch self {
    case .structure(.figure, _): true
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.contains(where: \.holdsFigure)
    case .path, .text, .link, .destination: false
    }
  }
}
