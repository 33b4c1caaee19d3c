import Glibc
import Indicators

/// A folder that is made file by file before it takes its place.
struct DraftFolder {
  private let draft: Draft
  private let disk: Disk
  private let lock: Int32
  private var folders: Set<String> = []
  private var files: [(path: String, bytes: [UInt8])] = []

  /// Makes the folder, and locks it: it stays so in its place until the draft is discarded.
  init(_ draft: Draft, on disk: Disk) throws(Disk.Fault) {
    self.draft = draft
    self.disk = disk
    try disk.makeFolder(draft.path)
    lock = open(draft.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let failure = errno
      discard()
      throw Disk.Fault(operation: .makeFolder, path: draft.path, errorNumber: failure)
    }
  }

  /// Adds a file; the one in an earlier folder gets a second name instead where its bytes are the same.
  ///
  /// Gives whether anything was written.
  @discardableResult
  mutating func add(_ bytes: [UInt8], at path: String, besides earlier: String? = nil) throws(Disk.Fault) -> Bool {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += part
      if folders.insert(folder).inserted { try disk.makeFolder(draft.path + "/" + folder) }
      folder += "/"
    }
    let new = draft.path + "/" + path
    files.append((path, bytes))
    if let earlier, let old = try? InputFile.read(earlier + "/" + path), old.bytes == bytes {
      // Some file systems have no second names; then a new file serves as well.
      if (try? disk.link(earlier + "/" + path, as: new)) != nil { return false }
      if FolderTree.kind(of: new) != nil { try disk.removeFile(new) }
    }
    try disk.createFile(bytes, at: new)
    return true
  }

  /// Size and time of a file that was added; empty where there is none.
  func mark(of path: String) -> String { FolderTree.mark(of: draft.path + "/" + path) ?? "" }

  /// Makes sure that the folder is on the disk, and that it holds what was added and nothing else.
  func complete() throws(Disk.Fault) {
    for folder in folders.sorted() + [""] { try disk.synchronizeFolder(draft.path + "/" + folder) }
    guard FolderTree.files(in: draft.path).sorted() == files.map(\.path).sorted() else { throw incomplete("") }
    for file in files {
      guard let written = try? InputFile.read(draft.path + "/" + file.path), written.bytes == file.bytes else {
        throw incomplete("/" + file.path)
      }
    }
  }

  private func incomplete(_ path: String) -> Disk.Fault {
    Disk.Fault(operation: .synchronize, path: draft.path + path, errorNumber: EIO)
  }

  /// Removes what has the name of the draft now: what was made, or what it took the place of.
  func discard() {
    // First, for the removal may need what it holds: a file that is open.
    if lock >= 0 { close(lock) }
    draft.discard(on: disk)
  }
}
