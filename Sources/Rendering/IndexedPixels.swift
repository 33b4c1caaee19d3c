/// A bitmap as a palette and the place of each pixel's colour in it.
///
/// Colours of the scene and the most frequent others stay exact. If there are more than 256 in all, the rest, which are
/// blends at the edges of letters and lines, are brought together with near neighbours, by at most eight steps of 255 in
/// a channel; no eye sees that. A picture whose colours do not fit even then has no palette.
struct IndexedPixels {
  /// At most 256 colours, each `0xRRGGBB`.
  let palette: [UInt32]
  /// One byte a pixel, before each row the filter type "none".
  let rows: [UInt8]

  /// How many of the most frequent colours stay exact besides those of the scene.
  private static let frequent = 64

  init?(_ bitmap: Bitmap, exact: Set<UInt32>) {
    let census = ColorCensus()
    guard let places = PixelPlaces(bitmap, census), let (palette, indexes) = Self.palette(of: census, exact: exact)
    else { return nil }
    self.palette = palette
    self.rows = places.rows(indexes)
  }

  /// The palette, and for each colour of the census its place in it.
  private static func palette(of census: ColorCensus, exact: Set<UInt32>) -> ([UInt32], [UInt8])? {
    let colors = census.colors
    let counts = census.counts
    guard colors.count > 256 else { return (colors, colors.indices.map { UInt8($0) }) }
    let order = colors.indices.sorted {
      (counts[$1], colors[$0]) < (counts[$0], colors[$1])
    }
    var kept = Set(order.prefix(frequent))
    for index in colors.indices where exact.contains(colors[index]) { kept.insert(index) }
    guard kept.count <= 256 else { return nil }
    for bits in [7, 6, 5, 4] as [UInt32] {
      if let result = merged(colors, counts: counts, kept: kept, bits: bits) { return result }
    }
    return nil
  }

  /// All colours but those kept, brought together where their upper `bits` agree; nothing if they are still too many.
  private static func merged(
    _ colors: [UInt32], counts: [Int], kept: Set<Int>, bits: UInt32
  ) -> ([UInt32], [UInt8])? {
    let mask: UInt32 = (0xFF << (8 - bits) & 0xFF) * 0x010101
    var palette: [UInt32] = []
    var buckets: [UInt32: Int] = [:]
    var sums: [(red: Int, green: Int, blue: Int, count: Int)] = []
    var places = [Int](repeating: 0, count: colors.count)
    for (index, color) in colors.enumerated() {
      let isKept = kept.contains(index)
      if !isKept, let place = buckets[color & mask] {
        places[index] = place
      } else {
        guard palette.count < 256 else { return nil }
        places[index] = palette.count
        if !isKept { buckets[color & mask] = palette.count }
        palette.append(color)
        sums.append((0, 0, 0, 0))
      }
      let count = counts[index]
      let place = places[index]
      sums[place].red += Int(color >> 16) * count
      sums[place].green += Int(color >> 8 & 0xFF) * count
      sums[place].blue += Int(color & 0xFF) * count
      sums[place].count += count
    }
    for place in palette.indices {
      let sum = sums[place]
      let half = sum.count / 2
      let red = (sum.red + half) / sum.count
      let green = (sum.green + half) / sum.count
      palette[place] = UInt32(red << 16 | green << 8 | (sum.blue + half) / sum.count)
    }
    return (palette, places.map { UInt8($0) })
  }
}
