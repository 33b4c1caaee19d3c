import Indicators
import Rendering

/// A file that `build` made, with what its manifest says it was made from.
///
/// A trace shows what the package says now; a file of an earlier state may print something else.
struct MadeOutput {
  let file: String
  private let manifest: EarlierManifest

  /// Nil where no folder above the file has a manifest.
  init?(file: String) {
    var folders = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    while !folders.isEmpty {
      if let manifest = EarlierManifest(folder: folders.joined(separator: "/")) {
        self.file = file
        self.manifest = manifest
        return
      }
      folders.removeLast()
    }
    return nil
  }

  /// That it was made from other tables than those of the package, or from what was known on another day.
  func warning(beside package: DataPackage) -> Message? {
    let tables = Set(package.files.map { $0.name + " " + Digest.sha256($0.bytes) })
    guard !tables.isSubset(of: manifest.inputs) || manifest.asOf != package.catalog.asOf?.description else {
      return nil
    }
    return Message(
      severity: .warning, file: file, code: "T01", text: "it was made from other data than those that are traced",
      hint: "statbrief build makes it anew")
  }
}
