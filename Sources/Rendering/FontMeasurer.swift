public import Drawing
import Synchronization

/// Measures lines of text with the fonts of the output, and holds these fonts for drawing.
///
/// No surface is involved and nothing is hinted or rounded, so a width holds for PNG, PDF and SVG alike. May be shared by
/// threads, but they wait for one another; a batch on several threads makes one measurer for each.
public final class FontMeasurer: TextMeasuring {
  public let typeface: Typeface
  /// The files of the regular and the bold face.
  public let fontFiles: [String]
  private let shaper: Mutex<Shaper>

  /// Opens the regular and bold faces of a typeface.
  ///
  /// A draft has a box for every character that the font lacks, which is refused otherwise.
  ///
  /// Throws `RenderingError.fontMissing` if there are none and `memoryLimit` if the process may not have the memory for
  /// it.
  public init(
    _ typeface: Typeface = .sans, folders: FontFolders = .standard(), isDraft: Bool = false
  ) throws(RenderingError) {
    try MemoryLimit.check()
    let regular = try folders.file(of: typeface, .regular)
    let bold = try folders.file(of: typeface, .bold)
    self.typeface = typeface
    self.fontFiles = [regular.path, bold.path]
    self.shaper = Mutex(try Shaper(regular: regular, bold: bold, isDraft: isDraft))
  }

  /// Does at once what the first line of text, and the first picture if `draws`, would wait for.
  ///
  /// Throws `RenderingError` where a library gets no memory.
  public func open(draws: Bool) throws(RenderingError) {
    try withShaper { (shaper) throws(RenderingError) in
      for weight in [TextStyle.Weight.regular, .bold] {
        _ = shaper.shape("0", weight: weight, language: .chinese)
        if draws { _ = try shaper.face(weight).drawing() }
      }
    }
  }

  /// The advance width in points; a character that the font lacks counts as wide as its substitute.
  public func width(of text: String, style: TextStyle) -> Double {
    shaper.withLock { $0.shape(text, weight: style.weight, language: style.language).width } * style.size
  }

  /// The characters of a text that the font has no glyph for, in order.
  public func missingCharacters(in text: String) -> [String] {
    shaper.withLock { $0.shape(text, weight: .regular, language: .chinese).missing.map { String($0) } }
  }

  /// Which characters were drawn as boxes since this was asked last, each line of text once, in the order of drawing.
  public func takeBoxes() -> [RenderingError] {
    shaper.withLock { shaper in
      var seen: Set<RenderingError> = []
      defer { shaper.boxes = [] }
      return shaper.boxes.filter { seen.insert($0).inserted }
    }
  }

  /// Lends the fonts to a drawing; other threads wait until it is done.
  func withShaper<Result: Sendable>(
    _ body: (Shaper) throws(RenderingError) -> Result
  ) throws(RenderingError) -> Result {
    try shaper.withLock { (shaper) throws(RenderingError) -> Result in try body(shaper) }
  }
}
