import CHarfBuzz

/// A face cut down to the glyphs in use, before Cairo sees it.
///
/// The whole face has 65 thousand glyphs. Cairo takes its time to go through them for a PDF, and for some characters
/// it embeds every subroutine of the face, a megabyte.
enum FontCut {
  /// The face with only these glyphs, or nothing if the face cannot be cut.
  ///
  /// Throws where memory is lacking: the whole face would do, but the same document is to have the same bytes.
  static func face(_ face: Face, glyphs: Set<UInt32>) throws(RenderingError) -> DrawingFace? {
    guard !face.isVariable, !glyphs.isEmpty, let whole = face.tables else { return nil }
    guard let source = GlyphSource.face(of: whole, glyphs: glyphs), let input = input(glyphs) else { return nil }
    defer {
      hb_subset_input_destroy(input)
      hb_face_destroy(source)
    }
    guard let plan = hb_subset_plan_create_or_fail(source, input) else { throw .exhausted(.harfbuzz) }
    defer { hb_subset_plan_destroy(plan) }
    guard let cut = hb_subset_plan_execute_or_fail(plan) else { throw .exhausted(.harfbuzz) }
    defer { hb_face_destroy(cut) }
    guard let data = hb_face_reference_blob(cut) else { return nil }
    guard let memory = MemoryFace(data) else { return nil }
    let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
    var numbers: [UInt32: UInt32] = [:]
    for glyph in glyphs { numbers[glyph] = hb_map_get(mapping, glyph) }
    return try DrawingFace(memory, glyphs: numbers)
  }

  private static func input(_ glyphs: Set<UInt32>) -> OpaquePointer? {
    guard let input = hb_subset_input_create_or_fail() else { return nil }
    hb_subset_input_set_flags(
      input, HB_SUBSET_FLAGS_NO_HINTING.rawValue | HB_SUBSET_FLAGS_DESUBROUTINIZE.rawValue)
    let set = hb_subset_input_glyph_set(input)
    for glyph in glyphs { hb_set_add(set, glyph) }
    // Text is already shaped, so nothing that shaping needs has to be kept.
    let dropped = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
    for tag in ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"] as [StaticString] {
      hb_set_add(dropped, GlyphSource.tag(tag))
    }
    return input
  }
}
