import CCairo
import CHarfBuzz

/// A FreeType face over bytes in memory; lives as long as the Cairo face made from it.
final class MemoryFace {
  let face: FT_Face
  private let blob: OpaquePointer
  private let library: FT_Library

  /// Takes over the blob; nothing if FreeType cannot read it. The index is as in `FontFile`.
  init?(_ blob: OpaquePointer, index: Int = 0) {
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

  /// A Cairo face, for the caller to own.
  func cairoFace() throws(RenderingError) -> OpaquePointer {
    guard let cairo = cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING)) else {
      throw .exhausted(.cairo)
    }
    try CairoStatus.check(cairo_font_face_status(cairo))
    // Cairo keeps faces in its caches after their last use; the bytes have to stay as long. Any address that no other
    // library uses will do as the key.
    let closure = Unmanaged.passRetained(self).toOpaque()
    let status = cairo_font_face_set_user_data(
      cairo, UnsafePointer(closure.assumingMemoryBound(to: cairo_user_data_key_t.self)), closure
    ) { closure in
      if let closure { Unmanaged<MemoryFace>.fromOpaque(closure).release() }
    }
    if status != CAIRO_STATUS_SUCCESS { Unmanaged<MemoryFace>.fromOpaque(closure).release() }
    try CairoStatus.check(status)
    return cairo
  }

  deinit {
    FT_Done_Face(face)
    FT_Done_FreeType(library)
    hb_blob_destroy(blob)
  }
}
