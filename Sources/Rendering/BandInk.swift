import Drawing

/// The pixels of a band while it is painted.
///
/// A halo is the outline of letters, stroked: a fifth of the time of a chart, mostly white upon white.
struct BandInk {
  let band: Bitmap.Band
  let width: Int
  /// The number of the band's first row in the picture.
  let top: Int
  /// Pixels to the point.
  let scale: Double

  /// Whether everything in a rectangle of the scene has one colour; true where nothing of it is in the band.
  func isAll(_ color: Color, in rect: Rect) -> Bool {
    guard color.opacity >= 1 else { return false }
    let pixel = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    // One pixel more on either side for smooth edges.
    let columns = clamped(rect.minX * scale - 1, rect.maxX * scale + 2, to: width)
    let rows = clamped(rect.minY * scale - 1 - Double(top), rect.maxY * scale + 2 - Double(top), to: band.height)
    return rows.allSatisfy { y in
      let row = band.row(y)
      var difference: UInt32 = 0
      for x in columns { difference |= row[x] ^ pixel }
      return difference & 0xFFFFFF == 0
    }
  }

  private func clamped(_ low: Double, _ high: Double, to count: Int) -> Range<Int> {
    let bounds = 0.0...Double(count)
    let low = Int(min(max(low, bounds.lowerBound), bounds.upperBound))
    return low..<max(low, Int(min(max(high, bounds.lowerBound), bounds.upperBound)))
  }
}
