import CCairo

/// Glyphs as small images of their coverage, each made once for a size and a half of a pixel.
///
/// Cairo 1.16 sets glyphs of a bitmap on whole pixels, so that letters of small text crowd and part as chance has it, and
/// words run into one another. FreeType draws them here where they belong, to half a pixel in the direction of the
/// line; lines of text stand on whole pixels.
final class GlyphRasters {
  /// How many places within a pixel are told apart; four would make files a twentieth larger, and look the same.
  private static let phases = 2
  /// Beyond this many everything is forgotten; a chart has some hundreds.
  private static let most = 8192

  private struct Key: Hashable {
    let glyph: UInt32
    /// 64ths of a pixel to the em.
    let size: Int
    let phase: Int
  }

  /// The coverage of a glyph and where it lies from the whole pixel at which the glyph begins.
  struct Raster {
    /// An image of eight bits; nil where there is nothing to see.
    var image: OpaquePointer?
    var left = 0
    /// Upwards from the line.
    var top = 0
    var width = 0
    var height = 0
  }

  private let face: MemoryFace
  /// Our own, since Cairo takes it that nobody changes that of the face.
  private let size: FT_Size
  private var rasters: [Key: Raster] = [:]
  private var activeSize = 0

  init(_ face: MemoryFace) throws(RenderingError) {
    var size: FT_Size?
    guard FT_New_Size(face.face, &size) == 0, let size else { throw .exhausted(.freetype) }
    self.face = face
    self.size = size
  }

  deinit {
    forget()
    FT_Done_Size(size)
  }

  /// The image of a glyph that begins at `x` pixels, and the whole pixel it is to be laid from.
  func raster(_ glyph: UInt32, size pixels: Double, x: Double) throws(RenderingError) -> (Raster, pixel: Int) {
    let place = Int((x * Double(Self.phases)).rounded())
    let pixel = place >> 1
    let key = Key(glyph: glyph, size: Int((pixels * 64).rounded()), phase: place & 1)
    if let known = rasters[key] { return (known, pixel) }
    if rasters.count >= Self.most { forget() }
    let raster = try drawn(key)
    rasters[key] = raster
    return (raster, pixel)
  }

  private func drawn(_ key: Key) throws(RenderingError) -> Raster {
    let face = face.face
    let cairosSize = face.pointee.size
    defer { FT_Activate_Size(cairosSize) }
    FT_Activate_Size(size)
    if activeSize != key.size {
      try check(FT_Set_Char_Size(face, 0, key.size, 72, 72))
      activeSize = key.size
    }
    // The transformation is Cairo's and what it last drew with; that is not to change what is drawn here.
    let flags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | FT_LOAD_IGNORE_TRANSFORM
    try check(FT_Load_Glyph(face, key.glyph, Int32(flags)))
    guard let slot = face.pointee.glyph else { return Raster() }
    FT_Outline_Translate(&slot.pointee.outline, key.phase * 64 / Self.phases, 0)
    try check(FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL))
    let bitmap = slot.pointee.bitmap
    guard bitmap.width > 0, bitmap.rows > 0, let source = bitmap.buffer else { return Raster() }
    guard let image = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(bitmap.width), Int32(bitmap.rows)),
      let target = cairo_image_surface_get_data(image)
    else { throw .exhausted(.cairo) }
    let stride = Int(cairo_image_surface_get_stride(image))
    for row in 0..<Int(bitmap.rows) {
      (target + row * stride).update(from: source + row * Int(bitmap.pitch), count: Int(bitmap.width))
    }
    cairo_surface_mark_dirty(image)
    return Raster(
      image: image, left: Int(slot.pointee.bitmap_left), top: Int(slot.pointee.bitmap_top), width: Int(bitmap.width),
      height: Int(bitmap.rows))
  }

  private func check(_ code: FT_Error) throws(RenderingError) {
    if code != 0 { throw .library(.freetype, code: Int(code), message: "FreeType") }
  }

  private func forget() {
    for raster in rasters.values { cairo_surface_destroy(raster.image) }
    rasters = [:]
  }
}
