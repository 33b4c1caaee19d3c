import Charts
import Drawing

/// The columns of a table, measured once: where each begins, how wide it is, where its numbers have their points.
struct TableMeasure: Sendable {
  /// One column on the page.
  struct Column: Hashable, Sendable {
    var x = 0.0
    var width = 0.0
    /// In a column of numbers, the widths right of the decimal point and of hanging marks.
    var fraction = 0.0
    var marks = 0.0

    var end: Double { x + width }
    /// Where digits end.
    var digitsEnd: Double { end - marks }
    var point: Double { digitsEnd - fraction }
  }

  let columns: [Column]
  /// The width the table needs at least.
  let neededWidth: Double

  static let gap = 12.0
  static let signGap = 4.0
  /// A column of words is not made narrower than this.
  static let narrowest = 42.0

  init(_ table: Table, setting: Setting) {
    let natural = table.columns.indices.map { TableMeasure.natural(table, column: $0, setting: setting) }
    let gaps = Double(max(0, table.columns.count - 1)) * TableMeasure.gap
    let room = setting.width - gaps
    var widths = natural.map(\.width)
    var least = 0.0
    for (index, column) in table.columns.enumerated() {
      switch column.width {
      case .fixed(let width): widths[index] = width
      case .content: break
      case .flexible:
        widths[index] = 0
        least += TableMeasure.narrowest
      }
    }
    TableMeasure.shrink(&widths, of: table, to: room - least)
    let used = widths.reduce(0, +)
    neededWidth = used + least + gaps
    TableMeasure.share(max(room - used, least), of: table, natural.map(\.width), &widths)
    // What no column needs goes between all of them, so that numbers do not stand far from their names.
    let white = max(0, room - widths.reduce(0, +)) / Double(max(1, table.columns.count - 1))
    var x = 0.0
    columns = natural.indices.map { index in
      var column = natural[index]
      column.x = x
      column.width = widths[index]
      x += column.width + TableMeasure.gap + white
      return column
    }
  }

  /// The width of neighbouring columns with the white between them.
  func width(from column: Int, span: Int) -> Double {
    columns[min(column + span, columns.count) - 1].end - columns[column].x
  }

  /// Takes from the columns of words, the widest first in proportion, what is too much.
  private static func shrink(_ widths: inout [Double], of table: Table, to room: Double) {
    let excess = widths.reduce(0, +) - room
    guard excess > 0 else { return }
    let soft = table.columns.indices.filter { index in
      table.columns[index].width == .content && table.columns[index].alignment != .number
        && widths[index] > narrowest
    }
    let slack = soft.reduce(0) { $0 + widths[$1] - narrowest }
    guard slack > 0 else { return }
    let share = min(1, excess / slack)
    for index in soft { widths[index] -= (widths[index] - narrowest) * share }
  }

  /// Gives the flexible columns their shares of a width by weight, none more than its widest cell needs.
  private static func share(_ width: Double, of table: Table, _ needs: [Double], _ widths: inout [Double]) {
    var open: [(index: Int, weight: Double)] = []
    for (index, column) in table.columns.enumerated() {
      if case .flexible(let weight) = column.width { open.append((index, weight)) }
    }
    var rest = width
    while !open.isEmpty {
      let part = rest / open.reduce(0) { $0 + $1.weight }
      let content = open.filter { needs[$0.index] <= part * $0.weight }
      for column in content.isEmpty ? open : content {
        widths[column.index] = content.isEmpty ? part * column.weight : needs[column.index]
        rest -= widths[column.index]
      }
      open.removeAll { column in content.isEmpty || content.contains { $0.index == column.index } }
    }
  }

  private static func natural(_ table: Table, column: Int, setting: Setting) -> Column {
    let style = setting.style.block(width: setting.width)
    let cells = table.rows.compactMap { row in cell(of: row, at: column).map { ($0, row.kind) } }
    let head = setting.measure(table.columns[column].head, style.text(.axis))
    var result = Column()
    var words = 0.0
    var whole = 0.0
    for (cell, kind) in cells {
      let isBold = cell.bold || kind == .total
      let cellStyle = style.text(.cell, weight: isBold ? .bold : .regular)
      let text = cell.text.plain(setting.book)
      func measure(_ text: String) -> Double { text.isEmpty ? 0 : setting.measure(text, cellStyle) }
      if table.columns[column].alignment == .number, cell.sign == nil, let parts = DecimalParts(text) {
        whole = max(whole, measure(parts.whole))
        result.fraction = max(result.fraction, measure(parts.fraction))
        result.marks = max(result.marks, measure(parts.marks))
      } else {
        let sign = cell.sign.map { $0.size.width + (text.isEmpty ? 0 : signGap) } ?? 0
        words = max(words, sign + setting.breaker.width(of: cell.text, style: cellStyle))
      }
    }
    result.width = max(head, words, whole + result.fraction) + result.marks
    return result
  }

  /// The cell that stands in this column alone.
  private static func cell(of row: TableRow, at column: Int) -> TableCell? {
    var index = 0
    for cell in row.cells {
      if index == column { return cell.span == 1 ? cell : nil }
      index += max(1, cell.span)
    }
    return nil
  }
}
