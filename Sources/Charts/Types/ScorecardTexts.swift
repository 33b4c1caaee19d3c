import Drawing

/// The texts of a scorecard, measured: what columns would like, and blocks broken at the width they got.
struct ScorecardTexts {
  let chart: ScorecardChart
  let style: ChartStyle
  let measurer: any TextMeasuring

  init(_ chart: ScorecardChart, style: ChartStyle, measurer: any TextMeasuring) {
    self.chart = chart
    self.style = style
    self.measurer = measurer
  }

  /// The room of the sign before a text.
  static let signWidth = 13.0

  /// The names of the rows, then one column for each head.
  func columns(measure: Double) -> [ColumnLayout.Column] {
    let rows = chart.groups.flatMap(\.rows)
    let name = rows.map { width($0.name, style.text(.cell)) } + [width(chart.margin?.name ?? "", boldCell)]
    let em = style.size(.cell)
    let names = ColumnLayout.Column(natural: name.max() ?? 0, minimum: 4 * em, growth: 1)
    let wanted = chart.columns.indices.map { index in
      min(columnWidth(index, rows: rows), measure * 0.4)
    }
    switch chart.form {
    case .words:
      let widest = wanted.max() ?? 0
      return [names]
        + wanted.map { _ in
          ColumnLayout.Column(natural: widest, minimum: Self.signWidth + 3 * em, growth: 1, gap: 12)
        }
    case .signs:
      return [names] + wanted.map { ColumnLayout.Column(natural: $0, gap: 10) }
    }
  }

  /// A count at the margin: its remark is left out where the column has no room for it.
  struct Count {
    var figure: String
    /// The remark and how far it begins from the figure's start.
    var remark: (text: String, start: Double)?
    var warnings: [ChartWarning]
  }

  func count(_ count: ScorecardChart.Margin.Count, column: Span) -> Count {
    let room = column.length - (chart.form == .words ? Self.signWidth : 0) + ColumnLayout.slack
    let figureWidth = width(count.figure, boldCell)
    guard figureWidth <= room else {
      let cut = TextBlock.cut(count.figure, style: boldCell, width: room, measurer: measurer)
      return Count(figure: cut, remark: nil, warnings: [.textCut(count.figure)])
    }
    guard chart.form == .words, !count.remark.isEmpty else {
      return Count(figure: count.figure, remark: nil, warnings: [])
    }
    let start = figureWidth + 5
    guard start + width(count.remark, style.text(.key)) <= room else {
      return Count(figure: count.figure, remark: nil, warnings: [.labelDropped(count.remark)])
    }
    return Count(figure: count.figure, remark: (count.remark, start), warnings: [])
  }

  func head(_ text: String, width: Double) -> TextBlock {
    block(text, style: boldCell, width: width - (chart.form == .words ? Self.signWidth : 0), lines: 3)
  }

  func line(_ row: ScorecardChart.Row, names: Span, columns: [Span]) -> ScorecardLayout.Line {
    let cells = columns.indices.map { index -> ScorecardLayout.Cell in
      if row.cells.indices.contains(index), case .words(let words) = row.cells[index] {
        let room = columns[index].length - (chart.form == .words ? Self.signWidth : 0)
        return .words(block(words, style: boldCell, width: room, lines: 2))
      }
      guard row.cells.indices.contains(index), case .verdict(let kind, let text, let marks) = row.cells[index] else {
        return .noTarget
      }
      guard chart.form == .words else { return .verdict(kind, nil) }
      let block = block(
        text + marks, style: Self.cellStyle(kind, style: style), width: columns[index].length - Self.signWidth,
        lines: 3)
      return .verdict(kind, block)
    }
    return .row(
      name: block(row.name, style: style.text(.cell), width: names.length, lines: 2, keepsWords: true), cells: cells)
  }

  func line(_ margin: ScorecardChart.Margin, names: Span) -> ScorecardLayout.Line {
    .margin(name: block(margin.name, style: boldCell, width: names.length, lines: 2, keepsWords: true))
  }

  /// What was judged stands in ink, what was missed is bold; what could not be judged stays back.
  static func cellStyle(_ kind: VerdictSign.Kind, style: ChartStyle) -> TextStyle {
    switch kind {
    case .met, .metAtEdge, .about: style.text(.cell)
    case .missed, .missedAtEdge: style.text(.cell, weight: .bold)
    case .notYetReported, .notAssessable: style.text(.cell, color: Palette.grey1)
    }
  }

  private var boldCell: TextStyle { style.text(.cell, weight: .bold) }

  private func columnWidth(_ index: Int, rows: [ScorecardChart.Row]) -> Double {
    let head = width(chart.columns[index], boldCell)
    var count = 0.0
    if let counts = chart.margin?.counts, counts.indices.contains(index) {
      count = width(counts[index].figure, boldCell)
      if chart.form == .words, !counts[index].remark.isEmpty {
        count += 5 + width(counts[index].remark, style.text(.key))
      }
    }
    let words =
      rows.map { row -> Double in
        guard row.cells.indices.contains(index), case .words(let words) = row.cells[index] else { return 0 }
        return width(words, boldCell)
      }.max() ?? 0
    guard chart.form == .words else {
      // A long head is broken rather than given room that the signs do not need, but not within a Latin word.
      let latin = chart.columns[index].split(separator: " ").filter {
        $0.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
      }
      let longest = min(latin.map { width(String($0), boldCell) }.max() ?? 0, 8 * style.size(.cell))
      return max(min(head, max(5 * style.size(.cell), longest)), count, words, 12)
    }
    let texts = rows.map { row -> Double in
      guard row.cells.indices.contains(index), case .verdict(let kind, let text, let marks) = row.cells[index] else {
        return 0
      }
      return width(text + marks, Self.cellStyle(kind, style: style))
    }
    return Self.signWidth + max(texts.max() ?? 0, head, count, words)
  }

  private func block(
    _ text: String, style: TextStyle, width: Double, lines: Int, keepsWords: Bool = false
  ) -> TextBlock {
    TextBlock(
      text, style: style, leading: style.size * 1.25, width: width + ColumnLayout.slack, maximumLines: lines,
      isBalanced: true, keepsWords: keepsWords, measurer: measurer)
  }

  private func width(_ text: String, _ style: TextStyle) -> Double { measurer.width(of: text, style: style) }
}
