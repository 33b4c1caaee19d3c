import Glibc

/// Memory for the pixels of one picture after another.
///
/// Asked for anew, every page costs a fault. So the memory is kept, and asked for in pages of two megabytes where the
/// system has such: one fault for a chart in place of three hundred.
final class PixelMemory {
  private static let page = 1 << 21
  private var start: UnsafeMutableRawPointer?
  private var capacity = 0

  deinit {
    free(start)
  }

  /// This many bytes of any content, to be used until the next call; nothing if there are not so many.
  func bytes(_ count: Int) -> UnsafeMutableRawPointer? {
    if count > capacity {
      free(start)
      capacity = (count + Self.page - 1) / Self.page * Self.page
      start = aligned_alloc(Self.page, capacity)
      if start == nil { capacity = 0 }
      madvise(start, capacity, MADV_HUGEPAGE)
    }
    return start
  }
}
