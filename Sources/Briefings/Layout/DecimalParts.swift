/// A printed number cut at its decimal point, for columns that align on it.
///
/// "−2,366.08†" is "−2,366" before the point, ".08" behind it and "†" hanging. A sign or a few words may stand before
/// the first digit, a unit behind the last.
struct DecimalParts: Hashable, Sendable {
  /// Up to the last digit before the point.
  var whole: String
  /// The point, what is behind it, and a unit.
  var fraction: String
  /// Reference marks at the end.
  var marks: String

  /// Nothing for a text that is no single number: no digit, or digits again after other words.
  init?(_ text: String) {
    let characters = Array(text)
    let end = characters.lastIndex { !DecimalParts.isMark($0) }.map { $0 + 1 } ?? 0
    let body = characters[..<end]
    guard let first = body.firstIndex(where: DecimalParts.isDigit) else { return nil }
    var last = first
    while last + 1 < body.count, DecimalParts.continuesWhole(body, at: last + 1) { last += 1 }
    var rest = last + 1
    if rest + 1 < body.count, body[rest] == ".", DecimalParts.isDigit(body[rest + 1]) {
      rest += 1
      while rest < body.count, DecimalParts.isDigit(body[rest]) { rest += 1 }
    }
    guard !body[rest...].contains(where: DecimalParts.isDigit) else { return nil }
    whole = String(body[...last])
    fraction = String(body[(last + 1)...])
    marks = String(characters[end...])
  }

  private static func continuesWhole(_ body: ArraySlice<Character>, at index: Int) -> Bool {
    if isDigit(body[index]) { return true }
    return body[index] == "," && index + 1 < body.count && isDigit(body[index + 1])
  }

  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character)
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "\u{2020}" || character == "\u{2021}" || character == "*" || character == "§"
  }
}
