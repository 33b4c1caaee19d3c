/// The colours of a picture with their numbers of pixels, in the order in which they are met.
///
/// Plain memory, since it is asked for every run of equal pixels of a picture.
final class ColorCensus {
  /// More colours than this are not a drawing.
  static let limit = 8192
  private static let slots = 32768

  private(set) var count = 0
  private let colorList = UnsafeMutablePointer<UInt32>.allocate(capacity: limit)
  private let countList = UnsafeMutablePointer<Int>.allocate(capacity: limit)
  /// Open addressing: the place of a colour plus one, or zero.
  private let table = UnsafeMutablePointer<UInt16>.allocate(capacity: slots)

  init() {
    table.initialize(repeating: 0, count: Self.slots)
  }

  deinit {
    colorList.deallocate()
    countList.deallocate()
    table.deallocate()
  }

  /// The colours, each `0xRRGGBB`.
  var colors: [UInt32] { Array(UnsafeBufferPointer(start: colorList, count: count)) }

  /// How many pixels each colour has.
  var counts: [Int] { Array(UnsafeBufferPointer(start: countList, count: count)) }

  /// Counts pixels of a colour and says which place it has, or nothing if there are too many colours.
  func place(of color: UInt32, count pixels: Int) -> UInt16? {
    var slot = Int((color &* 2_654_435_761) >> 17)
    while true {
      let entry = Int(table[slot])
      if entry == 0 {
        guard count < Self.limit else { return nil }
        (colorList + count).initialize(to: color)
        (countList + count).initialize(to: pixels)
        count += 1
        table[slot] = UInt16(count)
        return UInt16(count - 1)
      }
      if colorList[entry - 1] == color {
        countList[entry - 1] += pixels
        return UInt16(entry - 1)
      }
      slot = (slot + 1) & (Self.slots - 1)
    }
  }
}
