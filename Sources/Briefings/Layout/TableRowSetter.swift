import Charts
import Drawing

/// Sets the rows of a table on its measured columns.
struct TableRowSetter: Sendable {
  let table: Table
  let measure: TableMeasure
  let setting: Setting

  private static let groupIndent = 5.0

  private var type: ChartStyle { setting.style.block(width: setting.width) }

  private var rowHeight: Double {
    switch table.density {
    case .compact: 15.5
    case .regular: 17
    case .open: 19
    }
  }

  /// The column heads over a strong rule, the last line of each on one baseline.
  func head() -> Strip {
    let style = type.text(.axis)
    let texts = table.columns.enumerated().map { index, column in
      setting.textBlock(
        RichText(column.head), style: style, leading: type.leading(.axis) + 0.25, width: measure.columns[index].width)
    }
    let last = 11 + (texts.map(\.lastBaseline).max() ?? 0)
    let cells = texts.enumerated().map { index, text in
      let (x, anchor) = headPlace(index)
      return Frame.structure(.headerCell, text.frames(x: x, baseline: last - text.lastBaseline, anchor: anchor))
    }
    let isBare = table.columns.allSatisfy(\.head.isEmpty)
    let height = isBare ? 5 : last + 7
    return Strip(
      height: height, frames: isBare ? [] : [.structure(.row, cells)],
      artifacts: [.rule(y: height, to: setting.width, PageRule.strong)], role: .table, name: table.id)
  }

  /// A row with the rule under it.
  func strip(_ index: Int) -> Strip {
    let row = table.rows[index]
    var column = 0
    let cells = row.cells.map { cell in
      defer { column += max(1, cell.span) }
      return SetCell(cell, of: row, column: column, rows: self)
    }
    let height = rowHeight + (cells.map(\.text.lastBaseline).max() ?? 0)
    let baseline = rowHeight / 2 + 0.36 * type.size(.cell)
    let destination = row.id.map { [Frame.destination($0)] } ?? []
    let frames = cells.map { Frame.structure(.cell, $0.content(baseline: baseline)) }
    return Strip(
      height: height, frames: [.structure(.row, destination + frames)],
      artifacts: tint(row, height: height) + [.rule(y: height, to: setting.width, ruleUnder(index))], role: .table,
      name: row.id ?? table.id)
  }

  private func tint(_ row: TableRow, height: Double) -> [Frame] {
    let area = Path.rectangle(Rect(x: 0, y: 0.25, width: setting.width, height: height - 0.25))
    switch row.kind {
    case .group: return [.items([.path(area, fill: Palette.tint1)])]
    case .body, .total: return row.highlighted ? [.items([.path(area, fill: Palette.tint2)])] : []
    }
  }

  private func ruleUnder(_ index: Int) -> Stroke {
    let isLast = index == table.rows.count - 1
    return isLast || table.rows[index + 1].kind == .total ? PageRule.strong : PageRule.row
  }

  private func headPlace(_ index: Int) -> (Double, TextLine.Anchor) {
    let column = measure.columns[index]
    switch table.columns[index].alignment {
    case .text: return (column.x, .start)
    case .number: return (column.digitsEnd, .end)
    case .center: return (column.x + column.width / 2, .middle)
    case .end: return (column.end, .end)
    }
  }

  /// One cell with its lines broken for its columns.
  struct SetCell: Sendable {
    let text: TextFrame
    private let cell: TableCell
    private let alignment: TableColumn.Alignment
    private let place: TableMeasure.Column
    private let indent: Double
    /// How far its first digit stands left of the decimal point; nothing for words.
    private let wholeWidth: Double?

    init(_ cell: TableCell, of row: TableRow, column: Int, rows: TableRowSetter) {
      self.cell = cell
      let isGroup = row.kind == .group
      let isBold = cell.bold || row.kind == .total
      let color = isGroup ? Palette.grey1 : cell.muted ? Palette.grey2 : Palette.ink
      let style = rows.type.text(.cell, weight: isBold ? .bold : .regular, color: color)
      alignment = cell.span > 1 ? .text : rows.table.columns[column].alignment
      var place = rows.measure.columns[column]
      place.width = rows.measure.width(from: column, span: max(1, cell.span))
      self.place = place
      indent =
        (isGroup ? TableRowSetter.groupIndent : 0)
        + (cell.sign.map { $0.size.width + TableMeasure.signGap } ?? 0)
      let setting = rows.setting
      let parts = DecimalParts(cell.text.plain(setting.book))
      let isNumber = alignment == .number && cell.sign == nil
      if isNumber, let parts {
        wholeWidth = setting.measure(parts.whole, style)
        let line = RichLine(parts: setting.breaker.parts(of: cell.text, style: style))
        text = TextFrame(lines: [line], size: style.size, leading: style.size * 1.35)
      } else {
        wholeWidth = nil
        text = setting.textBlock(
          cell.text, style: style, leading: style.size * 1.35, width: max(10, place.width - indent))
      }
    }

    /// The sign and the words; words beside a sign or a link are a paragraph of their own.
    func content(baseline: Double) -> [Frame] {
      let words = words(baseline: baseline)
      guard let sign = cell.sign else {
        return text.lines.contains { $0.parts.contains { $0.target != nil } }
          ? [.structure(.paragraph, words)] : words
      }
      let isAlone = text.lines.isEmpty
      let role: StructureRole = isAlone ? .figure(description: sign.title) : .artifact
      let y = baseline - 0.36 * text.size - sign.size.height / 2
      let picture = Frame.moved(Point(x: signX(sign), y: y), [.items([.structure(role, sign.items)])])
      return isAlone ? [picture] : [picture, .structure(.paragraph, words)]
    }

    private func words(baseline: Double) -> [Frame] {
      if let sign = cell.sign {
        return text.frames(x: signX(sign) + sign.size.width + TableMeasure.signGap, baseline: baseline)
      }
      if let wholeWidth { return text.frames(x: place.point - wholeWidth, baseline: baseline) }
      switch alignment {
      case .text: return text.frames(x: place.x + indent, baseline: baseline)
      case .number: return text.frames(x: place.digitsEnd, baseline: baseline, anchor: .end)
      case .center: return text.frames(x: place.x + place.width / 2, baseline: baseline, anchor: .middle)
      case .end: return text.frames(x: place.end, baseline: baseline, anchor: .end)
      }
    }

    /// A sign stands before its words; alone it stands where the column's words would.
    private func signX(_ sign: Scene) -> Double {
      let isAlone = text.lines.isEmpty
      switch alignment {
      case .text: return place.x
      case .number, .end: return isAlone ? place.end - sign.size.width : place.x
      case .center: return isAlone ? place.x + (place.width - sign.size.width) / 2 : place.x
      }
    }
  }
}
