/// Why something could not be drawn; facts only, the words are made where they are shown.
public enum RenderingError: Error, Hashable, Sendable {
  /// No face of this family and weight was found in the folders; the Debian package has it.
  case fontMissing(family: String, weight: String, folders: [String], debianPackage: String)
  /// The font has no sign for these characters, in the order of their appearance.
  case missingGlyphs(characters: [String], text: String)
  /// A number that no drawing can take: infinite, not a number, or beyond a million points.
  case unusableNumber(String, Place)
  /// A picture or page without width or height, or too large for its format.
  case unusableSize(width: Double, height: Double)
  /// A bitmap beyond 32767 pixels a side or 100 million pixels.
  case bitmapTooLarge(width: Int, height: Int)
  /// A document without pages.
  case noPages
  /// A link or an outline entry leads to a destination that no page has.
  case unknownDestination(String)
  /// Two places of one document have the same name.
  case repeatedDestination(String)
  /// Something that one of the libraries reports; `message` is the library's own.
  case library(Library, code: Int, message: String)

  /// The process may not have the memory that the libraries need, in bytes.
  case memoryLimit(allowed: Int, needed: Int)
  /// A library got no memory.
  case exhausted(Library)

  /// Where in a scene an unusable number stands.
  public enum Place: Hashable, Sendable {
    case path, stroke, text, group, clip, link, destination, size
  }

  /// The libraries that draw and write.
  public enum Library: String, Hashable, Sendable {
    case cairo, freetype, harfbuzz, qpdf, libdeflate
  }
}
