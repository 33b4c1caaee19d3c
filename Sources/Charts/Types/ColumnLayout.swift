/// Columns of a table side by side in a given width.
///
/// Each column has the width that its content would like and the least it can live with. What is left over goes to
/// the columns that grow; what is lacking is taken from those that have something to give.
struct ColumnLayout {
  struct Column {
    /// What the content would like, in points.
    var natural: Double
    /// The least width, at most `natural`.
    var minimum: Double
    /// The column's share of what is left over; 0 for a column that does not grow.
    var growth: Double
    /// The free space to its left, in points.
    var gap: Double

    init(natural: Double, minimum: Double? = nil, growth: Double = 0, gap: Double = 0) {
      self.natural = natural
      self.minimum = min(minimum ?? natural, natural)
      self.growth = growth
      self.gap = gap
    }
  }

  /// What a text may be wider than its column: a column as wide as its widest text must not break it for a rounding
  /// error.
  static let slack = 0.05

  /// One span for each column, in order.
  let spans: [Span]

  /// Lays `columns` out from `start`, over `width` points. Spans never overlap and never leave the width; where even
  /// the least widths do not fit, all of them shrink in proportion.
  init(_ columns: [Column], from start: Double, width: Double) {
    let gaps = columns.reduce(0) { $0 + $1.gap }
    let room = max(width - gaps, 0)
    let natural = columns.reduce(0) { $0 + $1.natural }
    let widths: [Double]
    if natural <= room {
      let growth = columns.reduce(0) { $0 + $1.growth }
      widths = columns.map { $0.natural + (growth > 0 ? (room - natural) * $0.growth / growth : 0) }
    } else {
      let minimum = columns.reduce(0) { $0 + $1.minimum }
      if minimum <= room {
        let share = (natural - room) / (natural - minimum)
        widths = columns.map { $0.natural - ($0.natural - $0.minimum) * share }
      } else {
        widths = columns.map { $0.minimum * room / minimum }
      }
    }
    let squeeze = gaps > width ? width / gaps : 1
    var x = start
    var spans: [Span] = []
    for (column, columnWidth) in zip(columns, widths) {
      x += column.gap * squeeze
      spans.append(Span(start: x, end: x + columnWidth))
      x += columnWidth
    }
    self.spans = spans
  }
}
