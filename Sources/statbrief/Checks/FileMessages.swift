import Indicators

/// The messages of a check: of each file the first hundred of every severity, and how many further ones there are.
///
/// A wrong unit makes a million figures look wrong; no more is kept of them than is ever read.
struct FileMessages {
  /// So many of each severity are kept of a file.
  static let limit = 100

  private struct Group: Hashable {
    let file: String
    let severity: Message.Severity
  }

  private var kept: [Message] = []
  private var counts: [Group: Int] = [:]
  /// A message for each group of which some are only counted, in the order in which they became too many.
  private var overflows: [(group: Group, last: Message)] = []

  mutating func append(_ message: Message) {
    append(message.severity, file: message.file) { message }
  }

  /// Adds a message about a file, which is made only if it is kept.
  mutating func append(_ severity: Message.Severity, file: String, _ message: () -> Message) {
    let group = Group(file: file, severity: severity)
    let count = (counts[group] ?? 0) + 1
    counts[group] = count
    if count <= Self.limit { kept.append(message()) }
    if count == Self.limit + 1 { overflows.append((group, message())) }
  }

  /// Those that are kept, in the order in which they were added, and then the numbers of the others.
  var all: [Message] {
    kept
      + overflows.map { group, last in
        let count = (counts[group] ?? 0) - Self.limit
        return Message(
          severity: group.severity, file: last.file, code: "V00",
          text: Counted.of(count, "further \(group.severity.rawValue)"),
          hint: group.severity == .note ? "" : "mend those above first",
          status: last.status, count: count)
      }
  }
}
