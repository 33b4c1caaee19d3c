import Glibc

/// Memory for the pixels of one picture after another.
///
/// A picture has millions of bytes; asked for anew, every page of them costs a fault, in all more time than painting
/// takes. So the memory is kept, and asked for in pages of two megabytes where the system has such: a single chart then
/// has 4 faults where it had 2000, which was a seventh of its time.
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
