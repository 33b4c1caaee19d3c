/// Breaks texts into lines by the rules of well-set Chinese and English.
///
/// Chinese breaks between characters, English at spaces. No line begins with a closing mark or ends with an opening one;
/// numbers stay with their units and short remarks in one piece where they fit; a word longer than a line is broken by
/// character, so that nothing sticks out. Newlines in the text are kept.
public struct LineBreaking: Hashable, Sendable {
  /// The width of a line in points.
  public var width: Double
  /// The most lines allowed; what is beyond them is replaced by an ellipsis. Nil allows any number.
  public var maximumLines: Int?
  /// Whether lines are made as equally long as can be: the narrowest width that keeps the number of lines.
  public var isBalanced: Bool
  /// Whether a word longer than a line is cut, and the text with it, instead of going on in the next line: a name torn
  /// in the middle reads as two.
  public var keepsWords: Bool

  public init(width: Double, maximumLines: Int? = nil, isBalanced: Bool = false, keepsWords: Bool = false) {
    self.width = width
    self.maximumLines = maximumLines
    self.isBalanced = isBalanced
    self.keepsWords = keepsWords
  }

  /// The width of the widest piece of a text that no line may end in: a word, a number with its unit.
  public static func widestPiece(of text: String, style: TextStyle, measurer: some TextMeasuring) -> Double {
    text.split(whereSeparator: \.isNewline).map {
      LineFilling($0, style: style, measurer: measurer).widestPiece
    }.max() ?? 0
  }

  /// The lines of a text; an empty text has one empty line.
  public func lines(of text: String, style: TextStyle, measurer: some TextMeasuring) -> BrokenText {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let filling = LineFilling(paragraph, style: style, measurer: measurer)
      let room = maximumLines.map { max($0, 1) - lines.count }
      let ranges = filling.ranges(width: width)
      if keepsWords, let torn = filling.firstTorn(ranges), torn < room ?? .max {
        lines += ranges.prefix(torn).map(filling.text)
        lines.append(filling.cut(from: ranges[torn].lowerBound, width: width))
        return BrokenText(lines: lines, isCut: true)
      }
      if let room, ranges.count > room {
        // The last paragraph that had room for a line ends with the ellipsis.
        guard room > 0 else { return Self.cut(lines, style: style, measurer: measurer, width: width) }
        lines += ranges.prefix(room - 1).map(filling.text)
        lines.append(filling.cut(from: ranges[room - 1].lowerBound, width: width))
        return BrokenText(lines: lines, isCut: true)
      }
      lines += (isBalanced ? filling.balanced(ranges, width: width) : ranges).map(filling.text)
    }
    return BrokenText(lines: lines, isCut: false)
  }

  /// Lines after which more would come: the last one gets an ellipsis.
  private static func cut(
    _ lines: [String], style: TextStyle, measurer: some TextMeasuring, width: Double
  ) -> BrokenText {
    guard let last = lines.last else { return BrokenText(lines: [], isCut: true) }
    let filling = LineFilling(Substring(last), style: style, measurer: measurer)
    return BrokenText(lines: lines.dropLast() + [filling.cut(from: 0, width: width)], isCut: true)
  }
}

/// A text in lines.
public struct BrokenText: Hashable, Sendable {
  public var lines: [String]
  /// Whether something was left out and an ellipsis stands for it.
  public var isCut: Bool

  public init(lines: [String], isCut: Bool) {
    self.lines = lines
    self.isCut = isCut
  }
}
