import Glibc

/// For every pixel of a bitmap the place of its colour in a census.
final class PixelPlaces {
  private let width: Int
  private let height: Int
  private let places: UnsafeMutablePointer<UInt16>
  /// Whether a row is equal to the one above; most rows of a chart are.
  private var isRepeated: [Bool]

  /// Looks at all pixels; nothing if there are too many colours.
  init?(_ bitmap: Bitmap, _ census: ColorCensus) {
    width = bitmap.width
    height = bitmap.height
    places = .allocate(capacity: width * height)
    isRepeated = [Bool](repeating: false, count: height)
    for y in 0..<height {
      guard let row = bitmap.row(y).baseAddress else { return nil }
      if y > 0, let above = bitmap.row(y - 1).baseAddress, memcmp(row, above, width * 4) == 0 {
        isRepeated[y] = true
        (places + y * width).initialize(from: places + (y - 1) * width, count: width)
      } else if !read(row, into: places + y * width, census) {
        return nil
      }
    }
  }

  deinit {
    places.deallocate()
  }

  /// Takes a row run by run; false if there are too many colours.
  private func read(
    _ row: UnsafePointer<UInt32>, into target: UnsafeMutablePointer<UInt16>, _ census: ColorCensus
  ) -> Bool {
    var x = 0
    while x < width {
      let color = row[x] & 0xFFFFFF
      let end = endOfRun(row, from: x, color)
      guard let place = census.place(of: color, count: end - x) else { return false }
      if end - x == 1 {
        target[x] = place
      } else {
        (target + x).initialize(repeating: place, count: end - x)
      }
      x = end
    }
    return true
  }

  /// The place after the last of the equal pixels that begin at `start`; two pixels are compared at a time.
  private func endOfRun(_ row: UnsafePointer<UInt32>, from start: Int, _ color: UInt32) -> Int {
    let pair = UInt64(color) << 32 | UInt64(color)
    let bytes = UnsafeRawPointer(row)
    var end = start + 1
    while end + 2 <= width {
      let next = bytes.loadUnaligned(fromByteOffset: end * 4, as: UInt64.self)
      guard next & 0x00FF_FFFF_00FF_FFFF == pair else { break }
      end += 2
    }
    while end < width, row[end] & 0xFFFFFF == color { end += 1 }
    return end
  }

  /// The rows as PNG wants them, with the filter type "none" before each: for each pixel what `indexes` has at its place.
  func rows(_ indexes: [UInt8]) -> [UInt8] {
    let length = (width + 1) * height
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      defer { count = length }
      guard let start = buffer.baseAddress else { return }
      indexes.withUnsafeBufferPointer { indexes in
        for y in 0..<height {
          let target = start + y * (width + 1)
          if isRepeated[y] {
            target.initialize(from: target - (width + 1), count: width + 1)
            continue
          }
          target.initialize(to: 0)
          let source = places + y * width
          for x in 0..<width { (target + 1 + x).initialize(to: indexes[Int(source[x])]) }
        }
      }
    }
  }
}
