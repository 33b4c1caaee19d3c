import CHarfBuzz
import Drawing

/// One face of a typeface, opened once: HarfBuzz shapes with it, and Cairo draws with it when it is first asked to.
///
/// The file is mapped, not read, so a face of 16 MB costs what is used of it.
final class Face {
  /// The size at which lines are shaped, in units to the em: far finer than those of any font file.
  static let unitsPerEm = 1_024_000

  let isVariable: Bool
  /// Owned.
  let shaping: OpaquePointer
  private let blob: OpaquePointer
  private let index: Int
  /// Opening the face for Cairo takes most of a millisecond, and a PDF does without.
  private var opened: DrawingFace?

  init(_ file: FontFile) throws(RenderingError) {
    guard let blob = hb_blob_create_from_file_or_fail(file.path) else { throw .exhausted(.harfbuzz) }
    guard let face = hb_face_create(blob, UInt32(file.index & 0xFFFF)), let font = hb_font_create(face) else {
      hb_blob_destroy(blob)
      throw .exhausted(.harfbuzz)
    }
    hb_face_destroy(face)
    hb_font_set_scale(font, Int32(Self.unitsPerEm), Int32(Self.unitsPerEm))
    if file.isVariable { hb_font_set_var_named_instance(font, UInt32(file.index >> 16 - 1)) }
    self.isVariable = file.isVariable
    self.index = file.index
    self.blob = blob
    self.shaping = font
  }

  deinit {
    hb_font_destroy(shaping)
    hb_blob_destroy(blob)
  }

  /// The tables of the face, which stay its own.
  var tables: OpaquePointer? { hb_font_get_face(shaping) }

  /// The whole face, to draw with.
  func drawing() throws(RenderingError) -> DrawingFace {
    if let opened { return opened }
    guard let bytes = hb_blob_reference(blob), let memory = MemoryFace(bytes, index: index) else {
      throw .exhausted(.freetype)
    }
    let face = try DrawingFace(memory)
    opened = face
    return face
  }
}
