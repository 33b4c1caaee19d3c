/// The few words that only layout can complete, because they need a number or a page.
public struct LayoutWording: Sendable {
  /// The number of a figure: "Figure 2".
  public var figure: @Sendable (Int) -> String
  /// The number of a table: "Table 1".
  public var table: @Sendable (Int) -> String
  /// The number of a table whose rows go on from the page before: "Table 12 (continued)".
  public var continued: @Sendable (String) -> String
  /// A page within a sentence: "page 4".
  public var page: @Sendable (Int) -> String
  /// A page standing alone: "Page 4".
  public var pageAlone: @Sendable (Int) -> String
  /// First and last page of a stretch, the last greater than the first: "pages 15–16".
  public var pages: @Sendable (Int, Int) -> String
  /// A number and its page: "Figure 2, page 4".
  public var labelAndPage: @Sendable (String, Int) -> String
  /// The foot of each page: "Page 3 of 16".
  public var pageOf: @Sendable (Int, Int) -> String
  /// The name of a number with the unit that has no room beside it: "GDP, billion yuan".
  public var labelWithUnit: @Sendable (String, String) -> String

  public init(
    figure: @escaping @Sendable (Int) -> String, table: @escaping @Sendable (Int) -> String,
    continued: @escaping @Sendable (String) -> String, page: @escaping @Sendable (Int) -> String,
    pageAlone: @escaping @Sendable (Int) -> String, pages: @escaping @Sendable (Int, Int) -> String,
    labelAndPage: @escaping @Sendable (String, Int) -> String, pageOf: @escaping @Sendable (Int, Int) -> String,
    labelWithUnit: @escaping @Sendable (String, String) -> String
  ) {
    self.figure = figure
    self.table = table
    self.continued = continued
    self.page = page
    self.pageAlone = pageAlone
    self.pages = pages
    self.labelAndPage = labelAndPage
    self.pageOf = pageOf
    self.labelWithUnit = labelWithUnit
  }
}
