/// One paragraph that is being broken into lines.
final class LineFilling<Measurer: TextMeasuring> {
  private let characters: [Character]
  private let strengths: [BreakStrength]
  private let kinds: [BreakKind]
  private let style: TextStyle
  private let measurer: Measurer
  /// Widths already measured, by the places of start and end.
  private var widths: [Range<Int>: Double] = [:]

  init(_ paragraph: Substring, style: TextStyle, measurer: Measurer) {
    self.characters = Array(paragraph)
    self.strengths = BreakStrength.strengths(of: characters, language: style.language)
    self.kinds = characters.map { BreakKind($0, language: style.language) }
    self.style = style
    self.measurer = measurer
  }

  /// The text of a line, without spaces at its ends.
  func text(_ range: Range<Int>) -> String {
    String(characters[trimmed(range)])
  }

  /// The places of the lines for a width; at least one.
  func ranges(width: Double) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < characters.count {
      let end = end(from: start, width: width)
      ranges.append(start..<end)
      start = end
      while start < characters.count, kinds[start] == .space { start += 1 }
    }
    if ranges.isEmpty { return [0..<characters.count] }
    return withoutWidow(ranges, width: width)
  }

  /// The places of the lines for the narrowest width that keeps their number and tears nothing that was whole.
  func balanced(_ ranges: [Range<Int>], width: Double) -> [Range<Int>] {
    guard ranges.count > 1 else { return ranges }
    if ranges.count == 2, let clauses = clauses(width: width) { return clauses }
    let worst = worstBreak(ranges)
    var narrow = width / Double(ranges.count) / 2
    var wide = width
    var best = ranges
    // Half a point decides nothing that an eye sees.
    while wide - narrow > 0.5 {
      let middle = (narrow + wide) / 2
      let candidate = self.ranges(width: middle)
      if candidate.count <= ranges.count, worstBreak(candidate) <= worst {
        best = candidate
        wide = middle
      } else {
        narrow = middle
      }
    }
    return best
  }

  /// Two lines that end where a clause ends, if both fit and neither is shorter than half of the other: of several the
  /// most equal ones.
  private func clauses(width: Double) -> [Range<Int>]? {
    let ends = characters.indices.dropFirst().filter { strengths[$0] == .free && isClauseEnd($0) }
    let lines = ends.map { [0..<$0, $0..<characters.count] }.filter { $0.allSatisfy { fits($0, width) } }
    let parts = lines.map { lines in (lines, lines.map { measured(trimmed($0)) }) }
    let even = parts.filter { $0.1.max() ?? 0 <= 2 * ($0.1.min() ?? 0) }
    return even.min { ($0.1.max() ?? 0) < ($1.1.max() ?? 0) }?.0
  }

  /// Whether a semicolon or colon stands before a place, with or without a space between.
  private func isClauseEnd(_ place: Int) -> Bool {
    let last = kinds[place - 1] == .space ? place - 2 : place - 1
    return last > 0 && kinds[place] != .space && [";", ":", "\u{FF1B}", "\u{FF1A}"].contains(characters[last])
  }

  /// As much of the text from a place as fits on one line together with an ellipsis.
  func cut(from start: Int, width: Double) -> String {
    // What does not fit by itself does not fit with an ellipsis either.
    var end = fitsWhole(from: start, width: width) ? characters.count : furthestFit(from: start, width: width)
    while end > start {
      while end > start, kinds[end - 1] == .space || kinds[end - 1] == .opening || characters[end - 1].isPause {
        end -= 1
      }
      let line = String(characters[start..<end]) + "\u{2026}"
      if measurer.width(of: line, style: style) <= width + tolerance { return line }
      end -= 1
    }
    return "\u{2026}"
  }

  /// The index of the first line that ends within a word.
  func firstTorn(_ ranges: [Range<Int>]) -> Int? {
    ranges.dropLast().firstIndex { strengths[$0.upperBound] >= .word }
  }

  /// The width of the widest stretch without a place for a break.
  var widestPiece: Double {
    var widest = 0.0
    var start = 0
    for end in 1...max(1, characters.count) where end >= characters.count || strengths[end] < .word {
      let piece = trimmed(start..<min(end, characters.count))
      widest = max(widest, measurer.width(of: String(characters[piece]), style: style))
      start = end
    }
    return widest
  }

  private var tolerance: Double { 1e-6 }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, kinds[start] == .space { start += 1 }
    while start < end, kinds[end - 1] == .space { end -= 1 }
    return start..<end
  }

  private func fits(_ range: Range<Int>, _ width: Double) -> Bool {
    measured(trimmed(range)) <= width + tolerance
  }

  private func measured(_ range: Range<Int>) -> Double {
    if let known = widths[range] { return known }
    let width = measurer.width(of: String(characters[range]), style: style)
    widths[range] = width
    return width
  }

  /// Whether all the rest fits on a line; what is many times as long is not measured.
  private func fitsWhole(from start: Int, width: Double) -> Bool {
    estimate(from: start, width: 3 * width) >= characters.count && fits(start..<characters.count, width)
  }

  /// Where a line from `start` ends: at the weakest place for a break, of these the furthest that fits.
  private func end(from start: Int, width: Double) -> Int {
    if fitsWhole(from: start, width: width) { return characters.count }
    let furthest = furthestFit(from: start, width: width)
    guard furthest < characters.count else { return characters.count }
    for strength in [BreakStrength.free, .avoided, .word, .mark] {
      var end = furthest
      while end > start {
        if strengths[end] <= strength, !trimmed(start..<end).isEmpty { return end }
        end -= 1
      }
    }
    return furthest
  }

  /// The furthest place up to which the text from `start` fits, at least one character on.
  private func furthestFit(from start: Int, width: Double) -> Int {
    var low = start + 1
    var high = characters.count
    var guess = estimate(from: start, width: width)
    var step = 1
    // Look around the estimate first; the bounds then are near and few widths have to be measured.
    while low < high, guess > low, guess < high {
      if fits(start..<guess, width) {
        low = guess
        guess += step
      } else {
        high = guess
        guess -= step
      }
      step *= 2
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if fits(start..<middle, width) { low = middle } else { high = middle }
    }
    return low
  }

  /// About how far a line reaches, if ideographs are one em wide and all else is half as wide.
  private func estimate(from start: Int, width: Double) -> Int {
    var rest = style.size > 0 ? width / style.size : 0
    var index = start
    while index < characters.count, rest > 0 {
      switch kinds[index] {
      case .ideograph, .fullClosing, .opening: rest -= 1
      case .space: rest -= 0.25
      case .glue, .letter, .digit, .closing, .dash, .hyphen, .sign, .other: rest -= 0.55
      }
      index += 1
    }
    return index
  }

  /// Moves the last break back if one ideograph alone would stand on the last line.
  private func withoutWidow(_ ranges: [Range<Int>], width: Double) -> [Range<Int>] {
    guard ranges.count > 1, let last = ranges.last, isWidow(last) else { return ranges }
    let previous = ranges[ranges.count - 2]
    var end = previous.upperBound - 1
    while end > previous.lowerBound + 1 {
      let line = end..<last.upperBound
      if strengths[end] == .free, !isWidow(line) {
        guard fits(line, width) else { break }
        return ranges.dropLast(2) + [previous.lowerBound..<end, line]
      }
      end -= 1
    }
    return ranges
  }

  private func isWidow(_ range: Range<Int>) -> Bool {
    let inked = trimmed(range).filter { !kinds[$0].isClosing }
    guard inked.count == 1, let only = inked.first else { return inked.isEmpty }
    return kinds[only] == .ideograph
  }

  private func worstBreak(_ ranges: [Range<Int>]) -> BreakStrength {
    ranges.dropLast().map { strengths[$0.upperBound] }.max() ?? .free
  }
}

extension Character {
  /// Whether the character is a mark that must not stand before an ellipsis.
  fileprivate var isPause: Bool {
    switch self {
    case ",", ";", ":", "\u{3001}", "\u{FF0C}", "\u{FF1B}", "\u{FF1A}", "\u{3002}": true
    default: false
    }
  }
}
