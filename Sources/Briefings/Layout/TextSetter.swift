import Drawing

/// Sets titles, headings, paragraphs and notes: one strip a line, so that a page can end between lines.
struct TextSetter: Sendable {
  let setting: Setting

  /// The title of a section with its destination; without a title the destination alone.
  func title(of section: Section) -> [Strip] {
    guard !section.title.isEmpty else {
      return [
        Strip(height: 0, frames: [.destination(section.id)], exactlyAfter: 0, keepsWithNext: true, name: section.id)
      ]
    }
    let isFirst = section.level <= 1
    let role = isFirst ? PageStyle.Role.sectionTitle : .subsectionTitle
    let text = setting.textBlock(
      RichText(section.title), style: setting.style.text(role), leading: setting.style.leading(role),
      width: setting.width)
    // A section's title has its first baseline 20 under the top of the page's blocks.
    let baseline = isFirst ? 20.0 : text.size
    let lines = Frame.structure(
      .heading(level: isFirst ? 1 : 2), [.destination(section.id)] + text.frames(baseline: baseline))
    return [
      Strip(
        height: baseline + text.lastBaseline + 4, frames: [lines], before: isFirst ? 34 : 28,
        exactlyAfter: isFirst ? 13 : 9, keepsWithNext: true, name: section.id)
    ]
  }

  /// A lead sentence, at most eleven columns wide.
  func lead(_ text: RichText) -> [Strip] {
    let strips = lines(
      text, .lead, width: min(setting.width, PageGrid.width(columns: 11)), before: 13, after: 20)
    return keptTogether(strips)
  }

  /// A heading within a section.
  func heading(_ heading: Heading) -> [Strip] {
    let role: PageStyle.Role = heading.ruled ? .ruledHeading : heading.level <= 2 ? .heading : .subheading
    let text = setting.textBlock(
      RichText(heading.text), style: setting.style.text(role), leading: setting.style.leading(role),
      width: setting.width)
    let baseline = heading.ruled ? 15 : text.size * TextFrame.ascent
    let destination = heading.id.map { [Frame.destination($0)] } ?? []
    return [
      Strip(
        height: baseline + text.lastBaseline + 3,
        frames: [.structure(.heading(level: heading.level), destination + text.frames(baseline: baseline))],
        artifacts: heading.ruled ? [.rule(y: 0, to: setting.width, PageRule.strong)] : [],
        before: heading.ruled ? Spacing.block : heading.level <= 2 ? 26 : 18,
        exactlyAfter: heading.level <= 2 ? 9 : 7, keepsWithNext: true, name: heading.id ?? heading.text)
    ]
  }

  func paragraph(_ text: RichText) -> [Strip] {
    let columns = setting.language == .chinese ? 11 : 10
    return lines(
      text, .body, width: min(setting.width, PageGrid.width(columns: columns)), before: Spacing.paragraph,
      after: Spacing.paragraph)
  }

  /// A note under a block; it is not parted from the block, nor within itself.
  func note(_ entries: [RichText]) -> [Strip] {
    var strips = entries.flatMap { entry in
      lines(entry, .note, width: setting.width, before: 0, after: Spacing.block)
    }
    for index in strips.indices {
      strips[index].breakBefore = .allowed(BreakCost.keep)
      if index > 0 { strips[index].before = setting.style.leading(.note) - strips[index].height }
      if index < strips.count - 1 { strips[index].after = 0 }
    }
    if !strips.isEmpty { strips[0].before = Spacing.noteBefore }
    return strips
  }

  /// The same as a block for the foot of a page.
  func footNote(_ entries: [RichText]) -> Strip.FootNote {
    let (frames, height) = StripStack.stacked(note(entries))
    return Strip.FootNote(height: height, frames: frames)
  }

  /// How much of the measure the last line should fill.
  private static func evenShare(_ role: PageStyle.Role) -> Double {
    switch role {
    case .lead: 0.35
    case .body: 0.12
    default: 0
    }
  }

  private func keptTogether(_ strips: [Strip]) -> [Strip] {
    var strips = strips
    for index in strips.indices {
      strips[index].keepsWithNext = true
      if index > 0 { strips[index].breakBefore = .allowed(BreakCost.keep) }
    }
    return strips
  }

  /// A strip for each line; no line of a paragraph of several stands alone on a page.
  private func lines(
    _ text: RichText, _ role: PageStyle.Role, width: Double, before: Double, after: Double
  ) -> [Strip] {
    let style = setting.style.text(role)
    let leading = setting.style.leading(role)
    let lines = setting.breaker.evenLines(
      text, style: style, width: width, share: TextSetter.evenShare(role))
    let height = style.size * (TextFrame.ascent + TextFrame.descent)
    let name = String(text.plain(setting.book).prefix(24))
    return lines.enumerated().map { index, line in
      let isStray = index == 1 || index == lines.count - 1
      return Strip(
        height: height,
        frames: [.line(line, baseline: Point(x: 0, y: style.size * TextFrame.ascent), anchor: .start)],
        before: index == 0 ? before : leading - height, after: index == lines.count - 1 ? after : 0,
        breakBefore: .allowed(index == 0 ? 0 : isStray ? BreakCost.stray : BreakCost.line),
        role: .paragraph, continuesElement: index > 0, name: name)
    }
  }
}
