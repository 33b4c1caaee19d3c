/// Small grey words: marks and gaps, method and tolerance, source; one entry a line of its own.
public struct Note: Hashable, Sendable {
  public enum Place: Hashable, Sendable {
    /// Under the block before, and on its page.
    case underBlock
    /// At the foot of the page on which the block before ends.
    case pageFoot
  }

  public var entries: [RichText]
  public var place: Place

  public init(_ entries: [RichText], place: Place = .underBlock) {
    self.entries = entries
    self.place = place
  }
}
