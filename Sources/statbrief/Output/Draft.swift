import Glibc

/// What is made before it takes its place, under a name beside it: `.Output.new-4711` for `Output`, the number that of
/// the process.
///
/// Whoever makes it holds a lock on it; one that nobody holds was left by a run that was killed.
struct Draft {
  let place: String
  let path: String
  /// The folder that both lie in.
  let parent: String
  /// Where the old folder waits for the new one to take its place, on file systems that do not exchange the two.
  private let aside: String
  private let stem: String
  private let asideStem: String

  init(of place: String) {
    self.place = place
    parent = FolderTree.parent(of: place)
    let name = place.split(separator: "/").last ?? ""
    (stem, asideStem) = (".\(name).new-", ".\(name).old-")
    let folder = parent == "/" ? "/" : parent + "/"
    (path, aside) = (folder + "\(stem)\(getpid())", folder + "\(asideStem)\(getpid())")
  }

  /// Clears away what runs that were killed have left beside the place; what cannot be removed stays.
  func clear(_ disk: Disk) {
    for stem in [stem, asideStem] {
      for path in Self.paths(in: parent, stem: stem) { Self.removeIfLeft(path, disk) }
    }
  }

  /// What lies in a folder under a name of a stem and a number.
  private static func paths(in folder: String, stem: String) -> [String] {
    (FolderTree.names(in: folder) ?? []).filter {
      $0.hasPrefix(stem) && Int32($0.dropFirst(stem.count)) != nil
    }.map { folder + "/" + $0 }
  }

  /// Puts back the old folder where a run was killed after it had set it aside.
  ///
  /// Gives whether another run is just about to put a new one there.
  func isTaken(_ disk: Disk) throws(Disk.Fault) -> Bool {
    for old in Self.paths(in: parent, stem: asideStem) {
      guard FolderTree.kind(of: place) == nil, FolderTree.kind(of: old) == S_IFDIR, FolderTree.isOwn(old) else {
        continue
      }
      let descriptor = Self.opened(old)
      guard descriptor >= 0 else { continue }
      defer { close(descriptor) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return true }
      try disk.rename(old, to: place)
    }
    return false
  }

  /// Clears away what runs that were killed have left beside any place in a folder.
  static func clear(folder: String, _ disk: Disk) {
    for name in FolderTree.names(in: folder) ?? [] where name.hasPrefix(".") {
      guard let number = name.split(separator: "-").last, Int32(number) != nil, name.hasSuffix(".new-\(number)")
      else { continue }
      removeIfLeft(folder + "/" + name, disk)
    }
  }

  /// Removes a draft that nobody holds; not a folder of another user, who could put something else into it meanwhile.
  private static func removeIfLeft(_ path: String, _ disk: Disk) {
    if FolderTree.kind(of: path) == S_IFDIR, !FolderTree.isOwn(path) { return }
    let descriptor = opened(path)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    remove(path, disk)
  }

  private static func opened(_ path: String) -> Int32 {
    open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
  }

  /// Takes the place in one step; where the disk does not confirm that, what was there before comes back.
  ///
  /// Where the file system does not exchange folders it takes two, and for a moment nothing is there: a run that is
  /// killed then leaves the old folder to the next, which puts it back. What was there before has the name of the draft
  /// afterwards, or another one beside it.
  func takePlace(on disk: Disk) throws(Disk.Fault) {
    let goBack = try moveIn(on: disk)
    do throws(Disk.Fault) {
      try disk.synchronizeFolder(parent)
    } catch {
      goBack()
      throw error
    }
  }

  /// Moves to the place; gives the way back.
  private func moveIn(on disk: Disk) throws(Disk.Fault) -> () -> Void {
    if FolderTree.kind(of: place) == nil || FolderTree.names(in: place)?.isEmpty == true {
      try disk.rename(path, to: place)
      return { try? disk.rename(place, to: path) }
    }
    do throws(Disk.Fault) {
      try disk.exchange(path, place)
      return { try? disk.exchange(path, place) }
    } catch {
      guard [ENOSYS, EINVAL, EXDEV, EOPNOTSUPP].contains(error.errorNumber) else { throw error }
    }
    if FolderTree.kind(of: place) == S_IFREG {
      try disk.rename(path, to: place)
      return {}
    }
    try disk.rename(place, to: aside)
    do throws(Disk.Fault) {
      try disk.rename(path, to: place)
    } catch {
      try? disk.rename(aside, to: place)
      throw error
    }
    return { if (try? disk.rename(place, to: path)) != nil { try? disk.rename(aside, to: place) } }
  }

  /// Removes the draft, or what it took the place of; what cannot be removed is left to the next run.
  func discard(on disk: Disk) {
    Self.remove(path, disk)
    // With nothing in its place it is all there is, and put back by the next run.
    if FolderTree.kind(of: place) != nil { Self.remove(aside, disk) }
  }

  private static func remove(_ path: String, _ disk: Disk) {
    switch FolderTree.kind(of: path) {
    case nil: return
    case S_IFDIR: try? disk.removeTree(path)
    default: try? disk.removeFile(path)
    }
  }
}
