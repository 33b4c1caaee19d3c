import Glibc

/// A bitmap as a palette and the place of each pixel's colour in it, compressed.
///
/// Colours of the scene and of whatever fills a stretch stay exact. The rest, blends at the edges of letters and lines,
/// are brought together with near neighbours: by less than 32 steps of 255 in lightness and twelve in hue, or more if
/// there are too many; no eye sees that, and the file is a tenth smaller than with steps of eight. A picture whose colours
/// do not fit even then has no palette.
struct IndexedPixels {
  /// At most 256 colours, each `0xRRGGBB`.
  let palette: [UInt32]
  /// One byte a pixel, before each row the filter type "none"; as PNG wants it.
  let compressed: [UInt8]

  /// How far apart blends are brought together, and how long a stretch has to be: finest first. Most charts fit at once;
  /// one with fills that fade has 2500 colours.
  private static let attempts: [(step: UInt32, stretch: Int)] = [(32, 12), (32, 32), (48, 128)]

  init?(_ bitmap: Bitmap, exact: Set<UInt32>) throws(RenderingError) {
    for (step, stretch) in Self.attempts {
      let census = ColorCensus(exact: exact, step: step, stretch: stretch)
      let rows = try bitmap.rows(ofBytes: bitmap.width + 1) { band, rows in
        Self.fill(rows, with: band, width: bitmap.width, census)
      }
      if let rows {
        palette = census.palette
        compressed = try Deflate.zlib(rows)
        return
      }
    }
    return nil
  }

  /// So many pixels of a row are compared with those above at once.
  private static let chunk = 128

  /// Writes the rows of a band; false if there are too many colours.
  private static func fill(
    _ rows: UnsafeMutableBufferPointer<UInt8>, with band: Bitmap.Band, width: Int, _ census: ColorCensus
  ) -> Bool {
    guard let start = rows.baseAddress else { return false }
    for y in 0..<band.height {
      let row = band.row(y)
      let target = start + y * (width + 1)
      target.initialize(to: 0)
      for x in stride(from: 0, to: width, by: chunk) {
        let count = min(chunk, width - x)
        let places = target + 1 + x
        // Most of a chart is equal to what is above it.
        if y > 0, memcmp(row + x, band.row(y - 1) + x, count * 4) == 0 {
          places.initialize(from: places - (width + 1), count: count)
        } else if !fill(places, with: row + x, count: count, census) {
          return false
        }
      }
    }
    return true
  }

  /// Writes a stretch of a row; false if there are too many colours.
  private static func fill(
    _ places: UnsafeMutablePointer<UInt8>, with pixels: UnsafePointer<UInt32>, count: Int, _ census: ColorCensus
  ) -> Bool {
    PixelRuns.forEach(in: pixels, width: count) { color, start, end in
      guard let place = census.place(of: color, run: end - start) else { return false }
      if end - start == 1 {
        places[start] = place
      } else {
        (places + start).initialize(repeating: place, count: end - start)
      }
      return true
    }
  }
}
