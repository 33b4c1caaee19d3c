import Synchronization

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
  public static let byteLimit = 4_000_000_000

  /// Reads `path`; refuses what is not a regular file, what is larger than `limit`, and what changes meanwhile.
  ///
  /// With `folder` it is a text of the package there: the file must lie below it also after all symbolic links have been
  /// followed, and have no holes. Nothing is read of what is refused.
  public static func read(
    _ path: String, name: String? = nil, limit: Int = byteLimit, within folder: String? = nil
  ) throws(Problem) -> InputFile {
    let name = name ?? path
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
    defer { _ = close(descriptor) }
    var opened = stat()
    guard fstat(descriptor, &opened) == 0, opened.st_ino == before.st_ino, opened.st_dev == before.st_dev else {
      throw fail(.changedWhileRead)
    }
    if folder != nil, hasHole(descriptor, size: size) { throw fail(.holes) }
    let failure = Mutex<Int32>(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = fill(buffer, from: descriptor, failure)
    }
    if let number = failure.withLock({ $0 == 0 ? nil : $0 }) { throw fail(.unreadableFile(errorNumber: number)) }
    var after = stat()
    guard fstat(descriptor, &after) == 0, bytes.count == size, after.st_size == before.st_size,
      after.st_mtim.tv_sec == before.st_mtim.tv_sec, after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw fail(.changedWhileRead) }
    return InputFile(name: name, bytes: bytes)
  }

  /// Refuses what is not plain text in UTF-8, with the first thing that is wrong.
  public func checkText() throws(Problem) {
    if let problem = TextCheck(self).problems.all.first(where: { !$0.isWarning }) { throw problem }
  }

  /// How much is asked for at once; a larger file is read in such pieces, on all processors.
  private static let pieceSize = 16 << 20

  /// Reads up to the end of the file or of the buffer; gives how many bytes there are from the beginning on.
  private static func fill(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, from descriptor: Int32, _ failure: borrowing Mutex<Int32>
  ) -> Int {
    let pieces = (buffer.count + pieceSize - 1) / pieceSize
    let counts = Mutex([Int](repeating: 0, count: pieces))
    nonisolated(unsafe) let buffer = buffer
    Processors.forEach(pieces) { piece in
      let start = piece * pieceSize
      let end = min(start + pieceSize, buffer.count)
      var position = start
      while position < end {
        let got = pread(descriptor, buffer.baseAddress.map { $0 + position }, end - position, position)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure.withLock { [errno] in $0 = errno } }
        if got <= 0 { break }
        position += got
      }
      counts.withLock { $0[piece] = position - start }
    }
    // A piece that is not full is the last: what lies behind it has not been read.
    var total = 0
    for count in counts.withLock({ $0 }) {
      total += count
      if count < pieceSize { break }
    }
    return total
  }

  /// Whether a part of an open file was never written: it reads as bytes of zero, and is none of a text.
  private static func hasHole(_ descriptor: Int32, size: Int) -> Bool {
    // SEEK_HOLE of lseek(2), which the C library declares for GNU programs only.
    let hole = lseek(descriptor, 0, 4)
    var byte: UInt8 = 1
    return hole >= 0 && hole < size && pread(descriptor, &byte, 1, hole) == 1 && byte == 0
  }
}
