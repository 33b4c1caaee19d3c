import Testing

@testable import Rendering

/// The profile is read here as ICC.1:1998-09 lays it out.
@Suite struct SRGBProfileTests {
  private let bytes = SRGBProfile.bytes

  private func number(at place: Int, length: Int = 4) -> Int {
    bytes[place..<place + length].reduce(0) { $0 << 8 | Int($1) }
  }

  private func text(at place: Int, length: Int = 4) -> String {
    String(decoding: bytes[place..<place + length], as: UTF8.self)
  }

  private var tags: [String: (place: Int, size: Int)] {
    Dictionary(
      uniqueKeysWithValues: (0..<number(at: 128)).map { index in
        let entry = 132 + 12 * index
        return (text(at: entry), (number(at: entry + 4), number(at: entry + 8)))
      })
  }

  private func parts(_ tag: String) throws -> [Double] {
    let place = try #require(tags[tag]).place
    #expect(text(at: place) == "XYZ ")
    return [8, 12, 16].map { Double(number(at: place + $0)) / 65536 }
  }

  @Test func theHeaderIsThatOfADisplay() {
    #expect(number(at: 0) == bytes.count && bytes.count % 4 == 0 && bytes.count < 1100)
    #expect(number(at: 8) == 0x0210_0000)
    #expect(text(at: 12, length: 12) == "mntrRGB XYZ ")
    #expect([24, 26, 28].map { number(at: $0, length: 2) } == [1999, 10, 18])
    #expect(text(at: 36) == "acsp")
    #expect([68, 72, 76].map { number(at: $0) } == [0xF6D6, 0x10000, 0xD32D])
    #expect(bytes[80..<128].allSatisfy { $0 == 0 })
  }

  @Test func everyTagLiesInsideAndOnAWord() {
    #expect(Set(tags.keys) == ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"])
    for (name, tag) in tags {
      #expect(tag.place % 4 == 0 && tag.place >= 132 + 12 * 9 && tag.place + tag.size <= bytes.count, "\(name)")
    }
    #expect(tags["rTRC"]?.place == tags["gTRC"]?.place && tags["rTRC"]?.place == tags["bTRC"]?.place)
  }

  /// Full red, green and blue together are the white of the profile.
  @Test func thePrimariesMakeWhite() throws {
    let sums = try zip(zip(parts("rXYZ"), parts("gXYZ")), parts("bXYZ")).map { $0.0 + $0.1 + $1 }
    let white = try parts("wtpt")
    #expect(white == [0xF6D6, 0x10000, 0xD32D].map { $0 / 65536 })
    for (sum, part) in zip(sums, white) { #expect(abs(sum - part) < 1.5 / 65536, "\(sums)") }
    // 0.2126, 0.7152 and 0.0722 under D65.
    for (tag, luminance) in [("rXYZ", 0.2225), ("gXYZ", 0.7169), ("bXYZ", 0.0606)] {
      #expect(abs(try parts(tag)[1] - luminance) < 0.0001)
    }
  }

  /// By hand: 10 / 255 / 12.92 = 0.003035; ((128 / 255 + 0.055) / 1.055) ^ 2.4 = 0.215861.
  @Test(arguments: [(0, 0), (10, 199), (11, 219), (128, 14146), (254, 64952), (255, 65535)])
  func theCurveIsThatOfTheStandard(_ level: Int, _ light: Int) throws {
    let tag = try #require(tags["gTRC"])
    #expect(text(at: tag.place) == "curv" && number(at: tag.place + 8) == 256 && tag.size == 12 + 512)
    #expect(number(at: tag.place + 12 + 2 * level, length: 2) == light)
  }
}
