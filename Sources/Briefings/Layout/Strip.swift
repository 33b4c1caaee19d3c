import Drawing

/// A stretch of the page's full measure that is never split: a line of a paragraph, a figure, a row.
///
/// Its frames begin at x = 0, y = 0.
struct Strip: Sendable {
  /// Whether a page may begin with a strip.
  enum Break: Hashable, Sendable {
    /// It must.
    case forced
    /// At a cost; `BreakCost` names them.
    case allowed(Double)
  }

  /// What a page begins with if it begins with this strip: the column heads of a table.
  struct RepeatedHead: Sendable {
    var height: Double
    var artifacts: [Frame]
    var frames: [Frame]
  }

  /// A note at the foot of the page on which the strip stands.
  struct FootNote: Sendable {
    var height: Double
    var frames: [Frame]
  }

  /// Another height a strip can take.
  struct Flexibility: Sendable {
    var range: ClosedRange<Double>
    /// What it shows at a height, and what it could not show.
    var setting: @Sendable (Double) -> (frames: [Frame], warnings: [FigureWarning])
  }

  var height: Double
  var frames: [Frame]
  /// Rules and tints, painted first.
  var artifacts: [Frame] = []
  /// White above and below; of two neighbours' the greater counts. None at the top of a page.
  var before = 0.0
  var after = 0.0
  /// White below, whatever the next asks for.
  var exactlyAfter: Double?
  var breakBefore = Break.allowed(0)
  /// Whether it must not end a page if there is another way: titles, headings, leads.
  var keepsWithNext = false
  /// Whether whole blocks that follow it may stand before it: figures that no heading announces.
  var floats = false
  /// What its frames are together; none if they say it themselves.
  var role: StructureRole?
  /// Whether it belongs to the same element as the strip before, as the rows of a table do.
  var continuesElement = false
  var repeatedHead: RepeatedHead?
  var footNotes: [FootNote] = []
  var flexibility: Flexibility?
  /// In an error: the id or first words of its block.
  var name: String
  var problems: [LayoutProblem] = []
  var warnings: [FigureWarning] = []
  /// Whether the page has a running head and a foot.
  var hasFurniture = true

  /// The white between this strip and the next.
  func gap(to next: Strip) -> Double {
    exactlyAfter ?? max(after, next.before)
  }

  /// Whether the white before the next may grow a little to fill a page: between blocks, not under titles.
  func canGrow(before next: Strip) -> Bool {
    exactlyAfter == nil && gap(to: next) >= Strip.growing
  }

  private static let growing = 18.0

  /// The height of its foot notes with the white between them.
  var footHeight: Double {
    footNotes.reduce(0) { $0 + $1.height + FootNoteSpacing.between }
  }
}

/// What a page break costs, in units of a page left quite empty (100); the great ones are taken only when every other
/// way is closed.
enum BreakCost {
  /// Before the title of a section, the best place of all.
  static let section = -40.0
  /// Inside a paragraph or before one.
  static let line = 4.0
  /// Before a figure that others overtook.
  static let float = 15.0
  /// Between two rows of a table that is longer than a page.
  static let row = 5.0
  /// Between two rows of a table that would fit a page.
  static let shortTableRow = 90.0
  /// Two rows of a table parted from all the others.
  static let twoRows = 200.0
  /// One line or one row alone on its page.
  static let stray = 10_000.0
  /// Between a heading, caption or column head and what it stands over, between a figure and its note.
  static let keep = 1_000_000.0
}

/// White around the notes at the foot of a page.
enum FootNoteSpacing {
  static let between = 3.0
  static let above = 14.0
}
