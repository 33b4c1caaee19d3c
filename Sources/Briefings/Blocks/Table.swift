/// A numbered table: caption, columns, rows, notes.
public struct Table: Sendable {
  /// How the caption stands over the column heads.
  public enum CaptionStyle: Hashable, Sendable {
    /// As a figure: a rule, then number, title and subtitle each on its own line.
    case stacked
    /// Number and title on one line, no rule.
    case line
  }

  /// The height of a row of one line.
  public enum Density: Hashable, Sendable { case compact, regular, open }

  /// The destination that links lead to; unique in the document.
  public var id: String
  public var title: String
  public var subtitle: String
  public var captionStyle: CaptionStyle
  public var density: Density
  public var columns: [TableColumn]
  public var rows: [TableRow]
  /// Under the last row and on its page.
  public var notes: [RichText]

  public init(
    id: String, title: String, subtitle: String = "", captionStyle: CaptionStyle = .stacked,
    density: Density = .regular, columns: [TableColumn], rows: [TableRow], notes: [RichText] = []
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.captionStyle = captionStyle
    self.density = density
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// Column heads and rows as plain words for a CSV file; a cell over several columns stands in its first, a sign
  /// without words gives its name.
  public func csvRows(_ book: ReferenceBook) -> [[String]] {
    [columns.map(\.head)]
      + rows.map { row in
        row.cells.flatMap { [$0.plain(book)] + Array(repeating: "", count: max(0, $0.span - 1)) }
      }
  }
}
