/// What can be wrong with the names of the columns.
enum CSVHeader {
  /// The problems of a header; `isDeclared` says that the descriptor gave its line, with others above it.
  static func problems(of names: [String], in row: CSVReader.Row, isDeclared: Bool, file: String) -> [Problem] {
    func problem(_ kind: Problem.Kind, column: Int = 1) -> Problem {
      Problem(file: file, line: row.line, column: column, kind: kind)
    }
    if names == [""] { return [problem(.blankLine)] }
    // A line with a title and empty cells behind it, as a spreadsheet writes it; or a row of the table.
    let isTitle = names.count > 1 && !names[0].isEmpty && names.dropFirst().allSatisfy(\.isEmpty)
    if isTitle || isDeclared && names.contains("") { return [problem(.titleAboveHeader(isDeclared: isDeclared))] }
    var problems: [Problem] = []
    var seen: [String: String] = [:]
    for (name, field) in zip(names, row.fields) {
      if name.isEmpty {
        problems.append(problem(.emptyHeader, column: field.column))
      } else if let other = seen[folded(name)] {
        let isSame = other.utf8.elementsEqual(name.utf8)
        problems.append(
          problem(isSame ? .duplicateHeader(name) : .lookAlikeHeaders(other, name), column: field.column))
      } else {
        seen[folded(name)] = name
      }
    }
    let delimiters: [Character] = [";", "\t", "|"]
    if names.count == 1, let other = delimiters.first(where: { names[0].contains($0) }) {
      problems.append(problem(.otherDelimiter(other)))
    }
    return problems
  }

  /// A name without the differences of case and width, so that names that look alike fall together.
  private static func folded(_ name: String) -> String {
    // Nearly every name is as it would be folded.
    if name.utf8.allSatisfy({ (97...122).contains($0) || $0 == UInt8(ascii: "_") }) { return name }
    return String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        })
    ).lowercased()
  }
}
