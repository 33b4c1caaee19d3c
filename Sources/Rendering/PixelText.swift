import CCairo
import Drawing

/// A line of text on the pixels of a band.
struct PixelText {
  private struct Placed {
    let glyph: cairo_glyph_t
    let raster: GlyphRasters.Raster
    /// The pixel of its image's left upper corner in the picture.
    let x: Int
    let y: Int
  }

  private let placed: [Placed]
  private let ink: BandInk

  /// Finds the images of glyphs, whose places and size are those of the scene at `placement`.
  init(
    _ glyphs: [cairo_glyph_t], size: Double, _ rasters: GlyphRasters, _ placement: Placement, _ ink: BandInk
  ) throws(RenderingError) {
    self.ink = ink
    let pixels = size * placement.scale * ink.scale
    var placed: [Placed] = []
    for glyph in glyphs {
      let point = placement.placed(Point(x: glyph.x, y: glyph.y))
      let (raster, pixel) = try rasters.raster(UInt32(glyph.index), size: pixels, x: point.x * ink.scale)
      let line = Int((point.y * ink.scale).rounded())
      placed.append(Placed(glyph: glyph, raster: raster, x: pixel + raster.left, y: line - raster.top))
    }
    self.placed = placed
  }

  /// The glyphs around which a halo would change anything; `scale` is that of the scene at their place.
  func glyphs(outside halo: TextLine.Halo, _ scale: Double) -> [cairo_glyph_t] {
    let reach = Int((halo.width * scale * ink.scale).rounded(.up)) + 1
    return placed.filter { placed in
      placed.raster.image != nil
        && !ink.isAll(
          halo.color, columns: placed.x - reach..<placed.x + placed.raster.width + reach,
          rows: placed.y - reach..<placed.y + placed.raster.height + reach)
    }.map(\.glyph)
  }

  /// Paints the images in the colour that the context has.
  func paint(on context: OpaquePointer) {
    cairo_save(context)
    cairo_identity_matrix(context)
    for placed in placed {
      guard let image = placed.raster.image else { continue }
      cairo_mask_surface(context, image, Double(placed.x), Double(placed.y))
    }
    cairo_restore(context)
  }
}
