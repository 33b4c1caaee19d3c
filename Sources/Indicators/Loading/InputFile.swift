import Synchronization

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
    try InputFile(OpenFile(path, name: name ?? path, limit: limit, within: folder))
  }

  /// All of an open file.
  init(_ file: OpenFile) throws(Problem) {
    let failure = Mutex<Int32>(0)
    // One byte more, to see that it has not grown.
    bytes = [UInt8](unsafeUninitializedCapacity: file.size + 1) { buffer, count in
      count = Self.fill(UnsafeMutableRawBufferPointer(buffer), from: file, failure)
    }
    name = file.name
    if let number = failure.withLock({ $0 == 0 ? nil : $0 }) {
      throw Problem(file: name, kind: .unreadableFile(errorNumber: number))
    }
    try file.checkUnchanged()
    guard bytes.count == file.size else { throw Problem(file: name, kind: .changedWhileRead) }
  }

  /// Refuses what is not plain text in UTF-8, with the first thing that is wrong.
  public func checkText() throws(Problem) {
    if let problem = TextCheck(self).problems.all.first(where: { !$0.isWarning }) { throw problem }
  }

  /// How much is asked for at once; a larger file is read in such pieces, on all processors.
  private static let pieceSize = 16 << 20

  /// Reads up to the end of the file or of the buffer; gives how many bytes there are from the beginning on.
  private static func fill(
    _ buffer: UnsafeMutableRawBufferPointer, from file: OpenFile, _ failure: borrowing Mutex<Int32>
  ) -> Int {
    let pieces = (buffer.count + pieceSize - 1) / pieceSize
    let counts = Mutex([Int](repeating: 0, count: pieces))
    nonisolated(unsafe) let buffer = buffer
    Processors.forEach(pieces) { piece in
      let start = piece * pieceSize
      let part = UnsafeMutableRawBufferPointer(rebasing: buffer[start..<min(start + pieceSize, buffer.count)])
      switch file.read(part, from: start) {
      case .success(let count): counts.withLock { $0[piece] = count }
      case .failure(let error): failure.withLock { $0 = error.number }
      }
    }
    // A piece that is not full is the last: what lies behind it has not been read.
    var total = 0
    for count in counts.withLock({ $0 }) {
      total += count
      if count < pieceSize { break }
    }
    return total
  }
}
