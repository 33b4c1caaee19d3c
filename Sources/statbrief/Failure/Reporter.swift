import ArgumentParser

/// How messages of a run are written: for people, or as objects, one a line, for a collector of logs.
enum LogFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text, json
}

/// Says on standard error what went wrong: every message in one line, at most fifty and then a count.
enum Reporter {
  enum Form {
    case text
    /// All messages in one object.
    case object
    /// An object for each message, and one for the end of the run.
    case lines

    /// What the arguments of a command ask for, also where they cannot be parsed.
    init(arguments: [String]) {
      let asksForLines =
        arguments.contains("--log-format=json")
        || zip(arguments, arguments.dropFirst()).contains { $0 == "--log-format" && $1 == "json" }
      self = asksForLines ? .lines : arguments.contains("--json") ? .object : .text
    }
  }

  static let limit = 50

  static func report(_ messages: [Message], as form: Form) {
    guard !messages.isEmpty else { return }
    let count = messages.reduce(0) { $0 + $1.count }
    switch form {
    case .object:
      let shown = messages.prefix(limit).map(\.json)
      Standard.report(
        JSONText.object([("messages", .array(shown)), ("count", .number("\(count)"))]).compact)
    case .lines:
      for message in messages { Standard.report(message.json.compact) }
    case .text:
      for message in messages.prefix(limit) { Standard.report(message.rendered) }
      if messages.count > limit {
        let told = messages.prefix(limit).reduce(0) { $0 + $1.count }
        Standard.report("statbrief: and \(count - told) more")
      }
    }
  }

  /// Says in an object of its own how a run ended, where objects are asked for one by one.
  static func end(_ status: ExitStatus, _ details: [(String, JSONText)] = [], as form: Form) {
    guard case .lines = form else { return }
    Standard.report(JSONText.object([("status", .number("\(status.rawValue)"))] + details).compact)
  }
}
