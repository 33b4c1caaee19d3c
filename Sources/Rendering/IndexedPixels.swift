import Glibc

/// A bitmap as a palette and the place of each pixel's colour in it.
///
/// Colours of the scene and of whatever fills a stretch stay exact. The rest, blends at the edges of letters and lines,
/// are brought together with near neighbours, by less than 24 steps of 255 in a channel, or 32 if there are too many; no
/// eye sees that, and the file is a tenth smaller than with steps of eight. A picture whose colours do not fit even then
/// has no palette.
struct IndexedPixels {
  /// At most 256 colours, each `0xRRGGBB`.
  let palette: [UInt32]
  /// One byte a pixel, before each row the filter type "none".
  let rows: UnsafeBufferPointer<UInt8>

  /// How far apart blends are brought together, and how long a stretch has to be: finest first. Most charts fit at once;
  /// one with fills that fade has 2500 colours.
  private static let attempts: [(step: UInt32, stretch: Int)] = [(24, 64), (24, 128), (32, 128)]

  /// The memory holds the rows as long as they are used.
  init?(_ bitmap: Bitmap, exact: Set<UInt32>, in memory: PixelMemory) {
    let length = (bitmap.width + 1) * bitmap.height
    guard let start = memory.bytes(length)?.bindMemory(to: UInt8.self, capacity: length) else { return nil }
    for (step, stretch) in Self.attempts {
      let census = ColorCensus(exact: exact, step: step, stretch: stretch)
      if Self.fill(start, with: bitmap, census) {
        palette = census.palette
        rows = UnsafeBufferPointer(start: start, count: length)
        return
      }
    }
    return nil
  }

  /// Writes the rows; false if there are too many colours.
  private static func fill(_ rows: UnsafeMutablePointer<UInt8>, with bitmap: Bitmap, _ census: ColorCensus) -> Bool {
    let length = bitmap.width + 1
    for y in 0..<bitmap.height {
      guard let row = bitmap.row(y).baseAddress else { return false }
      let target = rows + y * length
      // Most rows of a chart are equal to the one above.
      if y > 0, let above = bitmap.row(y - 1).baseAddress, memcmp(row, above, bitmap.width * 4) == 0 {
        target.initialize(from: target - length, count: length)
        continue
      }
      target.initialize(to: 0)
      let fits = PixelRuns.forEach(in: row, width: bitmap.width) { color, start, end in
        guard let place = census.place(of: color, run: end - start) else { return false }
        if end - start == 1 {
          target[1 + start] = place
        } else {
          (target + 1 + start).initialize(repeating: place, count: end - start)
        }
        return true
      }
      guard fits else { return false }
    }
    return true
  }
}
