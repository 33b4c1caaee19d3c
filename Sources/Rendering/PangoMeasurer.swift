public import Drawing
import Synchronization

/// Measures lines of text with the fonts of the output, and holds these fonts for drawing.
///
/// No surface is involved and nothing is hinted or rounded, so a width holds for PNG, PDF and SVG alike. May be shared by
/// threads, but they wait for one another; a batch on several threads makes one measurer for each.
public final class PangoMeasurer: TextMeasuring {
  public let typeface: Typeface
  /// The files of the regular and the bold face.
  public let fontFiles: [String]
  private let shaper: Mutex<Shaper>

  /// Opens the regular and bold faces of a typeface.
  ///
  /// A draft has a box for every character that the font lacks, which is refused otherwise.
  ///
  /// Throws `RenderingError.fontMissing` if there are none, `fontReplaced` if the library answers with another family,
  /// and `memoryLimit` if the process may not have the memory for it.
  public init(
    _ typeface: Typeface = .sans, folders: FontFolders = .standard(), isDraft: Bool = false
  ) throws(RenderingError) {
    try MemoryLimit.check()
    let configuration = try FontConfiguration(typeface, in: folders)
    self.typeface = typeface
    self.fontFiles = [configuration.regular.path, configuration.bold.path]
    self.shaper = Mutex(try Shaper(configuration: configuration, family: typeface.family, isDraft: isDraft))
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
