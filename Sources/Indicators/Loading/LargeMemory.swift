#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory for millions of rows.
enum LargeMemory {
  private static let hugePage = 2 << 20

  /// Asks for huge pages below a buffer that is about to be filled.
  ///
  /// The system hands out memory page by page as it is first touched, which for a third of a gigabyte takes a tenth of a
  /// second in pages of 4 KB and next to nothing in pages of 2 MB. Where it does not grant them nothing is lost.
  static func advise(_ buffer: UnsafeRawBufferPointer) {
    guard buffer.count >= 4 * hugePage, let base = buffer.baseAddress else { return }
    let start = (Int(bitPattern: base) + hugePage - 1) / hugePage * hugePage
    let end = (Int(bitPattern: base) + buffer.count) / hugePage * hugePage
    // MADV_HUGEPAGE, which the C library's module does not always name.
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, 14)
  }

  /// The same for the room that was reserved for the elements of an array.
  static func advise<Element>(_ array: inout [Element], _ capacity: Int) {
    array.withUnsafeMutableBufferPointer { elements in
      let size = capacity * MemoryLayout<Element>.stride
      advise(UnsafeRawBufferPointer(start: elements.baseAddress, count: size))
    }
  }
}
