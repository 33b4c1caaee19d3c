/// Finds anchors, aliases and tags before anything is built from a YAML text: a specification needs none, and they
/// can make a small file large.
struct SpecificationGuard {
  /// Where the first of them stands, counted from 1; nil in a plain text.
  let place: (line: Int, column: Int)?

  init(_ text: String) {
    place = Self.firstMark(in: text)
  }

  /// A mark counts at the start of a node alone: behind an opening bracket, a comma of a flow, a colon or a dash with
  /// a space, or at the start of a line; not within quotes, comments or plain words (R & D).
  private static func firstMark(in text: String) -> (line: Int, column: Int)? {
    var quote: Character?
    var isEscaped = false
    var startsNode = true
    var (line, column) = (1, 0)
    var previous: Character = "\n"
    var inComment = false
    for character in text {
      column += 1
      if character.isNewline {
        (line, column) = (line + 1, 0)
        inComment = false
        if quote == nil { startsNode = true }
        previous = "\n"
        continue
      }
      defer { previous = character }
      if inComment { continue }
      if let open = quote {
        if open == "\"", character == "\\", !isEscaped {
          isEscaped = true
          continue
        }
        if character == open, !isEscaped { quote = nil }
        isEscaped = false
        continue
      }
      switch character {
      case " ", "\t":
        if previous == ":" || previous == "-" { startsNode = true }
      case "#" where previous.isWhitespace: inComment = true
      case "\"" where startsNode, "'" where startsNode:
        quote = character
        startsNode = false
      case "&" where startsNode, "*" where startsNode, "!" where startsNode: return (line, column)
      case "[", "{", ",": startsNode = true
      default: startsNode = false
      }
    }
    return nil
  }
}
