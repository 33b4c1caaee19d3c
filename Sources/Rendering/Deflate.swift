import CDeflate

/// Compression as PNG asks for it (RFC 1950), by libdeflate.
///
/// ISA-L needs an eighth of the time, but gives the same bytes only nearly always: of two thousand pictures drawn on
/// several threads one was packed otherwise.
enum Deflate {
  /// From here on files hardly shrink; level 6 takes a quarter longer.
  private static let level: Int32 = 2

  static func zlib(_ bytes: UnsafeBufferPointer<UInt8>) throws(RenderingError) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(level) else {
      throw .library(.libdeflate, code: 0, message: "libdeflate_alloc_compressor")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = libdeflate_zlib_compress(compressor, bytes.baseAddress, bytes.count, buffer.baseAddress, bound)
    }
    guard !result.isEmpty else { throw .library(.libdeflate, code: 0, message: "libdeflate_zlib_compress") }
    return result
  }
}
