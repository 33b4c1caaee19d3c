/// What the numbers say, in numbered sentences, each with the place that shows it.
public struct Findings: Sendable {
  /// Over the list, under a rule; empty for none.
  public var title: String
  public var findings: [Finding]

  public init(title: String = "", _ findings: [Finding]) {
    self.title = title
    self.findings = findings
  }
}

/// One finding: a few words, a sentence, and where it is shown.
public struct Finding: Hashable, Sendable {
  public var head: String
  public var text: RichText
  /// The destination of the figure, table or section that shows it.
  public var destination: String?

  public init(head: String, text: RichText, destination: String? = nil) {
    self.head = head
    self.text = text
    self.destination = destination
  }
}
