/// A part of a document with a title, a lead sentence and blocks.
public struct Section: Sendable {
  /// The destination that links lead to; unique in the document.
  public var id: String
  /// The printed title; empty for a part without one, such as the cover.
  public var title: String
  /// In the running head of the section's pages.
  public var shortTitle: String
  /// In the outline and the list of contents; empty keeps the section out of both.
  public var outlineTitle: String
  public var lead: RichText
  /// 1 is the highest; 2 is a part of the section before.
  public var level: Int
  public var startsNewPage: Bool
  public var blocks: [Block]

  /// A section of level 1 starts a new page unless told otherwise; the short title and the outline title are the
  /// title unless given.
  public init(
    id: String, title: String, shortTitle: String? = nil, outlineTitle: String? = nil, lead: RichText = "",
    level: Int = 1, startsNewPage: Bool? = nil, blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.shortTitle = shortTitle ?? title
    self.outlineTitle = outlineTitle ?? title
    self.lead = lead
    self.level = level
    self.startsNewPage = startsNewPage ?? (level == 1)
    self.blocks = blocks
  }

  /// Gives the section another title, in the outline too, and in the running head unless that has one of its own.
  mutating func name(_ title: String, inHead shortTitle: String? = nil) {
    self.title = title
    self.shortTitle = shortTitle ?? title
    outlineTitle = title
  }
}
