import Glibc

/// The right to replace an output folder; the system gives it back when the process ends, however it ends.
///
/// The folder itself is locked, so that outputs beside each other do not wait for each other; a folder that is not
/// there yet is locked through the one it is to lie in. No file is left behind.
final class FolderLock {
  private var descriptor: Int32 = -1

  /// Locks a place without waiting; refused while another run holds it, or has set the old folder aside just now.
  init(_ draft: Draft, on disk: Disk) throws(Failure) {
    let (folder, parent) = (draft.place, draft.parent)
    // Another run may exchange the folder between the look and the lock: then what was locked is not the output.
    while true {
      let isThere = FolderTree.kind(of: folder) == S_IFDIR
      let descriptor = try Self.locked(isThere ? folder : parent, for: folder)
      do throws(Failure) {
        if try Self.isTaken(draft, disk) { throw Self.held(folder) }
      } catch {
        close(descriptor)
        throw error
      }
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
      throw held(folder)
    }
    return descriptor
  }

  private static func isTaken(_ draft: Draft, _ disk: Disk) throws(Failure) -> Bool {
    do throws(Disk.Fault) { return try draft.isTaken(disk) } catch { throw Failure(error, writing: draft.place) }
  }

  private static func held(_ folder: String) -> Failure {
    Failure(
      Message(
        file: folder, code: "O06", text: "another run writes here", hint: "try again when it is done",
        status: .tryAgain))
  }

  /// Whether an open folder is the one that stands at a path.
  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var (opened, named) = (stat(), stat())
    return fstat(descriptor, &opened) == 0 && lstat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }
}
