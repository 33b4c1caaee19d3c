import Indicators

/// Tables that lie beside those of a package and are not read, because its descriptor does not list them.
struct UnlistedFiles {
  let package: DataPackage
  let folder: String

  /// The files, relative to the folder of the package, in order.
  var paths: [String] {
    let listed = Set(package.fileNames)
    let folders = Set(listed.map { path in path.lastIndex(of: "/").map { String(path[...$0]) } ?? "" })
    return folders.sorted().flatMap { inner in
      (FolderTree.names(in: folder + "/" + inner) ?? []).filter { $0.lowercased().hasSuffix(".csv") }.map { inner + $0 }
    }.filter { !listed.contains($0) }
  }

  var messages: [Message] {
    paths.map { path in
      Message(
        severity: .warning, file: folder == "." ? path : folder + "/" + path, code: "P09",
        text: "\(Descriptor.fileName) does not list this file, so nothing in it is read",
        hint: "add it to the path of its table there, or move it out of the package", status: .checkFailed)
    }
  }
}
