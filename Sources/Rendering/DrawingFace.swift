import CCairo
import Drawing

/// A face that Cairo draws glyphs with.
final class DrawingFace {
  /// Owned.
  let cairo: OpaquePointer
  /// The numbers that the glyphs of the whole face have here, if they differ.
  private let glyphs: [UInt32: UInt32]?

  /// The glyphs on pixels; none for a face that holds only some of them.
  let rasters: GlyphRasters?

  /// A whole face.
  init(_ face: MemoryFace) throws(RenderingError) {
    glyphs = nil
    rasters = try GlyphRasters(face)
    cairo = try face.cairoFace()
  }

  /// A face that holds only some glyphs, with their new numbers.
  init(_ face: MemoryFace, glyphs: [UInt32: UInt32]) throws(RenderingError) {
    self.glyphs = glyphs
    rasters = nil
    cairo = try face.cairoFace()
  }

  deinit {
    cairo_font_face_destroy(cairo)
  }

  /// The number here of a glyph of the whole face.
  func glyph(_ index: UInt32) -> UInt {
    guard let glyphs else { return UInt(index) }
    return UInt(glyphs[index] ?? 0)
  }
}

/// The faces a drawing uses: those cut for it, else the whole ones.
struct DrawingFaces {
  let shaper: Shaper
  var cut: [TextStyle.Weight: DrawingFace] = [:]

  func face(_ weight: TextStyle.Weight) throws(RenderingError) -> DrawingFace {
    if let face = cut[weight] { return face }
    return try shaper.face(weight).drawing()
  }
}
