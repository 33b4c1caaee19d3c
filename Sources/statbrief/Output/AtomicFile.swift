import Glibc

/// Writes files so that a reader sees the old one or the new one, whole, and nothing between.
enum AtomicFile {
  /// Writes beside the path under a name of its own, makes sure that the bytes are on the disk, and takes the place.
  ///
  /// Refuses to replace a link (P03) and what is no regular file. `-` is standard output.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    if path == "-" {
      try Standard.write(bytes)
      return
    }
    try checkPlace(try Asked.path(path))
    let temporary = "\(path).new-\(getpid())"
    unlink(temporary)
    var signals = SignalGuard()
    defer { signals.release() }
    do throws(Failure) {
      try create(bytes, at: temporary)
    } catch {
      unlink(temporary)
      throw Failure(error.messages.map { $0.about(path) })
    }
    guard rename(temporary, path) == 0 else {
      let failure = errno
      unlink(temporary)
      throw Failure(writing: path, errorNumber: failure)
    }
  }

  /// Makes a new file, its bytes on the disk when this returns.
  static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure(writing: path, errorNumber: errno) }
    var failure = Standard.writeAll(bytes, to: descriptor)
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure == 0 else { throw Failure(writing: path, errorNumber: failure) }
  }

  private static func checkPlace(_ path: String) throws(Failure) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFLNK:
      throw Failure(
        Message(
          file: path, code: "P03", text: "the output is a symbolic link", hint: "name the file it leads to",
          status: .outputNotCreated))
    default:
      throw Failure(
        Message(
          file: path, code: "P03", text: "the output is there already and is not a file", hint: "choose another name",
          status: .outputNotCreated))
    }
  }
}
