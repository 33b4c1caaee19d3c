/// Binds numbers to their units, so that no line break comes between them.
///
/// In Chinese the ordinal sign before a number, measure words and units after it, and words of bounds such as "or more"
/// and "about" after these; in English the word after a number if it is a unit, and the number after "Figure" or "page".
/// Ideographs are written as code points: this is a table of letters, not prose.
enum UnitBinding {
  /// The places before which a break would tear a number from what belongs to it, or the word of a unit in two.
  static func bound(_ characters: [Character], _ kinds: [BreakKind]) -> [(place: Int, strength: BreakStrength)] {
    var places: [(place: Int, strength: BreakStrength)] = []
    var index = 0
    while index < characters.count {
      guard kinds[index] == .digit else {
        index += 1
        continue
      }
      if index > 0, ordinals.contains(characters[index - 1]) { places.append((index, .avoided)) }
      places += precedingLabel(of: index, characters, kinds).map { ($0, .avoided) }
      var end = index
      while end < characters.count, isPartOfNumber(end, characters, kinds) { end += 1 }
      places +=
        end < characters.count && kinds[end] == .space
        ? englishUnits(from: end, characters, kinds).map { ($0, .avoided) } : chineseUnits(from: end, characters)
      index = max(end, index + 1)
    }
    return places
  }

  /// Digits, separators between digits, and the percent sign.
  private static func isPartOfNumber(_ index: Int, _ characters: [Character], _ kinds: [BreakKind]) -> Bool {
    switch characters[index] {
    case "%", "\u{2030}", "\u{FF05}", "\u{2103}": return true
    case ".", ",", "\u{2014}", "\u{2013}": return index + 1 < kinds.count && kinds[index + 1] == .digit
    default: return kinds[index] == .digit
    }
  }

  /// Units may be divided by each other with a slash.
  private static func chineseUnits(
    from start: Int, _ characters: [Character]
  ) -> [(place: Int, strength: BreakStrength)] {
    var places: [(place: Int, strength: BreakStrength)] = []
    var index = start
    func add(_ length: Int) {
      places.append((index, .avoided))
      places += (index + 1..<index + length).map { ($0, .word) }
      index += length
    }
    while true {
      if let length = units.length(at: index, characters) {
        add(length)
      } else if index > start, index < characters.count, characters[index] == "/",
        units.length(at: index + 1, characters) != nil
      {
        add(1)
      } else {
        break
      }
    }
    if let length = bounds.length(at: index, characters) { add(length) }
    return places
  }

  /// Words to be found at a place of a text, by their first character.
  private struct Words {
    private let lists: [Character: [[Character]]]

    init(_ words: [String]) {
      lists = Dictionary(grouping: words.map(Array.init)) { $0.first ?? " " }
    }

    /// How long the first of the words is that stands at a place.
    func length(at index: Int, _ characters: [Character]) -> Int? {
      guard index < characters.count, let list = lists[characters[index]] else { return nil }
      return list.first { characters[index...].starts(with: $0) }?.count
    }
  }

  private static func englishUnits(from start: Int, _ characters: [Character], _ kinds: [BreakKind]) -> [Int] {
    var places: [Int] = []
    var index = start
    while index < characters.count, kinds[index] == .space {
      let word = characters[(index + 1)...].prefix { $0.isLetter }
      guard englishUnits.contains(String(word)) else { break }
      places.append(index + 1)
      index += 1 + word.count
    }
    return places
  }

  /// "Figure 2", "page 4": the number stays with its word.
  private static func precedingLabel(of index: Int, _ characters: [Character], _ kinds: [BreakKind]) -> [Int] {
    guard index > 1, kinds[index - 1] == .space else { return [] }
    let word = String(characters[..<(index - 1)].reversed().prefix { $0.isLetter }.reversed())
    return labels.contains(word) ? [index] : []
  }

  private static let ordinals: Set<Character> = ["\u{7B2C}"]

  private static let labels: Set<String> = [
    "Figure", "Figures", "Table", "Tables", "Page", "page", "Pages", "pages", "line", "lines", "Edition", "No",
  ]

  private static let englishUnits: Set<String> = [
    "bn", "billion", "cent", "days", "ha", "hectares", "households", "jobs", "kg", "kilometres", "km", "kWh", "m",
    "metres", "million", "months", "mu", "people", "per", "percent", "percentage", "places", "point", "points", "pp",
    "t", "thousand", "tonnes", "trillion", "villages", "years", "yuan",
  ]

  /// Measure words and units, the longer ones first.
  private static let units = Words([
    "\u{5E73}\u{65B9}\u{516C}\u{91CC}", "\u{5E73}\u{65B9}\u{7C73}", "\u{7ACB}\u{65B9}\u{7C73}",
    "\u{5343}\u{74E6}\u{65F6}", "\u{5FAE}\u{514B}", "\u{6BEB}\u{514B}", "\u{6BEB}\u{5347}", "\u{514B}",
    "\u{767E}\u{5206}\u{70B9}", "\u{5B63}\u{5EA6}", "\u{7F8E}\u{5143}",
    "\u{516C}\u{91CC}", "\u{5343}\u{7C73}", "\u{516C}\u{9877}", "\u{5343}\u{74E6}", "\u{516C}\u{65A4}",
    "\u{4EBA}\u{6B21}", "\u{5E74}", "\u{6708}", "\u{65E5}", "\u{53F7}", "\u{65F6}", "\u{5206}", "\u{79D2}",
    "\u{4E07}", "\u{4EBF}", "\u{5343}", "\u{767E}", "\u{5143}", "\u{4EBA}", "\u{6237}", "\u{5BB6}", "\u{4E2A}",
    "\u{9879}", "\u{4F4D}", "\u{540D}", "\u{6B21}", "\u{500D}", "\u{5428}", "\u{7C73}", "\u{4EA9}", "\u{5EA6}",
    "\u{53F0}", "\u{8F86}", "\u{4EF6}", "\u{5957}", "\u{5EA7}", "\u{6761}", "\u{6240}", "\u{6751}", "\u{53BF}",
    "\u{5E02}", "\u{5C81}", "\u{5929}", "\u{5468}", "\u{9875}", "\u{884C}", "\u{671F}", "\u{6863}", "\u{6210}",
    "\u{5C4A}", "\u{79CD}", "\u{7C7B}", "\u{6279}", "\u{8258}", "\u{5934}", "\u{53EA}", "\u{682A}", "\u{5E8A}",
    "\u{5F20}", "\u{4EFD}", "\u{7B14}", "\u{5904}", "\u{5BF9}", "\u{5F3A}", "\u{7EA7}", "\u{56FD}", "\u{7701}",
    "\u{4E61}", "\u{9547}",
  ])

  /// "Or more", "or less", "within", "beyond", "about", "since".
  private static let bounds = Words([
    "\u{4EE5}\u{4E0A}", "\u{4EE5}\u{4E0B}", "\u{4EE5}\u{5185}", "\u{4EE5}\u{5916}", "\u{5DE6}\u{53F3}",
    "\u{4E0A}\u{4E0B}", "\u{4EE5}\u{6765}",
  ])
}
