/// Blocks beside each other on the page's twelve columns; they stay together on one page.
public struct Columns: Sendable {
  /// The white between two columns.
  public enum Gutter: Hashable, Sendable {
    /// That of the grid, 12 points.
    case grid
    /// 24 points, each side giving up half of what is more than the grid's.
    case wide
  }

  public struct Column: Sendable {
    /// Columns of the grid.
    public var span: Int
    public var blocks: [Block]

    public init(span: Int, blocks: [Block]) {
      self.span = span
      self.blocks = blocks
    }
  }

  /// Their spans add up to at most twelve.
  public var columns: [Column]
  public var gutter: Gutter

  public init(_ columns: [Column], gutter: Gutter = .grid) {
    self.columns = columns
    self.gutter = gutter
  }
}
