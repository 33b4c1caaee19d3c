/// Something that knows how wide a line of text is.
///
/// The real measurer shapes with the fonts of the output; a test measurer counts characters, so that tests of layout
/// need no font. Widths are in points and hold for every output format alike.
public protocol TextMeasuring: Sendable {
  /// The advance width of a single line, typographic adjustments (`TextAdjustment`) included.
  func width(of text: String, style: TextStyle) -> Double
}
