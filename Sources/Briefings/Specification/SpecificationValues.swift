import Drawing
import Indicators

/// Reads the values of a specification, one kind of value a function, and gathers what is wrong with them.
struct SpecificationValues {
  let file: String
  let catalog: Catalog
  private(set) var problems: [SpecificationProblem] = []

  init(file: String, catalog: Catalog) {
    self.file = file
    self.catalog = catalog
  }

  mutating func note(_ kind: SpecificationProblem.Kind, at node: YAMLNode? = nil) {
    note(kind, line: node?.line, column: node?.column)
  }

  mutating func note(_ kind: SpecificationProblem.Kind, line: Int?, column: Int?) {
    problems.append(SpecificationProblem(file: file, line: line, column: column, kind: kind))
  }

  /// Names the keys of a mapping that are none of those known.
  mutating func check(_ mapping: YAMLMapping, keys: [String], of owner: String = "") {
    for key in mapping.entries.map(\.key) where !keys.contains(key.text ?? "") {
      let text = key.text ?? ""
      note(
        .unknownKey(owner.isEmpty ? text : "\(owner).\(text)", candidates: Candidates.nearest(to: text, among: keys)),
        at: key)
    }
  }

  // MARK: Texts

  /// One text for both languages, or a mapping of `zh` and `en`.
  mutating func bilingual(_ node: YAMLNode?, _ key: String) -> BilingualTemplate? {
    guard let node else { return nil }
    if node.text != nil {
      return template(node, key).map { BilingualTemplate(zh: $0, en: $0) }
    }
    guard let mapping = node.mapping else {
      note(.wrongType(key: key, expected: "a text, or zh: and en:"), at: node)
      return nil
    }
    check(mapping, keys: ["zh", "en"], of: key)
    let texts = ["zh", "en"].map { language in
      mapping[language].map { template($0, key) } ?? TextTemplate.empty
    }
    guard let zh = texts[0], let en = texts[1] else { return nil }
    return BilingualTemplate(zh: zh, en: en)
  }

  /// Longer texts are none that a page can show.
  static let mostCharacters = 500

  private mutating func template(_ node: YAMLNode, _ key: String) -> TextTemplate? {
    guard let text = node.text else {
      note(.wrongType(key: key, expected: "a text, in quotes where it begins with a brace"), at: node)
      return nil
    }
    checkPrintable(text, key, node)
    guard text.count <= Self.mostCharacters else {
      note(.tooLong(key: key, characters: Self.mostCharacters), at: node)
      return nil
    }
    do throws(TextTemplate.Fault) {
      return try TextTemplate(text)
    } catch {
      switch error {
      case .unbalancedBraces: note(.unbalancedBraces(key: key), at: node)
      case .unknownPlaceholder(let name):
        note(
          .unknownPlaceholder(key: key, name: name, known: TextTemplate.Placeholder.allCases.map(\.rawValue)), at: node)
      }
      return nil
    }
  }

  private mutating func checkPrintable(_ text: String, _ key: String, _ node: YAMLNode) {
    let isPrintable = text.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && !(0x80...0x9F).contains(scalar.value)
        && !(0x200B...0x200F).contains(scalar.value) && !(0x202A...0x202E).contains(scalar.value)
        && !(0x2066...0x2069).contains(scalar.value)
    }
    if !isPrintable { note(.unprintable(key: key), at: node) }
  }

  // MARK: Lists and names

  /// No list of a briefing is longer.
  static let mostValues = 1000

  /// The nodes of a list; a single value is a list of one.
  ///
  /// - Parameter isDistinct: Whether no two may be the same text.
  mutating func list(_ node: YAMLNode?, _ key: String, isDistinct: Bool = false) -> [YAMLNode]? {
    guard let node else { return nil }
    if node.text != nil { return [node] }
    guard let sequence = node.sequence, !sequence.isEmpty else {
      note(.wrongType(key: key, expected: "a list with something in it"), at: node)
      return nil
    }
    guard sequence.count <= Self.mostValues else {
      note(.tooMany(key: key, values: Self.mostValues), at: node)
      return nil
    }
    var seen: Set<String> = []
    for value in sequence where isDistinct {
      if let text = value.text, !seen.insert(text).inserted {
        note(.repeatedValue(key: key, text: text), at: value)
      }
    }
    return sequence
  }

  /// A name that is not empty.
  private mutating func name(_ node: YAMLNode, _ key: String) -> String? {
    if let text = node.text, !text.isEmpty { return text }
    note(.wrongType(key: key, expected: "a name"), at: node)
    return nil
  }

  /// One of the words that a key may have.
  mutating func choice(_ node: YAMLNode, _ key: String, among allowed: [String]) -> String? {
    guard let text = name(node, key) else { return nil }
    if allowed.contains(text) { return text }
    let candidates = Candidates.nearest(to: text, among: allowed)
    note(.notOneOf(key: key, text: text, allowed: allowed, candidates: candidates), at: node)
    return nil
  }

  mutating func topic(_ node: YAMLNode) -> String? {
    let topics = catalog.topics.map(\.id)
    guard let text = name(node, "topics") else { return nil }
    if topics.contains(text) { return text }
    note(.unknownName(key: "topics", text: text, candidates: Candidates.nearest(to: text, among: topics)), at: node)
    return nil
  }

  /// Regions by whatever name, each once; `mayRepeat` leaves out what is named again.
  mutating func regions(_ node: YAMLNode?, _ key: String, mayRepeat: Bool = false) -> [RegionCode]? {
    guard let nodes = list(node, key) else { return nil }
    var regions: [RegionCode] = []
    for node in nodes {
      guard let region = region(node, key) else { continue }
      if !regions.contains(region) {
        regions.append(region)
      } else if !mayRepeat {
        note(.repeatedValue(key: key, text: node.text ?? ""), at: node)
      }
    }
    return regions
  }

  mutating func region(_ node: YAMLNode, _ key: String) -> RegionCode? {
    guard let text = name(node, key) else { return nil }
    switch catalog.findRegion(text) {
    case .success(let code): return code
    case .failure(let unknown):
      note(.unknownName(key: key, text: text, candidates: unknown.candidates), at: node)
      return nil
    }
  }

  mutating func indicator(_ node: YAMLNode) -> IndicatorCode? {
    guard let text = name(node, "indicators") else { return nil }
    switch catalog.findIndicator(text) {
    case .success(let code): return code
    case .failure(let unknown):
      note(.unknownName(key: "indicators", text: text, candidates: unknown.candidates), at: node)
      return nil
    }
  }

  // MARK: Numbers and days

  mutating func years(_ node: YAMLNode?) -> ClosedRange<Int>? {
    guard let node else { return nil }
    let text = node.text ?? ""
    switch Period(text) {
    case .year(let year): return year...year
    case .span(let first, let last): return first...last
    default:
      note(.badYears(text), at: node)
      return nil
    }
  }

  mutating func date(_ node: YAMLNode) -> CalendarDate? {
    let text = node.text ?? ""
    if let date = CalendarDate(text) { return date }
    note(.badDate(text), at: node)
    return nil
  }

  /// A decimal number from zero on.
  mutating func tolerance(_ node: YAMLNode, _ key: String) -> Numeral? {
    if let number = try? Numeral(parsing: (node.text ?? "").utf8), !number.isNegative { return number }
    note(.wrongType(key: key, expected: "a number from zero on, such as 0.5"), at: node)
    return nil
  }

  mutating func whole(_ node: YAMLNode, _ key: String) -> Int? {
    let text = node.text ?? ""
    // The grammar of numbers in a table, which knows neither 010 nor +5.
    if let number = try? Numeral(parsing: text.utf8), number.fractionDigits == 0, (1...999_999) ~= number.coefficient {
      return Int(number.coefficient)
    }
    note(.wrongType(key: key, expected: "a whole number above zero"), at: node)
    return nil
  }
}
