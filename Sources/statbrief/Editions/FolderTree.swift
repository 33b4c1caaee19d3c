import Glibc

/// Folders on the disk: where they lie and what is in them.
enum FolderTree {
  /// The path of what is there, without links; nil where nothing is.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder in which a path lies: `a` for `a/b` and `a/b/`, `.` for a bare name, `/` for what lies in the root.
  static func parent(of path: String) -> String {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  /// The names in a folder, without `.` and `..`, in order; nil where it cannot be read.
  static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The files below a folder, relative to it, in order.
  static func files(in folder: String, below prefix: String = "") -> [String] {
    (names(in: folder) ?? []).flatMap { name -> [String] in
      let path = folder + "/" + name
      return kind(of: path) == S_IFDIR ? files(in: path, below: prefix + name + "/") : [prefix + name]
    }
  }

  /// The kind of what is at a path, links themselves; nil for nothing.
  static func kind(of path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// Whether what is at a path belongs to this user; links themselves.
  static func isOwn(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_uid == geteuid()
  }

  /// Size and time of change of a regular file, to the nanosecond; nil for anything else.
  ///
  /// A file with another mark was touched; one with the same was not, as long as nobody sets its time back.
  static func mark(of path: String) -> String? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
  }
}
