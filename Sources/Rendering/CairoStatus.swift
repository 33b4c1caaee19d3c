import CCairo

/// Reads the status of Cairo objects.
enum CairoStatus {
  /// Throws unless all went well.
  static func check(_ status: cairo_status_t) throws(RenderingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .library(.cairo, code: Int(status.rawValue), message: String(cString: cairo_status_to_string(status)))
  }
}
