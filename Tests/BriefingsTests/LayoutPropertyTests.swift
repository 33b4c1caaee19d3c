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

  /// A document whose every block has a word of its own, "Q1Q", "Q2Q" and so on, in reading order.
  struct Chance {
    var random: Seeded
    var count = 0
    let language: Language

    mutating func mark() -> String {
      count += 1
      return "Q\(count)Q"
    }

    mutating func words(_ limit: Int) -> String {
      let word = language == .chinese ? "全省第2位，增长5.2%；" : "grew by 5.2% to 264.3 billion yuan, "
      return String(repeating: word, count: Int.random(in: 0...limit, using: &random))
    }

    mutating func block(inColumn: Bool = false) -> Block {
      switch Int.random(in: 0..<(inColumn ? 8 : 11), using: &random) {
      case 0: return .heading(Heading(mark(), level: Bool.random(using: &random) ? 2 : 3))
      case 1: return .lead(RichText(mark() + " " + words(3)))
      case 2, 3:
        return .paragraph(RichText([.text(mark() + " " + words(20)), .bold(words(2)), .text(words(3))]))
      case 4: return .note(Note([RichText(mark() + " " + words(6))]))
      case 5:
        let height = Double.random(in: 40...(inColumn ? 150 : 500), using: &random)
        let isFlexible = Bool.random(using: &random)
        return LayoutSample.figure(
          mark(), height: height, flexible: isFlexible ? height * 0.8...height * 1.3 : nil)
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
        let columns = (0..<2).map { _ in
          Columns.Column(
            span: 6, blocks: (0..<Int.random(in: 1...2, using: &random)).map { _ in block(inColumn: true) })
        }
        return .columns(Columns(columns, gutter: Bool.random(using: &random) ? .wide : .grid))
      case 9:
        return .tiles(
          Tiles(
            (0..<Int.random(in: 1...6, using: &random)).map { _ in
              Tile(label: mark(), number: "5.2%", fact: "Fact", context: "Context")
            }))
      default:
        return .list(
          KeyValueList(
            (0..<Int.random(in: 1...5, using: &random)).map { _ in .init(mark(), RichText(words(4))) }))
      }
    }
  }

  private func laid(_ seed: Int) throws -> (document: LaidOutDocument, marks: Int) {
    let language: Language = seed.isMultiple(of: 2) ? .chinese : .english
    var chance = Chance(random: Seeded(state: UInt64(seed)), language: language)
    let blocks = (0..<Int.random(in: 3...25, using: &chance.random)).map { _ in chance.block() }
    return (try LayoutSample.pages(LayoutSample.document(blocks, language: language)), chance.count)
  }

  @Test(arguments: 1...120)
  func everythingAppearsOnceInOrderInsideThePage(seed: Int) throws {
    let (laid, count) = try laid(seed)
    let marks = laid.texts.compactMap(\.text).flatMap(LayoutPropertyTests.marks)
    #expect(marks == Array(1...count))
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
}
