import Drawing
import Testing

@testable import Briefings

/// Where pages end, for strips that say nothing but their heights and costs.
struct LayoutPageBreakingTests {
  private func strip(
    _ height: Double, cost: Double = 0, before: Double = 0, flexible: ClosedRange<Double>? = nil
  ) -> Strip {
    var strip = Strip(height: height, frames: [], before: before, name: "strip")
    strip.breakBefore = .allowed(cost)
    strip.flexibility = flexible.map { range in Strip.Flexibility(range: range) { _ in ([], []) } }
    return strip
  }

  private func cuts(_ strips: [Strip], available: Double = 100) throws -> [Range<Int>] {
    // Pages of neighbouring strips read as ranges; where a figure was put off they are none.
    try pages(strips, available: available).map { page in
      let range = page[0]..<page[0] + page.count
      #expect(page == Array(range))
      return range
    }
  }

  private func pages(_ strips: [Strip], available: Double = 100) throws -> [[Int]] {
    try PageBreaking(available: available).pages(strips).map(\.strips)
  }

  private func figure(_ height: Double, cost: Double = 0) -> Strip {
    var figure = strip(height, cost: cost)
    figure.floats = true
    return figure
  }

  private func title(_ height: Double) -> Strip {
    var title = strip(height)
    title.keepsWithNext = true
    return title
  }

  /// A table of equal rows; its caption comes first.
  private func table(_ heights: Double...) -> [Strip] {
    heights.enumerated().map { index, height in
      var row = strip(height, cost: index == 1 ? BreakCost.keep : index == 0 ? 0 : BreakCost.shortTableRow)
      row.continuesElement = index > 1
      return row
    }
  }

  @Test func blocksAfterAFigureThatDoesNotFitComeFirst() throws {
    #expect(try pages([strip(50), figure(60), strip(40), strip(30)]) == [[0, 2], [1, 3]])
    // What has room is not put off.
    #expect(try cuts([strip(40), figure(60), strip(40), strip(30)]) == [0..<2, 2..<4])
  }

  @Test func figureKeepsItsNoteWhenItIsPutOff() throws {
    #expect(
      try pages([strip(50), figure(50), strip(10, cost: BreakCost.keep), strip(40), strip(30)])
        == [[0, 3], [1, 2, 4]])
  }

  @Test func tableComesBeforeAFigure() throws {
    #expect(try pages([strip(40), figure(70)] + table(10, 10, 20, 20) + [strip(30)]) == [[0, 2, 3, 4, 5], [1, 6]])
  }

  @Test func tornTableEndsBeforeTheFigureItOvertook() throws {
    let rows = table(10, 10, 20, 20, 20)
    #expect(try pages([strip(50), figure(60)] + rows + [strip(70)]) == [[0, 2, 3, 4], [5, 6, 1], [7]])
    // Where there is no room for the figure after the rest of the table, it waits once more.
    let long = table(10, 10, 30, 30, 30)
    #expect(try pages([strip(50), figure(60)] + long + [strip(40)]) == [[0, 2, 3, 4], [5, 6], [1, 7]])
    // A figure does not wait for a table of many pages.
    let endless = table(10, 10, 30, 30, 30, 30, 30, 30, 30)
    #expect(try pages([strip(50), figure(60)] + endless).first == [0])
  }

  @Test func aLeadHasWhatComesFirstUnderIt() throws {
    let figure = figure(60, cost: BreakCost.keep)
    #expect(try pages([title(20), title(30), figure, strip(40), strip(30)]) == [[0, 1, 3], [2, 4]])
  }

  @Test func noFigurePassesAnother() throws {
    let strips = [strip(50), figure(60), figure(45), strip(40)]
    #expect(try pages(strips) == [[0], [1, 3], [2]])
  }

  @Test func noFigurePassesATitle() throws {
    #expect(try cuts([strip(50), figure(60), title(10), strip(40, cost: BreakCost.keep)]) == [0..<1, 1..<2, 2..<4])
  }

  @Test func aFigurePutOffPastTheEndStandsAlone() throws {
    #expect(try pages([strip(50), figure(60), strip(50)]) == [[0, 2], [1]])
  }

  @Test func aSectionRatherStartsAPageThanEndsOne() throws {
    var section = strip(5, cost: BreakCost.section)
    section.keepsWithNext = true
    let strips = [strip(85), section, strip(10, cost: BreakCost.keep), strip(20), strip(30)]
    #expect(try cuts(strips) == [0..<1, 1..<5])
    // Not where half a page would stay empty.
    #expect(try cuts([strip(50), section, strip(10, cost: BreakCost.keep), strip(20), strip(60)]) == [0..<4, 4..<5])
  }

  @Test func fillsPagesInOrder() throws {
    #expect(try cuts([strip(40), strip(40), strip(40)]) == [0..<2, 2..<3])
    #expect(try cuts([]) == [])
  }

  @Test func whiteIsDroppedAtTheTopOfAPage() throws {
    #expect(try cuts([strip(90), strip(100, before: 50)]) == [0..<1, 1..<2])
  }

  @Test func whiteBetweenStripsCounts() throws {
    #expect(try cuts([strip(50), strip(50)]) == [0..<2])
    #expect(try cuts([strip(50), strip(50, before: 1)]) == [0..<1, 1..<2])
  }

  @Test func takesHeadingAlongToTheNextPage() throws {
    let strips = [strip(60), strip(20), strip(30, cost: BreakCost.keep)]
    #expect(try cuts(strips) == [0..<1, 1..<3])
  }

  @Test func stripsThatAllWantToStayTogetherAreStillCut() throws {
    let strips = (0..<50).map { strip(30, cost: $0 == 0 ? 0 : BreakCost.keep) }
    let cuts = try cuts(strips)
    #expect(cuts.first?.lowerBound == 0)
    #expect(cuts.last?.upperBound == 50)
    #expect(cuts.allSatisfy { $0.count <= 3 })
  }

  @Test func breaksTheLesserRule() throws {
    let strips = [
      strip(40), strip(40, cost: BreakCost.stray), strip(40, cost: BreakCost.keep), strip(20, cost: BreakCost.keep),
    ]
    #expect(try cuts(strips) == [0..<1, 1..<4])
  }

  @Test func forcedBreakStartsAPage() throws {
    var second = strip(10)
    second.breakBefore = .forced
    #expect(try cuts([strip(10), second, strip(10)]) == [0..<1, 1..<3])
  }

  @Test func repeatedHeadTakesRoom() throws {
    var rows = (0..<4).map { _ in strip(45) }
    for index in rows.indices {
      rows[index].repeatedHead = Strip.RepeatedHead(height: 20, artifacts: [], frames: [])
    }
    #expect(try cuts([strip(55)] + rows) == [0..<2, 2..<3, 3..<4, 4..<5])
  }

  @Test func footNotesTakeRoomOnThePageOfTheirStrip() throws {
    var noted = strip(30)
    noted.footNotes = [Strip.FootNote(height: 20, frames: [])]
    #expect(try cuts([strip(40), noted, strip(20)]) == [0..<1, 1..<3])
    #expect(try cuts([strip(30), noted]) == [0..<2])
  }

  @Test func figureShrinksBeforeItMoves() throws {
    #expect(try cuts([strip(60), strip(60, flexible: 40...60)]) == [0..<2])
    #expect(try cuts([strip(60), strip(60, flexible: 41...60)]) == [0..<1, 1..<2])
  }

  @Test func everyStripThatFitsNoPageIsNamed() {
    let expected = LayoutProblem.tooTall(block: "strip", height: 101, available: 100)
    #expect(throws: LayoutError([expected, expected])) {
      try cuts([strip(101), strip(10), strip(101)])
    }
  }

  @Test func manyStripsTakeTimeInProportion() throws {
    let strips = (0..<20_000).map { strip(7, cost: $0.isMultiple(of: 3) ? 5 : 40) }
    #expect(try cuts(strips).reduce(0) { $0 + $1.count } == 20_000)
  }
}

/// What stays together in documents.
struct LayoutKeepingTests {
  @Test(arguments: Array(stride(from: 560.0, through: 680, by: 10)))
  func headingStaysWithTheFirstTwoLines(height: Double) throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        LayoutSample.figure("f", height: height), .heading(Heading("Heading")),
        LayoutSample.paragraph("p", lines: 5),
      ]))
    let page = try #require(laid.page(showing: "Heading"))
    #expect(laid.page(showing: "p.1") == page)
    #expect(laid.page(showing: "p.2") == page)
  }

  @Test(arguments: Array(stride(from: 520.0, through: 690, by: 6)))
  func noLineOfAParagraphStandsAlone(height: Double) throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([LayoutSample.figure("f", height: height), LayoutSample.paragraph("p", lines: 5)]))
    let pages = (1...5).compactMap { laid.page(showing: "p.\($0)") }
    #expect(pages.count == 5)
    #expect(pages[0] == pages[1])
    #expect(pages[3] == pages[4])
  }

  @Test(arguments: Array(stride(from: 400.0, through: 690, by: 10)))
  func noteStaysWithItsFigure(height: Double) throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        LayoutSample.figure("first", height: 690 - height), LayoutSample.figure("second", height: height - 100),
        .note(Note(["Note of second.", "Source of second."])),
      ]))
    #expect(laid.page(showing: "second") == laid.page(showing: "Note of second"))
    #expect(laid.page(showing: "second") == laid.page(showing: "Source of second"))
  }

  @Test func columnsStayTogether() throws {
    let columns = Columns([
      .init(span: 6, blocks: [LayoutSample.figure("left", height: 300)]),
      .init(span: 6, blocks: [.table(LayoutSample.table("right", rows: 6))]),
    ])
    let laid = try LayoutSample.pages(
      LayoutSample.document([LayoutSample.figure("tall", height: 480), .columns(columns)]))
    #expect(laid.page(showing: "left") == 2)
    #expect(laid.page(showing: "right-6") == 2)
  }

  @Test func sectionStartsItsPageAndItsRunningHead() throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        Section(id: "a", title: "First", blocks: [.paragraph("One.")]),
        Section(id: "b", title: "Second", shortTitle: "2nd", blocks: [.paragraph("Two.")]),
        Section(id: "c", title: "Part", level: 2, blocks: [.paragraph("Three.")]),
      ]))
    #expect(laid.paged.pages.count == 2)
    #expect(laid.words(onPage: 1).contains("First"))
    #expect(laid.words(onPage: 2).contains("2nd"))
    #expect(laid.words(onPage: 2).contains("Page 2 of 2"))
    #expect(laid.book.page(of: "c") == 2)
  }

  /// R10: time and memory grow with the pages and no faster.
  @Test func twoThousandPagesAreSet() throws {
    let blocks = (1...2000).flatMap { [Block.paragraph(RichText("Page \($0).")), .pageBreak] }
    let laid = try LayoutSample.pages(LayoutSample.document([Section(id: "a", title: "A", blocks: blocks)]))
    #expect(laid.paged.pages.count == 2000)
    #expect(laid.words(onPage: 2000).contains("Page 2000."))
  }

  @Test func pageBreakAndSpacer() throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        .pageBreak, .paragraph("One."), .spacer(40), .paragraph("Two."), .pageBreak, .spacer(10), .pageBreak,
        .paragraph("Three."), .pageBreak,
      ]))
    // A break directly under the title parts the title from its blocks, as asked.
    #expect(laid.paged.pages.count == 3)
    let one = try #require(laid.texts.first { $0.text == "One." })
    let two = try #require(laid.texts.first { $0.text == "Two." })
    #expect(two.area.y - one.area.y > 50)
  }

  @Test func figureTallerThanAPageIsNamedNotCut() {
    let document = LayoutSample.document([LayoutSample.figure("giant", height: 900), .paragraph("After.")])
    #expect(throws: LayoutError([.tooTall(block: "giant", height: 900, available: PageGrid.height)])) {
      try LayoutSample.pages(document)
    }
  }

  @Test func figureThatCanBePartedGoesOnOverThePages() throws {
    let whole = LayoutSample.figure("giant", height: 900)
    guard case .figure(var figure) = whole else { return }
    let draw = figure.draw
    figure.parts = { space, continuation in
      [600.0, 300].enumerated().map { place, height in
        var part = space
        part.height = height
        if place > 0 { part.number = continuation }
        return draw(part)
      }
    }
    let laid = try LayoutSample.pages(LayoutSample.document([.figure(figure), .paragraph("After.")]))
    #expect(laid.page(showing: "Figure 1") == 1)
    #expect(laid.page(showing: "Figure 1 (continued)") == 2)
    #expect(laid.paged.pages.count == 2)
  }

  @Test func emptyDocumentIsRefused() {
    #expect(throws: LayoutError([.empty])) { try LayoutSample.pages(LayoutSample.document([Section]())) }
  }

  @Test func flexibleFigureFillsThePageItStandsOn() throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        LayoutSample.figure("soft", height: 560, flexible: 400...720), LayoutSample.figure("next", height: 300),
      ]))
    #expect(laid.page(showing: "next") == 2)
    let picture = try #require(laid.placed.first { $0.page == 1 && $0.text == nil && $0.area.height > 100 })
    #expect(abs(picture.area.maxY - PageGrid.bottom) < 0.01)
  }

  @Test func footNoteStandsAtThePagesFoot() throws {
    let laid = try LayoutSample.pages(
      LayoutSample.document([.paragraph("Words."), .note(Note(["At the foot."], place: .pageFoot))]))
    let note = try #require(laid.texts.first { $0.text == "At the foot." })
    #expect(note.area.maxY > PageGrid.bottom - 4)
    #expect(note.area.maxY <= PageGrid.bottom)
  }
}
