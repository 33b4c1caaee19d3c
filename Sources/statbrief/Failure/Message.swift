/// One thing to be said about one place: what is wrong, where, what was expected, and what to do.
struct Message: Hashable, Sendable {
  enum Severity: String, Sendable { case error, warning, note }

  var severity = Severity.error
  /// Empty where it is about no file.
  var file = ""
  var line: Int?
  var column: Int?
  /// The id in the catalogue of faults, or a stable code of the command's own.
  var code: String
  var text: String
  /// What to do about it; may be empty.
  var hint = ""
  /// What it is about as ids and numbers; for objects alone.
  var details: [JSONText.Member] = []
  /// How the command ends if this is what stops it.
  var status = ExitStatus.data
  /// How many problems it stands for.
  var count = 1

  /// `file:line:column: CODE: text (hint)`, invisible characters made visible.
  var rendered: String {
    var place = VisibleText.escaped(file)
    if let line {
      place += ":\(line)"
      if let column { place += ":\(column)" }
    }
    let start = place.isEmpty ? "statbrief: " : place + ": "
    let kind = severity == .error ? "" : severity.rawValue + ": "
    let end = hint.isEmpty ? "" : " (\(VisibleText.escaped(hint)))"
    return start + kind + code + ": " + VisibleText.escaped(text) + end
  }

  /// The same about another file.
  func about(_ file: String) -> Message {
    var message = self
    message.file = file
    return message
  }

  /// The same as an object; what is not there is left out.
  var json: JSONText {
    var members: [(String, JSONText)] = [("severity", .string(severity.rawValue)), ("code", .string(code))]
    if !file.isEmpty { members.append(("file", .string(file))) }
    if let line { members.append(("line", .number("\(line)"))) }
    if let column { members.append(("column", .number("\(column)"))) }
    members.append(("text", .string(VisibleText.escaped(text))))
    if !hint.isEmpty { members.append(("hint", .string(VisibleText.escaped(hint)))) }
    return .object(members.map { JSONText.Member(name: $0.0, value: $0.1) } + details)
  }
}
