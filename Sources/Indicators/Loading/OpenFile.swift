#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A regular file that is open for reading, and what it was when it was opened.
///
/// A class because it owns a descriptor of the system.
final class OpenFile: Sendable {
  /// The name by which problems call it.
  let name: String
  /// How many bytes it has.
  let size: Int
  private let descriptor: Int32
  private let modified: (seconds: Int, nanoseconds: Int)

  /// Opens `path`; refuses what is not a regular file and what is larger than `limit`.
  ///
  /// With `folder` it is a text of the package there: the file must lie below it also after all symbolic links have been
  /// followed, and have no holes. Nothing is read of what is refused.
  init(_ path: String, name: String, limit: Int, within folder: String?) throws(Problem) {
    func fail(_ kind: Problem.Kind) -> Problem { Problem(file: name, kind: kind) }
    var before = stat()
    guard stat(path, &before) == 0 else { throw fail(InputPlace.fault(errorNumber: errno)) }
    if let folder, !InputPlace.isBelow(folder, path) { throw fail(.linkLeadsOut) }
    guard before.st_mode & S_IFMT == S_IFREG else { throw fail(.notRegularFile) }
    let size = Int(before.st_size)
    guard size <= limit else { throw fail(.exceedsLimit(what: .fileBytes, limit: limit)) }
    // A pipe that takes the place of the file meanwhile would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw fail(InputPlace.fault(errorNumber: errno)) }
    self.name = name
    self.size = size
    self.descriptor = descriptor
    modified = (Int(before.st_mtim.tv_sec), Int(before.st_mtim.tv_nsec))
    var opened = stat()
    guard fstat(descriptor, &opened) == 0, opened.st_ino == before.st_ino, opened.st_dev == before.st_dev else {
      throw fail(.changedWhileRead)
    }
    if folder != nil, hasHole { throw fail(.holes) }
  }

  deinit { close(descriptor) }

  /// Reads from `offset` on up to the end of the buffer or of the file; gives how many bytes, or the error of the system.
  func read(_ buffer: UnsafeMutableRawBufferPointer, from offset: Int) -> Result<Int, SystemError> {
    var count = 0
    while count < buffer.count {
      let got = pread(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, offset + count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return .failure(SystemError(number: errno)) }
      if got == 0 { break }
      count += got
    }
    return .success(count)
  }

  struct SystemError: Error { let number: Int32 }

  /// The bytes of a part of the file; fewer where it cannot be read to its end.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = (try? read(UnsafeMutableRawBufferPointer(buffer), from: range.lowerBound).get()) ?? 0
    }
  }

  /// Refuses a file that is no longer as it was when it was opened.
  func checkUnchanged() throws(Problem) {
    var after = stat()
    guard fstat(descriptor, &after) == 0, Int(after.st_size) == size, Int(after.st_mtim.tv_sec) == modified.seconds,
      Int(after.st_mtim.tv_nsec) == modified.nanoseconds
    else { throw Problem(file: name, kind: .changedWhileRead) }
  }

  /// Whether a part was never written: it reads as bytes of zero, and is none of a text.
  private var hasHole: Bool {
    // SEEK_HOLE of lseek(2), which the C library declares for GNU programs only.
    let hole = lseek(descriptor, 0, 4)
    var byte: UInt8 = 1
    return hole >= 0 && hole < size && pread(descriptor, &byte, 1, hole) == 1 && byte == 0
  }
}
