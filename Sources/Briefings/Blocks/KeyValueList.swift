/// Short terms with what they mean, a row each.
public struct KeyValueList: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var key: String
    public var value: RichText
    /// Where links lead to, or nothing; unique in the document.
    public var id: String?

    public init(_ key: String, _ value: RichText, id: String? = nil) {
      self.key = key
      self.value = value
      self.id = id
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries
  }
}
