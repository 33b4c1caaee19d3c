public import Drawing

/// The words around a chart, in one language and ready to print.
public struct ChartText: Hashable, Sendable {
  /// The finding; at most two lines, balanced.
  public var title: String
  /// What takes its place where it finds no room in two lines; empty for nothing.
  public var shortTitle: String
  /// Measure, unit, prices, place and period.
  public var subtitle: String
  /// Paragraphs of the foot in the order marks and gaps, method, source.
  public var notes: [String]
  /// What the chart shows, in words and numbers, for a reader who cannot see it.
  public var description: String
  public var language: Language
  /// The number of the figure, which stands above the title of a figure block.
  public var figureNumber: String?
  /// Where the last paragraph of the foot, the sources, leads to in a document.
  public var sourceTarget: LinkTarget?

  public init(
    title: String, shortTitle: String = "", subtitle: String = "", notes: [String] = [], description: String = "",
    language: Language,
    figureNumber: String? = nil, sourceTarget: LinkTarget? = nil
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.subtitle = subtitle
    self.notes = notes
    self.description = description
    self.language = language
    self.figureNumber = figureNumber
    self.sourceTarget = sourceTarget
  }
}
