/// Everything that keeps a document from being laid out.
public struct LayoutError: Error, Hashable, Sendable {
  public var problems: [LayoutProblem]

  public init(_ problems: [LayoutProblem]) {
    self.problems = problems
  }
}

/// One thing that keeps a document from being laid out; a block is named by its id or its first words.
public enum LayoutProblem: Hashable, Sendable {
  /// A document without any block.
  case empty
  /// A block that fits no page; heights in points.
  case tooTall(block: String, height: Double, available: Double)
  /// A block wider than the page or its column; widths in points.
  case tooWide(block: String, width: Double, available: Double)
  /// A row whose cells do not cover the columns exactly; rows are counted from 1.
  case wrongCells(table: String, row: Int, cells: Int, columns: Int)
  /// A place with the same id as another.
  case repeatedDestination(String)
  /// A link or reference to a place that does not exist.
  case unknownDestination(String)
}
