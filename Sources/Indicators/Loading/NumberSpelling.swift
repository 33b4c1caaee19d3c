/// Reads the numbers and dates of a table that are written in declared ways, and counts them, so that nothing is changed
/// in silence.
///
/// Example: `\u{FF11}\u{FF12}\u{FF0E}\u{FF15}` is read as `12.5`, `\u{2212}3` as `-3`.
struct NumberSpelling {
  private static let numbers: Set<String> = ["value", "value_high"]
  private static let columns = numbers.union([
    "period", "base", "line", "covers", "members", "factor", "english_decimals", "published", "when",
  ])

  /// Cells of one way of writing: how many there are, and the first of them.
  private struct Use {
    var count = 1
    let line: Int
    let column: Int
    let text: String
    let read: String
  }

  private let kinds: Set<Normalisation>
  private let places: [(place: Int, isNumber: Bool)]
  private var uses: [Normalisation: Use] = [:]

  init(_ kinds: Set<Normalisation>, header: [String]) {
    self.kinds = kinds
    places =
      kinds.isEmpty
      ? [] : header.indices.filter { Self.columns.contains(header[$0]) }.map { ($0, Self.numbers.contains(header[$0])) }
  }

  /// A row as it is read; the places of the cells in which width was changed.
  mutating func respell(_ row: inout CSVReader.Row, in file: InputFile) -> Set<Int> {
    var widened: Set<Int> = []
    for (place, isNumber) in places {
      let field = row.fields[place]
      let bytes = field.bytes(in: file)
      guard bytes.contains(where: { $0 >= 0x80 }) else { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      var read = text
      func note(_ kind: Normalisation, _ changed: String) {
        guard kinds.contains(kind), changed != read else { return }
        read = changed
        if kind == .width { widened.insert(place) }
        uses[kind]?.count += 1
        if uses[kind] == nil { uses[kind] = Use(line: row.line, column: field.column, text: text, read: changed) }
      }
      note(.width, Self.narrowed(text))
      if isNumber { note(.sign, Self.signed(read)) }
      if read != text {
        row.fields[place] = .init(range: field.range, unescaped: Array(read.utf8), column: field.column)
      }
    }
    return widened
  }

  /// What was read otherwise than it is written, once for each way.
  func notes(file: String) -> [Problem] {
    Normalisation.allCases.compactMap { kind in
      uses[kind].map {
        Problem(
          file: file, line: $0.line, column: $0.column,
          kind: .normalised(kind, count: $0.count, text: $0.text, read: $0.read))
      }
    }
  }

  /// The characters of ASCII in the place of their full-width forms.
  private static func narrowed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }

  private static func signed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first == "\u{2212}" || first == "\u{2013}" else { return text }
    return "-" + String(text.unicodeScalars.dropFirst())
  }
}
