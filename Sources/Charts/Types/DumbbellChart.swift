public import Drawing

/// How far apart: two figures in each row, of two regions or of two years, joined by a bar.
///
/// Rows stand as given. Labels stand outside the dots; equal exact figures share a disc, other marks that
/// would cover each other touch. Zero is a rule where a scale runs to both sides of it. Where one figure is missing, its reason
/// stands beside the other.
public struct DumbbellChart: Chart {
  /// One of the two things compared.
  public struct Side: Hashable, Sendable {
    public var name: String
    public var color: Color

    public init(name: String, color: Color) {
      self.name = name
      self.color = color
    }
  }

  public struct Row: Hashable, Sendable {
    public var name: String
    /// The unit or another remark, set small beside the name.
    public var detail: String
    public var first: PrintedFigure?
    public var second: PrintedFigure?
    /// The gap as printed, a number with its unit or words.
    public var gap: String
    /// Whether the gap is a number, which is set bold.
    public var isGapStrong: Bool
    /// Why a figure is missing, in a few words.
    public var reason: String

    public init(
      name: String, detail: String = "", first: PrintedFigure?, second: PrintedFigure?, gap: String = "",
      isGapStrong: Bool = false, reason: String = ""
    ) {
      self.name = name
      self.detail = detail
      self.first = first
      self.second = second
      self.gap = gap
      self.isGapStrong = isGapStrong
      self.reason = reason
    }
  }

  public struct Group: Hashable, Sendable {
    /// How the rows of a group are scaled.
    public enum Scale: Hashable, Sendable {
      /// All rows on one scale; its heading says from where to where.
      case shared(from: Double, to: Double)
      /// Every row from zero to its larger figure.
      case own
    }

    public var heading: String
    /// The head of the column of gaps.
    public var gapHead: String
    public var scale: Scale
    public var rows: [Row]

    public init(heading: String, gapHead: String = "", scale: Scale, rows: [Row]) {
      self.heading = heading
      self.gapHead = gapHead
      self.scale = scale
      self.rows = rows
    }
  }

  public var text: ChartText
  public var first: Side
  public var second: Side
  public var groups: [Group]

  public init(text: ChartText, first: Side, second: Side, groups: [Group]) {
    self.text = text
    self.first = first
    self.second = second
    self.groups = groups
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    let layout = DumbbellLayout(self, canvas: canvas, measurer: measurer)
    return layout.sheet.drawing(of: layout.items, warnings: layout.warnings)
  }
}
