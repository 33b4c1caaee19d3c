/// Pages in order, with what a reader's program shows about them.
public struct PagedDocument: Hashable, Sendable {
  public var pages: [Scene]
  public var outline: [OutlineEntry]
  public var information: DocumentInformation
  /// What a reader's program calls each page; pages without a label are counted from 1.
  public var pageLabels: [String]

  public init(
    pages: [Scene], outline: [OutlineEntry], information: DocumentInformation, pageLabels: [String] = []
  ) {
    self.pages = pages
    self.outline = outline
    self.information = information
    self.pageLabels = pageLabels
  }
}

/// One line of a document's outline; `level` 1 is the highest.
public struct OutlineEntry: Hashable, Sendable {
  public var title: String
  public var level: Int
  /// The name of the `SceneItem.destination` it leads to.
  public var destination: String

  public init(title: String, level: Int, destination: String) {
    self.title = title
    self.level = level
    self.destination = destination
  }
}

/// What a PDF says about itself.
public struct DocumentInformation: Hashable, Sendable {
  public var title: String
  public var author: String
  public var subject: String
  public var keywords: [String]
  public var language: Language
  /// Seconds since 1970-01-01 UTC, never from the clock.
  public var created: Int

  public init(
    title: String, author: String, subject: String, keywords: [String], language: Language, created: Int
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.language = language
    self.created = created
  }
}
