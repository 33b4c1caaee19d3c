/// The list of sections with their pages, and of figures if asked for.
public struct Contents: Hashable, Sendable {
  /// What leads the eye from a title to its page.
  public enum Leader: Hashable, Sendable { case rules, dots }

  public var leader: Leader
  /// Over the list of figures; nothing leaves that list out.
  public var figuresTitle: String?

  public init(leader: Leader = .rules, figuresTitle: String? = nil) {
    self.leader = leader
    self.figuresTitle = figuresTitle
  }
}
