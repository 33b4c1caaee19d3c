public import Drawing

/// The colours of every chart and page; nothing else names a colour.
///
/// The seven series colours keep a CIE76 distance of at least 25 from each other in normal, protan, deutan and tritan
/// sight, and at least 3.2:1 against white and `tint1`.
public enum Palette {
  public static let blue = Color(hex: 0x0F4C81)
  public static let orange = Color(hex: 0xBF4E14)
  public static let teal = Color(hex: 0x00949E)
  public static let wine = Color(hex: 0x621E39)
  public static let violet = Color(hex: 0x9478D8)
  public static let clay = Color(hex: 0xB57964)
  public static let olive = Color(hex: 0x3E3600)
  /// The tick of the sign *met at the edge*, dark enough for a thin stroke.
  public static let darkTeal = Color(hex: 0x007780)

  public static let ink = Color(hex: 0x1B1F24)
  public static let grey1 = Color(hex: 0x434B52)
  public static let grey2 = Color(hex: 0x5F676E)
  public static let grey3 = Color(hex: 0x858C92)
  public static let grey4 = Color(hex: 0xC4C9CD)
  public static let grey5 = Color(hex: 0xE3E5E7)
  public static let tint1 = Color(hex: 0xF5F4F0)
  public static let tint2 = Color(hex: 0xECEAE4)
  public static let white = Color(hex: 0xFFFFFF)
  /// Grid lines that cross tints; on white the grid is `grey5`.
  public static let gridOnTint = Color(hex: 0xD9DADB)

  /// The series colours in the order in which they are given out.
  public static let series = [blue, orange, teal, wine, violet, clay, olive]
  /// The colour of everything that is not highlighted.
  public static let muted = grey3

  /// The colour of the series with this place in the order, or `muted` beyond the seventh and below zero.
  public static func series(_ index: Int) -> Color {
    series.indices.contains(index) ? series[index] : muted
  }

  /// The colour in which small text about something of this colour is set: the colour itself where it is dark enough
  /// for text below 12 points, `grey2` for the muted grey, otherwise `ink`.
  public static func text(for color: Color) -> Color {
    switch color {
    case blue, orange, wine, olive, ink, grey1, grey2: color
    case muted: grey2
    default: ink
    }
  }

  /// Whether lines of this colour can be told from `tint2`.
  public static func isLegibleOnTint2(_ color: Color) -> Bool {
    [blue, orange, wine, olive, ink, grey1, grey2].contains(color)
  }
}
