import CCairo
import Drawing

/// A painted scene as pixels, opaque on white; to be used before the next one is painted with the same fonts.
final class Bitmap {
  let width: Int
  let height: Int
  private let surface: OpaquePointer

  /// Paints a scene with `scale` pixels to the point.
  init(_ scene: Scene, scale: Double, shaper: Shaper) throws(RenderingError) {
    _ = try SceneInspection(scene)
    (width, height) = try Self.size(scene.size, scale: scale)
    let stride = cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, Int32(width))
    let memory = shaper.bitmapMemory.bytes(Int(stride) * height)?.assumingMemoryBound(to: UInt8.self)
    guard
      let surface = cairo_image_surface_create_for_data(
        memory, CAIRO_FORMAT_RGB24, Int32(width), Int32(height), stride)
    else { throw .library(.cairo, code: 0, message: "cairo_image_surface_create_for_data") }
    self.surface = surface
    try CairoStatus.check(cairo_surface_status(surface))
    guard let context = cairo_create(surface) else { throw .library(.cairo, code: 0, message: "cairo_create") }
    defer { cairo_destroy(context) }
    try CairoStatus.check(cairo_status(context))
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    let faces = DrawingFaces(shaper: shaper)
    try ScenePainter(context, typesetter: Typesetter(shaper), faces: faces).paint(scene.items)
    cairo_surface_flush(surface)
    try CairoStatus.check(cairo_surface_status(surface))
  }

  deinit {
    cairo_surface_destroy(surface)
  }

  /// The pixels of one row, each `0x00RRGGBB` below eight bits without meaning.
  func row(_ y: Int) -> UnsafeBufferPointer<UInt32> {
    guard let data = cairo_image_surface_get_data(surface) else { return UnsafeBufferPointer(start: nil, count: 0) }
    let stride = Int(cairo_image_surface_get_stride(surface))
    let start = UnsafeRawPointer(data + y * stride).assumingMemoryBound(to: UInt32.self)
    return UnsafeBufferPointer(start: start, count: width)
  }

  private static func size(_ size: Size, scale: Double) throws(RenderingError) -> (Int, Int) {
    guard scale > 0, scale <= 100 else { throw .unusableNumber("\(scale)", .size) }
    // A size such as 337.5 at 1.6 has to give 540 whole pixels whatever the last bit says.
    let width = Int((size.width * scale - 1e-6).rounded(.up))
    let height = Int((size.height * scale - 1e-6).rounded(.up))
    guard width <= 32767, height <= 32767, width * height <= 100_000_000 else {
      throw .bitmapTooLarge(width: width, height: height)
    }
    return (max(width, 1), max(height, 1))
  }
}
