extension TableReader {
  /// A row with its columns by name; every access that fails leaves a problem.
  struct Row {
    let input: InputFile
    let fields: CSVReader.Row
    let places: [String: Int]
    /// The places of cells that were written in full width.
    let widened: Set<Int>
    /// Whether what is wrong is worth advice; without it, problems are only counted.
    let isAdvised: Bool
    private(set) var problems: [Problem] = []
    /// Whether a number had a percent sign behind it.
    private(set) var saysPercent = false

    init(input: InputFile, fields: CSVReader.Row, places: [String: Int], widened: Set<Int>, isAdvised: Bool) {
      self.widened = widened
      self.input = input
      self.fields = fields
      self.places = places
      self.isAdvised = isAdvised
    }

    var line: Int { fields.line }
    var file: String { input.name }
    /// The bytes of all cells, in the order of the columns.
    var cells: [ArraySlice<UInt8>] { fields.fields.map { $0.bytes(in: input) } }
  }
}

extension TableReader.Row {
  /// Notes a problem of the row, or of one of its cells; where that holds something invisible or begins or ends with a
  /// space, this is the problem.
  mutating func note(_ kind: Problem.Kind, in column: String? = nil) {
    let place = column.flatMap { places[$0] }
    let problem = Problem(
      file: file, line: line, column: place.map { fields.fields[$0].column } ?? 1,
      kind: column.flatMap { Self.blemish(of: text($0), in: $0) } ?? kind)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// What cannot be seen in a cell and keeps it from being found.
  private static func blemish(of text: String, in column: String) -> Problem.Kind? {
    if let scalar = text.unicodeScalars.first(where: { TextCheck.isInvisible($0.value) }) {
      return .invisibleInKey(column: column, text: text, scalar: scalar.value)
    }
    let isSpaced = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    return isSpaced ? .surroundingSpace(column: column, text: text) : nil
  }

  func has(_ column: String) -> Bool { places[column] != nil }

  /// The bytes of a cell; empty where the table has no such column.
  func bytes(_ column: String) -> ArraySlice<UInt8> {
    places[column].map { fields.fields[$0].bytes(in: input) } ?? []
  }

  func isEmpty(_ column: String) -> Bool { bytes(column).isEmpty }

  /// Free text as it stands.
  func text(_ column: String) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// A word of the data's own language: no space before or behind.
  mutating func word(_ column: String) -> String {
    let text = text(column)
    if let blemish = Self.blemish(of: text, in: column), case .surroundingSpace = blemish { note(blemish, in: column) }
    return text
  }

  mutating func requiredWord(_ column: String) -> String? {
    let text = word(column)
    if text.isEmpty {
      note(.missingValue(column: column), in: column)
      return nil
    }
    return text
  }

  /// A name in both languages; it stands on one line and holds nothing invisible.
  mutating func names(_ stem: String) -> Bilingual {
    for column in [stem + "_zh", stem + "_en"] {
      if let byte = bytes(column).first(where: { $0 < 0x20 }) { note(.controlCharacter(byte), in: column) }
      if let blemish = Self.blemish(of: text(column), in: column), case .invisibleInKey = blemish {
        note(blemish, in: column)
      }
    }
    return Bilingual(zh: word(stem + "_zh"), en: word(stem + "_en"))
  }

  func bilingual(_ stem: String) -> Bilingual { Bilingual(zh: text(stem + "_zh"), en: text(stem + "_en")) }

  /// An id: lower-case letters, digits, `_` and `-`, at most 100, begun with a letter or digit.
  mutating func id(_ column: String) -> String? {
    guard let text = requiredWord(column) else { return nil }
    let isID =
      text.utf8.count <= 100 && text.utf8.first != UInt8(ascii: "-")
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 || $0 == 45 }
    if !isID {
      note(.notAnID(column: column, text: text), in: column)
      return nil
    }
    return text
  }

  /// One word of a closed list; `fallback` for an empty cell.
  mutating func choice<Word: RawRepresentable & CaseIterable>(_ column: String, fallback: Word?) -> Word?
  where Word.RawValue == String {
    let text = word(column)
    if text.isEmpty {
      if fallback == nil { note(.missingValue(column: column), in: column) }
      return fallback
    }
    if let word = Word(rawValue: text) { return word }
    note(.notOneOf(column: column, text: text, allowed: Word.allCases.map(\.rawValue)), in: column)
    return nil
  }

  /// `true` or `false`; an empty cell is false.
  mutating func flag(_ column: String) -> Bool {
    let text = word(column)
    if !["", "true", "false"].contains(text) {
      note(.notOneOf(column: column, text: text, allowed: ["true", "false"]), in: column)
    }
    return text == "true"
  }

  /// A number; where its unit may be percent, the sign of it may stand behind one that was written in full width.
  mutating func numeral(_ column: String, mayBePercent: Bool = false) -> Numeral? {
    var bytes = bytes(column)
    guard !bytes.isEmpty else { return nil }
    if mayBePercent, bytes.last == UInt8(ascii: "%"), places[column].map(widened.contains) == true {
      bytes.removeLast()
      saysPercent = true
    }
    do {
      return try Numeral(parsing: bytes)
    } catch {
      let text = text(column)
      switch error {
      case .tooManyDigits: note(.tooManyDigits(column: column, text: text), in: column)
      case .notDecimal: note(.notANumber(column: column, text: text, cause: Self.cause(text)), in: column)
      }
      return nil
    }
  }

  mutating func whole(_ column: String, in range: ClosedRange<Int>? = nil) -> Int? {
    let text = word(column)
    guard !text.isEmpty else { return nil }
    guard text.utf8.count <= 9, text.utf8.allSatisfy({ (48...57).contains($0) }), let value = Int(text) else {
      note(.notAWholeNumber(column: column, text: text), in: column)
      return nil
    }
    if let range, !range.contains(value) {
      note(.outOfRange(column: column, text: text, from: range.lowerBound, through: range.upperBound), in: column)
      return nil
    }
    return value
  }

  mutating func period(_ column: String) -> Period? {
    let bytes = bytes(column)
    if bytes.isEmpty {
      note(.missingValue(column: column), in: column)
      return nil
    }
    if let period = Period(parsing: bytes) { return period }
    note(.notAPeriod(text: text(column)), in: column)
    return nil
  }

  mutating func date(_ column: String) -> CalendarDate? {
    let text = word(column)
    if let date = CalendarDate(text) { return date }
    note(text.isEmpty ? .missingValue(column: column) : .notADate(column: column, text: text), in: column)
    return nil
  }

  /// The code of an id in a code list; nil for an empty cell and, with a problem, for an unknown one.
  mutating func code<Concept>(_ column: String, in list: CodeLookup<Concept>) -> Code<Concept>? {
    let bytes = bytes(column)
    guard !bytes.isEmpty else { return nil }
    if let code = list[bytes] { return code }
    // It may stand in what could not be read, which is said already.
    guard list.isComplete else { return nil }
    guard !list.isEmpty else {
      problems.append(Problem(file: file, kind: .emptyCodeList(column: column)))
      return nil
    }
    let text = text(column)
    let candidates = isAdvised ? list.candidates(for: text) : []
    note(.unknownCode(column: column, text: text, candidates: candidates), in: column)
    return nil
  }

  mutating func requiredCode<Concept>(_ column: String, in list: CodeLookup<Concept>) -> Code<Concept>? {
    if isEmpty(column) {
      note(.missingValue(column: column), in: column)
      return nil
    }
    return code(column, in: list)
  }

  /// What a text that is not a number seems to be.
  private static func cause(_ text: String) -> Problem.NumberCause {
    let scalars = text.unicodeScalars
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
    let lower = text.lowercased()
    if ["nan", "-nan", "inf", "-inf", "infinity", "-infinity"].contains(lower) { return .notFinite }
    if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) || $0.value == 0xFF05 }) { return .fullWidth }
    if let first = scalars.first, "+\u{2212}\u{2013}\u{2014}".unicodeScalars.contains(first), scalars.count > 1 {
      return .otherSign
    }
    if !scalars.contains(where: isDigit) { return .missingMark }
    // Nothing is grouped in 007, .5 and 5., whose digits stand together.
    if scalars.allSatisfy({ isDigit($0) || $0 == "-" || $0 == "." }), scalars.count(where: { $0 == "." }) < 2 {
      return .other
    }
    if lower.hasPrefix("0x") || scalars.contains("_") { return .other }
    if scalars.allSatisfy({ isDigit($0) || ", '.\u{A0}\u{202F}-".unicodeScalars.contains($0) }) { return .grouped }
    if lower.contains("e"), Double(lower) != nil { return .exponent }
    if let first = scalars.first, isDigit(first) || first == "-" { return .withUnit }
    return .other
  }
}
