import CCairo
import Drawing

/// Walks through a scene and paints it on a Cairo context; used alike for bitmaps and PDF.
final class ScenePainter {
  private let context: OpaquePointer
  private let typesetter: Typesetter
  private let faces: DrawingFaces
  /// Hears of structure, links and destinations; none for bitmaps.
  private let tags: PDFTags?
  /// The band that is painted, where it is not the whole.
  private let visible: VisibleRows?
  /// What the band already shows; halos are left out where they would change nothing.
  private let ink: BandInk?
  /// Where the scene's own coordinates stand on the page.
  private var placement = Placement()

  init(
    _ context: OpaquePointer, typesetter: Typesetter, faces: DrawingFaces, tags: PDFTags? = nil,
    visible: VisibleRows? = nil, ink: BandInk? = nil
  ) {
    self.context = context
    self.typesetter = typesetter
    self.faces = faces
    self.tags = tags
    self.visible = visible
    self.ink = ink
    let options = Shaper.fontOptions()
    cairo_set_font_options(context, options)
    cairo_font_options_destroy(options)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  /// Paints items in their order and reads the context's status afterwards.
  func paint(_ items: [SceneItem]) throws(RenderingError) {
    for item in items { try paint(item) }
    try CairoStatus.check(cairo_status(context))
  }

  private func paint(_ item: SceneItem) throws(RenderingError) {
    switch item {
    case .path(let path, let fill, let stroke):
      if let visible, !visible.mayShow(path, stroke: stroke, at: placement) { return }
      tags?.beginContent()
      paint(path, fill: fill, stroke: stroke)
    case .text(let line):
      if let visible, !visible.mayShow(line, at: placement) { return }
      tags?.beginContent()
      try paint(line)
    case .structure(let role, let items):
      tags?.begin(role)
      try paint(items)
      tags?.end()
    case .group(let offset, let scale, let items):
      try paint(items, offset: offset, scale: scale)
    case .clip(let rect, let items):
      try paint(items, clip: rect)
    case .link(let rect, let target):
      tags?.link(placement.placed(rect), to: target)
    case .destination(let name, let point):
      tags?.destination(name, at: placement.placed(point))
    }
  }

  private func paint(_ items: [SceneItem], offset: Point, scale: Double) throws(RenderingError) {
    guard scale > 0 else { throw .unusableNumber("\(scale)", .group) }
    let outer = placement
    placement = outer.moved(by: offset, scale: scale)
    cairo_save(context)
    cairo_translate(context, offset.x, offset.y)
    cairo_scale(context, scale, scale)
    try paint(items)
    cairo_restore(context)
    placement = outer
  }

  private func paint(_ items: [SceneItem], clip: Rect) throws(RenderingError) {
    cairo_save(context)
    cairo_new_path(context)
    cairo_rectangle(context, clip.x, clip.y, clip.width, clip.height)
    cairo_clip(context)
    try paint(items)
    cairo_restore(context)
  }

  private func paint(_ path: Path, fill: Color?, stroke: Stroke?) {
    cairo_new_path(context)
    for element in path.elements { append(element) }
    if let fill {
      set(fill)
      if stroke == nil { cairo_fill(context) } else { cairo_fill_preserve(context) }
    }
    if let stroke {
      set(stroke.color)
      cairo_set_line_width(context, stroke.width)
      switch stroke.cap {
      case .butt: cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
      case .round: cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
      }
      // Dashes without any length are an unbroken line, not an error.
      let dash = stroke.dash.contains { $0 > 0 } ? stroke.dash : []
      cairo_set_dash(context, dash, Int32(dash.count), 0)
      cairo_stroke(context)
    }
    cairo_new_path(context)
  }

  private func append(_ element: Path.Element) {
    switch element {
    case .move(let point): cairo_move_to(context, point.x, point.y)
    case .line(let point): cairo_line_to(context, point.x, point.y)
    case .curve(let point, let first, let second):
      cairo_curve_to(context, first.x, first.y, second.x, second.y, point.x, point.y)
    case .close: cairo_close_path(context)
    }
  }

  private func paint(_ line: TextLine) throws(RenderingError) {
    let shaped = try typesetter.line(line)
    guard !shaped.glyphs.isEmpty, line.style.size > 0 else { return }
    let size = line.style.size
    let start = line.baseline.x - shaped.width * size * line.anchor.share
    tags?.text(
      line.text,
      middle: placement.placed(Point(x: start + shaped.width * size / 2, y: line.baseline.y - 0.3 * size)))
    let face = try faces.face(line.style.weight)
    let glyphs = shaped.glyphs.map {
      cairo_glyph_t(index: face.glyph($0.index), x: start + $0.x * size, y: line.baseline.y + $0.y * size)
    }
    cairo_set_font_face(context, face.cairo)
    cairo_set_font_size(context, size)
    if let ink, let rasters = face.rasters {
      let pixels = try PixelText(glyphs, size: size, rasters, placement, ink)
      if let halo = line.halo, halo.width > 0 {
        paint(halo, around: pixels.glyphs(outside: halo, placement.scale))
      }
      set(line.style.color)
      pixels.paint(on: context)
      return
    }
    if let halo = line.halo, halo.width > 0 { paint(halo, around: glyphs) }
    set(line.style.color)
    let clusters = shaped.clusters.map {
      cairo_text_cluster_t(num_bytes: Int32($0.bytes), num_glyphs: Int32($0.glyphs))
    }
    cairo_show_text_glyphs(
      context, shaped.text, Int32(shaped.text.utf8.count), glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
  }

  private func paint(_ halo: TextLine.Halo, around glyphs: [cairo_glyph_t]) {
    guard !glyphs.isEmpty else { return }
    cairo_new_path(context)
    cairo_glyph_path(context, glyphs, Int32(glyphs.count))
    set(halo.color)
    cairo_set_line_width(context, 2 * halo.width)
    cairo_set_dash(context, [], 0, 0)
    // Nobody sees the corners of a halo, and letters have many: a tenth of the time of a chart.
    cairo_save(context)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_BEVEL)
    cairo_set_tolerance(context, 0.4)
    cairo_stroke(context)
    cairo_restore(context)
  }

  private func set(_ color: Color) {
    cairo_set_source_rgba(
      context, Double(color.red) / 255, Double(color.green) / 255, Double(color.blue) / 255,
      min(max(color.opacity, 0), 1))
  }
}

extension TextLine.Anchor {
  /// The share of a line's width that lies left of its point.
  var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
