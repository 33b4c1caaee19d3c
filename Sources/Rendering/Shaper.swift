import CPangoCairo
import Drawing

/// The Pango objects that turn text into glyphs; to be used by one thread at a time.
///
/// Everything is shaped at 1000 units to the em, without hinting, rounding or a surface, so that a line has the same
/// width in every format and at every size.
final class Shaper {
  /// The size in points at which lines are shaped.
  private static let size = 1000.0

  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let regular: Face
  private let bold: Face
  /// The faces Cairo draws with, once they have been asked for; opening one takes milliseconds.
  private var opened: [TextStyle.Weight: DrawingFace] = [:]
  private let files: (regular: FontFile, bold: FontFile)
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  private let features: OpaquePointer
  /// What a picture is painted in, and what it is compressed from: kept like the fonts for the next one.
  let bitmapMemory = PixelMemory()
  let rowMemory = PixelMemory()

  /// One weight: what Pango is asked for and what it gives; both are owned.
  private struct Face {
    var description: OpaquePointer
    var font: UnsafeMutablePointer<PangoFont>
  }

  /// Whether a character that the font lacks is drawn as a box, and noted, instead of being refused.
  let isDraft: Bool
  /// The lines of text in which there were such characters.
  var boxes: [RenderingError] = []

  init(configuration: FontConfiguration, family: String, isDraft: Bool) throws(RenderingError) {
    // Pango begins to read the system's configuration in a thread of its own unless there is a current one.
    FcConfigSetCurrent(configuration.pointer)
    guard let fontMap = pango_cairo_font_map_new(), let context = pango_font_map_create_context(fontMap),
      let glyphs = pango_glyph_string_new(), let features = pango_attr_list_new()
    else { throw .library(.pango, code: 0, message: "pango_cairo_font_map_new") }
    pango_fc_font_map_set_config(OpaquePointer(fontMap), configuration.pointer)
    let options = Self.fontOptions()
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_attr_list_insert(features, pango_attr_font_features_new("liga=0"))
    self.isDraft = isDraft
    self.files = (configuration.regular, configuration.bold)
    self.fontMap = fontMap
    self.context = context
    self.glyphs = glyphs
    self.features = features
    self.regular = try Self.face(family, weight: PANGO_WEIGHT_NORMAL, context: context)
    self.bold = try Self.face(family, weight: PANGO_WEIGHT_BOLD, context: context)
  }

  deinit {
    for face in [regular, bold] {
      pango_font_description_free(face.description)
      g_object_unref(face.font)
    }
    pango_attr_list_unref(features)
    pango_glyph_string_free(glyphs)
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(fontMap)
  }

  /// How glyphs are drawn in every format: smooth edges, no hinting. The caller owns the result.
  static func fontOptions() -> OpaquePointer? {
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    return options
  }

  /// The whole face of a weight, to draw with.
  func drawingFace(_ weight: TextStyle.Weight) throws(RenderingError) -> DrawingFace {
    if let known = opened[weight] { return known }
    let font = OpaquePointer(face(weight).font)
    guard let scaled = pango_cairo_font_get_scaled_font(font), let cairo = cairo_scaled_font_get_font_face(scaled)
    else { throw .library(.pango, code: 0, message: "pango_cairo_font_get_scaled_font") }
    try CairoStatus.check(cairo_font_face_status(cairo))
    let face = DrawingFace(cairo)
    opened[weight] = face
    return face
  }

  /// The file a weight comes from.
  func file(_ weight: TextStyle.Weight) -> FontFile {
    switch weight {
    case .regular: files.regular
    case .bold: files.bold
    }
  }

  private func face(_ weight: TextStyle.Weight) -> Face {
    switch weight {
    case .regular: regular
    case .bold: bold
    }
  }

  private static func face(
    _ family: String, weight: PangoWeight, context: OpaquePointer
  ) throws(RenderingError) -> Face {
    guard let description = pango_font_description_new() else {
      throw .library(.pango, code: 0, message: "pango_font_description_new")
    }
    pango_font_description_set_family(description, family)
    pango_font_description_set_weight(description, weight)
    pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
    do throws(RenderingError) {
      return Face(description: description, font: try loadedFont(description, family: family, context: context))
    } catch {
      pango_font_description_free(description)
      throw error
    }
  }

  /// The font that really answers to a description; another family is refused.
  private static func loadedFont(
    _ description: OpaquePointer, family: String, context: OpaquePointer
  ) throws(RenderingError) -> UnsafeMutablePointer<PangoFont> {
    guard let font = pango_context_load_font(context, description) else {
      throw .library(.pango, code: 0, message: "pango_context_load_font")
    }
    guard let found = pango_font_describe(font) else {
      g_object_unref(font)
      throw .library(.pango, code: 0, message: "pango_font_describe")
    }
    defer { pango_font_description_free(found) }
    let name = pango_font_description_get_family(found).map { String(cString: $0) } ?? ""
    guard name == family else {
      g_object_unref(font)
      throw .fontReplaced(wanted: family, found: name)
    }
    return font
  }

  /// The glyphs of one line of text with the typographic adjustments made.
  func shape(_ text: String, weight: TextStyle.Weight, language: Language) -> ShapedLine {
    var line = ShapedLine(text: text)
    guard !text.isEmpty else { return line }
    var copy = text
    let adjustments = LineAdjustments(text, language: language)
    pango_context_set_font_description(context, face(weight).description)
    let attributes = attributes(for: adjustments)
    defer { pango_attr_list_unref(attributes) }
    copy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress else { return }
        let items = pango_itemize(context, start, 0, Int32(characters.count), attributes, nil)
        var node = items
        while let current = node {
          let item = current.pointee.data.assumingMemoryBound(to: PangoItem.self)
          append(item, of: UnsafeBufferPointer(start: start, count: characters.count), adjustments, to: &line)
          pango_item_free(item)
          node = current.pointee.next
        }
        g_list_free(items)
      }
    }
    return line
  }

  /// Ligatures off everywhere, proportional forms where they are asked for. The caller owns the result.
  private func attributes(for adjustments: LineAdjustments) -> OpaquePointer? {
    guard !adjustments.proportionalBytes.isEmpty else { return pango_attr_list_ref(features) }
    let list = pango_attr_list_copy(features)
    for range in adjustments.proportionalBytes {
      guard let attribute = pango_attr_font_features_new("liga=0,pwid=1") else { continue }
      attribute.pointee.start_index = UInt32(range.lowerBound)
      attribute.pointee.end_index = UInt32(range.upperBound)
      pango_attr_list_change(list, attribute)
    }
    return list
  }

  private func append(
    _ item: UnsafeMutablePointer<PangoItem>, of text: UnsafeBufferPointer<CChar>, _ adjustments: LineAdjustments,
    to line: inout ShapedLine
  ) {
    guard let start = text.baseAddress else { return }
    let offset = Int(item.pointee.offset)
    let length = Int(item.pointee.length)
    // Glyphs stand in the order of the text, whatever direction it asks for: both languages run from left to right.
    item.pointee.analysis.level = 0
    pango_shape_with_flags(
      start + offset, Int32(length), start, Int32(text.count), &item.pointee.analysis, glyphs, PANGO_SHAPE_NONE)
    let count = Int(glyphs.pointee.num_glyphs)
    let unit = Self.size * Double(PANGO_SCALE)
    var index = 0
    while index < count {
      let from = Int(glyphs.pointee.log_clusters[index])
      var end = index
      var advance = 0.0
      while end < count, Int(glyphs.pointee.log_clusters[end]) == from {
        advance += Double(glyphs.pointee.glyphs[end].geometry.width) / unit
        end += 1
      }
      let until = end < count ? Int(glyphs.pointee.log_clusters[end]) : length
      let adjustment = adjustments.adjustment(from: offset + from, until: offset + until)
      var x = line.width - adjustment.adjustedShift(advance: advance)
      var cluster = ShapedLine.Cluster(bytes: until - from, glyphs: 0, x: x, advance: advance)
      for glyph in index..<end {
        let info = glyphs.pointee.glyphs[glyph]
        if info.glyph & UInt32(PANGO_GLYPH_UNKNOWN_FLAG) != 0 {
          line.missing += adjustments.scalars(from: offset + from, until: offset + until)
          if isDraft {
            // The first glyph of every font is its box.
            line.glyphs.append(ShapedLine.Glyph(index: 0, x: x, y: 0))
            cluster.glyphs += 1
          }
        } else if info.glyph != 0x0FFF_FFFF {
          line.glyphs.append(
            ShapedLine.Glyph(
              index: info.glyph, x: x + Double(info.geometry.x_offset) / unit,
              y: Double(info.geometry.y_offset) / unit))
          cluster.glyphs += 1
        }
        x += Double(info.geometry.width) / unit
      }
      line.clusters.append(cluster)
      line.width += adjustment.adjusted(advance: advance)
      index = end
    }
  }
}
