import CHarfBuzz
import Drawing

/// Where a face lies: a file, and the face's number in it.
struct FontFile: Hashable {
  var path: String
  /// The face in a collection; the upper sixteen bits are one more than the named instance of a variable face, as
  /// FreeType counts them.
  var index: Int

  /// Whether the outlines depend on axes, so that glyphs cannot simply be taken out.
  var isVariable: Bool { index >> 16 != 0 }
}

extension FontFile {
  /// The face of a family and weight in a file, or nothing if the file holds no such face.
  init?(path: String, family: String, weight: TextStyle.Weight) {
    guard let blob = hb_blob_create_from_file_or_fail(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    for number in 0..<hb_face_count(blob) {
      guard let face = hb_face_create(blob, number) else { continue }
      defer { hb_face_destroy(face) }
      guard Self.family(of: face) == family, let instance = Self.instance(of: face, weight: weight) else { continue }
      self.init(path: path, index: Int(number) | instance << 16)
      return
    }
    return nil
  }

  /// The name of the family a face belongs to, whatever its weight.
  private static func family(of face: OpaquePointer) -> String {
    let english = hb_language_from_string("en", -1)
    for name in [HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY, HB_OT_NAME_ID_FONT_FAMILY] {
      var buffer = [CChar](repeating: 0, count: 128)
      var length = UInt32(buffer.count)
      guard hb_ot_name_get_utf8(face, hb_ot_name_id_t(name), english, &length, &buffer) > 0 else { continue }
      return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
    return ""
  }

  /// Zero for a face that has this weight, one more than the named instance of a variable face that has it.
  private static func instance(of face: OpaquePointer, weight: TextStyle.Weight) -> Int? {
    guard hb_ot_var_has_data(face) != 0 else { return weightClass(of: face) == weight.number ? 0 : nil }
    var axis = hb_ot_var_axis_info_t()
    guard hb_ot_var_find_axis_info(face, GlyphSource.tag("wght"), &axis) != 0 else { return nil }
    for instance in 0..<hb_ot_var_get_named_instance_count(face) {
      var coordinates = [Float](repeating: 0, count: Int(hb_ot_var_get_axis_count(face)))
      var count = UInt32(coordinates.count)
      hb_ot_var_named_instance_get_design_coords(face, instance, &count, &coordinates)
      if coordinates[Int(axis.axis_index)] == Float(weight.number) { return Int(instance) + 1 }
    }
    return nil
  }

  /// The `usWeightClass` of the table OS/2.
  private static func weightClass(of face: OpaquePointer) -> Int? {
    guard let table = hb_face_reference_table(face, GlyphSource.tag("OS/2")) else { return nil }
    defer { hb_blob_destroy(table) }
    var length: UInt32 = 0
    guard let bytes = hb_blob_get_data(table, &length), length >= 6 else { return nil }
    return Int(UInt8(bitPattern: bytes[4])) << 8 | Int(UInt8(bitPattern: bytes[5]))
  }
}

extension TextStyle.Weight {
  /// The weight as OpenType counts it.
  fileprivate var number: Int {
    switch self {
    case .regular: 400
    case .bold: 700
    }
  }
}
