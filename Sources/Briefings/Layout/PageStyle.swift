import Charts
import Drawing

/// The type of a page by what a text is for; what pages and charts share comes from the charts.
struct PageStyle: Hashable, Sendable {
  enum Role: Hashable, Sendable {
    case coverTitle, coverKicker, coverPeriod, coverPurpose, coverCaption, coverYear, coverRank
    case sectionTitle, subsectionTitle, heading, subheading, ruledHeading
    case lead, body, note, furniture
    case findingHead, findingText
    case number, listKey, listValue
    case contentsSection, contentsPart
    case tileLabel, tileNumber, tileUnit, tileFact, tileContext
  }

  let language: Language

  func text(_ role: Role, weight: TextStyle.Weight? = nil, color: Color? = nil) -> TextStyle {
    TextStyle(
      size: size(role), weight: weight ?? PageStyle.weight(role), color: color ?? PageStyle.color(role),
      language: language)
  }

  /// The distance of two baselines.
  func leading(_ role: Role) -> Double {
    switch role {
    case .coverTitle: 48
    case .lead: byLanguage(19, 17)
    case .body, .findingHead, .findingText: byLanguage(16, 13)
    case .note: shared.leading(.note)
    default: size(role) * 1.36
    }
  }

  func size(_ role: Role) -> Double {
    switch role {
    case .coverTitle: 36
    case .coverRank: 24
    case .sectionTitle: 20
    case .coverPeriod, .subsectionTitle: 14
    case .heading: 13
    case .coverKicker, .ruledHeading: 11
    case .coverPurpose, .subheading: 10.5
    case .coverYear, .contentsSection: 9.5
    case .lead: byLanguage(11.5, 10.5)
    case .findingHead: byLanguage(9.9, 9.4)
    case .body, .findingText: byLanguage(9.5, 9)
    case .contentsPart, .listKey, .listValue: 8.5
    case .coverCaption: 8
    case .furniture: 7
    case .note: shared.size(.note)
    case .number: shared.size(.figureNumber)
    case .tileLabel: shared.size(.tileLabel)
    case .tileNumber: shared.size(.tileNumber)
    case .tileUnit: shared.size(.tileUnit)
    case .tileFact: shared.size(.tileFact)
    case .tileContext: shared.size(.tileContext)
    }
  }

  /// The page's number stands out a little from the rest of the page foot.
  static let pageNumberColor = Palette.grey1

  /// The type of a figure block or table of this width.
  func block(width: Double) -> ChartStyle {
    ChartStyle(setting: ChartCanvas.block(width: width, height: 0).setting, language: language)
  }

  private var shared: ChartStyle { ChartStyle(setting: .halfColumn, language: language) }

  private func byLanguage(_ chinese: Double, _ english: Double) -> Double {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private static func weight(_ role: Role) -> TextStyle.Weight {
    switch role {
    case .coverTitle, .coverKicker, .coverRank, .sectionTitle, .subsectionTitle, .heading, .subheading,
      .ruledHeading, .findingHead, .number, .tileNumber, .tileFact:
      .bold
    case .coverPeriod, .coverPurpose, .coverCaption, .coverYear, .lead, .body, .note, .furniture, .findingText,
      .listKey, .listValue, .contentsSection, .contentsPart, .tileLabel,
      .tileUnit, .tileContext:
      .regular
    }
  }

  private static func color(_ role: Role) -> Color {
    switch role {
    case .coverKicker, .number: Palette.blue
    case .coverRank: Palette.white
    case .coverPeriod, .coverPurpose, .coverYear, .tileLabel, .tileContext, .contentsPart:
      Palette.grey1
    case .coverCaption, .note, .furniture, .listKey: Palette.grey2
    case .coverTitle, .sectionTitle, .subsectionTitle, .heading, .subheading, .ruledHeading, .lead, .body,
      .findingHead, .findingText, .listValue, .contentsSection, .tileNumber, .tileUnit, .tileFact:
      Palette.ink
    }
  }
}

/// The rules of a page.
enum PageRule {
  /// Over a figure block, under column heads, at a table's end.
  static let strong = Stroke(Palette.ink, width: 0.75)
  /// Between rows.
  static let row = Stroke(Palette.grey5, width: 0.5)
  /// Under the running head, in the list of the cover.
  static let furniture = Stroke(Palette.grey4, width: 0.5)
  /// Over a tile.
  static let tile = Stroke(Palette.blue, width: 2)
}
