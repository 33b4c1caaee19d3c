public import Indicators
import Yams

extension BriefingSpecification {
  /// The largest specification that is read, in bytes.
  public static let byteLimit = 1 << 20

  /// Reads a specification; finds everything wrong with it at once.
  public static func read(_ file: InputFile, name: String, catalog: Catalog) throws(SpecificationFailure)
    -> BriefingSpecification
  {
    var reader = SpecificationReader(file: file.name, catalog: catalog)
    // A byte order mark is accepted before tables and specifications alike.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
    let specification = reader.specification(String(decoding: bytes, as: UTF8.self), name: name)
    guard let specification, reader.problems.isEmpty else { throw SpecificationFailure(problems: reader.problems) }
    return specification
  }
}

/// Reads the mapping of a specification key by key.
private struct SpecificationReader {
  let file: String
  let catalog: Catalog
  var problems: [SpecificationProblem] = []

  static let keys = [
    "title", "purpose", "regions", "years", "edition", "previous", "parts", "topics", "indicators", "author",
  ]

  init(file: String, catalog: Catalog) {
    self.file = file
    self.catalog = catalog
  }

  mutating func note(_ kind: SpecificationProblem.Kind, at node: Node? = nil) {
    problems.append(SpecificationProblem(file: file, line: node?.mark?.line, column: node?.mark?.column, kind: kind))
  }

  mutating func specification(_ text: String, name: String) -> BriefingSpecification? {
    if let place = SpecificationGuard(text).place {
      problems.append(
        SpecificationProblem(file: file, line: place.line, column: place.column, kind: .anchorOrTag))
      return nil
    }
    let root: Node?
    do {
      root = try compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        problems.append(
          SpecificationProblem(file: file, line: mark.line, column: mark.column, kind: .syntax(problem)))
      case .duplicatedKeysInMapping(let duplicates, let context):
        problems.append(
          SpecificationProblem(
            file: file, line: context.mark.line, column: context.mark.column,
            kind: .duplicateKey("\(duplicates.first ?? "")")))
      default: note(.syntax("\(error)"))
      }
      return nil
    } catch {
      note(.syntax("\(error)"))
      return nil
    }
    guard let root, let mapping = root.mapping else {
      note(.notAMapping, at: root)
      return nil
    }
    for (key, _) in mapping where !Self.keys.contains(key.string ?? "") {
      let text = key.string ?? ""
      note(.unknownKey(text, candidates: Candidates.nearest(to: text, among: Self.keys)), at: key)
    }
    return read(mapping, name: name)
  }

  private mutating func read(_ mapping: Node.Mapping, name: String) -> BriefingSpecification? {
    let standard = BriefingSpecification.standard(for: catalog)
    let title = bilingual(mapping["title"], "title")
    let regions = names(mapping["regions"], "regions").map { list in
      list.compactMap { node in region(node) }
    }
    let years = years(mapping["years"])
    let parts = names(mapping["parts"], "parts").map { list in
      list.compactMap { node -> BriefingSpecification.Part? in
        choice(node, "parts", among: BriefingSpecification.Part.allCases.map(\.rawValue)).flatMap {
          BriefingSpecification.Part(rawValue: $0)
        }
      }
    }
    let topics = names(mapping["topics"], "topics").map { list in
      list.compactMap { choice($0, "topics", among: catalog.topics.map(\.id)) }
    }
    let indicators = names(mapping["indicators"], "indicators").map { list in
      list.compactMap { indicator($0) }
    }
    let edition = mapping["edition"].map { whole($0, "edition") } ?? 1
    let previous = mapping["previous"].flatMap { date($0) }
    let purpose = bilingual(mapping["purpose"], "purpose")
    let author = bilingual(mapping["author"], "author")
    if mapping["regions"] == nil, standard == nil { note(.missingKey("regions")) }
    let chosen = regions ?? standard?.regions ?? []
    guard problems.isEmpty, !chosen.isEmpty, let edition else { return nil }
    return BriefingSpecification(
      name: name, title: title, purpose: purpose, regions: chosen, years: years ?? standard?.years ?? 1000...2999,
      edition: edition, previous: previous, parts: parts ?? BriefingSpecification.Part.allCases, topics: topics,
      indicators: indicators, author: author)
  }

  /// One text for both languages, or a mapping of `zh` and `en`.
  private mutating func bilingual(_ node: Node?, _ key: String) -> Bilingual {
    guard let node else { return .none }
    if let text = node.scalar?.string {
      checkPrintable(text, key, node)
      return Bilingual(zh: text, en: text)
    }
    guard let mapping = node.mapping else {
      note(.wrongType(key: key, expected: "a text, or zh: and en:"), at: node)
      return .none
    }
    for (language, value) in mapping {
      if !["zh", "en"].contains(language.string ?? "") {
        note(.unknownKey("\(key).\(language.string ?? "")", candidates: ["zh", "en"]), at: language)
      }
      if let text = value.scalar?.string {
        checkPrintable(text, key, value)
      } else {
        note(.wrongType(key: key, expected: "a text"), at: value)
      }
    }
    return Bilingual(zh: mapping["zh"]?.scalar?.string ?? "", en: mapping["en"]?.scalar?.string ?? "")
  }

  private mutating func checkPrintable(_ text: String, _ key: String, _ node: Node) {
    let isPrintable = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && !(0x200B...0x200F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
        && !(0x2066...0x2069).contains(scalar.value)
    }
    if !isPrintable { note(.unprintable(key: key), at: node) }
  }

  private mutating func names(_ node: Node?, _ key: String) -> [Node]? {
    guard let node else { return nil }
    if node.scalar != nil { return [node] }
    guard let sequence = node.sequence, !sequence.isEmpty else {
      note(.wrongType(key: key, expected: "a list"), at: node)
      return nil
    }
    return Array(sequence)
  }

  private mutating func choice(_ node: Node, _ key: String, among allowed: [String]) -> String? {
    guard let text = node.scalar?.string else {
      note(.wrongType(key: key, expected: "a name"), at: node)
      return nil
    }
    if allowed.contains(text) { return text }
    note(
      .unknownName(key: key, text: text, candidates: Candidates.nearest(to: text, among: allowed)), at: node)
    return nil
  }

  private mutating func region(_ node: Node) -> RegionCode? {
    let text = node.scalar?.string ?? ""
    switch catalog.findRegion(text) {
    case .success(let code): return code
    case .failure(let unknown):
      note(.unknownName(key: "regions", text: text, candidates: unknown.candidates), at: node)
      return nil
    }
  }

  private mutating func indicator(_ node: Node) -> IndicatorCode? {
    let text = node.scalar?.string ?? ""
    switch catalog.findIndicator(text) {
    case .success(let code): return code
    case .failure(let unknown):
      note(.unknownName(key: "indicators", text: text, candidates: unknown.candidates), at: node)
      return nil
    }
  }

  private mutating func years(_ node: Node?) -> ClosedRange<Int>? {
    guard let node else { return nil }
    let text = node.scalar?.string ?? ""
    switch Period(text) {
    case .year(let year): return year...year
    case .span(let first, let last): return first...last
    default:
      note(.badYears(text), at: node)
      return nil
    }
  }

  private mutating func date(_ node: Node) -> CalendarDate? {
    let text = node.scalar?.string ?? ""
    if let date = CalendarDate(text) { return date }
    note(.badDate(text), at: node)
    return nil
  }

  private mutating func whole(_ node: Node, _ key: String) -> Int? {
    let text = node.scalar?.string ?? ""
    if text.utf8.count <= 6, let number = Int(text), number > 0 { return number }
    note(.wrongType(key: key, expected: "a whole number above zero"), at: node)
    return nil
  }
}
