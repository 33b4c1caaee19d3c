import Drawing

/// A text broken into lines of one style, measured once.
struct TextBlock: Hashable, Sendable {
  let lines: [String]
  let style: TextStyle
  let leading: Double
  /// The width of the longest line.
  let width: Double
  /// The whole text, if its end was cut.
  let cutText: String?

  /// Breaks a text at `width`; what does not fit into `maximumLines` is cut with an ellipsis. Balanced text takes the
  /// narrowest width that keeps its number of lines.
  init(
    _ text: String, style: TextStyle, leading: Double, width: Double, maximumLines: Int = .max,
    isBalanced: Bool = false, measurer: any TextMeasuring
  ) {
    let breaker = InterimLineBreaker(style: style, measurer: measurer)
    let all = isBalanced ? breaker.balancedLines(of: text, width: width) : breaker.lines(of: text, width: width)
    var kept = Array(all.prefix(max(1, maximumLines)))
    var isCut = all.count > kept.count
    if isCut { kept[kept.count - 1] += all[kept.count] }
    for index in kept.indices where isCut || measurer.width(of: kept[index], style: style) > width + 0.01 {
      guard index == kept.count - 1 || measurer.width(of: kept[index], style: style) > width + 0.01 else { continue }
      isCut = true
      kept[index] = TextBlock.cut(kept[index], style: style, width: width, measurer: measurer)
    }
    lines = kept
    self.style = style
    self.leading = leading
    self.width = kept.map { measurer.width(of: $0, style: style) }.max() ?? 0
    cutText = isCut ? text : nil
  }

  /// A single line that is never broken.
  init(line: String, style: TextStyle, measurer: any TextMeasuring) {
    lines = [line]
    self.style = style
    leading = style.size * 1.25
    width = measurer.width(of: line, style: style)
    cutText = nil
  }

  /// From the top of the first line to the foot of the last.
  var height: Double { lines.isEmpty ? 0 : style.size + Double(lines.count - 1) * leading }

  /// The lines with the first baseline at this point.
  func items(baseline: Point, anchor: TextLine.Anchor = .start, halo: TextLine.Halo? = nil) -> [SceneItem] {
    lines.enumerated().map { index, line in
      .text(
        TextLine(
          line, baseline: Point(x: baseline.x, y: baseline.y + Double(index) * leading), anchor: anchor,
          style: style, halo: halo))
    }
  }

  /// The longest beginning of a text that fits with an ellipsis; the ellipsis alone if nothing fits.
  static func cut(_ text: String, style: TextStyle, width: Double, measurer: any TextMeasuring) -> String {
    let characters = Array(text)
    var low = 0
    var high = characters.count
    while low < high {
      let middle = (low + high + 1) / 2
      let trial = String(characters[..<middle]) + ellipsis
      if measurer.width(of: trial, style: style) <= width { low = middle } else { high = middle - 1 }
    }
    var kept = String(characters[..<low])
    while kept.last == " " { kept.removeLast() }
    return kept + ellipsis
  }

  static let ellipsis = "\u{2026}"
}

/// Breaks lines between words and between full-width characters until the general line breaking is there.
struct InterimLineBreaker {
  let style: TextStyle
  let measurer: any TextMeasuring

  func lines(of text: String, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let trial = line + piece
      if line.isEmpty || measurer.width(of: InterimLineBreaker.trimmed(trial), style: style) <= width {
        line = trial
      } else {
        lines.append(InterimLineBreaker.trimmed(line))
        line = InterimLineBreaker.trimmed(piece)
        if piece.last == " " { line += " " }
      }
    }
    line = InterimLineBreaker.trimmed(line)
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  func balancedLines(of text: String, width: Double) -> [String] {
    let widest = lines(of: text, width: width)
    guard widest.count > 1 else { return widest }
    var low = width / Double(widest.count)
    var high = width
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines(of: text, width: middle).count <= widest.count { high = middle } else { low = middle }
    }
    return lines(of: text, width: high)
  }

  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    for character in text {
      let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 && $0.value < 0xFF00 } ?? false
      let previous = pieces.last?.last
      let previousIsWide =
        previous?.unicodeScalars.first.map { $0.value >= 0x2E80 && $0.value < 0xFF00 } ?? false
      let joins =
        InterimLineBreaker.neverFirst.contains(character)
        || previous.map(InterimLineBreaker.neverLast.contains) == true
      if !pieces.isEmpty, joins || !(isWide || previousIsWide || previous == " ") {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }

  private static let neverFirst: Set<Character> = [
    "\u{FF0C}", "\u{3002}", "\u{FF1B}", "\u{FF1A}", "\u{3001}", "\u{FF09}", "\u{300B}", "\u{201D}", " ", ")", ",",
  ]
  private static let neverLast: Set<Character> = ["\u{FF08}", "\u{300A}", "\u{201C}", "("]
}
