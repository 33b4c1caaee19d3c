import CCairo
import CHarfBuzz
import Drawing

/// Turns text into glyphs with HarfBuzz; to be used by one thread at a time.
///
/// Everything is shaped without hinting, rounding or a surface, so that a line has the same width in every format and at
/// every size.
final class Shaper {
  let regular: Face
  let bold: Face
  private let buffer: OpaquePointer
  /// What a picture is painted in, and what it is packed from: kept like the fonts for the next one.
  let pixelMemory = PixelMemory()
  let rowMemory = PixelMemory()

  /// The lines shaped last: most are measured before they are drawn, and the next chart has the same ticks.
  private var lines: [LineKey: ShapedLine] = [:]
  private static let mostLines = 4096

  private struct LineKey: Hashable {
    var text: String
    var weight: TextStyle.Weight
    var language: Language
  }

  /// Stands for a character that is not to be seen, such as a soft hyphen.
  private static let invisible: UInt32 = 0x0FFF_FFFF

  /// Whether a character that the font lacks is drawn as a box, and noted, instead of being refused.
  let isDraft: Bool
  /// The lines of text in which there were such characters.
  var boxes: [RenderingError] = []

  init(regular: FontFile, bold: FontFile, isDraft: Bool) throws(RenderingError) {
    guard let buffer = hb_buffer_create(), hb_buffer_allocation_successful(buffer) != 0 else {
      throw .exhausted(.harfbuzz)
    }
    self.buffer = buffer
    self.isDraft = isDraft
    do throws(RenderingError) {
      self.regular = try Face(regular)
      self.bold = try Face(bold)
    } catch {
      hb_buffer_destroy(buffer)
      throw error
    }
  }

  deinit {
    hb_buffer_destroy(buffer)
  }

  /// How glyphs are drawn in every format: smooth edges, no hinting. The caller owns the result.
  static func fontOptions() -> OpaquePointer? {
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    return options
  }

  func face(_ weight: TextStyle.Weight) -> Face {
    switch weight {
    case .regular: regular
    case .bold: bold
    }
  }

  /// The glyphs of one line of text with the typographic adjustments made.
  func shape(_ text: String, weight: TextStyle.Weight, language: Language) -> ShapedLine {
    let key = LineKey(text: text, weight: weight, language: language)
    if let known = lines[key] { return known }
    if lines.count >= Self.mostLines { lines = [:] }
    let line = shaped(key)
    lines[key] = line
    return line
  }

  private func shaped(_ key: LineKey) -> ShapedLine {
    let (text, language) = (key.text, key.language)
    var line = ShapedLine(text: text)
    guard !text.isEmpty else { return line }
    let adjustments = LineAdjustments(text, language: language)
    let features = Self.features(for: adjustments)
    let font = face(key.weight).shaping
    var copy = text
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        for run in ScriptRuns.runs(of: text) {
          fill(with: characters, run, language)
          hb_shape(font, buffer, features, UInt32(features.count))
          append(run, adjustments, to: &line)
        }
      }
    }
    return line
  }

  /// Ligatures off everywhere, proportional forms where they are asked for.
  private static func features(for adjustments: LineAdjustments) -> [hb_feature_t] {
    let none = hb_feature_t(tag: GlyphSource.tag("liga"), value: 0, start: 0, end: .max)
    return [none]
      + adjustments.proportionalBytes.map {
        hb_feature_t(
          tag: GlyphSource.tag("pwid"), value: 1, start: UInt32($0.lowerBound), end: UInt32($0.upperBound))
      }
  }

  /// Makes the buffer hold a run; what stands around it is known to the font's rules too.
  private func fill(with text: UnsafeBufferPointer<CChar>, _ run: ScriptRuns.Run, _ language: Language) {
    hb_buffer_reset(buffer)
    hb_buffer_set_invisible_glyph(buffer, Self.invisible)
    // Glyphs stand in the order of the text, whatever direction it asks for: both languages run from left to right.
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, hb_script_t(rawValue: run.script))
    hb_buffer_set_language(buffer, hb_language_from_string(language.tag, -1))
    hb_buffer_add_utf8(
      buffer, text.baseAddress, Int32(text.count), UInt32(run.bytes.lowerBound), Int32(run.bytes.count))
  }

  /// Puts the glyphs of the buffer behind those of a line.
  private func append(_ run: ScriptRuns.Run, _ adjustments: LineAdjustments, to line: inout ShapedLine) {
    var count: UInt32 = 0
    guard let glyphs = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, nil)
    else { return }
    let unit = Double(Face.unitsPerEm)
    var index = 0
    while index < Int(count) {
      let from = Int(glyphs[index].cluster)
      var end = index
      var advance = 0.0
      while end < Int(count), Int(glyphs[end].cluster) == from {
        advance += Double(positions[end].x_advance) / unit
        end += 1
      }
      let until = end < Int(count) ? Int(glyphs[end].cluster) : run.bytes.upperBound
      let adjustment = adjustments.adjustment(from: from, until: until)
      var x = line.width - adjustment.adjustedShift(advance: advance)
      var cluster = ShapedLine.Cluster(bytes: until - from, glyphs: 0, x: x, advance: advance)
      for glyph in index..<end {
        switch glyphs[glyph].codepoint {
        case 0:
          line.missing += adjustments.scalars(from: from, until: until)
          if isDraft {
            // The first glyph of every font is its box.
            line.glyphs.append(ShapedLine.Glyph(index: 0, x: x, y: 0))
            cluster.glyphs += 1
          }
        case Self.invisible: break
        case let number:
          line.glyphs.append(
            ShapedLine.Glyph(
              index: number, x: x + Double(positions[glyph].x_offset) / unit,
              y: -Double(positions[glyph].y_offset) / unit))
          cluster.glyphs += 1
        }
        x += Double(positions[glyph].x_advance) / unit
      }
      line.clusters.append(cluster)
      line.width += adjustment.adjusted(advance: advance)
      index = end
    }
  }
}
