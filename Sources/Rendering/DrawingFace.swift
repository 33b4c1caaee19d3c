import CHarfBuzz
import CPangoCairo
import Drawing

/// A face that Cairo draws glyphs with.
final class DrawingFace {
  /// Owned.
  let cairo: OpaquePointer
  /// The numbers that the glyphs of the whole face have here, if they differ.
  private let glyphs: [UInt32: UInt32]?

  /// Takes a reference to a face; all glyphs have their own numbers.
  init(_ cairo: OpaquePointer) {
    self.cairo = cairo_font_face_reference(cairo) ?? cairo
    self.glyphs = nil
  }

  /// Takes over a face that holds only some glyphs, with new numbers.
  init(owned cairo: OpaquePointer, glyphs: [UInt32: UInt32]) {
    self.cairo = cairo
    self.glyphs = glyphs
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
    return try shaper.drawingFace(weight)
  }
}
