import Analysis
public import Drawing
public import Indicators

/// The words of one language for everything that a figure or a sentence says.
///
/// Both languages of a phrase stand side by side in one function, named by what it means. The names of places,
/// indicators and units come from the data; everything else a reader reads comes from here.
public struct Wording: Sendable {
  public let language: Language
  let catalog: Catalog
  /// Whether a change of unit keeps every digit instead of those that the unit is usually shown with: where figures
  /// that differ little stand side by side.
  private(set) var showsAllDigits = false
  /// Whether thousands stay the unit, as charts and columns write them, where a sentence would write the number out.
  private(set) var keepsThousands = false
  /// What targets are judged by.
  let judging: Judging

  public init(_ language: Language, catalog: Catalog, judging: Judging = Judging()) {
    self.language = language
    self.catalog = catalog
    self.judging = judging
  }

  /// The same words, with all digits of every figure.
  var withAllDigits: Wording {
    var wording = self
    wording.showsAllDigits = true
    return wording
  }

  /// The same words, with the units of charts and columns.
  var withColumnUnits: Wording {
    var wording = self
    wording.keepsThousands = true
    return wording
  }

  var isChinese: Bool { language == .chinese }

  /// The one of two phrases that is in this language.
  func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    switch language {
    case .chinese: zh()
    case .english: en()
    }
  }

  /// What data say in this language.
  public func say(_ words: Bilingual) -> String { say(words.zh, words.en) }

  /// Names to put in a row: of very many the first, and how many more there are.
  func firstOf(_ names: [String]) -> [String] {
    let limit = 30
    guard names.count > limit else { return names }
    return names.prefix(limit) + [say("另外\(names.count - limit)个", "\(names.count - limit) more")]
  }

  /// Things in a row: 甲、乙和丙; "a, b and c".
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return say(
      items.joined(separator: "、"), items.dropLast().joined(separator: ", ") + " and " + last)
  }

  /// Clauses of one sentence, closed by its full stop.
  func sentence(_ clauses: [String]) -> String {
    let clauses = clauses.filter { !$0.isEmpty }
    guard !clauses.isEmpty else { return "" }
    return say(clauses.joined(separator: "；") + "。", capitalised(clauses.joined(separator: "; ")) + ".")
  }

  /// Sentences one after the other.
  func text(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: say("", " "))
  }

  /// A number with the right form of an English noun: "1 target", "2 targets", "0 targets".
  func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  /// Notes of one paragraph.
  func comma(_ items: [String]) -> String { items.filter { !$0.isEmpty }.joined(separator: say("，", ", ")) }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The same phrase inside a sentence: in English the first letter of an ordinary word becomes small, while names of
  /// places and abbreviations (GDP, PM2.5, 5G, Al-Mg) stay as they are.
  func inSentence(_ name: String) -> String {
    guard !isChinese, let first = name.first, first.isUppercase else { return name }
    let word = name.prefix { $0 != " " && $0 != "’" }
    guard word.dropFirst().allSatisfy({ $0.isLowercase || !$0.isLetter && !$0.isNumber }) else { return name }
    let isPlace = catalog.regions.contains { $0.name.en == String(word) || $0.shortName.en == String(word) }
    return isPlace || word.count == 1 ? name : first.lowercased() + name.dropFirst()
  }

  /// Words in quotation marks.
  func quoted(_ text: String) -> String { "“" + text + "”" }

  func parenthesised(_ text: String) -> String {
    text.isEmpty ? "" : say("（" + text + "）", " (" + text + ")")
  }
}
