/// One line on a terminal that says what is being made; nothing elsewhere.
struct StatusLine {
  let isShown: Bool

  func show(_ text: String) {
    if isShown { _ = Standard.writeAll(Array("\r\u{1B}[K\(text)".utf8), to: 2) }
  }

  func end() {
    if isShown { _ = Standard.writeAll(Array("\r\u{1B}[K".utf8), to: 2) }
  }
}
