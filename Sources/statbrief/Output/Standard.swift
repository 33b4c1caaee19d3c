import Glibc

/// The two streams of the process, written whole and checked.
enum Standard {
  /// Writes to standard output.
  ///
  /// A reader that has gone ends the process quietly, as the signal would have.
  static func write(_ text: String) throws(Failure) {
    try write(Array(text.utf8))
  }

  static func write(_ bytes: [UInt8]) throws(Failure) {
    let failure = writeAll(bytes, to: STDOUT_FILENO)
    if failure == EPIPE { exit(ExitStatus.brokenPipe.rawValue) }
    guard failure == 0 else {
      throw Failure(
        Message(
          code: "O02", text: "cannot write to standard output: \(SystemWords.text(failure))", status: .inputOutput))
    }
  }

  /// Writes a line to standard error; where that fails there is nobody left to tell.
  static func report(_ line: String) {
    _ = writeAll(Array((line + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes all bytes; the number of the error, or zero.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        start += count
      }
      return 0
    }
  }

  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
