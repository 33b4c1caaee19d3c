public import Drawing

/// One row of a table.
public struct TableRow: Sendable {
  public enum Kind: Hashable, Sendable {
    case body
    /// The tinted title of the rows after it; it stays with the first of them.
    case group
    /// A sum under a rule, bold.
    case total
  }

  public var kind: Kind
  /// Their spans add up to the number of columns.
  public var cells: [TableCell]
  /// A tint behind the row.
  public var highlighted: Bool
  /// Where links lead to, or nothing; unique in the document.
  public var id: String?

  public init(_ cells: [TableCell], kind: Kind = .body, highlighted: Bool = false, id: String? = nil) {
    self.kind = kind
    self.cells = cells
    self.highlighted = highlighted
    self.id = id
  }

  /// The title of a group over all `columns` columns.
  public static func group(_ title: String, columns: Int) -> TableRow {
    TableRow([TableCell(RichText(title), bold: true, span: columns)], kind: .group)
  }
}

/// One cell of a table: words, a sign before them, or both.
public struct TableCell: Sendable {
  public var text: RichText
  /// The newest value, or the missed one.
  public var bold: Bool
  /// Grey: no figure, not comparable.
  public var muted: Bool
  /// A verdict's sign; its scene's title is its name.
  public var sign: Scene?
  /// Columns it stands over.
  public var span: Int

  public init(_ text: RichText, bold: Bool = false, muted: Bool = false, sign: Scene? = nil, span: Int = 1) {
    self.text = text
    self.bold = bold
    self.muted = muted
    self.sign = sign
    self.span = span
  }

  /// The cell's words; the name of its sign if it has no words.
  public func plain(_ book: ReferenceBook) -> String {
    text.isEmpty ? sign?.title ?? "" : text.plain(book)
  }
}

extension TableCell: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) {
    self.init(RichText(value))
  }
}
