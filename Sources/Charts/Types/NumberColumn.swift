import Drawing

/// Numbers below each other, aligned on the decimal point; marks such as † hang to the right of the digits.
///
/// A figure keeps its printed digits: 11 stands in the units place of 9.2. Bold and regular digits differ in width, so
/// each entry is measured in its own style. What has no digits ends at the units place.
struct NumberColumn {
  struct Entry {
    var text: String
    var marks: String = ""
    var style: TextStyle
  }

  /// The widest part left of the decimal point, in points.
  let left: Double
  /// The widest part from the decimal point on, units included.
  let right: Double
  /// The widest marks.
  let marks: Double
  private let measurer: any TextMeasuring

  init(_ entries: [Entry], measurer: any TextMeasuring) {
    left = entries.map { measurer.width(of: Self.whole($0.text), style: $0.style) }.max() ?? 0
    right =
      entries.map {
        measurer.width(of: $0.text, style: $0.style) - measurer.width(of: Self.whole($0.text), style: $0.style)
      }.max() ?? 0
    marks = entries.map { measurer.width(of: $0.marks, style: $0.style) }.max() ?? 0
    self.measurer = measurer
  }

  var width: Double { left + right + marks }

  /// An entry whose column ends at `end`.
  func items(_ entry: Entry, end: Double, baseline: Double) -> [SceneItem] {
    guard !entry.text.isEmpty else { return [] }
    let start = end - marks - right - measurer.width(of: Self.whole(entry.text), style: entry.style)
    return [
      .text(TextLine(entry.text + entry.marks, baseline: Point(x: start, y: baseline), style: entry.style))
    ]
  }

  /// The text up to the decimal point of its first number; up to the number's end where it has none; all of it where
  /// there is no number.
  static func whole(_ text: String) -> String {
    guard let first = text.firstIndex(where: isDigit) else { return text }
    let rest = text[first...]
    let end =
      rest.indices.first { index in
        !isDigit(rest[index]) && !isGrouping(rest, at: index)
      } ?? text.endIndex
    return String(text[..<end])
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func isGrouping(_ text: Substring, at index: Substring.Index) -> Bool {
    guard text[index] == "," else { return false }
    let next = text.index(after: index)
    return next < text.endIndex && isDigit(text[next])
  }
}
