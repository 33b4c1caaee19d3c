import Drawing

/// What setting a block needs: type, measures, and the book with pages reserved.
struct Setting: Sendable {
  let language: Language
  let wording: LayoutWording
  /// With reserved pages: what is broken with it has room for the real ones.
  let book: ReferenceBook
  let measurer: any TextMeasuring
  /// In points.
  var width: Double

  var style: PageStyle { PageStyle(language: language) }
  var breaker: RichTextBreaker { RichTextBreaker(book: book, measurer: measurer) }

  /// The same for a narrower column.
  func narrowed(to width: Double) -> Setting {
    var setting = self
    setting.width = width
    return setting
  }

  func measure(_ text: String, _ style: TextStyle) -> Double {
    measurer.width(of: text, style: style)
  }

  /// Lines under each other as one block, the first baseline an ascent below the top. With `evenShare` the last line
  /// fills at least that share of the width where it can.
  func textBlock(
    _ text: RichText, style: TextStyle, leading: Double, width: Double, evenShare: Double = 0
  ) -> TextFrame {
    TextFrame(
      lines: breaker.evenLines(text, style: style, width: width, share: evenShare), size: style.size,
      leading: leading)
  }
}

/// Lines of one size under each other; its height runs from the ascent of the first to the descent of the last.
struct TextFrame: Sendable {
  let lines: [RichLine]
  let size: Double
  let leading: Double

  static let ascent = 0.88
  static let descent = 0.2

  var height: Double {
    lines.isEmpty ? 0 : size * (TextFrame.ascent + TextFrame.descent) + Double(lines.count - 1) * leading
  }

  /// The lines with the top at `y`.
  func frames(x: Double = 0, y: Double = 0) -> [Frame] {
    frames(x: x, baseline: y + size * TextFrame.ascent)
  }

  /// The lines with their first baseline there.
  func frames(x: Double = 0, baseline: Double, anchor: TextLine.Anchor = .start) -> [Frame] {
    lines.enumerated().map { index, line in
      .line(line, baseline: Point(x: x, y: baseline + Double(index) * leading), anchor: anchor)
    }
  }

  /// The baseline of the last line, from that of the first.
  var lastBaseline: Double { Double(max(0, lines.count - 1)) * leading }
}

/// White between blocks.
enum Spacing {
  static let block = 22.0
  static let paragraph = 11.0
  static let noteBefore = 9.0
  /// Between the strong rule of a block and the baseline of its number.
  static let ruleToNumber = 14.0
}
