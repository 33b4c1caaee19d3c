import Drawing

/// Turns the blocks of a section into strips, each kind by its own setter.
struct BlockSetter: Sendable {
  let setting: Setting
  var isInColumn = false

  /// The strips of a section: title, lead, blocks.
  func strips(of section: Section) -> [Strip] {
    let text = TextSetter(setting: setting)
    var strips = text.title(of: section)
    if !section.lead.isEmpty { append(text.lead(section.lead), to: &strips) }
    append(section.blocks, to: &strips)
    if section.startsNewPage {
      strips[0].breakBefore = .forced
    } else if section.level <= 1 {
      strips[0].breakBefore = .allowed(BreakCost.section)
    }
    return strips
  }

  /// The strips of some blocks.
  func strips(_ blocks: [Block]) -> [Strip] {
    var strips: [Strip] = []
    append(blocks, to: &strips)
    return strips
  }

  private func append(_ blocks: [Block], to strips: inout [Strip]) {
    var startsPage = false
    var isAnnounced = false
    var white = 0.0
    for block in blocks {
      switch block {
      case .pageBreak: startsPage = !isInColumn && !strips.isEmpty
      case .spacer(let height): white += height
      case .note(let note) where note.place == .pageFoot && !strips.isEmpty:
        strips[strips.count - 1].footNotes.append(TextSetter(setting: setting).footNote(note.entries))
      case .heading, .lead, .paragraph, .note, .figure, .table, .columns, .tiles, .findings, .cover, .contents, .list:
        var next = self.strips(block)
        guard !next.isEmpty else { continue }
        if startsPage { next[0].breakBefore = .forced }
        if isAnnounced { next[0].floats = false }
        if white > 0, let last = strips.last {
          strips[strips.count - 1].exactlyAfter = last.gap(to: next[0]) + white
        }
        append(next, to: &strips)
        startsPage = false
        isAnnounced = block.isHeading
        white = 0
      }
    }
  }

  private func append(_ next: [Strip], to strips: inout [Strip]) {
    var next = next
    if let last = strips.last, last.keepsWithNext, !next.isEmpty, next[0].breakBefore != .forced {
      next[0].breakBefore = .allowed(BreakCost.keep)
    }
    strips += next
  }

  private func strips(_ block: Block) -> [Strip] {
    switch block {
    case .heading(let heading): TextSetter(setting: setting).heading(heading)
    case .lead(let text): TextSetter(setting: setting).lead(text)
    case .paragraph(let text): TextSetter(setting: setting).paragraph(text)
    case .note(let note): TextSetter(setting: setting).note(note.entries)
    case .figure(let figure): FigureSetter(setting: setting, fillsWidth: isInColumn).strips(figure)
    case .table(let table): TableSetter(table, setting: setting).strips()
    case .columns(let columns): [ColumnsSetter(setting: setting).strip(columns)]
    case .tiles(let tiles): TilesSetter(setting: setting).strips(tiles)
    case .findings(let findings): FindingsSetter(setting: setting).strips(findings)
    case .cover(let cover): [CoverSetter(setting: setting).strip(cover)]
    case .contents(let contents): ContentsSetter(setting: setting).strips(contents)
    case .list(let list): ListSetter(setting: setting).strips(list)
    case .spacer, .pageBreak: []
    }
  }
}
