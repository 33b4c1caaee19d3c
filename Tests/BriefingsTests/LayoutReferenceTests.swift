import Drawing
import Testing

@testable import Briefings

/// Numbers, pages, links, outline.
struct LayoutReferenceTests {
  private func document(_ language: Language) -> Document {
    LayoutSample.document(
      [
        Section(id: "cover", title: "", blocks: [.cover(LayoutReferenceTests.cover)]),
        Section(
          id: "contents", title: "Contents", outlineTitle: "", blocks: [.contents(Contents(figuresTitle: "Figures"))]),
        Section(
          id: "text", title: "Text",
          blocks: [
            .paragraph(
              RichText([
                .text("See "), .reference(destination: "two", .labelAndPage), .text("; "),
                .reference(destination: "tab", .label), .text("; "), .reference(destination: "end", .pages),
                .text("; "), .reference(destination: "end", .labelAndPage),
              ])),
            .findings(Findings(title: "Findings", [Finding(head: "Head", text: "Words.", destination: "one")])),
            LayoutSample.figure("one", height: 300), LayoutSample.figure("two", height: 500),
          ]),
        Section(id: "end", title: "End", blocks: [.table(LayoutSample.table("tab", rows: 90))]),
      ], language: language)
  }

  private static let cover = Cover(
    kicker: "Kicker", title: ["Title"], period: "2015", purpose: "Purpose",
    ranks: CoverRanks(
      caption: "Ranks",
      entries: [.init(year: 2015, rank: 8, label: "2015"), .init(year: 2024, rank: 2, label: "2024")],
      description: "From 8 to 2"),
    facts: KeyValueList([.init("Edition", "1"), .init("Language", "English")]))

  @Test(arguments: Language.allCases)
  func referencesShowNumbersAndPages(language: Language) throws {
    let laid = try LayoutSample.pages(document(language))
    let wording = LayoutSample.wording(language)
    let words = laid.texts.compactMap(\.text)
    #expect(words.contains(wording.labelAndPage(wording.figure(2), 4)))
    #expect(words.contains(wording.labelAndPage(wording.figure(1), 3)))
    #expect(words.contains(wording.table(1)))
    #expect(words.contains(wording.pages(5, 7)))
    #expect(words.contains(wording.pageAlone(5)))
    #expect(laid.book.page(of: "two") == 4)
    #expect(laid.book.label(of: "tab") == wording.table(1))
  }

  /// A digit is 12.1 wide and the unit with its space 65.4, in 114: 38.1 has room for it and 264.3 has none.
  @Test func aRowOfTilesHasItsUnitInOnePlace() throws {
    func words(_ numbers: [String]) throws -> [String] {
      let tiles = numbers.map { Tile(label: "Of " + $0, number: $0, unit: "billion yuan", fact: "", context: "") }
      return try LayoutSample.pages(LayoutSample.document([.tiles(Tiles(tiles))])).texts.compactMap(\.text)
    }
    let apart = try words(["38.1", "264.3"])
    #expect(apart.contains("Of 38.1, billion\u{A0}yuan") && apart.contains("Of 264.3, billion\u{A0}yuan"))
    #expect(!apart.contains("billion yuan"))
    #expect(try words(["38.1", "34.2"]).filter { $0 == "billion yuan" }.count == 2)
  }

  @Test func outlineFollowsTheDocument() throws {
    let laid = try LayoutSample.pages(document(.english))
    #expect(
      laid.paged.outline.map { "\($0.level) \($0.title)" } == [
        "1 Text", "2 Figure 1 Title of one", "2 Figure 2 Title of two", "1 End", "2 Table 1 Title of tab",
      ])
    #expect(laid.paged.outline.map(\.destination) == ["text", "one", "two", "end", "tab"])
  }

  @Test func contentsListPagesAndLinks() throws {
    let laid = try LayoutSample.pages(document(.english))
    let second = laid.words(onPage: 2)
    #expect(second.contains("Text") && second.contains("End"))
    #expect(second.filter { $0 == "3" }.count == 2)
    #expect(laid.paged.pages[1].items.flatMap(\.links) == ["text", "end", "one", "two"])
  }

  @Test func coverHasNeitherHeadNorFoot() throws {
    let laid = try LayoutSample.pages(document(.english))
    #expect(!laid.words(onPage: 1).contains("Sample briefing"))
    #expect(laid.words(onPage: 2).contains("Sample briefing"))
    #expect(laid.words(onPage: 2).contains("Page 2 of 7"))
  }

  @Test func linksToNowhereAndRepeatedPlacesAreRefusedTogether() {
    let blocks: [Block] = [
      LayoutSample.figure("same", height: 50), LayoutSample.figure("same", height: 50),
      .paragraph(RichText([.link("word", .destination("nowhere")), .reference(destination: "nothing", .label)])),
    ]
    #expect(
      throws: LayoutError([
        .repeatedDestination("same"), .unknownDestination("nowhere"), .unknownDestination("nothing"),
      ])
    ) {
      try LayoutSample.pages(LayoutSample.document(blocks))
    }
  }

  @Test func moreThanNinetyNinePagesStillHaveRoomForTheirNumbers() throws {
    let blocks: [Block] =
      [.paragraph(RichText([.reference(destination: "last", .page)]))]
      + (1...119).flatMap { _ in [Block.pageBreak, .paragraph("Words.")] }
    let laid = try LayoutSample.pages(
      LayoutSample.document([
        Section(id: "a", title: "A", blocks: blocks), Section(id: "last", title: "Last", blocks: []),
      ]))
    #expect(laid.texts.compactMap(\.text).contains("page 121"))
  }

  /// In a tagged file a link is an element that holds its words.
  @Test func linksHoldTheirWords() throws {
    let laid = try LayoutSample.pages(document(.english))
    #expect(laid.paged.pages.flatMap(\.items).flatMap(\.links).count > 8)
    for scene in laid.paged.pages { #expect(scene.items.allSatisfy { !$0.holdsBareLink }) }
  }

  @Test func bookWithoutPagesGivesNumbersAndTitles() {
    let book = ReferenceBook(document(.english))
    #expect(book.text(of: "two", format: .labelAndPage) == "Figure 2")
    #expect(book.text(of: "end", format: .pages) == "End")
    #expect(book.page(of: "two") == nil)
  }
}

extension SceneItem {
  fileprivate var links: [String] {
    switch self {
    case .link(_, .destination(let name)): [name]
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.flatMap(\.links)
    case .link, .path, .text, .destination: []
    }
  }

  fileprivate var holdsBareLink: Bool {
    switch self {
    case .structure(.link, let items): !items.contains(where: \.holdsText)
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.contains(where: \.holdsBareLink)
    case .link: true
    case .path, .text, .destination: false
    }
  }

  private var holdsText: Bool {
    switch self {
    case .structure(_, let items), .group(_, _, let items), .clip(_, let items): items.contains(where: \.holdsText)
    case .text: true
    case .link, .path, .destination: false
    }
  }
}
