import CPangoCairo

/// Takes the bytes that Cairo writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Made for `cairo_pdf_surface_create_for_stream`, with the sink as its closure.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes += UnsafeBufferPointer(start: data, count: Int(length))
    return CAIRO_STATUS_SUCCESS
  }

  /// The sink as a C function's closure; the sink has to outlive its use.
  var closure: UnsafeMutableRawPointer {
    Unmanaged.passUnretained(self).toOpaque()
  }
}
