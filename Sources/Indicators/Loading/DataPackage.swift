/// A data package as it was read: the catalog, and what is worth saying about the reading.
public struct DataPackage: Sendable {
  public let descriptor: Descriptor
  public let catalog: Catalog
  /// What does not stop the package from being used.
  public let warnings: [Problem]
  /// The names of all files that were read, the descriptor first.
  public let fileNames: [String]
  /// These files; without the large tables where not all were to be kept.
  public let files: [InputFile]
  /// Where each statement of the table stands in the package.
  public let places: StatementPlaces

  /// Reads the package in `folder`; with `asOf`, only what was published by that day counts.
  ///
  /// With `keepsFiles` the bytes of all files are kept; without, a large table is never in memory as a whole. All
  /// problems of all tables are found at once: a failure holds every one of them, in the order of the files.
  public static func load(
    folder: String, asOf: CalendarDate? = nil, keepsFiles: Bool = false
  ) throws(LoadFailure) -> DataPackage {
    let descriptor = try Descriptor.read(folder: folder)
    var loader = PackageLoader(folder: folder, descriptor: descriptor, keepsFiles: keepsFiles)
    loader.loadAll()
    guard loader.problems.allSatisfy(\.isWarning) else { throw LoadFailure(problems: loader.problems) }
    return DataPackage(
      descriptor: descriptor, catalog: loader.catalog(asOf: asOf), warnings: loader.problems,
      fileNames: loader.fileNames, files: loader.files, places: loader.places)
  }
}
