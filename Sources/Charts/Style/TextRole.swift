/// What a text is for in a chart; the style gives it a size, a weight, a colour and a leading.
public enum TextRole: Hashable, Sendable, CaseIterable {
  case title
  case subtitle
  /// The number of a figure or table, above its title.
  case figureNumber
  /// A number beside a marker or a bar.
  case value
  /// The name and value at the end of a line.
  case end
  /// Tick labels, units, names of plan periods and column heads.
  case axis
  /// Labels of years and other categories along the axis.
  case category
  /// Names of rows and figures in columns.
  case cell
  /// The words of a key.
  case key
  /// Notes and sources under a chart.
  case note
  case tileLabel
  case tileNumber
  case tileUnit
  case tileFact
  case tileContext
}
