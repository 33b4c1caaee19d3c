import CDeflate

/// The frame of a PNG file: signature, chunks and their checksums.
struct PNGFraming {
  enum ColorType: UInt8 {
    case trueColor = 2
    case palette = 3
  }

  private(set) var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  mutating func header(width: Int, height: Int, colorType: ColorType) {
    chunk("IHDR", Self.bigEndian(width) + Self.bigEndian(height) + [8, colorType.rawValue, 0, 0, 0])
  }

  /// Says that the colours are sRGB, perceptually meant.
  mutating func standardColors() {
    chunk("sRGB", [0])
  }

  /// The colours, each `0xRRGGBB`.
  mutating func palette(_ colors: [UInt32]) {
    chunk(
      "PLTE",
      colors.flatMap { color in
        [16, 8, 0].map { UInt8(truncatingIfNeeded: color >> $0) }
      })
  }

  /// The density in pixels per metre; a point is 1/72 inch.
  mutating func density(pixelsPerPoint: Double) {
    let perMetre = Int((pixelsPerPoint * 72 / 0.0254).rounded())
    chunk("pHYs", Self.bigEndian(perMetre) + Self.bigEndian(perMetre) + [1])
  }

  /// A text in UTF-8, not compressed.
  mutating func text(keyword: String, language: String, _ text: String) {
    chunk("iTXt", Array(keyword.utf8) + [0, 0, 0] + Array(language.utf8) + [0, 0] + Array(text.utf8))
  }

  /// The rows of a picture, filter bytes included, compressed.
  mutating func pixels(_ compressed: [UInt8]) {
    chunk("IDAT", compressed)
  }

  mutating func end() {
    chunk("IEND", [])
  }

  private mutating func chunk(_ type: String, _ data: [UInt8]) {
    bytes += Self.bigEndian(data.count)
    let start = bytes.count
    bytes += type.utf8
    bytes += data
    let checksum = bytes[start...].withUnsafeBytes { libdeflate_crc32(0, $0.baseAddress, $0.count) }
    bytes += Self.bigEndian(Int(checksum))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
