import Glibc

/// The right to replace an output folder; the system gives it back when the process ends, however it ends.
///
/// The folder itself is locked, so that outputs beside each other do not wait for each other; a folder that is not
/// there yet is locked through the one it is to lie in. No file is left behind.
final class FolderLock {
  private var descriptor: Int32 = -1

  /// Locks a place without waiting; refused while another run holds it.
  init(_ folder: String, in parent: String) throws(Failure) {
    // Another run may exchange the folder between the look and the lock: then what was locked is not the output.
    while true {
      let isThere = FolderTree.kind(of: folder) == S_IFDIR
      let descriptor = try Self.locked(isThere ? folder : parent, for: folder)
      if isThere == (FolderTree.kind(of: folder) == S_IFDIR), !isThere || Self.isSame(descriptor, folder) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  func release() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private static func locked(_ path: String, for folder: String) throws(Failure) -> Int32 {
    // The place it lies in may be reached through a link; the output itself may not be one.
    let follows = path == folder ? O_NOFOLLOW : 0
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | follows)
    guard descriptor >= 0 else { throw Failure(writing: folder, errorNumber: errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let failure = errno
      close(descriptor)
      guard failure == EWOULDBLOCK else { throw Failure(writing: folder, errorNumber: failure) }
      throw Failure(
        Message(
          file: folder, code: "O06", text: "another run writes here", hint: "try again when it is done",
          status: .tryAgain))
    }
    return descriptor
  }

  /// Whether an open folder is the one that stands at a path.
  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }
}
