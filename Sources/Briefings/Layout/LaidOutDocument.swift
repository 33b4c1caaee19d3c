public import Charts
public import Drawing

/// A document on its pages.
public struct LaidOutDocument: Sendable {
  public var paged: PagedDocument
  /// Numbers and pages of everything that can be referred to.
  public var book: ReferenceBook
  /// What figures could not show as it was given.
  public var warnings: [FigureWarning]

  public init(paged: PagedDocument, book: ReferenceBook, warnings: [FigureWarning]) {
    self.paged = paged
    self.book = book
    self.warnings = warnings
  }
}

/// What one figure could not show.
public struct FigureWarning: Hashable, Sendable {
  /// The figure's id.
  public var figure: String
  public var warning: ChartWarning

  public init(figure: String, warning: ChartWarning) {
    self.figure = figure
    self.warning = warning
  }
}
