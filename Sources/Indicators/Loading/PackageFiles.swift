/// The files of a data package, read and not yet understood.
public struct PackageFiles: Sendable {
  public let descriptor: Descriptor
  /// The descriptor and every table that it lists.
  public let files: [InputFile]

  /// Nil where the descriptor is wrong or a file cannot be read; `DataPackage.load` says what is wrong.
  public init?(folder: String) {
    guard let descriptor = try? Descriptor.read(folder: folder) else { return nil }
    var files: [InputFile] = []
    for path in [Descriptor.fileName] + descriptor.resources.flatMap(\.paths) {
      guard let file = try? InputFile.read(folder + "/" + path, name: path, within: folder) else { return nil }
      files.append(file)
    }
    self.descriptor = descriptor
    self.files = files
  }
}
