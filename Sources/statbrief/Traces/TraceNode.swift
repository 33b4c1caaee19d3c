/// A line of a trace with what hangs below it, and the same as an object.
struct TraceNode {
  /// The member of the object above under which it is listed: `operands`, `statements`.
  let role: String
  let text: String
  /// What its object says beside its text.
  var members: [(String, JSONText)] = []
  var children: [TraceNode] = []

  init(_ role: String, _ text: String, _ members: [(String, JSONText)] = [], _ children: [TraceNode] = []) {
    self.role = role
    self.text = text
    self.members = members
    self.children = children
  }

  /// The lines with two spaces to a level; what is told once of a statement is not told again.
  var rendered: String {
    var told: Set<String> = []
    return rendered(indent: "", told: &told)
  }

  private func rendered(indent: String, told: inout Set<String>) -> String {
    var lines = indent + VisibleText.escaped(text) + "\n"
    if role == "statements", !told.insert(text).inserted { return lines }
    for child in children { lines += child.rendered(indent: indent + "  ", told: &told) }
    return lines
  }

  /// Its text and members, then what hangs below it in lists by role.
  var json: JSONText {
    var roles: [String] = []
    for child in children where !roles.contains(child.role) { roles.append(child.role) }
    return .object(
      [("text", .string(text))] + members
        + roles.map { role in (role, .array(children.filter { $0.role == role }.map(\.json))) })
  }
}
