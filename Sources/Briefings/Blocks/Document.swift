public import Drawing

/// A briefing in one language, before it is laid out: sections of blocks, and what stands on every page.
public struct Document: Sendable {
  /// What the file says about itself; its title and language are the document's.
  public var information: DocumentInformation
  /// At the head of every page, left.
  public var runningHead: String
  /// At the foot of every page, left: edition and newest source.
  public var edition: String
  public var wording: LayoutWording
  public var sections: [Section]

  public init(
    information: DocumentInformation, runningHead: String, edition: String, wording: LayoutWording,
    sections: [Section]
  ) {
    self.information = information
    self.runningHead = runningHead
    self.edition = edition
    self.wording = wording
    self.sections = sections
  }

  public var language: Language { information.language }
}
