import Glibc

/// Puts a finished folder in the place of another in one step.
enum FolderExchange {
  private typealias Rename = @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// `RENAME_EXCHANGE` of renameat2(2).
  private static let exchange: UInt32 = 2

  /// Exchanges two folders; the number of the error, or zero.
  ///
  /// The C library declares `renameat2` for GNU programs only, which hides it from Swift, so it is asked for by name.
  static func exchange(_ one: String, _ other: String) -> Int32 {
    guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
    let rename = unsafeBitCast(symbol, to: Rename.self)
    return rename(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0 ? 0 : errno
  }
}
