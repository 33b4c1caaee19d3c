/// Says on standard error what went wrong: every message in one line, at most fifty and then a count.
enum Reporter {
  static let limit = 50

  static func report(_ messages: [Message], asJSON: Bool) {
    guard !messages.isEmpty else { return }
    if asJSON {
      let shown = messages.prefix(limit).map(\.json)
      Standard.report(
        JSONText.object([("messages", .array(shown)), ("count", .number("\(messages.count)"))]).compact)
      return
    }
    for message in messages.prefix(limit) { Standard.report(message.rendered) }
    if messages.count > limit { Standard.report("statbrief: and \(messages.count - limit) more") }
  }
}
