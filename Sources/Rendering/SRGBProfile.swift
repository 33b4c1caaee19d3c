import Glibc

/// The colour space of all numbers for red, green and blue that are drawn, as an ICC profile.
///
/// A display profile of version 2.1 (ICC.1:1998-09), which every reader of PDF 1.4 and later knows: three primaries and
/// one curve. The curve is that of IEC 61966-2-1:1999 at each of the 256 levels of a screen; between them a straight
/// line is nearer to it than the 16 bits of an entry can tell.
enum SRGBProfile {
  static let name = "sRGB IEC61966-2.1"

  /// The profile, about a kilobyte; always the same bytes.
  static var bytes: [UInt8] {
    let curve = Self.curve
    let tags: [(signature: String, data: [UInt8])] = [
      ("desc", description), ("cprt", element("text") + ascii("CC0\0")), ("wtpt", xyz(white)), ("rXYZ", xyz(red)),
      ("gXYZ", xyz(green)), ("bXYZ", xyz(blue)), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
    ]
    var table = long(UInt32(tags.count))
    var data: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    let start = headerLength + 4 + 12 * tags.count
    for tag in tags {
      let place = places[tag.data] ?? start + data.count
      if places.updateValue(place, forKey: tag.data) == nil { data += padded(tag.data) }
      table += ascii(tag.signature) + long(UInt32(place)) + long(UInt32(tag.data.count))
    }
    return header(size: start + data.count) + table + data
  }

  // MARK: Header

  private static let headerLength = 128

  private static func header(size: Int) -> [UInt8] {
    // Maker, platform, model and flags say nothing, and the rendering intent is the usual one, 0.
    let unset = [UInt8](repeating: 0, count: 28)
    // The day of the standard stands for one of making.
    let date: [UInt16] = [1999, 10, 18, 0, 0, 0]
    let start = long(UInt32(size)) + unset.prefix(4) + long(0x0210_0000) + ascii("mntrRGB XYZ ")
    let head = start + date.flatMap(short) + ascii("acsp") + unset
    let known = head + white.flatMap(long)
    return known + [UInt8](repeating: 0, count: headerLength - known.count)
  }

  // MARK: Colours

  // The parts of X, Y and Z in 65536ths. White is D50, which all profiles speak of; the primaries of IEC 61966-2-1 under
  // their white, D65, are carried over to it by the linear Bradford transform (ICC.1:2010, annex E).
  private static let white: [UInt32] = [0xF6D6, 0x10000, 0xD32D]
  private static let red: [UInt32] = [0x6FA0, 0x38F5, 0x0390]
  private static let green: [UInt32] = [0x6297, 0xB787, 0x18D9]
  private static let blue: [UInt32] = [0x249F, 0x0F84, 0xB6C3]

  private static func xyz(_ parts: [UInt32]) -> [UInt8] { element("XYZ ") + parts.flatMap(long) }

  private static var curve: [UInt8] {
    element("curv") + long(256) + (0..<256).flatMap { short(UInt16((light($0) * 65535).rounded())) }
  }

  /// The light of a level from 0 to 255, between none and all: 0.2159 for 128.
  private static func light(_ level: Int) -> Double {
    let value = Double(level) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  // MARK: Elements

  /// The name in ASCII, and none in Unicode or for Macintosh.
  private static var description: [UInt8] {
    element("desc") + long(UInt32(name.utf8.count + 1)) + ascii(name + "\0") + [UInt8](repeating: 0, count: 78)
  }

  private static func element(_ type: String) -> [UInt8] { ascii(type) + long(0) }

  private static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func long(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }

  private static func short(_ value: UInt16) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }

  private static func padded(_ data: [UInt8]) -> [UInt8] {
    data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
  }
}
