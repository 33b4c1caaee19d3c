/// Where a face lies: a file, and the face's number in it.
struct FontFile: Hashable {
  var path: String
  /// The face in a collection; the upper sixteen bits are the instance of a variable face.
  var index: Int

  /// Whether the outlines depend on axes, so that glyphs cannot simply be taken out.
  var isVariable: Bool { index >> 16 != 0 }
}
