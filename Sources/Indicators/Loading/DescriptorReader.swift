/// Reads the members of a descriptor and gathers what is wrong with them.
struct DescriptorReader {
  private(set) var problems: [Problem] = []

  mutating func note(_ kind: Problem.Kind) {
    problems.append(Problem(file: Descriptor.fileName, kind: kind))
  }

  mutating func descriptor(_ json: JSON) -> Descriptor {
    if json.members == nil { note(.descriptorType("", .object)) }
    let name = text(json["name"], "name") ?? ""
    let title = text(json["title"], "title") ?? name
    let descriptor = Descriptor(
      name: name,
      title: Bilingual(
        zh: text(json["title_zh"], "title_zh") ?? title, en: text(json["title_en"], "title_en") ?? title),
      version: text(json["version"], "version") ?? "", resources: resources(json["resources"]))
    // Without any list of resources every table would be missing.
    if problems.isEmpty || json["resources"]?.array != nil { checkResources(descriptor.resources) }
    return descriptor
  }

  /// A member that may be missing, but is a text if it is there.
  private mutating func text(_ json: JSON?, _ name: String) -> String? {
    if let json, json.string == nil { note(.descriptorType(name, .text)) }
    return json?.string
  }

  // MARK: Resources

  private mutating func resources(_ json: JSON?) -> [Descriptor.Resource] {
    guard let json else { return [] }
    guard let entries = json.array else {
      note(.descriptorType("resources", .list))
      return []
    }
    var resources: [Descriptor.Resource] = []
    for entry in entries {
      guard let name = entry["name"]?.string else {
        note(.descriptorNeeds("resources[].name"))
        continue
      }
      guard TableSchema.all.contains(where: { $0.name == name }) else {
        note(.unknownResource(name, candidates: Candidates.nearest(to: name, among: TableSchema.all.map(\.name))))
        continue
      }
      resources.append(resource(entry, name))
    }
    return resources
  }

  private mutating func resource(_ entry: JSON, _ name: String) -> Descriptor.Resource {
    let place = "resources[\(name)]."
    if let format = text(entry["format"], place + "format"), format != "csv" {
      note(.unreadForm("format", resource: name))
    }
    let declared = text(entry["encoding"], place + "encoding") ?? TextEncoding.utf8.rawValue
    let encoding = TextEncoding(declared: declared)
    if encoding == nil { note(.unknownEncoding(declared, resource: name)) }
    return Descriptor.Resource(
      name: name, paths: paths(entry["path"], place + "path"), fields: fields(entry["schema"], place + "schema"),
      encoding: encoding ?? .utf8,
      form: TableForm(
        headerLine: headerLine(entry["dialect"], name, place + "dialect.headerRows"),
        normalisations: normalisations(entry["normalise"], place + "normalise")))
  }

  /// The line of the header that a dialect names.
  private mutating func headerLine(_ dialect: JSON?, _ name: String, _ place: String) -> Int {
    // The dialect that is read anyway may be written out.
    let usual = JSON.object([
      .init("delimiter", .string(",")), .init("quoteChar", .string("\"")), .init("doubleQuote", .bool(true)),
      .init("header", .bool(true)),
    ])
    guard let dialect else { return 1 }
    if dialect.members?.allSatisfy({ $0.name == "headerRows" || usual[$0.name] == $0.value }) != true {
      note(.unreadForm("dialect", resource: name))
    }
    guard let rows = dialect["headerRows"] else { return 1 }
    guard case .number(let digits)? = rows.array?.first, rows.array?.count == 1, let line = Int(digits),
      TableForm.headerLines.contains(line)
    else {
      note(.descriptorType(place, .headerRow))
      return 1
    }
    return line
  }

  private mutating func normalisations(_ json: JSON?, _ place: String) -> Set<Normalisation> {
    guard let json else { return [] }
    let names = json.string.map { [$0] } ?? json.array?.map { $0.string ?? "" } ?? [""]
    let known = names.compactMap(Normalisation.init)
    if known.count < names.count { note(.descriptorType(place, .normalisations)) }
    return Set(known)
  }

  private mutating func paths(_ json: JSON?, _ place: String) -> [String] {
    guard let json else {
      note(.descriptorNeeds(place))
      return []
    }
    let paths = json.string.map { [$0] } ?? json.array?.compactMap(\.string) ?? []
    if paths.isEmpty || paths.count < json.array?.count ?? 1 { note(.descriptorType(place, .texts)) }
    for fault in paths.compactMap(Self.fault(ofPath:)) { note(fault) }
    return paths
  }

  /// The columns of a schema; nil where there is none.
  private mutating func fields(_ json: JSON?, _ place: String) -> [String]? {
    guard let json else { return nil }
    let fields = json["fields"]?.array
    let names = fields?.compactMap { $0["name"]?.string }
    if names?.isEmpty != false || names?.count != fields?.count { note(.descriptorType(place, .fields)) }
    return names
  }

  /// Why a path is not that of a file inside the package: it is no address, relative, without `..`, and printable.
  static func fault(ofPath path: String) -> Problem.Kind? {
    if path.contains("://") { return .address(path) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || parts.contains("..") { return .unsafePath(path) }
    let isPlain = path.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" }
    return isPlain && !parts.contains("") && !parts.contains(".") ? nil : .unusablePath(path)
  }

  /// Every table that a package needs is there, and every table and file once.
  private mutating func checkResources(_ resources: [Descriptor.Resource]) {
    for schema in TableSchema.all where schema.isRequired && !resources.contains(where: { $0.name == schema.name }) {
      note(.missingResource(schema.name))
    }
    var names: Set<String> = []
    for resource in resources where !names.insert(resource.name).inserted { note(.repeatedResource(resource.name)) }
    var paths: Set<String> = []
    for path in resources.flatMap(\.paths) where !paths.insert(path).inserted { note(.repeatedPath(path)) }
  }
}
