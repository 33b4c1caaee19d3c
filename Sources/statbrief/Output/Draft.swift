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
  private let stem: String

  init(of place: String) {
    self.place = place
    parent = FolderTree.parent(of: place)
    stem = ".\(place.split(separator: "/").last ?? "").new-"
    path = (parent == "/" ? "" : parent) + "/\(stem)\(getpid())"
  }

  /// Clears away what runs that were killed have left beside the place; what cannot be removed stays.
  func clear(_ disk: Disk) {
    for name in FolderTree.names(in: parent) ?? [] where name.hasPrefix(stem) {
      guard Int32(name.dropFirst(stem.count)) != nil else { continue }
      Self.removeIfLeft(parent + "/" + name, disk)
    }
  }

  /// Clears away what runs that were killed have left beside any place in a folder.
  static func clear(folder: String, _ disk: Disk) {
    for name in FolderTree.names(in: folder) ?? [] where name.hasPrefix(".") {
      guard let number = name.split(separator: "-").last, Int32(number) != nil, name.hasSuffix(".new-\(number)")
      else { continue }
      removeIfLeft(folder + "/" + name, disk)
    }
  }

  /// Removes a draft that nobody holds.
  private static func removeIfLeft(_ path: String, _ disk: Disk) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor < 0 || flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
    remove(path, disk)
  }

  /// Takes the place in one step; where the disk does not confirm that, what was there before comes back.
  ///
  /// What was there before has the name of the draft afterwards.
  func takePlace(on disk: Disk) throws(Disk.Fault) {
    let isFirst = FolderTree.kind(of: place) == nil || FolderTree.names(in: place)?.isEmpty == true
    if isFirst { try disk.rename(path, to: place) } else { try exchange(on: disk) }
    do throws(Disk.Fault) {
      try disk.synchronizeFolder(parent)
    } catch {
      if isFirst { try? disk.rename(place, to: path) } else { try? disk.exchange(path, place) }
      throw error
    }
  }

  /// Not every file system exchanges; a file may as well replace another.
  private func exchange(on disk: Disk) throws(Disk.Fault) {
    do throws(Disk.Fault) {
      try disk.exchange(path, place)
    } catch {
      let isUnknown = [ENOSYS, EINVAL, EXDEV, EOPNOTSUPP].contains(error.errorNumber)
      guard isUnknown, FolderTree.kind(of: place) == S_IFREG else { throw error }
      try disk.rename(path, to: place)
    }
  }

  /// Removes what has the name of the draft; what cannot be removed is left to the next run.
  func discard(on disk: Disk) {
    Self.remove(path, disk)
  }

  private static func remove(_ path: String, _ disk: Disk) {
    switch FolderTree.kind(of: path) {
    case nil: return
    case S_IFDIR: try? disk.removeTree(path)
    default: try? disk.removeFile(path)
    }
  }
}
