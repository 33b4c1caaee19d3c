import Charts
import Drawing

/// Sets the list of sections, and of figures, with their pages at the right; every row is a link.
struct ContentsSetter: Sendable {
  let setting: Setting

  private static let labelWidth = 54.0
  private static let partIndent = 14.0

  func strips(_ contents: Contents) -> [Strip] {
    var sections: [Strip] = []
    var figures: [Strip] = []
    for entry in setting.book.entries where !entry.title.isEmpty {
      switch entry.kind {
      case .section(let level): sections.append(sectionRow(entry, level: level, contents.leader))
      case .figure:
        if contents.figuresTitle != nil { figures.append(figureRow(entry, contents.leader)) }
      case .heading, .table, .row: break
      }
    }
    if let title = contents.figuresTitle, !figures.isEmpty {
      figures[0].breakBefore = .allowed(BreakCost.keep)
      figures = TextSetter(setting: setting).heading(Heading(title, ruled: true)) + figures
    }
    if !sections.isEmpty {
      sections[0].before = Spacing.block
      sections[sections.count - 1].after = 30
    }
    return sections + figures
  }

  private func sectionRow(_ entry: ReferenceBook.Entry, level: Int, _ leader: Contents.Leader) -> Strip {
    let isPart = level > 1
    return row(
      entry, title: entry.title, role: isPart ? .contentsPart : .contentsSection,
      indent: isPart ? ContentsSetter.partIndent : 0, height: isPart ? 16 : 17.5, leader)
  }

  private func figureRow(_ entry: ReferenceBook.Entry, _ leader: Contents.Leader) -> Strip {
    var strip = row(
      entry, title: entry.title, role: .contentsPart, indent: ContentsSetter.labelWidth, height: 13.5, leader)
    if let label = entry.label {
      let baseline = 6.75 + 0.36 * setting.style.size(.contentsPart)
      strip.frames.insert(
        .structure(.paragraph, [.text(label, x: 0, baseline: baseline, style: setting.style.text(.number))]), at: 0)
    }
    return strip
  }

  private func row(
    _ entry: ReferenceBook.Entry, title: String, role: PageStyle.Role, indent: Double, height rowHeight: Double,
    _ leader: Contents.Leader
  ) -> Strip {
    let style = setting.style.text(role)
    let page = RichLine(parts: [
      RichLine.Part(content: .reference(destination: entry.id, .number), style: style)
    ])
    let pageWidth = page.width(setting.book, measurer: setting.measurer)
    let text = setting.textBlock(
      RichText(title), style: style, leading: setting.style.leading(role),
      width: setting.width - indent - pageWidth - 16)
    let height = rowHeight + text.lastBaseline
    let baseline = rowHeight / 2 + 0.36 * style.size
    let last = baseline + text.lastBaseline
    let frames: [Frame] = [
      .structure(
        .paragraph,
        [
          .structure(
            .link,
            text.frames(x: indent, baseline: baseline) + [
              .line(page, baseline: Point(x: setting.width, y: last), anchor: .end),
              .items([.link(Rect(x: 0, y: 0, width: setting.width, height: height), .destination(entry.id))]),
            ])
        ])
    ]
    var artifacts: [Frame] = []
    switch leader {
    case .rules: artifacts = [.rule(y: height, to: setting.width, PageRule.row)]
    case .dots:
      let start = indent + (text.lines.last?.width(setting.book, measurer: setting.measurer) ?? 0) + 6
      let end = setting.width - pageWidth - 6
      let dots = Stroke(Palette.grey3, width: 0.7, dash: [0.7, 3])
      if end > start { artifacts = [.rule(y: last - 0.5, from: start, to: end, dots)] }
    }
    return Strip(
      height: height, frames: frames, artifacts: artifacts, breakBefore: .allowed(BreakCost.line), name: entry.id)
  }
}
