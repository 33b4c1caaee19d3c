public import Drawing

/// Sizes, weights, colours and leadings of the texts of a chart, before scaling.
///
/// `ChartStyle(setting: .freestanding, language: .chinese).text(.title)` is 13 points bold in ink.
public struct ChartStyle: Hashable, Sendable {
  /// Where a chart stands; it decides on sizes of type and on what is around the plot.
  public enum Setting: Hashable, Sendable {
    /// A picture of its own, with margins.
    case freestanding
    /// A figure block as wide as the measure of a page.
    case column
    /// A figure block in part of the measure.
    case halfColumn
  }

  public var setting: Setting
  public var language: Language

  public init(setting: Setting, language: Language) {
    self.setting = setting
    self.language = language
  }

  /// The style of a role; weight and colour can be replaced where a value is stated, secondary or highlighted.
  public func text(_ role: TextRole, weight: TextStyle.Weight? = nil, color: Color? = nil) -> TextStyle {
    TextStyle(
      size: size(role), weight: weight ?? ChartStyle.weight(role), color: color ?? ChartStyle.color(role),
      language: language)
  }

  /// The size of a role in points.
  public func size(_ role: TextRole) -> Double {
    switch role {
    case .title: pick(13, 11, 10)
    case .subtitle: pick(8.6, 8, 8)
    case .figureNumber: 7.5
    case .value: pick(8.5, 7.5, 7.5)
    case .end: pick(9.5, 8.5, 8)
    case .axis, .category: pick(7.5, 7, 7)
    case .cell: pick(8.6, 8.2, 8)
    case .key: 7
    case .note: pick(7, 6.7, 6.6)
    case .tileLabel, .tileFact: 8
    case .tileNumber: 22
    case .tileUnit: 9
    case .tileContext: 7.5
    }
  }

  /// The distance of two baselines of a role in points.
  public func leading(_ role: TextRole) -> Double {
    let factor: Double =
      switch role {
      case .title: 1.36
      case .subtitle: 1.4
      case .note: 1.45
      case .figureNumber, .value, .end, .axis, .category, .cell, .key: 1.25
      case .tileLabel, .tileNumber, .tileUnit, .tileFact, .tileContext: 1.3
      }
    return size(role) * factor
  }

  private func pick(_ freestanding: Double, _ column: Double, _ halfColumn: Double) -> Double {
    switch setting {
    case .freestanding: freestanding
    case .column: column
    case .halfColumn: halfColumn
    }
  }

  private static func weight(_ role: TextRole) -> TextStyle.Weight {
    switch role {
    case .title, .figureNumber, .end, .tileNumber, .tileFact: .bold
    case .subtitle, .value, .axis, .category, .cell, .key, .note, .tileLabel, .tileUnit, .tileContext: .regular
    }
  }

  private static func color(_ role: TextRole) -> Color {
    switch role {
    case .title, .value, .end, .cell, .tileNumber, .tileUnit, .tileFact: Palette.ink
    case .subtitle, .category, .key, .tileLabel, .tileContext: Palette.grey1
    case .axis, .note: Palette.grey2
    case .figureNumber: Palette.blue
    }
  }
}
