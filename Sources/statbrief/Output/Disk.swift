import Glibc

/// Every change that is made to the disk, one operation at a time: all that is written goes through here.
///
/// A disk that is full, broken or gone can be put in its place: `trial` is asked before each operation.
struct Disk: Sendable {
  enum Operation: Hashable, Sendable, CaseIterable {
    case makeFolder, createFile, write, synchronize, close, link, rename, exchange, removeFile, removeFolder
  }

  /// An operation that failed: what was to be done, where, and the number of the error.
  struct Fault: Error, Hashable {
    let operation: Operation
    let path: String
    let errorNumber: Int32
  }

  /// Whether operations wait until the disk has what was written, so that it outlives a loss of power.
  ///
  /// A picture that can be drawn again at any time need not: the wait is longer than the drawing.
  var waits = true

  /// The number of the error with which an operation on a path is to fail; zero lets it happen.
  var trial: @Sendable (Operation, String) -> Int32 = { _, _ in 0 }

  /// Makes a folder; what others may do in it is up to the umask.
  func makeFolder(_ path: String) throws(Fault) {
    try perform(.makeFolder, path) { mkdir(path, 0o777) }
  }

  /// Makes a new file, its bytes on the disk when this returns if the disk is waited for; never follows or replaces what is there.
  ///
  /// The file stays open and locked for the caller where `isHeld`, so that others see that it is being made; gives its
  /// descriptor.
  @discardableResult
  func createFile(_ bytes: [UInt8], at path: String, isHeld: Bool = false) throws(Fault) -> Int32 {
    var descriptor: Int32 = -1
    try perform(.createFile, path) {
      descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      return descriptor < 0 ? -1 : 0
    }
    do throws(Fault) {
      if isHeld, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        throw Fault(operation: .createFile, path: path, errorNumber: errno)
      }
      try write(bytes, to: descriptor, path)
      if waits { try perform(.synchronize, path) { fsync(descriptor) } }
      // On some file systems only the end of writing says that there was no room.
      if isHeld { return descriptor }
      try perform(.close, path) { Glibc.close(descriptor) }
      return -1
    } catch {
      if error.operation != .close { _ = Glibc.close(descriptor) }
      throw error
    }
  }

  /// Gives a file a second name and makes sure that it is on the disk, whoever wrote it.
  func link(_ file: String, as name: String) throws(Fault) {
    try perform(.link, name) { Glibc.link(file, name) }
    try synchronize(name, O_NOFOLLOW)
  }

  /// Makes sure that the names in a folder are on the disk.
  func synchronizeFolder(_ path: String) throws(Fault) {
    try synchronize(path, O_DIRECTORY)
  }

  /// Puts a file or folder in the place of a file, of an empty folder, or of nothing, in one step.
  func rename(_ path: String, to place: String) throws(Fault) {
    try perform(.rename, place) { Glibc.rename(path, place) }
  }

  /// Puts two folders each in the place of the other in one step.
  func exchange(_ one: String, _ other: String) throws(Fault) {
    try perform(.exchange, other) { FolderExchange.exchange(one, other) }
  }

  func removeFile(_ path: String) throws(Fault) {
    try perform(.removeFile, path) { unlink(path) }
  }

  /// Removes a folder with everything in it, as far as that is possible; follows no link.
  func removeTree(_ folder: String) throws(Fault) {
    for name in FolderTree.names(in: folder) ?? [] {
      let path = folder + "/" + name
      if FolderTree.kind(of: path) == S_IFDIR { try removeTree(path) } else { try removeFile(path) }
    }
    try perform(.removeFolder, folder) { rmdir(folder) }
  }

  private func synchronize(_ path: String, _ kind: Int32) throws(Fault) {
    guard waits else { return }
    try perform(.synchronize, path) {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | kind)
      guard descriptor >= 0 else { return -1 }
      defer { _ = Glibc.close(descriptor) }
      return fsync(descriptor)
    }
  }

  /// A full disk takes a part of what is written, so one on trial does so too.
  private func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(Fault) {
    let refused = trial(.write, path)
    let failure = Standard.writeAll(refused == 0 ? bytes : Array(bytes.prefix(bytes.count / 2)), to: descriptor)
    guard refused == 0, failure == 0 else {
      throw Fault(operation: .write, path: path, errorNumber: refused == 0 ? failure : refused)
    }
  }

  /// Does one operation, or fails as the trial says; `call` gives zero, or sets `errno`.
  private func perform(_ operation: Operation, _ path: String, _ call: () -> Int32) throws(Fault) {
    var failure = trial(operation, path)
    if failure == 0, call() != 0 { failure = errno }
    guard failure == 0 else { throw Fault(operation: operation, path: path, errorNumber: failure) }
  }
}

extension Failure {
  /// A fault of the disk, said of the file or folder that was to be made.
  init(_ fault: Disk.Fault, writing path: String) {
    self.init(writing: path, errorNumber: fault.errorNumber)
  }
}
