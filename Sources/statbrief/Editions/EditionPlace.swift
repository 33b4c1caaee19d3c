import Glibc

/// The place of an output folder, and whether an edition may be put there.
struct EditionPlace {
  let folder: String
  /// The folder that it lies in.
  let parent: String

  func check(allowsUnsafePlace: Bool) throws(Failure) {
    let name = folder.split(separator: "/").last ?? ""
    guard !name.isEmpty, name != ".", name != ".." else {
      throw Failure(
        Message(
          file: folder, code: "O10", text: "not a folder that can be replaced", hint: "name one, such as Output",
          status: .outputNotCreated))
    }
    switch FolderTree.kind(of: folder) {
    case nil, S_IFDIR: break
    case S_IFLNK:
      throw Failure(
        Message(
          file: folder, code: "P03", text: "the output is a symbolic link", hint: "name the folder it leads to",
          status: .outputNotCreated))
    default:
      throw Failure(
        Message(
          file: folder, code: "P03", text: "the output is there already and is not a folder",
          hint: "choose another --output", status: .outputNotCreated))
    }
    if geteuid() == 0, !allowsUnsafePlace { try checkOwners() }
  }

  /// Root writes only where nobody else could put something of theirs in the place of what it writes.
  private func checkOwners() throws(Failure) {
    for path in [parent, folder] {
      var status = stat()
      guard stat(path, &status) == 0 else {
        if path == folder, errno == ENOENT { return }
        throw Failure(writing: folder, errorNumber: errno)
      }
      guard let text = Self.danger(owner: status.st_uid, group: status.st_gid, mode: status.st_mode) else { continue }
      throw Failure(
        Message(
          file: path, code: "P04", text: "\(text), and this is root",
          hint: "run it as the owner, choose another --output, or --allow-unsafe-dir", status: .permission))
    }
  }

  /// What is wrong with a folder in which root is to write; nil where nothing is.
  ///
  /// Where the sticky bit is set, as in `/tmp`, others may add names but not take ours away. Group 0 is root's own.
  static func danger(owner: uid_t, group: gid_t, mode: mode_t) -> String? {
    if owner != 0 { return "belongs to another user (\(owner))" }
    if mode & S_ISVTX != 0 { return nil }
    if mode & S_IWOTH != 0 { return "everybody may write here" }
    return mode & S_IWGRP != 0 && group != 0 ? "a group (\(group)) may write here" : nil
  }
}
