import Charts
import Drawing

/// Breaks rich text into lines of at most a width.
///
/// A reference is one unbroken word and takes the width it has in `book`; with pages reserved there, the real ones fit
/// later. A word wider than the line is broken anywhere rather than set outside the measure.
struct RichTextBreaker {
  let book: ReferenceBook
  let measurer: any TextMeasuring

  /// The lines of a text; none if it is empty.
  func lines(_ text: RichText, style: TextStyle, width: Double) -> [RichLine] {
    lines(of: parts(of: text, style: style), width: width)
  }

  /// The lines of words of one style.
  func lines(_ text: String, style: TextStyle, width: Double) -> [RichLine] {
    lines(RichText(text), style: style, width: width)
  }

  /// The lines with the narrowest width that keeps their number.
  func balancedLines(_ text: RichText, style: TextStyle, width: Double) -> [RichLine] {
    let widest = lines(text, style: style, width: width)
    guard widest.count > 1 else { return widest }
    var low = width / Double(widest.count)
    var high = width
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines(text, style: style, width: middle).count <= widest.count { high = middle } else { low = middle }
    }
    return lines(text, style: style, width: high)
  }

  /// One line, cut with an ellipsis if it is wider than `width`.
  func cut(_ text: String, style: TextStyle, width: Double) -> String {
    guard measurer.width(of: text, style: style) > width else { return text }
    let characters = Array(text)
    let kept = lastIndex(below: characters.count) { count in
      measurer.width(of: String(characters[..<count]) + "\u{2026}", style: style) <= width
    }
    return String(characters[..<kept]) + "\u{2026}"
  }

  /// The runs of a text as parts of one endless line.
  func parts(of text: RichText, style: TextStyle) -> [RichLine.Part] {
    text.runs.map { run in
      var linked = style
      linked.color = Palette.blue
      switch run {
      case .text(let words): return RichLine.Part(content: .words(words), style: style)
      case .bold(let words):
        var bold = style
        bold.weight = .bold
        return RichLine.Part(content: .words(words), style: bold)
      case .link(let words, let target): return RichLine.Part(content: .words(words), style: linked, target: target)
      case .reference(let destination, let format):
        return RichLine.Part(
          content: .reference(destination: destination, format), style: linked, target: .destination(destination))
      }
    }
  }

  private func lines(of parts: [RichLine.Part], width: Double) -> [RichLine] {
    let source = BrokenSource(parts: parts, book: book)
    guard !source.characters.isEmpty else { return [] }
    let whole = RichLine(parts: parts)
    if whole.width(book, measurer: measurer) <= width { return [whole] }
    let ends = source.breaks + [source.characters.count]
    var lines: [RichLine] = []
    var start = 0
    var next = 0
    while start < source.characters.count {
      while next < ends.count, ends[next] <= start { next += 1 }
      var end = source.characters.count
      let candidates = ends[next...]
      let fitting = lastIndex(below: candidates.count) { count in
        source.line(start..<candidates[candidates.startIndex + count - 1]).width(book, measurer: measurer) <= width
      }
      if fitting > 0 {
        end = candidates[candidates.startIndex + fitting - 1]
      } else {
        let word = (candidates.first ?? end) - start
        let count = lastIndex(below: word) { count in
          source.line(start..<start + count).width(book, measurer: measurer) <= width
        }
        end = start + max(1, count)
      }
      lines.append(source.line(start..<end))
      start = source.skippingSpaces(from: end)
    }
    return lines.filter { !$0.parts.isEmpty }
  }

  /// The greatest count from 0 to `limit` that fits, if everything shorter than what fits does too.
  private func lastIndex(below limit: Int, where fits: (Int) -> Bool) -> Int {
    var low = 0
    var high = limit
    while low < high {
      let middle = (low + high + 1) / 2
      if fits(middle) { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// The parts of an endless line as characters, so that it can be cut anywhere.
private struct BrokenSource {
  let characters: [Character]
  /// Where a line may begin, references kept whole.
  let breaks: [Int]
  private let parts: [(part: RichLine.Part, range: Range<Int>)]

  init(parts: [RichLine.Part], book: ReferenceBook) {
    var characters: [Character] = []
    var ranges: [(part: RichLine.Part, range: Range<Int>)] = []
    var unbroken: Set<Int> = []
    for part in parts {
      let start = characters.count
      characters += Array(part.text(book))
      ranges.append((part, start..<characters.count))
      switch part.content {
      case .words: break
      case .reference: unbroken.formUnion((start..<characters.count).dropFirst())
      }
    }
    self.characters = characters
    self.parts = ranges
    breaks = InterimLineBreaks.offsets(in: characters).filter { !unbroken.contains($0) }
  }

  /// The line of a range of characters without the spaces at its ends.
  func line(_ range: Range<Int>) -> RichLine {
    var end = range.upperBound
    while end > range.lowerBound, characters[end - 1] == " " { end -= 1 }
    let kept = range.lowerBound..<end
    return RichLine(
      parts: parts.compactMap { part, partRange in
        let shared = partRange.clamped(to: kept)
        guard !shared.isEmpty else { return nil }
        var cut = part
        switch part.content {
        case .words: cut.content = .words(String(characters[shared]))
        case .reference: break
        }
        return cut
      })
  }

  func skippingSpaces(from offset: Int) -> Int {
    var offset = offset
    while offset < characters.count, characters[offset] == " " { offset += 1 }
    return offset
  }
}
