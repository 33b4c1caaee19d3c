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

  /// Whether all pixels of a rectangle of the picture have one colour; true where nothing of it is in the band.
  func isAll(_ color: Color, columns: Range<Int>, rows: Range<Int>) -> Bool {
    guard color.opacity >= 1 else { return false }
    let pixel = UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
    let columns = columns.clamped(to: 0..<width)
    return rows.clamped(to: top..<top + band.height).allSatisfy { y in
      let row = band.row(y - top)
      var difference: UInt32 = 0
      for x in columns { difference |= row[x] ^ pixel }
      return difference & 0xFFFFFF == 0
    }
  }
}
