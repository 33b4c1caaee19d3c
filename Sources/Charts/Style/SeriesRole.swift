import Drawing

/// The part a series plays in a chart; it decides on colour and weight.
public enum SeriesRole: Hashable, Sendable {
  /// The series the finding is about, in the colour of this place in the palette.
  case main(color: Int)
  /// A series beside it.
  case second(color: Int)
  /// What the others are parts of, beside them in grey: colours are for those that are compared.
  case whole
  /// The actual figures of a chart of targets, in ink.
  case actual
  /// One of many in the background.
  case muted

  /// The roles of so many series in order: the first is the main one, those beyond the palette are muted.
  public static func inOrder(_ index: Int) -> SeriesRole {
    index == 0 ? .main(color: 0) : index < Palette.series.count ? .second(color: index) : .muted
  }

  /// The role, or muted if its colour is beyond the palette.
  var withinPalette: SeriesRole {
    switch self {
    case .main(let color), .second(let color): Palette.series.indices.contains(color) ? self : .muted
    case .whole, .actual, .muted: self
    }
  }

  var color: Color {
    switch self {
    case .main(let color), .second(let color): Palette.series(color)
    case .whole: Palette.grey2
    case .actual: Palette.ink
    case .muted: Palette.muted
    }
  }

  var weight: Line.Weight {
    switch withinPalette {
    case .main, .actual: .main
    case .second, .whole: .second
    case .muted: .muted
    }
  }

  /// Painted and labelled in this order from the last to the first: 0 main, 1 second, 2 muted.
  var rank: Int {
    switch withinPalette {
    case .main, .actual: 0
    case .second, .whole: 1
    case .muted: 2
    }
  }
}
