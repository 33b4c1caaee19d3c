import CHarfBuzz

/// The tables of a face, but for a character map of its own that knows only the glyphs in use.
///
/// To cut a face, HarfBuzz goes through its whole character map, 45 thousand entries; that takes longer than all the
/// rest. Characters play no part any more once text is shaped, so any map will do.
final class GlyphSource {
  private let whole: OpaquePointer
  private let map: OpaquePointer

  /// A face over the tables of `whole`, which is not taken over. The caller owns the result.
  static func face(of whole: OpaquePointer, glyphs: Set<UInt32>) -> OpaquePointer? {
    guard let source = GlyphSource(whole, glyphs: glyphs) else { return nil }
    return hb_face_create_for_tables(
      { _, tag, closure in
        guard let closure else { return nil }
        return Unmanaged<GlyphSource>.fromOpaque(closure).takeUnretainedValue().table(tag)
      }, Unmanaged.passRetained(source).toOpaque(),
      { closure in
        if let closure { Unmanaged<GlyphSource>.fromOpaque(closure).release() }
      })
  }

  private init?(_ whole: OpaquePointer, glyphs: Set<UInt32>) {
    let bytes = Self.characterMap(glyphs.sorted())
    let blob = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        hb_blob_create_or_fail($0.baseAddress, UInt32($0.count), HB_MEMORY_MODE_DUPLICATE, nil, nil)
      }
    }
    guard let blob, let reference = hb_face_reference(whole) else { return nil }
    self.map = blob
    self.whole = reference
  }

  deinit {
    hb_blob_destroy(map)
    hb_face_destroy(whole)
  }

  /// A reference to a table, for the caller to own.
  private func table(_ tag: UInt32) -> OpaquePointer? {
    tag == Self.tag("cmap") ? hb_blob_reference(map) : hb_face_reference_table(whole, tag)
  }

  /// Four letters as OpenType counts them.
  static func tag(_ letters: StaticString) -> UInt32 {
    letters.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// A `cmap` table with one subtable of format 12: from the first private plane on, one character for each glyph.
  private static func characterMap(_ glyphs: [UInt32]) -> [UInt8] {
    var words: [UInt32] = [1, 0x0003_000A, 12, 0x000C_0000, 16 + 12 * UInt32(glyphs.count), 0, UInt32(glyphs.count)]
    for (index, glyph) in glyphs.enumerated() {
      let character = 0xF0000 + UInt32(index)
      words += [character, character, glyph]
    }
    return words.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }
}
