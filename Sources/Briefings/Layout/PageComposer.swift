import Drawing

/// Makes scenes of pages: strips from the top, notes at the foot, running head and page foot.
struct PageComposer: Sendable {
  let document: Document
  let measurer: any TextMeasuring
  /// With the pages of every destination.
  let book: ReferenceBook

  /// One page with its number, counted from 1, of so many.
  func scene(_ page: SetPage, number: Int, of count: Int) -> Scene {
    let blocks = page.frames.flatMap { $0.resolved(book, measurer: measurer) }
    var items: [SceneItem] = [.group(offset: Point(x: PageGrid.margin, y: 0), blocks)]
    if page.hasFurniture { items.insert(head(document.sections[page.section].shortTitle), at: 0) }
    if page.hasFurniture { items.append(foot(number: number, of: count)) }
    return Scene(
      size: PageGrid.size, items: items, language: document.language, title: document.information.title)
  }

  private var style: TextStyle { PageStyle(language: document.language).text(.furniture) }
  private var breaker: RichTextBreaker { RichTextBreaker(book: book, measurer: measurer) }

  private func head(_ section: String) -> SceneItem {
    let left = PageGrid.margin
    let right = left + PageGrid.measure
    let sectionTitle = breaker.cut(section, style: style, width: PageGrid.measure / 2)
    let room = PageGrid.measure - measurer.width(of: sectionTitle, style: style) - 16
    let title = breaker.cut(document.runningHead, style: style, width: room)
    let rule = Path.line(from: Point(x: left, y: 45), to: Point(x: right, y: 45))
    return .structure(
      .artifact,
      [
        .text(TextLine(title, baseline: Point(x: left, y: 38), style: style)),
        .text(TextLine(sectionTitle, baseline: Point(x: right, y: 38), anchor: .end, style: style)),
        .path(rule, stroke: PageRule.furniture),
      ])
  }

  private func foot(number: Int, of count: Int) -> SceneItem {
    let page = document.wording.pageOf(number, count)
    let pageStyle = PageStyle(language: document.language).text(.furniture, color: PageStyle.pageNumberColor)
    let room = PageGrid.measure - measurer.width(of: page, style: pageStyle) - 16
    let edition = breaker.cut(document.edition, style: style, width: room)
    return .structure(
      .artifact,
      [
        .text(TextLine(edition, baseline: Point(x: PageGrid.margin, y: 812), style: style)),
        .text(
          TextLine(
            page, baseline: Point(x: PageGrid.margin + PageGrid.measure, y: 812), anchor: .end, style: pageStyle)),
      ])
  }
}
