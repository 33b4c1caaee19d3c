import Charts
import Drawing

/// Breaks rich text into lines of at most a width.
///
/// A reference stays in one piece and takes the width it has in `book`; with pages reserved there, the real ones fit
/// later.
struct RichTextBreaker {
  let book: ReferenceBook
  let measurer: any TextMeasuring

  /// The lines of a text; none if it is empty. A balanced text takes the narrowest width that keeps their number.
  func lines(_ text: RichText, style: TextStyle, width: Double, isBalanced: Bool = false) -> [RichLine] {
    let source = BrokenSource(parts: parts(of: text, style: style), breaker: self)
    guard !source.characters.isEmpty else { return [] }
    // Where a run is bold all is measured as bold: no line can come out too long, few come out shorter.
    var measured = style
    if source.isBold { measured.weight = .bold }
    let broken = LineBreaking(width: width, isBalanced: isBalanced).lines(
      of: String(source.characters), style: measured, measurer: measurer)
    return source.lines(broken.lines)
  }

  /// The lines of a text of which the last is no stump: if it fills less than `share` of the width, the others are
  /// made shorter, as long as no further line comes of it, and best to where a clause ends.
  func evenLines(_ text: RichText, style: TextStyle, width: Double, share: Double) -> [RichLine] {
    let widest = lines(text, style: style, width: width)
    func isStump(_ lines: [RichLine]) -> Bool {
      (lines.last?.width(book, measurer: measurer) ?? 0) < share * width
    }
    guard widest.count > 1, isStump(widest) else { return widest }
    var best: [RichLine]?
    for percent in stride(from: 98, through: 62, by: -2) {
      let narrower = lines(text, style: style, width: width * Double(percent) / 100)
      guard narrower.count == widest.count else { break }
      guard !isStump(narrower) else { continue }
      if narrower.dropLast().allSatisfy({ $0.endsClause(book) }) { return narrower }
      best = best ?? narrower
    }
    return best ?? widest
  }

  /// The width a text needs to stay in one line, with the room that its references are given while lines are broken.
  func width(of text: RichText, style: TextStyle) -> Double {
    let source = BrokenSource(parts: parts(of: text, style: style), breaker: self)
    guard !source.characters.isEmpty else { return 0 }
    var measured = style
    if source.isBold { measured.weight = .bold }
    return measurer.width(of: String(source.characters), style: measured)
  }

  /// One line, cut with an ellipsis if it is wider than `width`.
  func cut(_ text: String, style: TextStyle, width: Double) -> String {
    LineBreaking(width: width, maximumLines: 1).lines(of: text, style: style, measurer: measurer).lines.first ?? ""
  }

  /// The runs of a text as parts of one endless line.
  func parts(of text: RichText, style: TextStyle) -> [RichLine.Part] {
    var linked = style
    linked.color = Palette.blue
    var bold = style
    bold.weight = .bold
    return text.runs.map { run in
      switch run {
      case .text(let words): RichLine.Part(content: .words(words), style: style)
      case .bold(let words): RichLine.Part(content: .words(words), style: bold)
      case .link(let words, let target): RichLine.Part(content: .words(words), style: linked, target: target)
      case .reference(let destination, let format):
        RichLine.Part(
          content: .reference(destination: destination, format), style: linked, target: .destination(destination))
      }
    }
  }
}

/// The parts of an endless line as characters, so that it can be cut where the broken text was.
private struct BrokenSource {
  /// What is broken; digits as wide as the reference stand for it, because a number is never torn.
  let characters: [Character]
  let isBold: Bool
  private let parts: [(part: RichLine.Part, range: Range<Int>)]

  init(parts: [RichLine.Part], breaker: RichTextBreaker) {
    var characters: [Character] = []
    var ranges: [(part: RichLine.Part, range: Range<Int>)] = []
    for part in parts {
      let start = characters.count
      switch part.content {
      case .words(let words): characters += Array(words)
      case .reference:
        let digit = breaker.measurer.width(of: "8", style: part.style)
        let width = breaker.measurer.width(of: part.text(breaker.book), style: part.style)
        let count = digit > 0 ? (width / digit).rounded(.up) : 1
        characters += Array(repeating: "8", count: max(1, Int(count)))
      }
      ranges.append((part, start..<characters.count))
    }
    self.characters = characters
    self.parts = ranges
    isBold = parts.contains { $0.style.weight == .bold }
  }

  /// The parts of each broken line; between two lines there is nothing but white.
  func lines(_ broken: [String]) -> [RichLine] {
    var start = 0
    return broken.map { text in
      let count = text.count
      if count > 0 { while start < characters.count, characters[start].isWhitespace { start += 1 } }
      defer { start += count }
      return line(start..<min(start + count, characters.count))
    }
  }

  private func line(_ range: Range<Int>) -> RichLine {
    var result = RichLine(
      parts: parts.compactMap { part, partRange in
        let shared = partRange.clamped(to: range)
        guard !shared.isEmpty else { return nil }
        var cut = part
        switch part.content {
        case .words: cut.content = .words(String(characters[shared]))
        case .reference: if shared.lowerBound != partRange.lowerBound { return nil }
        }
        return cut
      })
    result.leavesOutSpace = range.upperBound < characters.count && characters[range.upperBound] == " "
    return result
  }
}
