import Glibc
import Indicators
import Rendering

/// An output folder, replaced as a whole: the new edition is complete before it takes the place of the old one.
///
/// A reader sees one edition or the other, never a mixture, whatever happens to the process in between.
struct Edition {
  /// The output folder without a slash at its end.
  let folder: String
  private let parent: String
  private let stem: String
  private let lock: FolderLock

  /// Locks the place and clears away what a run that was killed has left there.
  init(_ folder: String) throws(Failure) {
    var folder = try Asked.path(folder)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    parent = Examination.parent(of: folder)
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    guard !name.isEmpty, name != ".", name != ".." else {
      throw Failure(
        Message(
          file: folder, code: "O10", text: "not a folder that can be replaced", hint: "name one, such as Output",
          status: .outputNotCreated))
    }
    stem = ".\(name).new-"
    try Self.checkPlace(folder, parent: parent)
    lock = try FolderLock(folder, in: parent)
    for name in FolderTree.names(in: parent) ?? [] where name.hasPrefix(stem) { FolderTree.remove(parent + "/" + name) }
  }

  private static func checkPlace(_ folder: String, parent: String) throws(Failure) {
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
    var status = stat()
    guard stat(parent, &status) == 0 else { throw Failure(writing: folder, errorNumber: errno) }
    if geteuid() == 0, status.st_mode & S_IWOTH != 0, status.st_mode & S_ISVTX == 0 {
      throw Failure(
        Message(
          file: parent, code: "P04", text: "everybody may write here, and this is root",
          hint: "choose another --output, or chmod o-w", status: .permission))
    }
  }

  /// Refuses to throw away what this command did not write.
  func checkContent() throws(Failure) {
    let present = FolderTree.files(in: folder)
    guard !present.isEmpty else { return }
    guard let earlier = EarlierManifest(folder: folder) else {
      throw Failure(
        Message(
          file: folder, code: "O13", text: "holds files, but no manifest.json that says they were made by build",
          hint: "--force replaces the folder with everything in it", status: .outputNotCreated))
    }
    let known = Dictionary(earlier.entries.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    let messages = present.compactMap { path -> Message? in
      if path == Manifest.fileName || path == BuildKey.fileName { return nil }
      guard let sha256 = known[path] else { return changed(path, "was not made by build") }
      let bytes = try? InputFile.read(folder + "/" + path).bytes
      return bytes.map(Digest.sha256) == sha256 ? nil : changed(path, "was changed since it was made")
    }
    guard messages.isEmpty else { throw Failure(messages) }
  }

  private func changed(_ path: String, _ text: String) -> Message {
    Message(
      file: folder + "/" + path, code: "O12", text: text, hint: "keep a copy elsewhere; --force replaces it",
      status: .outputNotCreated)
  }

  /// Whether the edition that is there was made from the same inputs and every file of it has its size.
  ///
  /// Hashes are looked at before anything is replaced, not here: a run that has nothing to do is to be quick.
  func isCurrent(key: String) -> Bool {
    guard let earlier = EarlierManifest(folder: folder), earlier.key == key else { return false }
    return earlier.entries.allSatisfy { FolderTree.size(of: folder + "/" + $0.path) == $0.size }
  }

  /// Whether the edition that is there is byte by byte what this manifest says, made from the same inputs.
  ///
  /// A new key alone, from another build of the program say, is no reason to touch what it made.
  func holds(_ manifest: Manifest) -> Bool {
    guard let earlier = EarlierManifest(folder: folder), earlier.entries.count == manifest.files.count,
      earlier.inputs == manifest.buildKey.inputs.map({ $0.path + " " + $0.sha256 })
    else { return false }
    let present = Dictionary(earlier.entries.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    return manifest.files.allSatisfy { file in
      present[file.path] == file.sha256
        && (try? InputFile.read(folder + "/" + file.path).bytes).map { $0 == file.bytes } == true
    }
  }

  /// Notes the key with which the edition that is there would be made again.
  func renew(_ key: BuildKey) throws(Failure) {
    try AtomicFile.write(Array(key.digest.utf8), to: folder + "/" + BuildKey.fileName)
  }

  /// Gives the place free for other runs.
  func close() {
    lock.release()
  }

  /// Writes all files beside the old edition and exchanges the two.
  func replace(with files: [OutputFile]) throws(Failure) {
    let fresh = "\(parent)/\(stem)\(getpid())"
    var signals = SignalGuard()
    defer {
      FolderTree.remove(fresh)
      signals.release()
    }
    try makeFolder(fresh)
    var folders: Set<String> = []
    for file in files {
      guard !signals.isAskedToEnd else {
        throw Failure(Message(code: "O05", text: "ended before the new edition was complete", status: .tryAgain))
      }
      try write(file, below: fresh, folders: &folders)
    }
    for path in folders.sorted() + [""] { try synchronize(fresh + "/" + path) }
    try lock.extend(to: fresh)
    try takePlace(fresh)
    try synchronize(parent)
  }

  private func takePlace(_ fresh: String) throws(Failure) {
    guard FolderTree.kind(of: folder) != nil else {
      guard rename(fresh, folder) == 0 else { throw Failure(writing: folder, errorNumber: errno) }
      return
    }
    let failure = FolderExchange.exchange(fresh, folder)
    guard failure == 0 else { throw Failure(writing: folder, errorNumber: failure) }
  }

  private func write(_ file: OutputFile, below fresh: String, folders: inout Set<String>) throws(Failure) {
    var folder = ""
    for part in file.path.split(separator: "/").dropLast() {
      folder += part
      if folders.insert(folder).inserted { try makeFolder(fresh + "/" + folder) }
      folder += "/"
    }
    // What did not change keeps its time: the same file gets a second name.
    let old = self.folder + "/" + file.path
    if let earlier = try? InputFile.read(old), earlier.bytes == file.bytes,
      link(old, fresh + "/" + file.path) == 0
    {
      return
    }
    do throws(Failure) {
      try AtomicFile.create(file.bytes, at: fresh + "/" + file.path)
    } catch {
      throw Failure(error.messages.map { $0.about(old) })
    }
  }

  private func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o777) == 0 else { throw Failure(writing: folder, errorNumber: errno) }
  }

  private func synchronize(_ path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(writing: folder, errorNumber: errno) }
    defer { _ = Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure(writing: folder, errorNumber: errno) }
  }
}
