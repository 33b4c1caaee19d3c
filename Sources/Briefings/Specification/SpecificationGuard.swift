/// Looks through a YAML text before anything is built from it: for anchors, aliases and tags, which a specification does
/// not need and which can make a small file large, and for nesting that no briefing has.
struct SpecificationGuard {
  struct Fault {
    let kind: SpecificationProblem.Kind
    /// Counted from 1.
    let line: Int
    let column: Int
  }

  /// The deepest nesting that is read.
  static let deepest = 64

  /// The first fault; nil in a plain text.
  private(set) var fault: Fault?

  private var quote: Character?
  private var isEscaped = false
  private var inComment = false
  /// Whether a node may begin here: behind an opening bracket, a comma of a flow, a colon or a dash with a space, or at
  /// the start of a line; not within quotes, comments or plain words (R & D).
  private var startsNode = true
  /// Whether the character before may be the dash of an item or the mark of a key.
  private var opensItem = false
  private var previous: Character = "\n"
  private var line = 1
  private var column = 0
  /// How many brackets are open.
  private var flows = 0
  /// The columns at which the open blocks begin, in order.
  private var blocks: [Int] = []

  init(_ text: String) {
    for character in text where fault == nil {
      column += 1
      read(character)
      previous = character.isNewline ? "\n" : character
    }
  }

  private mutating func read(_ character: Character) {
    if character.isNewline {
      (line, column) = (line + 1, 0)
      inComment = false
      if quote == nil { startsNode = true }
      return
    }
    if inComment { return }
    if let open = quote {
      if open == "\"", character == "\\", !isEscaped {
        isEscaped = true
        return
      }
      if character == open, !isEscaped { quote = nil }
      isEscaped = false
      return
    }
    switch character {
    case " ", "\t":
      if previous == ":" || opensItem { startsNode = true }
      return
    case "#" where previous.isWhitespace:
      inComment = true
      return
    default: break
    }
    if startsNode, flows == 0 { openBlock() }
    opensItem = startsNode && (character == "-" || character == "?")
    switch character {
    case "\"" where startsNode, "'" where startsNode:
      quote = character
      startsNode = false
    case "&" where startsNode, "*" where startsNode, "!" where startsNode: note(.anchorOrTag)
    case "[", "{":
      flows += 1
      startsNode = true
    case "]", "}":
      flows = max(0, flows - 1)
      startsNode = false
    case ",": startsNode = true
    default: startsNode = false
    }
    if flows + blocks.count > Self.deepest { note(.tooDeep(levels: Self.deepest)) }
  }

  /// A node at this column closes the blocks that begin here or further to the right.
  private mutating func openBlock() {
    while let last = blocks.last, last >= column { blocks.removeLast() }
    blocks.append(column)
  }

  private mutating func note(_ kind: SpecificationProblem.Kind) {
    if fault == nil { fault = Fault(kind: kind, line: line, column: column) }
  }
}
