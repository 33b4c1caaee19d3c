/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  public enum Alignment: Hashable, Sendable {
    /// Words, from the left.
    case text
    /// Numbers on their decimal point, marks hanging right of the digits; other words end where the digits end.
    case number
    /// Signs and counts, about the middle.
    case center
    /// Words that end at the right.
    case end
  }

  public enum Width: Hashable, Sendable {
    /// In points.
    case fixed(Double)
    /// As wide as its widest cell, narrower only if the table would be too wide.
    case content
    /// A share of what the others leave, by weight, but no more than its widest cell.
    case flexible(Double)
  }

  public var head: String
  public var alignment: Alignment
  public var width: Width

  public init(_ head: String, alignment: Alignment = .text, width: Width = .content) {
    self.head = head
    self.alignment = alignment
    self.width = width
  }
}
