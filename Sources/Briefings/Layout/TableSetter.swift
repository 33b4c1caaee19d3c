import Charts
import Drawing

/// Sets a table: a strip for the caption, one for the column heads, one for each row, and its notes.
struct TableSetter: Sendable {
  let table: Table
  let setting: Setting
  private let measure: TableMeasure
  private let rows: TableRowSetter

  init(_ table: Table, setting: Setting) {
    self.table = table
    self.setting = setting
    measure = TableMeasure(table, setting: setting)
    rows = TableRowSetter(table: table, measure: measure, setting: setting)
  }

  func strips() -> [Strip] {
    var caption = TableCaption(table: table, setting: setting).strip()
    caption.problems = problems
    guard caption.problems.isEmpty else { return [caption] }
    var head = rows.head()
    head.breakBefore = .allowed(BreakCost.keep)
    let body = bodyStrips(under: head)
    var strips = [caption, head] + body + TextSetter(setting: setting).note(table.notes)
    strips[strips.count - 1].after = Spacing.block + 2
    return strips
  }

  private var problems: [LayoutProblem] {
    var problems: [LayoutProblem] = []
    if measure.neededWidth > setting.width + PageBreaking.tolerance {
      problems.append(.tooWide(block: table.id, width: measure.neededWidth, available: setting.width))
    }
    for (index, row) in table.rows.enumerated() {
      let covered = row.cells.reduce(0) { $0 + max(1, $1.span) }
      guard covered != table.columns.count else { continue }
      problems.append(
        .wrongCells(table: table.id, row: index + 1, cells: covered, columns: table.columns.count))
    }
    return problems
  }

  private func bodyStrips(under head: Strip) -> [Strip] {
    let repeated = repeatedHead(head)
    var strips = table.rows.indices.map { index in rows.strip(index) }
    let isLong = strips.reduce(head.height) { $0 + $1.height } > PageGrid.height - 80
    for index in strips.indices {
      strips[index].continuesElement = true
      strips[index].repeatedHead = repeated
      strips[index].breakBefore = .allowed(breakCost(before: index, isLong: isLong))
    }
    return strips
  }

  /// At least two rows stay on each side of a break, and none comes after the title of a group.
  private func breakCost(before index: Int, isLong: Bool) -> Double {
    let rest = table.rows.count - index
    if index == 0 || table.rows[index - 1].kind == .group { return BreakCost.keep }
    if index == 1 || rest == 1 || table.rows[index].kind == .total { return BreakCost.stray }
    if index > 1, table.rows[index - 2].kind == .group { return BreakCost.stray }
    if index == 2 || rest == 2 { return BreakCost.twoRows }
    return isLong ? BreakCost.row : BreakCost.shortTableRow
  }

  private func repeatedHead(_ head: Strip) -> Strip.RepeatedHead {
    let label = setting.wording.continued(setting.book.label(of: table.id) ?? "")
    let style = setting.style.block(width: setting.width).text(.figureNumber)
    let height = style.size * (TextFrame.ascent + TextFrame.descent) + 4
    let line = Frame.text(label, x: 0, baseline: style.size * TextFrame.ascent, style: style)
    let offset = Point(x: 0, y: height)
    return Strip.RepeatedHead(
      height: height + head.height, artifacts: [line, .moved(offset, head.artifacts)],
      frames: [.moved(offset, head.frames)])
  }
}
