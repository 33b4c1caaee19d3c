import Glibc
import Indicators
import Rendering

/// An output folder, replaced as a whole: the new edition is complete before it takes the place of the old one.
///
/// A reader sees one edition or the other, never a mixture, whatever happens to the process in between.
struct Edition {
  /// The output folder without a slash at its end.
  let folder: String
  private let disk: Disk
  private let draft: Draft
  private let lock: FolderLock

  /// Locks the place and clears away what a run that was killed has left there.
  init(_ folder: String, allowsUnsafePlace: Bool = false, on disk: Disk = Disk()) throws(Failure) {
    var folder = try Asked.path(folder)
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    self.folder = folder
    self.disk = disk
    draft = Draft(of: folder)
    try EditionPlace(folder: folder, parent: draft.parent).check(allowsUnsafePlace: allowsUnsafePlace)
    lock = try FolderLock(draft, on: disk)
    draft.clear(disk)
  }

  /// Refuses a place where the edition would throw away the package that it is made from, even by force.
  func check(keeping package: String) throws(Failure) {
    guard let own = FolderTree.resolved(folder), let input = FolderTree.resolved(package),
      input == own || input.hasPrefix(own + "/")
    else { return }
    throw Failure(
      Message(
        file: folder, code: "O13", text: "the data package \(ProblemWords.quoted(package)) lies in this folder",
        hint: "choose another --output", status: .outputNotCreated))
  }

  /// Refuses to throw away what this command did not write.
  ///
  /// An edition that has lost its manifest is known by its note: it is made again, with a warning.
  func checkContent() throws(Failure) -> [Message] {
    let present = FolderTree.files(in: folder)
    guard !present.isEmpty else { return [] }
    let manifest = EarlierManifest(folder: folder)?.sha256
    guard let known = manifest ?? EditionNote(folder: folder)?.files.mapValues(\.sha256) else {
      throw Failure(
        Message(
          file: folder, code: "O13", text: "holds files, but no manifest.json that says they were made by build",
          hint: "--force replaces the folder with everything in it", status: .outputNotCreated))
    }
    let messages = present.compactMap { path -> Message? in
      if path == Manifest.fileName || path == EditionNote.fileName { return nil }
      guard let sha256 = known[path] else { return changed(path, "was not made by build") }
      return holds(path, sha256) ? nil : changed(path, "was changed since it was made")
    }
    guard messages.isEmpty else { throw Failure(messages) }
    guard manifest == nil else { return [] }
    return [
      Message(
        severity: .warning, file: folder, code: "O13",
        text: "\(Manifest.fileName) is missing, broken or of another version, so all is made again",
        status: .checkFailed)
    ]
  }

  private func changed(_ path: String, _ text: String) -> Message {
    Message(
      file: folder + "/" + path, code: "O12", text: text, hint: "keep a copy elsewhere; --force replaces it",
      status: .outputNotCreated)
  }

  private func holds(_ path: String, _ sha256: String) -> Bool {
    (try? InputFile.read(folder + "/" + path).bytes).map(Digest.sha256) == sha256
  }

  /// Whether the edition that is there was made with the same key and is still what it was then.
  ///
  /// Only files that were touched are read: a run that has nothing to do is to be quick.
  func isCurrent(_ key: BuildKey) -> Bool {
    guard let note = EditionNote(folder: folder), note.parts == key.parts else { return false }
    guard FolderTree.files(in: folder).sorted() == (note.files.keys + [EditionNote.fileName]).sorted() else {
      return false
    }
    return note.files.allSatisfy { path, file in
      FolderTree.mark(of: folder + "/" + path) == file.mark || holds(path, file.sha256)
    }
  }

  /// How many files of the edition that is there are none of these, and go with it.
  func countOfFiles(besides files: [OutputFile]) -> Int {
    let kept = Set(files.map(\.path)).union([EditionNote.fileName])
    return FolderTree.files(in: folder).count { !kept.contains($0) }
  }

  /// Gives the place free for other runs.
  func close() {
    lock.release()
  }

  /// Writes all files beside the old edition, looks whether all of them are there, and exchanges the two.
  ///
  /// A file whose bytes did not change stays the same file with its time. Gives the paths of the others. Whatever fails,
  /// the old edition is there afterwards as it was before. The new one notes the parts of its key.
  @discardableResult
  func replace(with files: [OutputFile], made parts: [BuildKey.Part] = []) throws(Failure) -> [String] {
    var signals = SignalGuard()
    defer { signals.release() }
    var written: [String] = []
    do throws(Disk.Fault) {
      var fresh = try DraftFolder(draft, on: disk)
      defer { fresh.discard() }
      for file in files {
        guard !signals.isAskedToEnd else { throw Disk.Fault(operation: .write, path: draft.path, errorNumber: EINTR) }
        if try fresh.add(file.bytes, at: file.path, besides: folder) { written.append(file.path) }
      }
      let notes = files.map { ($0.path, EditionNote.File(mark: fresh.mark(of: $0.path), sha256: $0.sha256)) }
      let note = EditionNote(parts: parts, files: Dictionary(notes, uniquingKeysWith: { $1 }))
      try fresh.add(note.bytes, at: EditionNote.fileName)
      try fresh.complete()
      try draft.takePlace(on: disk)
    } catch {
      throw Failure(
        error, writing: error.path.hasPrefix(draft.path) ? folder + error.path.dropFirst(draft.path.count) : folder)
    }
    return written
  }
}
