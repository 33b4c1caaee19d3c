#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where an input lies on the disk, and what keeps it from being read there.
public enum InputPlace {
  /// Refuses a folder of the package in `folder` that cannot be read, is none, or lies elsewhere once all symbolic links
  /// have been followed.
  public static func check(folder path: String, within folder: String) throws(Problem) {
    func fail(_ kind: Problem.Kind) -> Problem { Problem(file: path, kind: kind) }
    var status = stat()
    guard stat(path, &status) == 0 else { throw fail(fault(errorNumber: errno)) }
    guard isBelow(folder, path) else { throw fail(.linkLeadsOut) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw fail(.notFolder) }
    guard access(path, R_OK | X_OK) == 0 else { throw fail(fault(errorNumber: errno)) }
  }

  /// What the system's answer on the way to an input means.
  static func fault(errorNumber: Int32) -> Problem.Kind {
    switch errorNumber {
    case ENOENT, ENOTDIR: .missingFile
    case ENAMETOOLONG: .nameTooLong
    case ELOOP: .linksInCircle
    default: .unreadableFile(errorNumber: errorNumber)
    }
  }

  /// Whether a path lies below a folder when all symbolic links have been followed.
  static func isBelow(_ folder: String, _ path: String) -> Bool {
    guard let root = resolved(folder), let file = resolved(path) else { return false }
    return file.hasPrefix(root == "/" ? root : root + "/")
  }

  /// The path without symbolic links and dots; nil where it leads nowhere.
  private static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
