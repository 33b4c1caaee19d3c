import CCairo
import CHarfBuzz

/// A FreeType face over bytes in memory; lives as long as the Cairo face made from it.
final class MemoryFace {
  private let blob: OpaquePointer
  private let library: FT_Library
  private let face: FT_Face

  /// Takes over the blob; nothing if FreeType cannot read it. The index is as in `FontFile`.
  init?(_ blob: OpaquePointer, index: Int) {
    var library: FT_Library?
    var length: UInt32 = 0
    guard FT_Init_FreeType(&library) == 0, let library else {
      hb_blob_destroy(blob)
      return nil
    }
    var face: FT_Face?
    let data = UnsafeRawPointer(hb_blob_get_data(blob, &length))?.assumingMemoryBound(to: UInt8.self)
    guard FT_New_Memory_Face(library, data, Int(length), index, &face) == 0, let face else {
      FT_Done_FreeType(library)
      hb_blob_destroy(blob)
      return nil
    }
    self.blob = blob
    self.library = library
    self.face = face
  }

  /// A Cairo face over a font in memory, which it takes over. The caller owns the face.
  static func cairoFace(_ blob: OpaquePointer, index: Int = 0) throws(RenderingError) -> OpaquePointer? {
    guard let memory = MemoryFace(blob, index: index) else { return nil }
    guard let face = cairo_ft_font_face_create_for_ft_face(memory.face, Int32(FT_LOAD_NO_HINTING)) else { return nil }
    try CairoStatus.check(cairo_font_face_status(face))
    // Cairo keeps faces in its caches after their last use; the bytes have to stay as long. Any address that no other
    // library uses will do as the key.
    let closure = Unmanaged.passRetained(memory).toOpaque()
    let status = cairo_font_face_set_user_data(
      face, UnsafePointer(closure.assumingMemoryBound(to: cairo_user_data_key_t.self)), closure
    ) { closure in
      if let closure { Unmanaged<MemoryFace>.fromOpaque(closure).release() }
    }
    if status != CAIRO_STATUS_SUCCESS { Unmanaged<MemoryFace>.fromOpaque(closure).release() }
    try CairoStatus.check(status)
    return face
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    hb_blob_destroy(blob)
  }
}
