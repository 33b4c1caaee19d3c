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
  }

  public static let fileName = "datapackage.json"

  /// Reads the descriptor and finds everything wrong with it at once.
  static func read(folder: String) throws(LoadFailure) -> Descriptor {
    let json: JSON
    do {
      json = try JSON.read(InputFile.read(folder + "/" + fileName, name: fileName, limit: 1 << 24))
    } catch {
      throw LoadFailure(problems: [error])
    }
    var problems: [Problem] = []
    func note(_ kind: Problem.Kind) { problems.append(Problem(file: fileName, kind: kind)) }
    var resources: [Resource] = []
    for entry in json["resources"]?.array ?? [] {
      guard let name = entry["name"]?.string else {
        note(.descriptorNeeds("resources[].name"))
        continue
      }
      guard TableSchema.all.contains(where: { $0.name == name }) else {
        note(.unknownResource(name, candidates: Candidates.nearest(to: name, among: TableSchema.all.map(\.name))))
        continue
      }
      let paths = entry["path"]?.string.map { [$0] } ?? entry["path"]?.array?.compactMap(\.string) ?? []
      if paths.isEmpty { note(.descriptorNeeds("resources[\(name)].path")) }
      for fault in paths.compactMap(fault(ofPath:)) { note(fault) }
      let declared = entry["encoding"]?.string ?? TextEncoding.utf8.rawValue
      let encoding = TextEncoding(declared: declared)
      if encoding == nil { note(.unknownEncoding(declared, resource: name)) }
      resources.append(
        Resource(
          name: name, paths: paths, fields: entry["schema"]?["fields"]?.array?.compactMap { $0["name"]?.string },
          encoding: encoding ?? .utf8))
    }
    for schema in TableSchema.all where schema.isRequired && !resources.contains(where: { $0.name == schema.name }) {
      note(.missingResource(schema.name))
    }
    guard problems.isEmpty else { throw LoadFailure(problems: problems) }
    let title = json["title"]?.string ?? json["name"]?.string ?? ""
    return Descriptor(
      name: json["name"]?.string ?? "",
      title: Bilingual(zh: json["title_zh"]?.string ?? title, en: json["title_en"]?.string ?? title),
      version: json["version"]?.string ?? "", resources: resources)
  }

  /// Why a path is not that of a file inside the package: it is no address, relative, without `..`, and printable.
  private static func fault(ofPath path: String) -> Problem.Kind? {
    if path.contains("://") { return .address(path) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") { return .unsafePath(path) }
    let isPlain = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }
    return isPlain && !parts.contains("") ? nil : .unusablePath(path)
  }
}
