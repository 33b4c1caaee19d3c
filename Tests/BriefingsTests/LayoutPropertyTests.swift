import Charts
import Drawing
import Testing

@testable import Briefings

/// Many documents made by chance from a seed: nothing is lost, doubled, moved or outside.
struct LayoutPropertyTests {
  /// Chance that is the same everywhere (splitmix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  /// What a marked block asks of the end of a page.
  enum Kind: Equatable {
    /// A title, heading or lead, which does not end a page.
    case announcement
    /// Lines or rows: two or three of them fit a third of a page.
    case flowing
    /// It stays under the block before it.
    case note
    /// A figure that can be as low as this, in points.
    case figure(Double)
    /// Anything else that stays whole.
    case whole
  }

  /// A document whose every block has a word of its own, "Q1Q", "Q2Q" and so on, in the order of the document.
  struct Chance {
    var random: Seeded
    var kinds: [Kind] = []
    let language: Language

    var count: Int { kinds.count }

    mutating func mark(_ kind: Kind = .flowing) -> String {
      kinds.append(kind)
      return "Q\(count)Q"
    }

    /// The first section is the one that links lead to; the others follow on the same page.
    mutating func sections() -> [Section] {
      var sections = [Section(id: "only", title: "Only section", blocks: [])]
      for _ in 0..<Int.random(in: 3...25, using: &random) {
        if Int.random(in: 0..<6, using: &random) == 0, kinds.last != .announcement {
          sections.append(
            Section(id: "section-\(count)", title: mark(.announcement), startsNewPage: false, blocks: []))
        }
        let block = block()
        sections[sections.count - 1].blocks.append(block)
      }
      return sections
    }

    mutating func words(_ limit: Int) -> String {
      let word = language == .chinese ? "全省第2位，增长5.2%；" : "grew by 5.2% to 264.3 billion yuan, "
      return String(repeating: word, count: Int.random(in: 0...limit, using: &random))
    }

    mutating func block(inColumn: Bool = false) -> Block {
      switch Int.random(in: 0..<(inColumn ? 8 : 11), using: &random) {
      case 0: return .heading(Heading(mark(.announcement), level: Bool.random(using: &random) ? 2 : 3))
      case 1: return .lead(RichText(mark(.announcement) + " " + words(3)))
      case 2, 3:
        return .paragraph(RichText([.text(mark() + " " + words(20)), .bold(words(2)), .text(words(3))]))
      case 4: return .note(Note([RichText(mark(.note) + " " + words(6))]))
      case 5:
        let height = Double.random(in: 40...(inColumn ? 150 : 500), using: &random)
        let isFlexible = Bool.random(using: &random)
        return LayoutSample.figure(
          mark(.figure(isFlexible ? height * 0.8 : height)), height: height,
          flexible: isFlexible ? height * 0.8...height * 1.3 : nil)
      case 6:
        let rows = (0..<Int.random(in: 1...(inColumn ? 6 : 60), using: &random)).map { _ in
          TableRow([TableCell(RichText(mark() + " " + words(1))), "12.5†", "—"])
        }
        return .table(
          Table(
            id: "table-\(count)", title: "",
            columns: [
              TableColumn("A", width: .flexible(1)), TableColumn("B", alignment: .number), TableColumn("C"),
            ], rows: rows))
      case 7:
        return .findings(
          Findings(
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
              Finding(head: mark(), text: RichText(words(3)), destination: "only")
            }))
      case 8:
        let first = count
        let columns = (0..<2).map { _ in
          Columns.Column(
            span: 6, blocks: (0..<Int.random(in: 1...2, using: &random)).map { _ in block(inColumn: true) })
        }
        let isFigures = kinds[first...].allSatisfy { if case .figure = $0 { true } else { false } }
        for place in first..<count { kinds[place] = isFigures ? .figure(.infinity) : .whole }
        return .columns(Columns(columns, gutter: Bool.random(using: &random) ? .wide : .grid))
      case 9:
        return .tiles(
          Tiles(
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
              Tile(label: mark(.whole), number: "5.2%", fact: "Fact", context: "Context")
            }))
      default:
        return .list(
          KeyValueList(
            (0..<Int.random(in: 1...5, using: &random)).map { _ in .init(mark(), RichText(words(4))) }))
      }
    }
  }

  private func laid(_ seed: Int) throws -> (document: LaidOutDocument, kinds: [Kind]) {
    let language: Language = seed.isMultiple(of: 2) ? .chinese : .english
    var chance = Chance(random: Seeded(state: UInt64(seed)), language: language)
    let sections = chance.sections()
    return (try LayoutSample.pages(LayoutSample.document(sections, language: language)), chance.kinds)
  }

  /// A figure may be put off behind what follows it, so figures and the rest are each in their order.
  @Test(arguments: 1...120)
  func everythingAppearsOnceInOrderInsideThePage(seed: Int) throws {
    let (laid, kinds) = try laid(seed)
    let marks = laid.texts.compactMap(\.text).flatMap(LayoutPropertyTests.marks)
    #expect(marks.sorted() == Array(1...kinds.count))
    func isFigure(_ mark: Int) -> Bool { if case .figure = kinds[mark - 1] { true } else { false } }
    let figures = marks.filter(isFigure)
    let others = marks.filter { !isFigure($0) && kinds[$0 - 1] != .note }
    #expect(figures == figures.sorted())
    #expect(others == others.sorted())
    for (above, mark) in zip(marks, marks.dropFirst()) where kinds[mark - 1] == .note { #expect(above == mark - 1) }
    let numbers = laid.texts.compactMap(\.text).compactMap(LayoutPropertyTests.figureNumber)
    #expect(numbers == numbers.sorted())
    #expect(Set(numbers).count == numbers.count)
    let page = Rect(
      x: PageGrid.margin, y: PageGrid.top, width: PageGrid.measure, height: PageGrid.bottom - PageGrid.top)
    for item in laid.placed where !item.isArtifact {
      #expect(page.contains(item.area, tolerance: 0.6), "\(item)")
    }
    for item in laid.placed {
      #expect(
        Rect(x: PageGrid.margin - 1, y: 20, width: PageGrid.measure + 2, height: 800).contains(item.area), "\(item)")
    }
  }

  @Test(arguments: 1...60)
  func noTwoTextsOverlap(seed: Int) throws {
    let texts = try laid(seed).document.placed.filter { $0.text != nil }
    let byPage = Dictionary(grouping: texts, by: \.page)
    for items in byPage.values {
      for (index, item) in items.enumerated() {
        for other in items[(index + 1)...] {
          let first = item.area.inset(dx: 0.3, dy: 0.3)
          #expect(!first.intersects(other.area.inset(dx: 0.3, dy: 0.3)), "\(item) \(other)")
        }
      }
    }
  }

  /// No title, heading or lead ends a page; and where more than a third of a page is left, what comes next is taller.
  @Test(arguments: 1...240)
  func pagesEndWell(seed: Int) throws {
    let (laid, kinds) = try laid(seed)
    let pages = (1...laid.paged.pages.count).map { page in
      laid.placed.filter { $0.page == page && !$0.isArtifact }
    }
    for (page, next) in zip(pages, pages.dropFirst()) {
      let ending = page.compactMap(\.text).flatMap(LayoutPropertyTests.marks).last
      #expect(ending.map { kinds[$0 - 1] } != .announcement)
      let white = PageGrid.bottom - (page.map(\.area.maxY).max() ?? PageGrid.top)
      guard white > PageGrid.height / 3 else { continue }
      let following = next.compactMap(\.text).flatMap(LayoutPropertyTests.marks)
      switch following.map({ kinds[$0 - 1] }).first(where: { $0 != .announcement }) {
      case .figure(let height): #expect(height + LayoutPropertyTests.around > white, "\(following)")
      case .whole, nil: break
      case .flowing: Issue.record("\(white) points left before \(following)")
      case .note, .announcement: Issue.record("\(following) begins a page")
      }
    }
  }

  /// What titles over a figure, its notes and the white around it can take.
  private static let around = 130.0

  @Test func sameInputGivesSamePages() throws {
    for seed in [3, 4, 17] {
      #expect(try laid(seed).document.paged == laid(seed).document.paged)
    }
  }

  private static func marks(in text: String) -> [Int] {
    text.split(separator: " ").compactMap { word in
      guard word.first == "Q", let end = word.dropFirst().firstIndex(of: "Q") else { return nil }
      return Int(word[word.index(after: word.startIndex)..<end])
    }
  }

  /// 3 in "图3" and "Figure 3".
  private static func figureNumber(in text: String) -> Int? {
    let beginnings = ["图", "Figure "].filter(text.hasPrefix)
    return beginnings.first.flatMap { Int(text.dropFirst($0.count)) }
  }
}
