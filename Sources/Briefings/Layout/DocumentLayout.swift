public import Drawing

/// Lays a document out on A4 pages.
///
/// Every block is measured once and becomes strips that are never split; the strips are cut into pages; then the pages
/// are known and references are filled in. While lines are broken a reference takes the width of a page number of as
/// many digits as the last page has, so that the second step cannot change the first.
public struct DocumentLayout: Sendable {
  private let measurer: any TextMeasuring

  public init(measurer: any TextMeasuring) {
    self.measurer = measurer
  }

  /// The pages with outline, destinations, links and structure in reading order.
  ///
  /// - Throws: Every block that fits no page, every row that does not fit its table, and every link to nowhere, at
  ///   once; nothing is ever cut off.
  public func pages(of document: Document) throws(LayoutError) -> LaidOutDocument {
    var digits = 2
    while true {
      let flow = try flow(document, digits: digits)
      // A number wider than reserved could overflow its line; every further digit takes ten times the pages.
      let needed = "\(flow.pages.count)".count
      if needed <= digits { return try compose(document, flow) }
      digits = needed
    }
  }

  private struct Flow {
    var pages: [SetPage]
    var book: ReferenceBook
  }

  private func flow(_ document: Document, digits: Int) throws(LayoutError) -> Flow {
    let book = ReferenceBook(document)
    let setter = BlockSetter(
      setting: Setting(
        language: document.language, wording: document.wording, book: book.reserving(digits: digits),
        measurer: measurer, width: PageGrid.measure))
    var strips: [Strip] = []
    var sections: [Int] = []
    for (index, section) in document.sections.enumerated() {
      let next = setter.strips(of: section)
      strips += next
      sections += Array(repeating: index, count: next.count)
    }
    let breaking = PageBreaking(available: PageGrid.height)
    let problems = strips.flatMap(\.problems) + strips.compactMap(breaking.tooTall)
    guard !strips.isEmpty, problems.isEmpty else { throw LayoutError(strips.isEmpty ? [.empty] : problems) }
    let cuts = try breaking.pages(strips)
    let pages = cuts.map { SetPage($0, of: strips, section: sections[$0.strips[0]]) }
    let spans = PageSpans(pages: pages, cuts: cuts, stripSections: sections, document: document)
    return Flow(pages: pages, book: book.paged(spans.ranges))
  }

  private func compose(_ document: Document, _ flow: Flow) throws(LayoutError) -> LaidOutDocument {
    let composer = PageComposer(document: document, measurer: measurer, book: flow.book)
    let scenes = flow.pages.enumerated().map { index, page in
      composer.scene(page, number: index + 1, of: flow.pages.count)
    }
    let problems = LinkCheck.problems(scenes)
    guard problems.isEmpty else { throw LayoutError(problems) }
    let paged = PagedDocument(
      pages: scenes, outline: Outline.entries(flow.book), information: document.information)
    return LaidOutDocument(paged: paged, book: flow.book, warnings: flow.pages.flatMap(\.warnings))
  }
}
