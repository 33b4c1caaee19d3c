import Analysis
import Drawing
public import Indicators

extension BriefingSeries {
  /// The largest specification that is read, in bytes.
  public static let byteLimit = 1 << 20

  /// Reads a specification; finds everything wrong with it at once.
  public static func read(_ file: InputFile, name: String, catalog: Catalog) throws(SpecificationFailure)
    -> BriefingSeries
  {
    var reader = SpecificationReader(file: file.name, catalog: catalog)
    // A byte order mark is accepted before tables and specifications alike.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = file.bytes.starts(with: mark) ? file.bytes.dropFirst(mark.count) : file.bytes[...]
    let series = reader.series(Array(bytes), name: name)
    guard let series, reader.values.problems.isEmpty else {
      throw SpecificationFailure(problems: reader.values.problems)
    }
    return series
  }
}

/// Reads the mapping of a specification key by key.
private struct SpecificationReader {
  let catalog: Catalog
  var values: SpecificationValues

  static let keys = [
    "format", "title", "purpose", "regions", "each", "years", "edition", "previous", "parts", "topics", "indicators",
    "author",
    "languages", "judging",
  ]

  /// The version of the format, which a specification may name.
  static let format = 1

  init(file: String, catalog: Catalog) {
    self.catalog = catalog
    values = SpecificationValues(file: file, catalog: catalog)
  }

  mutating func series(_ bytes: [UInt8], name: String) -> BriefingSeries? {
    do throws(YAMLReader.Fault) {
      let root = try YAMLReader.root(of: bytes)
      guard let mapping = root?.mapping else {
        values.note(.notAMapping, at: root)
        return nil
      }
      values.check(mapping, keys: Self.keys)
      return read(mapping, name: name)
    } catch {
      values.note(error.kind, line: error.line, column: error.column)
      return nil
    }
  }

  private mutating func read(_ mapping: YAMLMapping, name: String) -> BriefingSeries? {
    let standard = BriefingSpecification.standard(for: catalog)
    if let node = mapping["format"], node.text != "\(Self.format)" {
      values.note(
        node.text.map { .otherFormat($0, known: Self.format) }
          ?? .wrongType(key: "format", expected: "\(Self.format)"), at: node)
      return nil
    }
    var texts = SpecificationTexts()
    texts.title = values.bilingual(mapping["title"], "title")
    texts.purpose = values.bilingual(mapping["purpose"], "purpose")
    texts.author = values.bilingual(mapping["author"], "author")
    let regions = values.regions(mapping["regions"], "regions")
    let each = mapping["each"].map { subjects($0) }
    let years = values.years(mapping["years"])
    let parts = mapping["parts"].map { self.parts($0, texts: &texts) } ?? standardParts
    let topics = values.list(mapping["topics"], "topics", isDistinct: true).map { nodes in
      nodes.compactMap { values.topic($0) }
    }
    let indicators = values.list(mapping["indicators"], "indicators", isDistinct: true).map { nodes in
      nodes.compactMap { values.indicator($0) }
    }
    let edition = mapping["edition"].map { values.whole($0, "edition") } ?? 1
    let previous = mapping["previous"].flatMap { values.date($0) }
    let languages = values.list(mapping["languages"], "languages").map { nodes in
      nodes.compactMap { values.choice($0, "languages", among: Language.allCases.map(\.rawValue)) }
    }
    let judging = mapping["judging"].map { self.judging($0) } ?? Judging()
    if mapping["regions"] == nil, each == nil, standard == nil { values.note(.missingKey("regions")) }
    guard values.problems.isEmpty, let edition else { return nil }
    func specification(_ name: String, _ regions: [RegionCode]) -> BriefingSpecification {
      let plain = BriefingSpecification(
        name: name, title: .none, purpose: .none, regions: regions,
        years: years ?? (each == nil ? standard?.years : nil) ?? knownYears, edition: edition, previous: previous,
        parts: parts, topics: topics, indicators: indicators, author: .none,
        languages: Language.allCases.filter { languages?.contains($0.rawValue) ?? true },
        judging: judging)
      return texts.filled(plain, in: catalog)
    }
    guard let each else {
      let chosen = regions ?? standard?.regions ?? []
      return chosen.isEmpty ? nil : BriefingSeries(editions: [specification(name, chosen)], leftOut: [])
    }
    let all = each.map { subject in
      specification(
        "\(name)/\(catalog[subject].id)", [subject] + (regions ?? []).filter { $0 != subject })
    }
    return BriefingSeries(
      editions: all.filter { $0.hasContent(in: catalog) },
      leftOut: all.filter { !$0.hasContent(in: catalog) }.map(\.subject))
  }

  private var standardParts: [BriefingSpecification.PartRequest] {
    BriefingSpecification.Part.allCases.map { BriefingSpecification.PartRequest($0) }
  }

  /// The years of which the package says anything.
  private var knownYears: ClosedRange<Int> {
    let years = catalog.statements.flatMap { [$0.period.startYear, $0.period.endYear] }
    return (years.min() ?? 1000)...(years.max() ?? 2999)
  }

  // MARK: Judging

  private mutating func judging(_ node: YAMLNode) -> Judging {
    var judging = Judging()
    guard let mapping = node.mapping else {
      values.note(.wrongType(key: "judging", expected: "about:, in_step: and progress:"), at: node)
      return judging
    }
    values.check(mapping, keys: ["about", "in_step", "progress"], of: "judging")
    judging.about = mapping["about"].flatMap { values.tolerance($0, "judging.about") }
    if let step = mapping["in_step"].flatMap({ values.tolerance($0, "judging.in_step") }) { judging.inStep = step }
    // An empty list is an answer here: no method at all.
    if let node = mapping["progress"], node.sequence?.isEmpty == true {
      judging.methods = []
    } else if let nodes = values.list(mapping["progress"], "judging.progress") {
      let names = nodes.compactMap { values.choice($0, "judging.progress", among: Method.ofProgress.map(\.name)) }
      judging.methods = Method.ofProgress.filter { names.contains($0.name) }
    }
    return judging
  }

  // MARK: An edition for each

  /// A list of regions, or those of a level, within a region, or both.
  private mutating func subjects(_ node: YAMLNode) -> [RegionCode] {
    guard let mapping = node.mapping else {
      return values.regions(node, "each", mayRepeat: true) ?? []
    }
    values.check(mapping, keys: ["level", "within"], of: "each")
    let level = mapping["level"].flatMap { node in
      values.choice(node, "each.level", among: Region.Level.allCases.map(\.rawValue))
    }.flatMap { Region.Level(rawValue: $0) }
    let within = mapping["within"].flatMap { values.region($0, "each.within") }
    let found: [RegionCode] =
      switch (level, within) {
      case (let level?, let within?): catalog.members(of: within, at: level)
      case (let level?, nil): catalog.regionCodes.filter { catalog[$0].level == level }
      case (nil, let within?): catalog.regionCodes.filter { catalog[$0].parent == within }
      case (nil, nil): []
      }
    if found.isEmpty, values.problems.isEmpty { values.note(.noRegions(key: "each"), at: node) }
    return found
  }

  // MARK: Parts

  /// Names of parts, or mappings with a part and what is different in it.
  private mutating func parts(
    _ node: YAMLNode, texts: inout SpecificationTexts
  ) -> [BriefingSpecification.PartRequest] {
    var requests: [BriefingSpecification.PartRequest] = []
    for item in values.list(node, "parts") ?? [] {
      let mapping = item.mapping
      if let mapping { values.check(mapping, keys: ["part", "title", "years", "regions"], of: "parts") }
      guard let named = mapping?["part"] ?? (mapping == nil ? item : nil) else {
        values.note(.missingKey("parts.part"), at: item)
        continue
      }
      let names = BriefingSpecification.Part.allCases.map(\.rawValue)
      guard let part = values.choice(named, "parts", among: names).flatMap({ BriefingSpecification.Part(rawValue: $0) })
      else { continue }
      guard !requests.contains(where: { $0.part == part }) else {
        values.note(.duplicateKey(part.rawValue), at: named)
        continue
      }
      if part == .topics, let title = mapping?["title"] {
        values.note(
          .wrongType(key: "parts.title", expected: "none for topics: they have names"), at: title)
      }
      texts.parts[part] = values.bilingual(mapping?["title"], "parts.title")
      requests.append(
        BriefingSpecification.PartRequest(
          part, years: values.years(mapping?["years"]), partners: values.regions(mapping?["regions"], "parts.regions")))
    }
    return requests
  }
}
