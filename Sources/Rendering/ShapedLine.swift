/// One line of text as glyphs with their places, in em of the text's size.
///
/// It holds for every size, since nothing is hinted or rounded.
struct ShapedLine {
  struct Glyph {
    var index: UInt32
    var x: Double
    var y: Double
  }

  /// Which bytes of the text became which glyphs.
  struct Cluster {
    /// How many bytes of UTF-8 it covers.
    var bytes: Int
    /// How many glyphs they became.
    var glyphs: Int
    /// Where the ink's box begins, in em; a blank half that was cut off at the left lies before the pen.
    var x: Double
    /// How far the font itself would advance, in em.
    var advance: Double
  }

  var text: String
  var glyphs: [Glyph] = []
  var clusters: [Cluster] = []
  /// The advance width in em.
  var width = 0.0
  /// The characters the font has no glyph for.
  var missing: [Unicode.Scalar] = []
}
