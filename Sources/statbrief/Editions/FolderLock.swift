import Glibc

/// The right to replace folders inside a folder; the system gives it back when the process ends, however it ends.
struct FolderLock {
  private let descriptor: Int32

  /// Locks `folder` without waiting; refused while another run holds it.
  init(_ folder: String) throws(Failure) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
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
  }

  func release() {
    close(descriptor)
  }
}
