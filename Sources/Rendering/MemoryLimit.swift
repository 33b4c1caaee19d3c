import Glibc

/// How much memory the process may have.
///
/// The libraries do not always tell when they get none: they leave out text or embed other fonts. So a process that was
/// given too little (`ulimit -v`) is stopped before they begin.
enum MemoryLimit {
  /// What they need with room for a document, most of it addresses of font files and libraries.
  static let needed = 512 << 20

  /// Throws `RenderingError.memoryLimit` where less is allowed.
  static func check() throws(RenderingError) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(needed) else {
      return
    }
    throw .memoryLimit(allowed: Int(limit.rlim_cur), needed: needed)
  }
}
