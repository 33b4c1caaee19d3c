/// The `datapackage.json` of a package: its name and which files its tables are in (Frictionless Data Package 2).
public struct Descriptor: Hashable, Sendable {
  public let name: String
  public let title: Bilingual
  public let version: String
  let resources: [Resource]

  struct Resource: Hashable, Sendable {
    let name: String
    /// The files, relative to the package's folder.
    let paths: [String]
    /// The columns of the schema in order; nil where the descriptor gives no schema.
    let fields: [String]?
    let encoding: TextEncoding
    let form: TableForm
  }

  /// The lines on which a header may stand.
  public static var headerLines: ClosedRange<Int> { TableForm.headerLines }

  public static let fileName = "datapackage.json"

  /// Reads the descriptor and finds everything wrong with it at once.
  static func read(folder: String) throws(LoadFailure) -> Descriptor {
    let json: JSON
    do {
      json = try JSON.read(InputFile.read(folder + "/" + fileName, name: fileName, limit: 1 << 24, within: folder))
    } catch {
      throw LoadFailure(problems: [error])
    }
    var reader = DescriptorReader()
    let descriptor = reader.descriptor(json)
    guard reader.problems.isEmpty else { throw LoadFailure(problems: reader.problems) }
    return descriptor
  }
}
