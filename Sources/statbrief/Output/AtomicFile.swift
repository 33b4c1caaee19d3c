import Glibc

/// Writes files so that a reader sees the old one or the new one, whole, and nothing between.
enum AtomicFile {
  /// Writes beside the path under a name of its own, makes sure that the bytes are on the disk, and takes the place.
  ///
  /// Refuses to replace a link (P03) and what is no regular file. `-` is standard output. Whoever writes many files
  /// into a folder clears it once, and not before each.
  static func write(
    _ bytes: [UInt8], to path: String, on disk: Disk = Disk(), clears: Bool = true
  ) throws(Failure) {
    if path == "-" {
      try Standard.write(bytes)
      return
    }
    try checkPlace(try Asked.path(path))
    let draft = Draft(of: path)
    var signals = SignalGuard()
    defer { signals.release() }
    if clears { draft.clear(disk) }
    do throws(Disk.Fault) {
      // Held until it has taken its place, so that no other run takes it for what was left behind.
      let descriptor = try disk.createFile(bytes, at: draft.path, isHeld: true)
      defer { close(descriptor) }
      try draft.takePlace(on: disk)
    } catch {
      // What could not be made may be the draft of somebody else.
      if error.operation != .createFile { draft.discard(on: disk) }
      throw Failure(error, writing: path)
    }
    draft.discard(on: disk)
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
