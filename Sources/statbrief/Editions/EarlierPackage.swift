import Glibc
import Indicators

/// The package that an edition was made from: a copy of it lies in the edition, so that two can be compared later.
enum EarlierPackage {
  /// The folder of the copy; a name that no specification can have.
  static let folderName = "Data"

  /// The files of a package and of its specifications as files of an edition.
  static func files(of package: DataPackage, _ specifications: [InputFile]) -> [OutputFile] {
    (package.files + specifications).map { file in
      OutputFile(path: folderName + "/" + file.name, bytes: file.bytes, mediaType: mediaType(of: file.name))
    }
  }

  private static func mediaType(of name: String) -> String {
    switch name.split(separator: ".").last {
    case "json": "application/json"
    case "yaml", "yml": "application/yaml"
    default: "text/csv"
    }
  }

  /// The folder of the package in a folder, which may be an edition.
  static func folder(_ folder: String) throws(Failure) -> String {
    guard isEdition(folder) else { return folder }
    let package = folder + "/" + folderName
    guard access(package + "/" + Descriptor.fileName, F_OK) == 0 else {
      throw Failure(
        Message(
          file: folder, code: "P09", text: "an edition that does not hold the package it was made from",
          hint: "build it again", status: .inputMissing))
    }
    return package
  }

  /// The day as of which an edition was made; nil where it is none, or was made of all.
  static func day(_ folder: String) -> CalendarDate? {
    isEdition(folder) ? EarlierManifest(folder: folder)?.asOf.flatMap { CalendarDate($0) } : nil
  }

  private static func isEdition(_ folder: String) -> Bool {
    access(folder + "/" + Manifest.fileName, F_OK) == 0 && access(folder + "/" + Descriptor.fileName, F_OK) != 0
  }
}
