/// The colours of a picture with their numbers of pixels, in the order in which they are met.
struct ColorCensus {
  /// More colours than this are not a drawing.
  static let limit = 8192
  private static let slots = 32768

  private(set) var colors: [UInt32] = []
  private(set) var counts: [Int] = []
  /// Open addressing: the place of a colour plus one, or zero.
  private var table = [UInt16](repeating: 0, count: slots)
  /// What the last row added, so that an equal row can be added at once.
  private var rowPlaces: [(place: UInt16, count: Int)] = []

  mutating func beginRow() {
    rowPlaces.removeAll(keepingCapacity: true)
  }

  mutating func repeatRow() {
    for (place, count) in rowPlaces { counts[Int(place)] += count }
  }

  /// Counts pixels of a colour and says which place it has, or nothing if there are too many colours.
  mutating func place(of color: UInt32, count: Int) -> UInt16? {
    var slot = Int((color &* 2_654_435_761) >> 17)
    while true {
      let entry = table[slot]
      if entry == 0 {
        guard colors.count < Self.limit else { return nil }
        colors.append(color)
        counts.append(0)
        table[slot] = UInt16(colors.count)
        return add(UInt16(colors.count - 1), count)
      }
      if colors[Int(entry) - 1] == color { return add(entry - 1, count) }
      slot = (slot + 1) & (Self.slots - 1)
    }
  }

  private mutating func add(_ place: UInt16, _ count: Int) -> UInt16 {
    counts[Int(place)] += count
    rowPlaces.append((place, count))
    return place
  }
}
