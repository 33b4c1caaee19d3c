import CCairo

/// Takes the bytes that Cairo writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []
  /// What is written beyond it is refused; Cairo reports that as an error of writing.
  private let limit: Int

  /// More than any document of thousands of pages needs.
  static let usualLimit = 1 << 30

  init(limit: Int) {
    self.limit = limit
  }

  /// Made for `cairo_pdf_surface_create_for_stream`, with the sink as its closure.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    guard sink.bytes.count + Int(length) <= sink.limit else { return CAIRO_STATUS_WRITE_ERROR }
    sink.bytes += UnsafeBufferPointer(start: data, count: Int(length))
    return CAIRO_STATUS_SUCCESS
  }

  /// The sink as a C function's closure; the sink has to outlive its use.
  var closure: UnsafeMutableRawPointer {
    Unmanaged.passUnretained(self).toOpaque()
  }
}
