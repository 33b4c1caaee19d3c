#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A regular file read whole into memory.
public struct InputFile: Sendable {
  /// The name by which problems call it.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The largest file that is read.
  public static let byteLimit = 4 << 30

  /// Reads `path`; refuses what is not a regular file, what is larger than `limit`, and what changes meanwhile.
  ///
  /// With `folder` the file must lie below it also after all symbolic links have been followed.
  public static func read(
    _ path: String, name: String? = nil, limit: Int = byteLimit, within folder: String? = nil
  ) throws(Problem) -> InputFile {
    let name = name ?? path
    func fail(_ kind: Problem.Kind) -> Problem { Problem(file: name, kind: kind) }
    var before = stat()
    guard stat(path, &before) == 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw fail(.missingFile)
      case ENAMETOOLONG: throw fail(.nameTooLong)
      default: throw fail(.unreadableFile(errorNumber: errno))
      }
    }
    if let folder, !isBelow(folder, path) { throw fail(.linkLeadsOut) }
    guard before.st_mode & S_IFMT == S_IFREG else { throw fail(.notRegularFile) }
    let size = Int(before.st_size)
    guard size <= limit else { throw fail(.exceedsLimit(what: .fileBytes, limit: limit)) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fail(.unreadableFile(errorNumber: errno)) }
    defer { _ = close(descriptor) }
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else { throw fail(.unreadableFile(errorNumber: failure)) }
    var after = stat()
    guard fstat(descriptor, &after) == 0, bytes.count == size, after.st_size == before.st_size,
      after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw fail(.changedWhileRead) }
    return InputFile(name: name, bytes: bytes)
  }

  /// Refuses what is not plain text in UTF-8, with the first thing that is wrong.
  public func checkText() throws(Problem) {
    if let problem = TextCheck(self).problems.first(where: { !$0.isWarning }) { throw problem }
  }

  private static func isBelow(_ folder: String, _ path: String) -> Bool {
    guard let root = resolved(folder), let file = resolved(path) else { return false }
    return file.hasPrefix(root == "/" ? root : root + "/")
  }

  /// The path without symbolic links and dots; nil where it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
