public import Drawing

/// The whole picture: a matrix of targets and periods, or of regions and indicators, with a verdict in every cell.
///
/// A cell of the form `words` holds a sign and a short text; of the form `signs`, made for narrow places, the sign
/// alone. The key names every kind of sign that is used, and no other.
public struct ScorecardChart: Chart {
  public enum Form: Hashable, Sendable { case words, signs }

  public enum Cell: Hashable, Sendable {
    /// There was no such target: a short dash.
    case noTarget
    /// A verdict with its text, such as the target as printed; marks such as † hang to the right of the text.
    case verdict(VerdictSign.Kind, text: String = "", marks: String = "")
    /// Words alone, set bold, such as the counts of the row.
    case words(String)
  }

  public struct Row: Hashable, Sendable {
    public var name: String
    /// One for each column; what is lacking at the end counts as `noTarget`.
    public var cells: [Cell]

    public init(name: String, cells: [Cell]) {
      self.name = name
      self.cells = cells
    }
  }

  public struct Group: Hashable, Sendable {
    /// The words of the tinted row above the group, or none.
    public var heading: String?
    public var rows: [Row]

    public init(heading: String? = nil, rows: [Row]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// Counts below the matrix.
  public struct Margin: Hashable, Sendable {
    public struct Count: Hashable, Sendable {
      /// Set bold: `3 / 12`.
      public var figure: String
      /// Set beside it where the form is `words`.
      public var remark: String

      public init(_ figure: String, remark: String = "") {
        self.figure = figure
        self.remark = remark
      }
    }

    public var name: String
    /// One for each column.
    public var counts: [Count]

    public init(name: String, counts: [Count]) {
      self.name = name
      self.counts = counts
    }
  }

  public var text: ChartText
  public var form: Form
  /// The heads of the columns, from left to right.
  public var columns: [String]
  public var groups: [Group]
  public var margin: Margin?
  /// The words of the key.
  public var verdictWords: [VerdictSign.Kind: String]

  public init(
    text: ChartText, form: Form = .words, columns: [String], groups: [Group], margin: Margin? = nil,
    verdictWords: [VerdictSign.Kind: String]
  ) {
    self.text = text
    self.form = form
    self.columns = columns
    self.groups = groups
    self.margin = margin
    self.verdictWords = verdictWords
  }

  public func draw(on canvas: ChartCanvas, measurer: any TextMeasuring) -> ChartDrawing {
    let layout = ScorecardLayout(self, canvas: canvas, measurer: measurer)
    return layout.sheet.drawing(of: layout.items, warnings: layout.warnings)
  }

  /// The kinds of sign that stand in the matrix and have words, in their fixed order.
  var keyEntries: [Key.Entry] {
    let used = Set(
      groups.flatMap(\.rows).flatMap { $0.cells.prefix(columns.count) }.compactMap { cell in
        if case .verdict(let kind, text: _, marks: _) = cell { kind } else { nil }
      })
    return VerdictSign.keyEntries(used, words: verdictWords)
  }
}
