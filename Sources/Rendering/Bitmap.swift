import CCairo
import Drawing

/// A scene as pixels, opaque on white, painted band after band.
///
/// A band is a megabyte, which stays in the processor's cache while it is painted and read; a whole picture would be
/// written to memory and fetched again, and its pages would be asked for first: a third of the time of a single chart.
struct Bitmap {
  let width: Int
  let height: Int
  private let scene: Scene
  private let scale: Double
  private let shaper: Shaper
  private let stride: Int
  /// How many rows a band has, the last one perhaps fewer.
  private let bandHeight: Int

  /// A picture of a scene with `scale` pixels to the point.
  init(_ scene: Scene, scale: Double, shaper: Shaper) throws(RenderingError) {
    _ = try SceneInspection(scene)
    (width, height) = try Self.size(scene.size, scale: scale)
    self.scene = scene
    self.scale = scale
    self.shaper = shaper
    stride = Int(cairo_format_stride_for_width(CAIRO_FORMAT_RGB24, Int32(width)))
    bandHeight = min(height, max(64, (1 << 20) / stride))
  }

  /// Some rows of the picture, one below the other, to be used until the next band is painted.
  struct Band {
    let height: Int
    fileprivate let start: UnsafeRawPointer
    fileprivate let stride: Int

    /// The pixels of one row of the band, each `0x00RRGGBB` below eight bits without meaning.
    func row(_ y: Int) -> UnsafePointer<UInt32> {
      (start + y * stride).assumingMemoryBound(to: UInt32.self)
    }
  }

  /// Paints the bands from the top, and calls `body` with each and with memory for `rowBytes` a row; stops where that is
  /// false.
  ///
  /// Gives the rows of all bands, to be used until the next picture; nothing if it was stopped.
  func rows(
    ofBytes rowBytes: Int, _ body: (Band, UnsafeMutableBufferPointer<UInt8>) -> Bool
  ) throws(RenderingError) -> UnsafeBufferPointer<UInt8>? {
    guard let memory = shaper.pixelMemory.bytes(stride * bandHeight),
      let rows = shaper.rowMemory.bytes(rowBytes * height)?.bindMemory(to: UInt8.self, capacity: rowBytes * height)
    else { throw .exhausted(.cairo) }
    let typesetter = Typesetter(shaper)
    for top in Swift.stride(from: 0, to: height, by: bandHeight) {
      let band = Band(height: min(bandHeight, height - top), start: memory, stride: stride)
      try paint(band, from: top, in: memory, typesetter)
      let buffer = UnsafeMutableBufferPointer(start: rows + rowBytes * top, count: rowBytes * band.height)
      guard body(band, buffer) else { return nil }
    }
    return UnsafeBufferPointer(start: rows, count: rowBytes * height)
  }

  private func paint(
    _ band: Band, from top: Int, in memory: UnsafeMutableRawPointer, _ typesetter: Typesetter
  ) throws(RenderingError) {
    guard
      let surface = cairo_image_surface_create_for_data(
        memory.assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24, Int32(width), Int32(band.height),
        Int32(stride))
    else { throw .library(.cairo, code: 0, message: "cairo_image_surface_create_for_data") }
    defer { cairo_surface_destroy(surface) }
    try CairoStatus.check(cairo_surface_status(surface))
    cairo_surface_set_device_offset(surface, 0, Double(-top))
    guard let context = cairo_create(surface) else { throw .library(.cairo, code: 0, message: "cairo_create") }
    defer { cairo_destroy(context) }
    try CairoStatus.check(cairo_status(context))
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    cairo_scale(context, scale, scale)
    // One pixel more on either side for smooth edges.
    let visible = VisibleRows(range: Double(top - 1) / scale...Double(top + band.height + 1) / scale)
    let faces = DrawingFaces(shaper: shaper)
    let ink = BandInk(band: band, width: width, top: top, scale: scale)
    try ScenePainter(context, typesetter: typesetter, faces: faces, visible: visible, ink: ink).paint(scene.items)
    cairo_surface_flush(surface)
    try CairoStatus.check(cairo_surface_status(surface))
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
