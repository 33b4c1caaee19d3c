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
  /// narrowest width that keeps its number of lines. With `keepsWords` a word that is wider than a line is cut too, as
  /// names are. An empty text has no lines.
  init(
    _ text: String, style: TextStyle, leading: Double, width: Double, maximumLines: Int? = nil,
    isBalanced: Bool = false, keepsWords: Bool = false, measurer: any TextMeasuring
  ) {
    self.style = style
    self.leading = leading
    // Most texts of a chart are short: one look tells that there is nothing to break.
    let whole = text.isEmpty ? 0 : measurer.width(of: text, style: style)
    guard whole > width || text.contains(where: \.isNewline) else {
      lines = text.isEmpty ? [] : [text]
      self.width = whole
      cutText = nil
      return
    }
    let breaking = LineBreaking(
      width: width, maximumLines: maximumLines, isBalanced: isBalanced, keepsWords: keepsWords)
    let broken = breaking.lines(of: text, style: style, measurer: measurer)
    lines = broken.lines
    self.width = lines.map { measurer.width(of: $0, style: style) }.max() ?? 0
    cutText = broken.isCut ? text : nil
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

  /// Rectangles over the lines, with the first baseline at this point, that lead somewhere.
  func links(baseline: Point, to target: LinkTarget, measurer: any TextMeasuring) -> [SceneItem] {
    lines.enumerated().map { index, line in
      let top = baseline.y + Double(index) * leading - 0.95 * style.size
      let width = measurer.width(of: line, style: style)
      return .link(Rect(x: baseline.x, y: top, width: width, height: 1.25 * style.size), target)
    }
  }

  /// The text on one line, ending in an ellipsis if it is wider than `width`.
  static func cut(_ text: String, style: TextStyle, width: Double, measurer: any TextMeasuring) -> String {
    guard measurer.width(of: text, style: style) > width else { return text }
    let breaking = LineBreaking(width: width, maximumLines: 1)
    return breaking.lines(of: text, style: style, measurer: measurer).lines.first ?? ""
  }
}
