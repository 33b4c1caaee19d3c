/// The numbers in printed words, without the marks that group their digits.
enum PrintedDigits {
  /// `2643.2` and `2024` of `2,643.2亿元（2024年）`; a sign before a number is not part of it.
  static func all(in text: String) -> [String] {
    var numbers: [String] = []
    var current = ""
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      let next = place + 1 < characters.count ? characters[place + 1] : " "
      if ("0"..."9").contains(character) {
        current.append(character)
      } else if !current.isEmpty, character == "." || character == ",", ("0"..."9").contains(next) {
        if character == "." { current.append(character) }
      } else if !current.isEmpty {
        numbers.append(current)
        current = ""
      }
    }
    return current.isEmpty ? numbers : numbers + [current]
  }
}
