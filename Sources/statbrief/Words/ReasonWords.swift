/// The words for why files were made anew.
enum ReasonWords {
  /// How many reasons are said of one file.
  static let limit = 5

  /// `luliang/en/briefing.pdf: statements/luliang-2025.csv:3 (luliang/gdp/2025/level), font NotoSansCJK.ttc`.
  static func line(_ path: String, _ reasons: [Explanation.Reason]) -> String {
    var words = reasons.prefix(limit).map(text)
    if reasons.count > limit { words.append("and \(reasons.count - limit) more") }
    return VisibleText.escaped("\(path): \(words.joined(separator: ", "))") + "\n"
  }

  static func text(_ reason: Explanation.Reason) -> String {
    switch reason {
    case .isNew: "not in the edition before"
    case .wasMissing: "was missing"
    case .wasEdited: "was changed by hand"
    case .line(let file, let line, let figure): "\(file):\(line)" + (figure.map { " (\($0))" } ?? "")
    case .linesLess(let file): "\(file) has lines less"
    case .unknown: "the edition before does not say what it was made from"
    case .part(let part, let before): text(part, before: before)
    }
  }

  private static func text(_ part: BuildKey.Part, before: String?) -> String {
    let change = before.map { "\($0.isEmpty ? "none" : $0) -> \(part.value.isEmpty ? "none" : part.value)" } ?? "new"
    switch part.kind {
    case .program: return "another build of statbrief"
    case .font: return "font \(part.name)"
    case .tool, .library, .package, .option, .input: return "\(part.name) \(change)"
    }
  }
}
