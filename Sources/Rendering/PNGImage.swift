public import Drawing

/// Writes scenes as PNG.
public enum PNGImage {
  /// The bytes of a PNG file that shows a scene with `scale` pixels to the point.
  ///
  /// A palette of eight bits is used when the colours fit into it, RGB otherwise; the physical density says that a point
  /// is a point; title and description are text chunks in UTF-8. The same scene always gives the same bytes.
  /// Throws `RenderingError.bitmapTooLarge` beyond 32767 pixels a side or 100 million pixels, and whatever the scene's
  /// numbers and characters deserve.
  public static func bytes(
    of scene: Scene, scale: Double = 1, measurer: FontMeasurer
  ) throws(RenderingError) -> [UInt8] {
    try measurer.withShaper { (shaper) throws(RenderingError) in
      let bitmap = try Bitmap(scene, scale: scale, shaper: shaper)
      var file = PNGFraming()
      if let indexed = try IndexedPixels(bitmap, exact: SceneColors(scene).opaque) {
        file.header(width: bitmap.width, height: bitmap.height, colorType: .palette)
        describe(scene, scale: scale, in: &file, palette: indexed.palette)
        file.pixels(indexed.compressed)
      } else {
        file.header(width: bitmap.width, height: bitmap.height, colorType: .trueColor)
        describe(scene, scale: scale, in: &file, palette: [])
        file.pixels(try trueColorPixels(of: bitmap))
      }
      file.end()
      return file.bytes
    }
  }

  private static func describe(_ scene: Scene, scale: Double, in file: inout PNGFraming, palette: [UInt32]) {
    file.standardColors()
    if !palette.isEmpty { file.palette(palette) }
    file.density(pixelsPerPoint: scale)
    let language = scene.language.rawValue
    if !scene.title.isEmpty { file.text(keyword: "Title", language: language, scene.title) }
    if !scene.description.isEmpty { file.text(keyword: "Description", language: language, scene.description) }
  }

  /// Rows of red, green and blue bytes, each with the filter type "none" before it, compressed.
  private static func trueColorPixels(of bitmap: Bitmap) throws(RenderingError) -> [UInt8] {
    let rows = try bitmap.rows(ofBytes: bitmap.width * 3 + 1) { band, rows in
      var place = 0
      for y in 0..<band.height {
        rows[place] = 0
        place += 1
        for pixel in UnsafeBufferPointer(start: band.row(y), count: bitmap.width) {
          rows[place] = UInt8(truncatingIfNeeded: pixel >> 16)
          rows[place + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
          rows[place + 2] = UInt8(truncatingIfNeeded: pixel)
          place += 3
        }
      }
      return true
    }
    return try rows.map { (rows) throws(RenderingError) in try Deflate.zlib(rows) } ?? []
  }
}
