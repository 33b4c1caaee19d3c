public import Drawing

/// The A4 page and its twelve columns, in points.
public enum PageGrid {
  public static let size = Size(width: 595.28, height: 841.89)
  /// Left and right.
  public static let margin = 51.64
  /// The width of all twelve columns.
  public static let measure = 492.0
  public static let gutter = 12.0
  /// Where blocks begin, so that a section's title has its baseline at 82.
  public static let top = 62.0
  /// Nothing but the page foot stands lower.
  public static let bottom = 786.0
  /// The room for blocks on one page.
  public static let height = bottom - top

  /// The width of so many neighbouring columns: 12 are 492, 6 are 240.
  public static func width(columns: Int) -> Double {
    Double(min(max(columns, 1), 12)) * 42 - gutter
  }

  /// The left edge of a column counted from 0, from the left margin.
  static func left(column: Int) -> Double {
    Double(column) * 42
  }
}
