/// One thing that stands in a section; the set is closed, so that every output says what it does with each.
public indirect enum Block: Sendable {
  case heading(Heading)
  /// A sentence in larger type that says what follows.
  case lead(RichText)
  case paragraph(RichText)
  case note(Note)
  case figure(Figure)
  case table(Table)
  case columns(Columns)
  case tiles(Tiles)
  case findings(Findings)
  case cover(Cover)
  case contents(Contents)
  case list(KeyValueList)
  /// Extra white, in points; it vanishes at the top of a page.
  case spacer(Double)
  case pageBreak
}

extension Block {
  var isHeading: Bool {
    if case .heading = self { true } else { false }
  }

  var isFigure: Bool {
    if case .figure = self { true } else { false }
  }

  /// This block and those beside each other inside it, in reading order.
  var leaves: [Block] {
    switch self {
    case .columns(let columns): columns.columns.flatMap { $0.blocks.flatMap(\.leaves) }
    case .heading, .lead, .paragraph, .note, .figure, .table, .tiles, .findings, .cover, .contents, .list, .spacer,
      .pageBreak:
      [self]
    }
  }
}
