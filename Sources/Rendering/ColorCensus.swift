/// The colours of a picture, each with its place in a palette of at most 256.
///
/// A colour of the scene and one that fills a stretch keep a place of their own. The rest are blends at the edges of
/// letters and lines, which share a place with near neighbours: those whose green falls between the same multiples of
/// `step`, and whose red and blue differ from it alike, so that grey stays grey. A place gets the mean of what shares it.
///
/// Plain memory, since it is asked for every run of equal pixels of a picture.
final class ColorCensus {
  /// More colours than this are not a drawing.
  private static let limit = 8192
  private static let slots = 32768
  /// How much further red and blue may differ from green.
  private static let hueStep: UInt32 = 12
  private struct Entry {
    var color: UInt32
    var place: UInt8
    var isAlone: Bool
    var count: Int
  }

  private struct Sum {
    var red = 0
    var green = 0
    var blue = 0
    var count = 0
  }

  private let exact: Set<UInt32>
  private let step: UInt32
  /// From this many equal pixels on a colour is not taken for a blend.
  private let stretch: Int
  private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: limit)
  private var count = 0
  /// Open addressing: the number of an entry plus one, or zero.
  private let table = UnsafeMutablePointer<UInt16>.allocate(capacity: slots)
  /// For a blend's channels in whole steps the place it shares.
  private var shared: [UInt32: UInt8] = [:]
  private var sums: [Sum] = []

  init(exact: Set<UInt32>, step: UInt32, stretch: Int) {
    self.exact = exact
    self.stretch = stretch
    self.step = step
    table.initialize(repeating: 0, count: Self.slots)
  }

  deinit {
    entries.deallocate()
    table.deallocate()
  }

  /// Counts a run of pixels of a colour, `0xRRGGBB`, and says which place it has; nothing if there are too many.
  @inline(__always)
  func place(of color: UInt32, run: Int) -> UInt8? {
    var slot = Int((color &* 2_654_435_761) >> 17)
    while true {
      let number = Int(table[slot])
      if number == 0 { return newPlace(of: color, run: run, slot: slot) }
      let entry = entries + (number - 1)
      if entry.pointee.color == color {
        guard entry.pointee.isAlone || run < stretch else { return ownPlace(of: entry, run: run) }
        entry.pointee.count += run
        return entry.pointee.place
      }
      slot = (slot + 1) & (Self.slots - 1)
    }
  }

  /// The colour of each place.
  var palette: [UInt32] {
    var sums = sums
    for number in 0..<count { Self.add(entries[number], to: &sums) }
    return sums.map { sum in
      let half = sum.count / 2
      let red = (sum.red + half) / sum.count
      let green = (sum.green + half) / sum.count
      return UInt32(red << 16 | green << 8 | (sum.blue + half) / sum.count)
    }
  }

  private func newPlace(of color: UInt32, run: Int, slot: Int) -> UInt8? {
    let isAlone = run >= stretch || exact.contains(color)
    guard count < Self.limit, let place = isAlone ? unusedPlace() : sharedPlace(of: color) else { return nil }
    (entries + count).initialize(to: Entry(color: color, place: place, isAlone: isAlone, count: run))
    count += 1
    table[slot] = UInt16(count)
    return place
  }

  /// A place of its own for a colour that was taken for a blend; the pixels before stay where they are.
  private func ownPlace(of entry: UnsafeMutablePointer<Entry>, run: Int) -> UInt8? {
    guard let place = unusedPlace() else { return nil }
    Self.add(entry.pointee, to: &sums)
    entry.pointee.place = place
    entry.pointee.isAlone = true
    entry.pointee.count = run
    return place
  }

  private func sharedPlace(of color: UInt32) -> UInt8? {
    let (red, green, blue) = (color >> 16, color >> 8 & 0xFF, color & 0xFF)
    let steps = (green / step) << 16 | ((red + 256 - green) / Self.hueStep) << 8 | (blue + 256 - green) / Self.hueStep
    if let place = shared[steps] { return place }
    let place = unusedPlace()
    shared[steps] = place
    return place
  }

  private func unusedPlace() -> UInt8? {
    guard sums.count < 256 else { return nil }
    sums.append(Sum())
    return UInt8(sums.count - 1)
  }

  private static func add(_ entry: Entry, to sums: inout [Sum]) {
    let place = Int(entry.place)
    sums[place].red += Int(entry.color >> 16) * entry.count
    sums[place].green += Int(entry.color >> 8 & 0xFF) * entry.count
    sums[place].blue += Int(entry.color & 0xFF) * entry.count
    sums[place].count += entry.count
  }
}
